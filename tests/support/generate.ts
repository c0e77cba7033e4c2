import * as fc from "fast-check";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { bids, decisions, scoresheets } from "./generateBids.js";
import type { Using } from "./generateMethods.js";
import { type Plan, tenders } from "./generateTender.js";

/**
 * Whole documents of one round, in order, that use a method at least once. They favour trouble: few distinct
 * prices and scores, so that much is equal; one bid, all set aside, prices of zero, long decimals, panels half marked.
 */
export function documents(using: Using, plan: Plan = {}): fc.Arbitrary<ProcedureDocument> {
  const isComplete = plan.complete === true ? fc.constant(true) : fc.boolean();
  return fc
    .tuple(tenders(using, plan), isComplete)
    .chain(([tender, complete]) =>
      fc.tuple(fc.constant(tender), fc.constant(complete), bids(tender, complete)),
    )
    .chain(([tender, complete, sent]) =>
      fc.record({
        format: fc.constant("weighbridge/1" as const),
        tender: fc.constant(tender),
        bids: fc.constant(sent),
        scoresheets: scoresheets(tender, sent, complete),
        decisions: decisions(tender, sent, complete),
      }),
    )
    .map(plainJson);
}

/** The document as it would be read from a file: nothing that is undefined, no prototypes, nothing shared. */
export const plainJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
