import * as z from "zod";
import { count, figure, id, mark, notes, text, time } from "./basics.js";
import { accepted, evidence } from "./measures.js";

/** Somebody who marks bids; without criteria or lots they mark every one. */
export const evaluator = z.strictObject({
  id,
  name: text.optional(),
  criteria: z.array(id).min(1).max(1000).optional(),
  lots: z.array(id).min(1).max(1000).optional(),
  conflicts: z
    .array(z.strictObject({ bid: id, reason: text.optional(), ...notes }))
    .max(100_000)
    .optional(),
  ...notes,
});
export type EvaluatorDocument = z.infer<typeof evaluator>;

const weights = z.object({}).catchall(figure);

/** How the marks of a panel become one score. */
export const agreement = z.union([
  z.enum(["single", "consensus", "mean", "median", "mode", "sum"]),
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("mean"), weights }),
    z.strictObject({ kind: z.literal("sum"), weights }),
    z.strictObject({ kind: z.literal("trimmedMean"), dropEachEnd: count }),
  ]),
]);
export type AgreementDocument = z.infer<typeof agreement>;

/** What follows where a bid does not answer. There is no default. */
export const notAnswered = z.discriminatedUnion("otherwise", [
  z.strictObject({ otherwise: z.literal("score"), score: figure }),
  z.strictObject({ otherwise: z.literal("setAside") }),
  z.strictObject({ otherwise: z.literal("decide"), score: figure }),
]);
export type NotAnsweredDocument = z.infer<typeof notAnswered>;

/** One change of a figure on a sheet: old to new, by whom, when, why, and whether the ranking was known by then. */
export const change = z.strictObject({
  of: z.enum(["mark", "agreed", "accepted"]),
  evaluator: id.optional(),
  line: id.optional(),
  from: mark.optional(),
  to: mark,
  by: text,
  at: text,
  reason: text.optional(),
  rankingVisible: z.boolean(),
  ...notes,
});
export type ChangeDocument = z.infer<typeof change>;

export const scoresheet = z.strictObject({
  bid: id,
  lot: id.optional(),
  combined: z.array(id).min(2).max(1000).optional(),
  round: id.optional(),
  criterion: id,
  marks: z
    .array(
      z.strictObject({
        by: text.optional(),
        mark,
        reason: text.optional(),
        at: time.optional(),
        ...notes,
      }),
    )
    .max(1000)
    .optional(),
  agreed: z
    .strictObject({
      score: mark,
      reason: text.optional(),
      by: text.optional(),
      at: time.optional(),
      ...notes,
    })
    .optional(),
  accepted: accepted.optional(),
  evidence: evidence.optional(),
  reason: text.optional(),
  history: z.array(change).max(10_000).optional(),
  ...notes,
});
export type ScoresheetDocument = z.infer<typeof scoresheet>;
