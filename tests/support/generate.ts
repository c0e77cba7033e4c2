import * as fc from "fast-check";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { bids, decisions, scoresheets, setsAside } from "./generateBids.js";
import type { Using } from "./generateMethods.js";
import { type Plan, tenders } from "./generateTender.js";

/**
 * Whole documents of one round, in order, that use a method at least once. They favour trouble: few distinct
 * prices and scores and bids that are twins, so that much is equal; one bid, all set aside, prices of zero,
 * long decimals, panels half marked.
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
        document: fc.record({
          format: fc.constant("weighbridge/1" as const),
          tender: fc.constant(tender),
          bids: fc.constant(sent),
          scoresheets: scoresheets(tender, sent, complete),
          decisions: decisions(tender, sent, complete),
        }),
        twins: fc.oneof(fc.constant([]), fc.subarray(sent.slice(1).map((bid) => bid.id))),
      }),
    )
    .map(({ document, twins }) => plainJson(twinned(document, twins)));
}

/** Gives some bids the offers, the marks and the decisions of the first: times and what sets a bid aside stay their own. */
function twinned(document: ProcedureDocument, twins: readonly string[]): ProcedureDocument {
  const [first] = document.bids;
  if (first === undefined || twins.length === 0) return document;
  const copies = <T extends { readonly bid?: string | undefined }>(
    records: readonly T[] = [],
    keeps: (record: T) => boolean = () => false,
  ): T[] => [
    ...records.filter((each) => !twins.includes(each.bid ?? "") || keeps(each)),
    ...twins.flatMap((bid) =>
      records.filter((each) => each.bid === first.id && !keeps(each)).map((each) => ({ ...each, bid })),
    ),
  ];
  return {
    ...document,
    bids: document.bids.map((bid) => {
      const offers = first.offers.map((offer, index) => ({
        ...offer,
        submitted: bid.offers[index]?.submitted ?? offer.submitted,
      }));
      return twins.includes(bid.id) ? { ...bid, offers } : bid;
    }),
    scoresheets: copies(document.scoresheets),
    decisions: copies(document.decisions, ({ about }) => setsAside.includes(about)),
  };
}

/** The document as it would be read from a file: nothing that is undefined, no prototypes, nothing shared. */
export const plainJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
