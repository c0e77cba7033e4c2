import * as z from "zod";
import { ceiling, consequence, count, figure, id, notes } from "./basics.js";

const lotGroup = z.union([
  z.array(id).min(2).max(1000),
  z.strictObject({ lots: z.array(id).min(2).max(1000), ceiling: ceiling.optional(), ...notes }),
]);

export type LotGroupDocument = z.infer<typeof lotGroup>;

/** Whose lots count together: those of one bidder, or of one group of affiliates. */
const per = z.enum(["bidder", "group"]);

/** The bars that a limit on lots won may state. */
export const limitBars = ["atMost", "atLeast", "exactly", "share"] as const;

/** How much may be won: a number of lots, or a share in per cent of the value of all lots; or nothing at all. */
const limit = z.strictObject({
  per,
  atMost: count.optional(),
  atLeast: count.optional(),
  exactly: count.optional(),
  share: figure.optional(),
  ...notes,
});
export type LimitDocument = z.infer<typeof limit>;

/** How many lots may be tendered for; without `otherwise` nothing is published for those who offer for more. */
const tenderLimit = z.strictObject({ per, atMost: count, otherwise: consequence.optional(), ...notes });
export type TenderLimitDocument = z.infer<typeof tenderLimit>;

/** What the ways of giving out all lots are compared by, where the best of them is to be found. */
export const comparisons = ["totalPoints", "lowestTotalPrice", "allPatterns"] as const;

/** Which lots a bidder gets that stands first in more than it may win. */
const allocationRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("preference") }),
  z.strictObject({ kind: z.literal("lotOrder"), order: z.array(id).min(1).max(1000) }),
  z.strictObject({ kind: z.literal("highestEstimateFirst") }),
  z.strictObject({ kind: z.literal("largestMargin") }),
  z.strictObject({
    kind: z.literal("bestOverall"),
    compare: z.enum(comparisons),
    acrossLots: z.boolean().optional(),
  }),
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
    groups: z.array(lotGroup).min(1).max(1000).optional(),
    compare: z.literal("lotWinners").optional(),
    cumulative: z.boolean().optional(),
    limits: z.array(limit).min(1).max(100).optional(),
    tenderLimits: z.array(tenderLimit).min(1).max(2).optional(),
  }),
]);
export type AwardDocument = z.infer<typeof award>;

/** The groups of lots for which combined offers are allowed. */
export const groupsIn = (award: AwardDocument | undefined): readonly LotGroupDocument[] =>
  award === undefined || award.kind === "eachLot" ? [] : (award.groups ?? []);

/** What ways of awarding several lots are compared by. */
export const comparisonIn = (award: AwardDocument | undefined): string | undefined =>
  award === undefined || award.kind === "eachLot"
    ? undefined
    : award.kind === "allocation" && award.rule.kind === "bestOverall"
      ? award.rule.compare
      : award.compare;
