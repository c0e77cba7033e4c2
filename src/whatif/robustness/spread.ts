import type { Tender } from "../../model/procedure.js";
import { type Figure, figure } from "../../number/figure.js";
import {
  compare,
  greater,
  lesser,
  multiply,
  percentOf,
  type Rational,
  reduce,
  subtract,
  sum,
  whole,
} from "../../number/rational.js";
import type { AssessedLot } from "../../passes/assess.js";

/** What a criterion counts for in a lot: how far it sets the bids apart, against the weight that is published. */
export interface Spread {
  readonly criterion: string;
  readonly weight: Figure;
  /** The most points that a ranked bid has, less the fewest. */
  readonly spread: Figure;
  /** In per cent: the share of the weight in all weights, and of the spread in all spreads. */
  readonly declared: Figure;
  readonly effective: Figure;
  /** Bids differ in it, and it counts for half of its weight or less. */
  readonly isCompressed: boolean;
}

/**
 * The spread of every criterion at the top: effective = 100 × spread ÷ sum of the spreads. None where something else than
 * the total decides, where fewer than two bids are ranked, or where no criterion sets bids apart.
 */
export function spreadsOf({ outOf }: Tender, { lot, ranked }: AssessedLot): Spread[] {
  if (lot.keys[0]?.text !== "total" || ranked.length < 2) return [];
  const found = lot.criteria.map(({ id, weight }) => {
    const points = ranked.flatMap(({ item }) => item.pointsAt(id) ?? []);
    const [first, ...more] = points;
    const spread =
      first === undefined ? whole(0n) : subtract(more.reduce(greater, first), more.reduce(lesser, first));
    return { criterion: id, weight, spread: reduce(spread) };
  });
  const all = reduce(sum(found.map(({ spread }) => spread)));
  return found.flatMap(({ criterion, weight, spread }) => {
    const [declared, effective] = [percentOf(weight, outOf), percentOf(spread, all)];
    if (declared === undefined || effective === undefined) return [];
    return [
      {
        criterion,
        weight: figure(weight),
        spread: figure(spread),
        declared: figure(declared),
        effective: figure(effective),
        isCompressed: spread.n > 0n && isHalf(effective, declared),
      },
    ];
  });
}

const isHalf = (effective: Rational, declared: Rational): boolean =>
  compare(multiply(effective, whole(2n)), declared) <= 0;
