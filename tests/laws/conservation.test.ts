import * as fc from "fast-check";
import { expect } from "vitest";
import { documents } from "../support/generate.js";
import { evaluated, forEveryMethod } from "./law.js";

forEveryMethod("every lot is in exactly one contract or is left with its reason", 30, (using) =>
  fc.property(documents(using), (document) => {
    const { rounds, award } = evaluated(document);
    const lots = rounds[0]?.lots ?? [];
    const held = [...award.contracts.flatMap((each) => each.lots), ...award.unfilled.map((each) => each.lot)];
    expect(held.sort()).toEqual(lots.map((each) => each.lot).sort());
    for (const { lot, outcome, ranking } of lots) {
      const contract = award.contracts.find((each) => each.lots.includes(lot));
      const leaders = ranking.filter((each) => each.rank === 1).map((each) => each.bid);
      if (contract !== undefined) expect([outcome, contract.bid]).toEqual(["ranked", ...leaders]);
      else expect(award.unfilled).toContainEqual({ lot, reason: outcome });
    }
    const reasons = award.unfilled.map((each) => each.reason);
    const open = (["incomplete", "tied"] as const).find((each) => reasons.includes(each));
    expect(award.outcome).toBe(open ?? (award.contracts.length > 0 ? "recommended" : "noAdmissibleBid"));
  }),
);
