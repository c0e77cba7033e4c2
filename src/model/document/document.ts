import * as z from "zod";
import { notes } from "./basics.js";
import { bid, decision } from "./bids.js";
import { adjustment } from "./money.js";
import { evaluator, scoresheet } from "./panel.js";
import { tender } from "./tender.js";

/** The whole of procedure.json: the published rules, the bids, the panel's marks, the buyer's decisions. */
export const procedureDocument = z.strictObject({
  format: z.literal("weighbridge/1"),
  tender,
  bids: z.array(bid).max(100_000),
  evaluators: z.array(evaluator).max(10_000).optional(),
  scoresheets: z.array(scoresheet).max(5_000_000).optional(),
  adjustments: z.array(adjustment).max(1_000_000).optional(),
  decisions: z.array(decision).max(1_000_000).optional(),
  ...notes,
});
export type ProcedureDocument = z.infer<typeof procedureDocument>;
