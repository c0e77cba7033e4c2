import { roundings } from "../formula/calls.js";
import { reached } from "../formula/derive/walk.js";
import { direction, type Range } from "../formula/derive.js";
import { isRelative } from "../methods/method.js";
import { rangesOf } from "../methods/traits.js";
import type { Lot, Tender } from "../model/procedure.js";
import type { Roundings } from "../model/roundings.js";
import { figure } from "../number/figure.js";
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  greater,
  lesser,
  multiply,
  percentOf,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../number/rational.js";
import { stageOfLeaf } from "../passes/score/leaf.js";
import { type Expected, expectedPrices, spacedPrices } from "./expected.js";
import type { DesignFigures, Neighbours } from "./finding.js";
import { firstIndex, type Grid, gridOf, jumpsIn, neverRises, priceAt } from "./grid.js";
import { earning, type Scored, scoredIn } from "./points.js";

/** What a price method does with the prices that may well be offered. */
export const priceMethods = (tender: Tender, lot: Lot): DesignFigures[] =>
  scoredIn(lot).flatMap((node): DesignFigures[] => {
    const prices =
      node.type === "price" && node.weight.n > 0n ? expectedPrices(tender, lot, node) : undefined;
    if (prices === undefined) return [];
    return [
      ...dearerEarnsMore(node, prices),
      ...cliffs(tender, node, prices),
      ...flatZones(node, prices),
      ...weightNotReached(tender, node, prices),
    ];
  });

/** Of several sets of prices the one in which a dearer bid earns most more than a cheaper one. */
function dearerEarnsMore(node: Scored, { lowest, highest, unit, ceiling }: Expected): DesignFigures[] {
  const falls = direction(node.method.formula, boundRanges(node));
  if (falls === "falling" || falls === "constant") return [];
  const times = (n: bigint) => reduce(multiply(lowest, { n, d: 100n }));
  const sets = [spacedPrices({ lowest, highest, unit, ceiling }), [60n, 100n, 104n, 108n].map(times)];
  let worst: Extract<DesignFigures, { code: "dearerEarnsMore" }> | undefined;
  for (const all of sets) {
    const prices = all.filter((price) => ceiling === undefined || compare(price, ceiling) <= 0);
    const earns = earning(node, prices, {});
    for (const [index, at] of prices.entries())
      for (const next of prices.slice(index + 1)) {
        const [points, nextPoints] = [earns(at), earns(next)];
        if (points === undefined || nextPoints === undefined) continue;
        const more = subtract(nextPoints, points);
        if (compare(more, worst ? subtract(worst.nextPoints.value, worst.points.value) : whole(0n)) <= 0)
          continue;
        worst = {
          code: "dearerEarnsMore",
          criterion: node.id,
          prices: prices.map(figure),
          at: figure(at),
          points: figure(points),
          next: figure(next),
          nextPoints: figure(nextPoints),
        };
      }
  }
  return worst === undefined ? [] : [worst];
}

/** The figures that stand for every bid are known; of the others, what every document keeps to. */
export const boundRanges =
  ({ method }: Scored) =>
  (name: string): Range => {
    const fixed = method.fixed.get(name);
    return fixed === undefined ? rangesOf({})(name) : { atLeast: fixed, atMost: fixed };
  };

/** Edges at which one unit of money costs more than a hundredth of the weight, the other bids being as expected. */
function cliffs({ rounding }: Tender, node: Scored, prices: Expected): DesignFigures[] {
  if (!mayJump(node, rounding)) return [];
  const { lowest, highest, unit, ceiling } = prices;
  const twice = [multiply(lowest, whole(2n)), ...(ceiling === undefined ? [] : [ceiling])].reduce(lesser);
  const from = isRelative(node.method) ? lowest : divide(lowest, whole(2n));
  const grid = gridOf(unit, from, greater(twice, highest));
  const earns = earning(node, spacedPrices(prices), rounding);
  const limit = divide(node.weight, whole(100n));
  const jumps = jumpsIn(
    grid,
    (index) => earns(priceAt(grid, index)),
    (before, after) => compare(absolute(subtract(before, after)), limit) > 0,
  );
  const [first, ...more] = jumps;
  if (first === undefined) return [];
  const drop = (jump: typeof first) => absolute(subtract(jump.before, jump.after));
  const highestOf = more.reduce((most, each) => (compare(drop(each), drop(most)) > 0 ? each : most), first);
  const edgeOf = ({ index, before, after }: typeof first): Neighbours => ({
    at: figure(priceAt(grid, index)),
    points: figure(before),
    next: figure(priceAt(grid, index + 1n)),
    nextPoints: figure(after),
  });
  return [
    {
      code: "cliff",
      criterion: node.id,
      ...edgeOf(highestOf),
      count: jumps.length,
      edges: jumps.slice(0, 20).map(edgeOf),
    },
  ];
}

