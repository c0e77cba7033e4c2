import * as z from "zod";
import { energyPeriods } from "../../methods/energyService.js";
import { count, date, figure, id, notes, text } from "./basics.js";

/** One line of a measure: something that is promised in a unit of its own, and what one of it is worth. */
export const measureLine = z.strictObject({
  id,
  title: text.optional(),
  unit: text,
  proxy: figure,
  cap: figure.optional(),
  due: text.optional(),
  kpi: text.optional(),
  ...notes,
});
export type MeasureLineDocument = z.infer<typeof measureLine>;

/** What follows where evidence is asked for and none is provided. There is no default. */
export const evidenceRule = z.strictObject({ otherwise: z.enum(["zero", "setAside", "decide"]) });
export type EvidenceRuleDocument = z.infer<typeof evidenceRule>;

/** The Ukrainian procedure for energy services: the amount is a net present value, computed from the offer. */
export const energyService = z.strictObject({
  kind: z.literal("energyService"),
  discountRate: figure,
  announced: date,
});

/** What an offer states of a measure that is computed by the procedure for energy services. */
export const energyOffer = z.strictObject({
  kind: z.literal("energyService"),
  years: count,
  days: count,
  paymentsShare: figure,
  reductions: z.array(figure).length(energyPeriods),
});
export type EnergyOfferDocument = z.infer<typeof energyOffer>;

/** Quantities by line of a measure. */
const quantities = z.object({}).catchall(figure);
export type Quantities = z.infer<typeof quantities>;

/** What an offer states of a measure: an amount, quantities by line, or what its procedure computes from. */
export const claim = z.union([figure, energyOffer, quantities]);
export type ClaimDocument = z.infer<typeof claim>;

/** What the buyer accepts of a measure: an amount, or quantities by line. */
export const accepted = z.union([figure, quantities]);

export const evidenceState = z.enum(["provided", "notProvided", "awaited"]);
export type EvidenceState = z.infer<typeof evidenceState>;

/** What is known of the evidence for a measure: for the whole of it, or by line. */
export const evidence = z.union([evidenceState, z.object({}).catchall(evidenceState)]);

/** What a bidder promises in its answer to a criterion, to be carried into the contract. */
export const commitment = z.strictObject({
  id,
  criterion: id,
  title: text,
  unit: text.optional(),
  amount: figure.optional(),
  due: text.optional(),
  kpi: text.optional(),
  ...notes,
});
export type CommitmentDocument = z.infer<typeof commitment>;
