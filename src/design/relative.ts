import { aggregateWords } from "../formula/derive.js";
import { isRelative } from "../methods/method.js";
import type { Lot, Scale, Tender } from "../model/procedure.js";
import { isOnScale } from "../model/scale.js";
import { minorUnit } from "../number/currency.js";
import { figure } from "../number/figure.js";
import {
  absolute,
  add,
  compare,
  lesser,
  multiply,
  type Rational,
  reduce,
  sign,
  subtract,
  whole,
} from "../number/rational.js";
import { round } from "../number/rounding.js";
import { expectedPrices } from "./expected.js";
import type { DesignFigures } from "./finding.js";
import { earning, type Scored, scoredIn, scoresOf } from "./points.js";

/**
 * A third bid moves the distance between two others: by how much is valued with the formula itself. Two bids whose
 * points for all else differ by an amount in between change places. Formulas under which every distance stays, though
 * all points move, are not told of: they change no order.
 */
export const othersMovePoints = (tender: Tender, lot: Lot): DesignFigures[] =>
  scoredIn(lot).flatMap((node): DesignFigures[] => {
    const words = Array.from(aggregateWords(node.method.formula));
    const elsewhere = subtract(tender.outOf, node.weight);
    if (!isRelative(node.method) || words.length === 0) return [];
    const tried = trialOf(tender, lot, node);
    for (const [first, second, third] of tried) {
      const before = gap(node, first, second, []);
      const after = gap(node, first, second, [third]);
      if (before === undefined || after === undefined || isSame(before, after, node.weight)) continue;
      if (compare(lesser(absolute(before), absolute(after)), elsewhere) >= 0) continue;
      const [a, b] = sign(before) < 0 ? [second, first] : [first, second];
      const turn = (it: Rational) => figure(reduce(sign(before) < 0 ? subtract(whole(0n), it) : it));
      return [
        {
          code: "othersMovePoints",
          criterion: node.id,
          words,
          first: figure(a),
          second: figure(b),
          third: figure(third),
          before: turn(before),
          after: turn(after),
        },
      ];
    }
    return [];
  });

/** A logarithm or a root is settled at 30 digits, and no difference beyond the twentieth is told of. */
const isSame = (a: Rational, b: Rational, weight: Rational): boolean =>
  compare(absolute(subtract(a, b)), multiply(weight, { n: 1n, d: 10n ** 20n })) <= 0;

/** How many points the first is ahead of the second beside some others. */
function gap(node: Scored, first: Rational, second: Rational, others: readonly Rational[]) {
  const earns = earning(node, [first, second, ...others], {});
  const [a, b] = [earns(first), earns(second)];
  return a && b && reduce(subtract(a, b));
}

type Three = readonly [Rational, Rational, Rational];

/** Two bids, and a third that is cheaper or better, dearer or worse, equal to one of them or between them. */
function trialOf(tender: Tender, lot: Lot, node: Scored): Three[] {
  switch (node.type) {
    case "price": {
      const prices = expectedPrices(tender, lot, node);
      if (prices === undefined) return [];
      const { lowest, highest, ceiling } = prices;
      const places = minorUnit(tender.currency ?? "");
      const thirds = [part(lowest, 4n, 5n), part(highest, 2n, 1n), highest, part(lowest, 11n, 10n)].map(
        (price) => round(price, places, "halfUp"),
      );
      return withEach(
        lowest,
        highest,
        thirds.filter((third) => ceiling === undefined || compare(third, ceiling) <= 0),
      );
    }
    case "measure":
      return withEach(whole(100n), whole(120n), [whole(80n), whole(240n), whole(120n), whole(110n)]);
    case "quality": {
      const at = (n: bigint) => nearest(node.scale, scoresOf(node), { n, d: 10n });
      return withEach(at(6n), at(8n), [at(10n), at(0n), at(8n), at(7n)]);
    }
    case "group":
      return withEach(
        part(node.weight, 6n, 10n),
        part(node.weight, 7n, 10n),
        [10n, 0n, 7n].map((tenths) => part(node.weight, tenths, 10n)),
      );
  }
}

const withEach = (first: Rational, second: Rational, thirds: readonly Rational[]): Three[] =>
  thirds.map((third) => [first, second, third]);

const part = (of: Rational, n: bigint, d: bigint): Rational => reduce(multiply(of, { n, d }));

/** The score that lies a share of the way up, or the nearest below it that the scale has. */
function nearest(scale: Scale, scores: readonly Rational[], share: Rational): Rational {
  const wanted = reduce(add(scale.bottom, multiply(subtract(scale.top, scale.bottom), share)));
  if (isOnScale(scale, wanted)) return wanted;
  return scores.findLast((score) => compare(score, wanted) <= 0) ?? scale.bottom;
}
