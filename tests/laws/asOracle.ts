import Fraction from "fraction.js";
import type { LotResult } from "../../src/model/evaluation.js";
import type { Rational } from "../../src/number/rational.js";
import type { OracleLot } from "../support/oracle.js";
import { waitingIn } from "./law.js";

export const text = ({ n, d }: Rational): string => new Fraction(n, d).toFraction();

/** A lot's result in the oracle's words. */
export const asOracle = (result: LotResult): OracleLot => ({
  lot: result.lot,
  outcome: result.outcome,
  ranking: result.ranking.map(({ bid, rank, total, keys, points }) => ({
    bid,
    rank,
    total: text(total.value),
    decides: text((keys?.[0]?.value ?? total).value),
    points: Object.fromEntries(Object.entries(points).map(([id, { value }]) => [id, text(value)])),
  })),
  setAside: result.setAside.map((each) => each.bid),
  due: waitingIn(result),
});

export const inOrder = <Lot extends OracleLot>(lot: Lot): Lot => ({
  ...lot,
  ranking: lot.ranking.slice().sort((a, b) => a.rank - b.rank || (a.bid < b.bid ? -1 : 1)),
  setAside: lot.setAside.slice().sort(),
  due: lot.due.slice().sort(),
});
