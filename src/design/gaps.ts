import type { Lot, Tender } from "../model/procedure.js";
import { figure } from "../number/figure.js";
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../number/rational.js";
import { expectedPrices } from "./expected.js";
import type { DesignFigures } from "./finding.js";
import { earning, hasSteps, type Scored, scoredIn, scoresOf } from "./points.js";

/**
 * Two bids alone, one unit of money or one step of a scale apart: they are worlds apart where the unit costs more than a
 * hundredth of the weight, and the step more than twice its share of the scale.
 */
export const leastGaps = (tender: Tender, lot: Lot): DesignFigures[] =>
  scoredIn(lot).flatMap((node): DesignFigures[] => {
    const gap = gapOf(tender, lot, node);
    if (gap === undefined) return [];
    const { at, next, share } = gap;
    const earns = earning(node, [at, next], {});
    const [points, nextPoints] = [earns(at), earns(next)];
    if (points === undefined || nextPoints === undefined) return [];
    const limit = multiply(node.weight, add({ n: 1n, d: 100n }, multiply(share, whole(2n))));
    if (compare(absolute(subtract(points, nextPoints)), limit) <= 0) return [];
    return [
      {
        code: "leastGapDecides",
        criterion: node.id,
        at: figure(at),
        points: figure(points),
        next: figure(next),
        nextPoints: figure(nextPoints),
      },
    ];
  });

interface Gap {
  readonly at: Rational;
  readonly next: Rational;
  /** Of the whole scale; nothing for a unit of money. */
  readonly share: Rational;
}

function gapOf(tender: Tender, lot: Lot, node: Scored): Gap | undefined {
  if (node.type === "price") {
    const prices = expectedPrices(tender, lot, node);
    return prices && { at: prices.lowest, next: reduce(add(prices.lowest, prices.unit)), share: whole(0n) };
  }
  if (node.type !== "quality") return undefined;
  const { top, bottom } = node.scale;
  const span = subtract(top, bottom);
  const below = hasSteps(node) ? scoresOf(node).at(-2) : undefined;
  const at = below ?? reduce(subtract(top, divide(span, whole(100n))));
  return { at, next: top, share: reduce(divide(subtract(top, at), span)) };
}
