import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { documents } from "../support/generate.js";
import { isSetAsideEarly } from "./early.js";
import { evaluated, forEveryMethod, type Json, unordered } from "./law.js";

const without = (document: ProcedureDocument, bid: string): ProcedureDocument => ({
  ...document,
  bids: document.bids.filter((each) => each.id !== bid),
  scoresheets: document.scoresheets?.filter((each) => each.bid !== bid),
  decisions: document.decisions?.filter((each) => each.bid !== bid),
});

/** Everything but what is said of one bid, and but the findings: what rounding decides it may decide through that bid. */
const figuresBut = ({ rounds, award }: Evaluation, bid: string): Json => {
  const { rounds: all, ...rest } = JSON.parse(JSON.stringify({ rounds, award }));
  for (const round of all)
    for (const lot of round.lots) {
      // How it would be had the bid stayed is no part of the result.
      delete lot.withRejected;
      lot.setAside = lot.setAside.filter((each: { bid: string }) => each.bid !== bid);
    }
  return unordered({ rounds: all, ...rest });
};

forEveryMethod("a bid set aside before scoring influences nothing", 60, (using) =>
  fc.property(documents(using, { complete: true }), (document) => {
    const evaluation = evaluated(document);
    const lots = evaluation.rounds[0]?.lots ?? [];
    for (const { id, offers } of document.bids) {
      const reasons = lots.flatMap((lot) => lot.setAside.filter((each) => each.bid === id));
      if (document.bids.length === 1 || reasons.length < offers.length) continue;
      if (!reasons.every((each) => isSetAsideEarly(document, each))) continue;
      expect(figuresBut(evaluated(without(document, id)), id)).toEqual(figuresBut(evaluation, id));
    }
  }),
);
