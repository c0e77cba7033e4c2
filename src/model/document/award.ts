import * as z from "zod";
import { ceiling, consequence, count, figure, id, notes } from "./basics.js";

const lotGroup = z.union([
  z.array(id).min(2).max(1000),
  z.strictObject({ lots: z.array(id).min(2).max(1000), ceiling: ceiling.optional(), ...notes }),
]);

/** Whose lots count together: those of one bidder, or of one group of affiliates. */
const per = z.enum(["bidder", "group"]);

/** The bars that a limit on lots won may state. */
export const limitBars = ["atMost", "share"] as const;

/** How much may be won: a number of lots, or a share in per cent of the value of all lots. */
const limit = z.strictObject({
  per,
  atMost: count.optional(),
  share: figure.optional(),
  ...notes,
});
export type LimitDocument = z.infer<typeof limit>;

/** How many lots may be tendered for; without `otherwise` nothing is published for those who offer for more. */
const tenderLimit = z.strictObject({ per, atMost: count, otherwise: consequence.optional(), ...notes });
export type TenderLimitDocument = z.infer<typeof tenderLimit>;

/** Which lots a bidder gets that stands first in more than it may win. */
const allocationRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("preference") }),
  z.strictObject({ kind: z.literal("lotOrder"), order: z.array(id).min(1).max(1000) }),
  z.strictObject({ kind: z.literal("highestEstimateFirst") }),
  z.strictObject({ kind: z.literal("largestMargin") }),
]);
export type AllocationRuleDocument = z.infer<typeof allocationRule>;

export const award = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("eachLot") }),
  z.strictObject({
    kind: z.literal("combinations"),
    groups: z.array(lotGroup).min(1).max(1000),
    compare: z.enum(["lotWinners", "allPatterns"]),
  }),
  z.strictObject({
    kind: z.literal("allocation"),
    rule: allocationRule,
    rescore: z.boolean().optional(),
    limits: z.array(limit).min(1).max(100).optional(),
    tenderLimits: z.array(tenderLimit).min(1).max(2).optional(),
  }),
]);
export type AwardDocument = z.infer<typeof award>;
