import * as z from "zod";
import { consequence, count, figure, id, notes, text, weight } from "./basics.js";
import { energyService, evidenceRule, measureLine } from "./measures.js";
import { groupMethod, measureMethod, priceMethod, qualityMethod } from "./methods.js";
import { discounting } from "./money.js";
import { agreement, notAnswered } from "./panel.js";
import { type DisclosureState, disclosureState } from "./publication.js";

/** Exactly one bar: a score, a share of the available points, points, an amount, or how many of the best go on. */
export const minimum = z.strictObject({
  score: figure.optional(),
  percent: figure.optional(),
  points: figure.optional(),
  amount: figure.optional(),
  best: count.optional(),
  otherwise: consequence,
  baseline: z.enum(["keep", "recompute"]).optional(),
  on: z.enum(["raw", "scaled"]).optional(),
});
export type MinimumDocument = z.infer<typeof minimum>;

const shared = { id, title: text.optional(), disclosed: disclosureState.optional(), ...notes };
const weighed = { ...shared, weightDisclosed: disclosureState.optional() };

export const qualityLeaf = z.strictObject({
  ...weighed,
  type: z.literal("quality"),
  weight,
  scale: id,
  method: qualityMethod.optional(),
  agreement: agreement.optional(),
  markScale: id.optional(),
  notAnswered: notAnswered.optional(),
  minimum: minimum.optional(),
});

const priced = {
  weight: weight.optional(),
  method: priceMethod.optional(),
  minimum: minimum.optional(),
  lines: z.array(id).min(1).max(10_000).optional(),
  per: id.optional(),
};

export const priceLeaf = z.strictObject({ ...weighed, type: z.literal("price"), ...priced });

/** What the purchase costs over its life: prices of other years may be discounted. */
export const costLeaf = z.strictObject({
  ...weighed,
  type: z.literal("cost"),
  ...priced,
  discounting: discounting.optional(),
});

export const measureLeaf = z.strictObject({
  ...weighed,
  type: z.literal("measure"),
  weight,
  unit: text,
  better: z.enum(["higher", "lower"]),
  method: measureMethod,
  lines: z.array(measureLine).min(1).max(1000).optional(),
  cap: figure.optional(),
  evidence: evidenceRule.optional(),
  procedure: energyService.optional(),
  due: text.optional(),
  kpi: text.optional(),
  minimum: minimum.optional(),
  acrossLots: z.enum(["sum", "mean"]).optional(),
});

export const requirement = z.strictObject({
  ...shared,
  type: z.literal("requirement"),
  otherwise: consequence,
});

/** A criterion without a type is a group of criteria. */
export const group = z.strictObject({
  ...weighed,
  type: z.undefined().optional(),
  weight,
  outOf: figure.optional(),
  method: groupMethod.optional(),
  minimum: minimum.optional(),
  get criteria(): z.ZodArray<z.ZodType<CriterionDocument>> {
    return z.array(criterion).min(1).max(1000);
  },
});

export type QualityDocument = z.infer<typeof qualityLeaf>;
export type PriceDocument = z.infer<typeof priceLeaf>;
export type CostDocument = z.infer<typeof costLeaf>;
export type MeasureDocument = z.infer<typeof measureLeaf>;
export type RequirementDocument = z.infer<typeof requirement>;
export interface GroupDocument {
  id: string;
  type?: undefined;
  title?: string | undefined;
  disclosed?: DisclosureState | undefined;
  weightDisclosed?: DisclosureState | undefined;
  ref?: string | undefined;
  meta?: unknown;
  weight: string;
  outOf?: string | undefined;
  method?: z.infer<typeof groupMethod> | undefined;
  minimum?: MinimumDocument | undefined;
  criteria: CriterionDocument[];
}
export type CriterionDocument =
  | QualityDocument
  | PriceDocument
  | CostDocument
  | MeasureDocument
  | RequirementDocument
  | GroupDocument;

export const criterion: z.ZodType<CriterionDocument> = z.discriminatedUnion("type", [
  qualityLeaf,
  priceLeaf,
  costLeaf,
  measureLeaf,
  requirement,
  group,
]);

/** A scale: its levels, or from, to and step (step left out: any figure between). */
export const scale = z.union([
  z
    .array(z.strictObject({ score: figure, label: text.optional(), definition: text.optional(), ...notes }))
    .min(2)
    .max(1000),
  z.strictObject({ from: figure, to: figure, step: figure.optional(), ...notes }),
]);
export type ScaleDocument = z.infer<typeof scale>;
