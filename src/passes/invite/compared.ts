import type { Comparison, DecidingKey, RankedBid } from "../../model/evaluation.js";
import { type Figure, figure } from "../../number/figure.js";
import { compare, type Rational, reduce, subtract } from "../../number/rational.js";
import { rank } from "../rank/rank.js";

/** A ranked bid as an invitation sees it. */
export interface Compared {
  readonly bid: string;
  /** By the figures alone: tie-breaks are for the award, so a tie at the cut stays one. */
  readonly place: number;
  readonly keys: readonly [DecidingKey, ...DecidingKey[]];
}

/** Puts the ranked bids in order by what decides, or by the points of one criterion or group; the best first. */
export function comparedBy(
  by: string,
  ranking: readonly RankedBid[],
  tieWithin: Rational | undefined,
): Compared[] {
  const keyed = ranking.map((each) => ({ bid: each.bid, keys: keysOf(by, each) }));
  const wins = keyed[0]?.keys.map((key) => key.wins) ?? [];
  const near = by === "total" ? tieWithin : undefined;
  const values = ({ keys }: { keys: Compared["keys"] }): Rational[] => keys.map((key) => key.value.value);
  return rank(keyed, values, wins, [], near).ranked.map(({ item, rank: place }) => ({ ...item, place }));
}

function keysOf(by: string, { total, keys, points }: RankedBid): Compared["keys"] {
  const [first, ...more] = (by === "total" ? keys : undefined) ?? [];
  if (first !== undefined) return [first, ...more];
  return [{ formula: by, wins: "higher", value: by === "total" ? total : (points[by] as Figure) }];
}

/** Holds a figure against a cut: the margin is above zero on the winning side. */
export function heldAgainst({ formula, wins, value }: DecidingKey, cut: Rational): Comparison {
  const [better, worse] = wins === "higher" ? [value.value, cut] : [cut, value.value];
  const margin = figure(reduce(subtract(better, worse)));
  return { by: formula, figure: value, cut: figure(cut), margin, percent: undefined };
}

/** Against another bid: by the first figure in which the two differ, as that is what puts them in order. */
export function heldAgainstBid(own: Compared, other: Compared): Comparison {
  const differs = own.keys.findIndex(
    (key, index) => compare(key.value.value, (other.keys[index] as DecidingKey).value.value) !== 0,
  );
  const at = Math.max(differs, 0);
  return heldAgainst(own.keys[at] as DecidingKey, (other.keys[at] as DecidingKey).value.value);
}
