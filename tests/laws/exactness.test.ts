import * as fc from "fast-check";
import Fraction from "fraction.js";
import { expect } from "vitest";
import type { Due, LotResult } from "../../src/model/evaluation.js";
import type { Rational } from "../../src/number/rational.js";
import { documents } from "../support/generate.js";
import { type OracleLot, oracle } from "../support/oracle.js";
import { evaluated, forEveryMethod } from "./law.js";

const text = ({ n, d }: Rational): string => new Fraction(n, d).toFraction();

/** What is due before a tie at the top can be settled holds up the lot and not a bid. */
const ofTieBreak = (due: Due): boolean =>
  due.kind === "submissionTime" || (due.kind === "price" && due.criterion === undefined);

/** A lot's result in the oracle's words. */
function asOracle({ lot, outcome, ranking, setAside, due }: LotResult): OracleLot {
  const waiting = due.flatMap((each) => ("bid" in each && !ofTieBreak(each) ? [each.bid] : []));
  return {
    lot,
    outcome,
    ranking: ranking.map(({ bid, rank, total, points }) => ({
      bid,
      rank,
      total: text(total.value),
      points: Object.fromEntries(Object.entries(points).map(([id, { value }]) => [id, text(value)])),
    })),
    setAside: setAside.map((each) => each.bid),
    due: Array.from(new Set(waiting)),
  };
}

const inOrder = (lot: OracleLot): OracleLot => ({
  ...lot,
  ranking: lot.ranking.slice().sort((a, b) => a.rank - b.rank || (a.bid < b.bid ? -1 : 1)),
  due: lot.due.slice().sort(),
});

forEveryMethod("every point, total and rank equals that of exact fractions", 1000, (using) =>
  fc.property(documents(using), (document) => {
    const [round] = evaluated(document).rounds;
    expect(round?.lots.map(asOracle).map(inOrder)).toEqual(oracle(document).map(inOrder));
  }),
);
