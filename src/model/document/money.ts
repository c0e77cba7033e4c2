import * as z from "zod";
import { consequence, count, date, figure, id, lineFigure, notes, text } from "./basics.js";

/** A figure, or a formula over the published volumes. */
const quantity = z.union([figure, text]);

/**
 * One line of a price schedule. Of quantity and rate the tender publishes one and bids offer the other; a line that
 * publishes both is a provisional sum, the same for every bid.
 */
export const scheduleLine = z.strictObject({
  id,
  title: text.optional(),
  unit: text.optional(),
  year: id.optional(),
  years: z.union([z.literal("each"), z.array(id).min(1).max(100)]).optional(),
  quantity: z.union([quantity, z.object({}).catchall(quantity)]).optional(),
  rate: figure.optional(),
  income: z.literal(true).optional(),
  payee: z.enum(["bidder", "others"]).optional(),
  ceiling: figure.optional(),
  vat: id.optional(),
  unserved: text.optional(),
  ...notes,
});
export type ScheduleLineDocument = z.infer<typeof scheduleLine>;

/** What prices are stated in: the money of one date, or the money of the year in which they are paid. */
const priceBase = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("real"), date }),
  z.strictObject({ kind: z.literal("nominal") }),
]);

const vatBasis = z.enum(["excluding", "including"]);

export const schedule = z.strictObject({
  starts: date.optional(),
  years: z
    .array(
      z.strictObject({
        id,
        title: text.optional(),
        optional: z.enum(["counted", "notCounted"]).optional(),
        ...notes,
      }),
    )
    .min(1)
    .max(100)
    .optional(),
  lines: z.array(scheduleLine).min(1).max(10_000),
  volumes: z
    .object({})
    .catchall(z.union([figure, z.object({}).catchall(figure)]))
    .optional(),
  scenarios: z
    .array(z.strictObject({ id, title: text.optional(), weight: figure, ...notes }))
    .min(2)
    .max(100)
    .optional(),
  shownTo: count.optional(),
  arithmetic: z.literal("linesPrevail").optional(),
  prices: priceBase.optional(),
  vat: z
    .strictObject({ offered: vatBasis, evaluated: vatBasis, rates: z.object({}).catchall(figure) })
    .optional(),
  itemCeilings: z
    .strictObject({
      otherwise: consequence,
      materiality: z.strictObject({ percent: figure, otherwise: consequence }).optional(),
    })
    .optional(),
  ...notes,
});
export type ScheduleDocument = z.infer<typeof schedule>;

/** How the costs of later years are brought to the base date. */
export const discounting = z.strictObject({
  rate: figure,
  rateIs: z.enum(["real", "nominal"]),
  timing: z.enum(["start", "mid", "end"]),
  base: date.optional(),
  inflation: figure.optional(),
  unallocated: id.optional(),
});
export type DiscountingDocument = z.infer<typeof discounting>;

/** A rule by which prices are made comparable: a formula on the offered price, or amounts that the buyer states. */
export const adjustmentRule = z.strictObject({
  id,
  title: text.optional(),
  on: z.array(id).min(1).max(1000).optional(),
  lots: z.array(id).min(1).max(1000).optional(),
  formula: z.string().min(1).optional(),
  when: id.optional(),
  unless: id.optional(),
  ...notes,
});
export type AdjustmentRuleDocument = z.infer<typeof adjustmentRule>;

/** What the buyer states for one bid under a rule without a formula. */
export const adjustment = z.strictObject({
  rule: id,
  bid: id,
  lot: id.optional(),
  round: id.optional(),
  amount: figure,
  reason: text.optional(),
  by: text.optional(),
  ...notes,
});
export type AdjustmentDocument = z.infer<typeof adjustment>;

/** Money that is there, up to and including an amount; of a range the most counts. */
export const budget = z.strictObject({
  id,
  title: text.optional(),
  lots: z.array(id).min(1).max(1000).optional(),
  year: id.optional(),
  from: figure.optional(),
  upTo: figure,
  otherwise: consequence,
  ...notes,
});
export type BudgetDocument = z.infer<typeof budget>;

/** A currency in which offers may be made, and what one unit of it is worth in the tender's. */
export const currencyRate = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  rate: figure,
  date,
  source: text,
  ...notes,
});
export type CurrencyRateDocument = z.infer<typeof currencyRate>;

/** What an offer gives for one line: a figure, a figure for each year, or that it does not serve the line. */
const lineAnswer = z.union([lineFigure, z.object({}).catchall(figure)]);
export type LineAnswerDocument = z.infer<typeof lineAnswer>;

/** What an offer holds beside its prices where the tender publishes a schedule. */
export const scheduleAnswers = {
  lines: z.object({}).catchall(lineAnswer).optional(),
  printed: z
    .strictObject({
      lines: z.object({}).catchall(figure).optional(),
      years: z.object({}).catchall(figure).optional(),
    })
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  pricesIn: priceBase.optional(),
  vat: vatBasis.optional(),
};
