import * as z from "zod";
import { count, figure, id, notes, text, time } from "./basics.js";
import { claim, commitment } from "./measures.js";
import { scheduleAnswers } from "./money.js";

const amounts = z.object({}).catchall(figure);

export const offer = z.strictObject({
  round: id.optional(),
  lots: z.array(id).min(1).max(1000).optional(),
  price: figure.optional(),
  prices: amounts.optional(),
  contractPrice: figure.optional(),
  ...scheduleAnswers,
  submitted: time.optional(),
  measures: z.object({}).catchall(claim).optional(),
  commitments: z.array(commitment).max(1000).optional(),
  revises: z.array(id).max(1000).optional(),
  resources: z.array(text).min(1).max(1000).optional(),
  ...notes,
});
export type OfferDocument = z.infer<typeof offer>;

/** Per cent off the bid's prices where its bidder wins these lots, or so many. */
const discount = z.strictObject({
  ifWon: z.array(id).min(2).max(1000).optional(),
  ifWonCount: count.optional(),
  percent: figure,
  ...notes,
});
export type DiscountDocument = z.infer<typeof discount>;

export const bid = z.strictObject({
  id,
  bidder: text.optional(),
  group: text.optional(),
  facts: z.object({}).catchall(z.boolean()).optional(),
  preference: z.array(id).min(1).max(1000).optional(),
  capacity: count.optional(),
  discounts: z.array(discount).min(1).max(20).optional(),
  offers: z.array(offer).max(10_000),
  ...notes,
});
export type BidDocument = z.infer<typeof bid>;

/** The words that `about` may hold beside a criterion's id. */
export const decisionWords = [
  "late",
  "withdrawn",
  "supplierExclusion",
  "abnormallyLow",
  "ceiling",
  "itemCeilings",
  "total",
  "noOffer",
  "priceRise",
  "tenderLimit",
  "invited",
  "draw",
  "drawnFigure",
  "opened",
  "closed",
] as const;
export type DecisionWord = (typeof decisionWords)[number];

export const decision = z.strictObject({
  about: id,
  bid: id.optional(),
  lot: id.optional(),
  lots: z.array(id).min(2).max(1000).optional(),
  round: id.optional(),
  outcome: z
    .enum([
      "met",
      "notMet",
      "setAside",
      "stays",
      "accepted",
      "rejected",
      "addressed",
      "notAddressed",
      "invited",
      "notInvited",
    ])
    .optional(),
  order: z.array(id).min(2).max(10_000).optional(),
  figure: figure.optional(),
  envelope: count.optional(),
  at: time.optional(),
  reason: text.optional(),
  by: text.optional(),
  ...notes,
});
export type DecisionDocument = z.infer<typeof decision>;
