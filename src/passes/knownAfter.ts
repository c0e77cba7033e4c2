import type { ProcedureDocument } from "../model/document/document.js";
import { mapped } from "../model/filed.js";
import type { Bid, Procedure } from "../model/procedure.js";
import { resolvePanels } from "../model/resolve/panel.js";

/** The procedure as it was known when a round was over: without the offers, marks and decisions of later rounds. */
export function knownAfter(procedure: Procedure, round: number): Procedure {
  const { tender } = procedure;
  const isKnown = (each: { readonly round: number }): boolean => each.round <= round;
  const bids = procedure.bids.map(
    (bid): Bid => ({
      ...bid,
      offers: bid.offers.filter(isKnown),
      adjustments: bid.adjustments.filter(isKnown),
      sheets: mapped(bid.sheets, (criteria) => mapped(criteria, (sheets) => sheets.filter(isKnown))),
    }),
  );
  const later = tender.rounds.slice(round + 1).map(({ id }) => id);
  const document = documentAfter(procedure.document, later);
  return {
    ...procedure,
    document,
    bids,
    // Who marked in a later round alone was not expected to have marked before.
    panels: resolvePanels(document, tender, bids),
    decisions: mapped(procedure.decisions, (decisions) => decisions.filter(isKnown)),
  };
}

/** The document without what was sent, marked or decided in some later rounds. */
export function documentAfter(document: ProcedureDocument, rounds: readonly string[]): ProcedureDocument {
  const later = new Set(rounds);
  const known = <T extends { readonly round?: string | undefined }>(records: readonly T[]): T[] =>
    records.filter((each) => each.round === undefined || !later.has(each.round));
  return {
    ...document,
    bids: document.bids.map((bid) => ({ ...bid, offers: known(bid.offers) })),
    ...(document.scoresheets === undefined ? {} : { scoresheets: known(document.scoresheets) }),
    ...(document.adjustments === undefined ? {} : { adjustments: known(document.adjustments) }),
    ...(document.decisions === undefined ? {} : { decisions: known(document.decisions) }),
  };
}
