import * as z from "zod";
import { roundingModes } from "../../number/rounding.js";
import { award } from "./award.js";
import { ceiling, comparedBy, count, digest, figure, id, notes, places, text } from "./basics.js";
import { criterion, minimum, scale } from "./criteria.js";
import { abnormalMethod, combineRule } from "./methods.js";
import { adjustmentRule, budget, currencyRate, schedule } from "./money.js";
import { agreement, notAnswered } from "./panel.js";
import { disclosure, refinement } from "./publication.js";

export const lot = z.strictObject({
  id,
  title: text.optional(),
  estimate: figure.optional(),
  places: count.optional(),
  ceiling: ceiling.optional(),
  schedule: schedule.optional(),
  criteria: z.array(criterion).min(1).max(1000).optional(),
  ...notes,
});
export type LotDocument = z.infer<typeof lot>;

export const invited = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("best"), count, by: comparedBy }),
  z.strictObject({
    kind: z.literal("within"),
    points: figure.optional(),
    percent: figure.optional(),
    by: comparedBy,
  }),
  z.strictObject({ kind: z.literal("minimumTotal"), total: figure }),
  z.strictObject({ kind: z.literal("decision") }),
]);
export type InvitedDocument = z.infer<typeof invited>;

/** The rules of a round that a lot may have of its own. */
const roundRules = {
  reopens: z.array(id).max(1000).optional(),
  ifNoOffer: z.enum(["previousOfferStands", "setAside", "decide"]).optional(),
  priceRise: z.enum(["allowed", "previousOfferStands", "setAside", "decide"]).optional(),
  invited: invited.optional(),
};

export const round = z.strictObject({
  id,
  title: text.optional(),
  deadline: text.optional(),
  mayAward: z.boolean().optional(),
  heldIn: z.array(id).min(1).max(1000).optional(),
  ...roundRules,
  lots: z
    .array(z.strictObject({ lot: id, ...roundRules }))
    .min(1)
    .max(1000)
    .optional(),
  ...notes,
});
export type RoundDocument = z.infer<typeof round>;

/** The figures that a published rounding may settle, from the leaves up. */
export const roundingStages = [
  "converted",
  "line",
  "price",
  "meanScore",
  "priceScore",
  "measureScore",
  "criterion",
  "group",
  "total",
] as const;

export const rounding = z.strictObject({
  of: z.enum(roundingStages),
  places,
  mode: z.enum(roundingModes),
});
export type RoundingDocument = z.infer<typeof rounding>;

export const tieBreak = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("higherPoints"), criterion: id }),
  z.strictObject({ kind: z.literal("lowerPrice") }),
  z.strictObject({ kind: z.literal("earlierSubmission") }),
  z.strictObject({ kind: z.literal("drawnOrder") }),
]);
export type TieBreakDocument = z.infer<typeof tieBreak>;

/** When a price makes an explanation due, and which prices it is held against. */
export const abnormallyLow = z.strictObject({
  method: abnormalMethod,
  offers: z.enum(["initial", "current"]),
  own: z.enum(["included", "excluded"]),
});
export type AbnormallyLowDocument = z.infer<typeof abnormallyLow>;

export const tender = z.strictObject({
  id,
  title: text.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  outOf: figure.optional(),
  weights: z.enum(["ofParent", "ofTotal"]).optional(),
  scales: z.object({}).catchall(scale).optional(),
  criteria: z.array(criterion).min(1).max(1000).optional(),
  schedule: schedule.optional(),
  adjustments: z.array(adjustmentRule).min(1).max(1000).optional(),
  budgets: z.array(budget).min(1).max(1000).optional(),
  currencies: z.array(currencyRate).min(1).max(200).optional(),
  lots: z.array(lot).min(1).max(1000).optional(),
  rounds: z.array(round).min(1).max(100).optional(),
  envelopes: z.array(z.array(id).min(1).max(1000)).min(1).max(100).optional(),
  agreement: agreement.optional(),
  notAnswered: notAnswered.optional(),
  reasons: z.literal("required").optional(),
  rounding: z.array(rounding).max(roundingStages.length).optional(),
  combine: combineRule.optional(),
  minimum: minimum.optional(),
  abnormallyLow: abnormallyLow.optional(),
  tieWithin: figure.optional(),
  tieBreaks: z.array(tieBreak).max(100).optional(),
  award: award.optional(),
  disclosure: disclosure.optional(),
  frozen: digest.optional(),
  refinements: z.array(refinement).max(1000).optional(),
  ...notes,
});
export type TenderDocument = z.infer<typeof tender>;
