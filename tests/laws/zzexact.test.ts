import * as fc from "fast-check";
import Fraction from "fraction.js";
import { expect } from "vitest";
import type { LotResult } from "../../src/model/evaluation.js";
import type { Rational } from "../../src/number/rational.js";
import { documents } from "../support/generate.js";
import { type OracleLot, oracle } from "../support/oracle.js";
import { evaluated, forEveryMethod, waitingIn } from "./zzlaw.js";

const text = ({ n, d }: Rational): string => new Fraction(n, d).toFraction();

/** A lot's result in the oracle's words. */
const asOracle = (result: LotResult): OracleLot => ({
  lot: result.lot,
  outcome: result.outcome,
  ranking: result.ranking.map(({ bid, rank, total, points }) => ({
    bid,
    rank,
    total: text(total.value),
    points: Object.fromEntries(Object.entries(points).map(([id, { value }]) => [id, text(value)])),
  })),
  setAside: result.setAside.map((each) => each.bid),
  due: waitingIn(result),
});

const inOrder = (lot: OracleLot): OracleLot => ({
  ...lot,
  ranking: lot.ranking.slice().sort((a, b) => a.rank - b.rank || (a.bid < b.bid ? -1 : 1)),
  due: lot.due.slice().sort(),
});

forEveryMethod("every point, total and rank equals that of exact fractions", 400, (using) =>
  fc.property(documents(using), (document) => {
    const [round] = evaluated(document).rounds;
    expect(round?.lots.map(asOracle).map(inOrder)).toEqual(oracle(document).map(inOrder));
  }),
);
