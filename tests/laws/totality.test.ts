import * as fc from "fast-check";
import { expect } from "vitest";
import { documents } from "../support/generate.js";
import { lotsIn } from "../support/generateBids.js";
import { evaluated, forEveryMethod, waitingIn } from "./law.js";

forEveryMethod("evaluate returns for every procedure, and takes nothing that is due as zero", 40, (using) =>
  fc.property(documents(using), (document) => {
    const evaluation = evaluated(document);
    const weighsPrice = evaluation.procedure.tender.rule.weighsPrice;
    const lots = lotsIn(document.tender);
    expect(evaluation.rounds.flatMap((round) => round.lots.map((each) => each.lot))).toEqual(
      lots.map((lot) => lot.id),
    );
    for (const [index, result] of (evaluation.rounds[0]?.lots ?? []).entries()) {
      const { lot, ranking, setAside, outcome, due } = result;
      const scored = lots[index]?.criteria.filter(
        ({ type }) => type !== "requirement" && (weighsPrice || type !== "price"),
      );
      for (const { points } of ranking)
        expect(Object.keys(points).sort()).toEqual(scored?.map((each) => each.id).sort());
      const bids = document.bids.filter(({ offers }) =>
        offers.some((offer) => (offer.lots ?? [lot]).includes(lot)),
      );
      // Every bid is ranked, set aside or waiting, and only one of them.
      const sorted = [...ranking.map((each) => each.bid), ...setAside.map((each) => each.bid)];
      const waiting = bids.map((bid) => bid.id).filter((bid) => !sorted.includes(bid));
      expect(new Set(waitingIn(result))).toEqual(new Set(waiting));
      expect([...sorted, ...waiting].sort()).toEqual(bids.map((bid) => bid.id).sort());
      expect(outcome === "incomplete").toBe(due.length > 0);
    }
    expect(JSON.stringify(evaluation)).not.toMatch(/NaN|Infinity|undefined/);
  }),
);
