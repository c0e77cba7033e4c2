import * as z from "zod";
import { count, figure, id, notes } from "./basics.js";
import { ruleChange } from "./changes.js";

/**
 * What bidders may name for a criterion: every step from one figure to another, each as likely as another, or with a
 * likeliest one from which the chances fall in straight lines to both ends.
 */
export const figureRange = z.strictObject({
  from: figure,
  to: figure,
  likeliest: figure.optional(),
  step: figure.optional(),
  follows: figure.optional(),
});
export type FigureRange = z.infer<typeof figureRange>;

/** Bidders that are expected before a tender is published, and the rules that it might be published with instead. */
export const market = z.strictObject({
  lot: id.optional(),
  bidders: z.strictObject({ from: count, to: count }),
  figures: z.object({}).catchall(figureRange),
  alternatives: z
    .array(z.strictObject({ id, changes: z.array(ruleChange).min(1).max(100) }))
    .max(100)
    .optional(),
  ...notes,
});
export type Market = z.infer<typeof market>;

/** What is simulated, how many times, and from which seed. */
export const marketQuestion = z.strictObject({ market, count, seed: count });
export type MarketQuestion = z.infer<typeof marketQuestion>;