/** Whether points may go in steps: by a branch, a table, a place or a rounding of the formula, or one that is published. */
const mayJump = ({ method, top }: Scored, published: Roundings): boolean =>
  published.priceScore !== undefined ||
  published[stageOfLeaf(published, top)] !== undefined ||
  Array.from(reached(method.formula)).some(
    (part) =>
      part.kind === "if" ||
      part.kind === "bands" ||
      part.kind === "table" ||
      part.kind === "place" ||
      (part.kind === "call" && roundings[part.name] !== undefined),
  );

/** Prices at either end of what is expected that all earn the same, over a tenth of the range or more. */
function flatZones(node: Scored, prices: Expected): DesignFigures[] {
  const grid = gridOf(prices.unit, prices.lowest, prices.highest);
  const earns = earning(node, spacedPrices(prices), {});
  const at = (index: bigint) => earns(priceAt(grid, index));
  const span = grid.to - grid.from;
  const samples = Array.from({ length: 65 }, (_, index) => at(grid.from + (span * BigInt(index)) / 64n));
  const [low, high] = [samples[0], samples.at(-1)];
  if (low === undefined || high === undefined || !neverRises(samples)) return [];
  if (equal(low, high)) return [flat(node, grid, grid.from, grid.to, low)];
  const leaves = firstIndex(grid, (index) => !equal(at(index) ?? low, low)) ?? grid.to;
  const arrives = firstIndex(grid, (index) => equal(at(index) ?? low, high)) ?? grid.to;
  return [
    ...((leaves - 1n - grid.from) * 10n >= span ? [flat(node, grid, grid.from, leaves - 1n, low)] : []),
    ...((grid.to - arrives) * 10n >= span ? [flat(node, grid, arrives, grid.to, high)] : []),
  ];
}

const flat = (node: Scored, grid: Grid, from: bigint, to: bigint, points: Rational): DesignFigures => ({
  code: "flatZone",
  criterion: node.id,
  from: figure(priceAt(grid, from)),
  to: figure(priceAt(grid, to)),
  points: figure(points),
});

/** The points that the expected prices spread, against the weight that is published. */
function weightNotReached({ outOf }: Tender, node: Scored, prices: Expected): DesignFigures[] {
  const { lowest, highest, unit } = prices;
  const earns = earning(node, spacedPrices(prices), {});
  const [best, least] = [earns(lowest), earns(highest)];
  if (best === undefined || least === undefined) return [];
  const spread = reduce(subtract(best, least));
  if (spread.n <= 0n || compare(multiply(spread, whole(2n)), node.weight) >= 0) return [];
  const others = reduce(divide(subtract(outOf, node.weight), whole(2n)));
  const [effective, declared] = [percentOf(spread, add(spread, others)), percentOf(node.weight, outOf)];
  if (effective === undefined || declared === undefined) return [];
  const grid = gridOf(unit, highest, multiply(lowest, whole(10n)));
  const lost = (index: bigint) => {
    const points = earns(priceAt(grid, index));
    return points !== undefined && compare(subtract(best, points), node.weight) >= 0;
  };
  const wholeAt = firstIndex(grid, lost);
  return [
    {
      code: "weightNotReached",
      criterion: node.id,
      weight: figure(node.weight),
      lowest: figure(lowest),
      highest: figure(highest),
      spread: figure(spread),
      others: figure(others),
      effective: figure(effective),
      declared: figure(declared),
      wholeAt: wholeAt === undefined ? undefined : figure(priceAt(grid, wholeAt)),
    },
  ];
}
