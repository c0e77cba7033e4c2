import * as z from "zod";
import { notes, text, time } from "./basics.js";

/** Whether bidders were told before their bids were due, too late, or not at all. */
export const disclosureState = z.enum(["published", "publishedLate", "notPublished"]);
export type DisclosureState = z.infer<typeof disclosureState>;

/** What follows where something was not disclosed; leniency needs its reason on record. There is no default. */
export const disclosure = z.union([
  z.literal("strict"),
  z.strictObject({ kind: z.literal("lenient"), reason: text }),
]);
export type DisclosureDocument = z.infer<typeof disclosure>;

/** A key, or a place in a list counted from 0. */
const step = z.string().min(1).max(1000).meta({
  id: "step",
  description: "A key, or a place in a list counted from 0, as text or as a JSON number.",
});

/** A change of a frozen rule: where, from what to what, by whom, when and why. */
export const refinement = z.strictObject({
  path: z.array(step).min(2).max(100),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  by: text,
  at: time,
  reason: text,
  ...notes,
});
export type RefinementDocument = z.infer<typeof refinement>;
