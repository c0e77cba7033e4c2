import { filed } from "../../model/filed.js";
import type { Lot } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { divide, multiply, type Rational, reduce, whole, zero } from "../../number/rational.js";
import { gridShares, waysOf } from "../draw/grid.js";
import { type Bounds, rangedShares } from "../draw/ranges.js";
import { type DrawShares, freeShares, orderedShares } from "../draw/shares.js";
import type { WeightsDrawn } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";
import { isBad, mostParts, mostScenarios, readWeight, readWhole } from "./numbers.js";
import type { WeightLevel } from "./plan.js";
import { siblingsOf } from "./siblings.js";

/** Weights that are drawn together, of every lot in which the same criteria share out the same. */
export interface DrawnLevel {
  readonly level: WeightLevel;
  readonly draw: DrawShares;
  /** How many points there are, of a grid. */
  readonly points: number | undefined;
}

type Refused = { readonly refusal: SweepRefusalFigures };

/** The weights that vary in some lots, lots with the same criteria together: they were published once. */
export function levelsIn(lots: readonly Lot[], weights: WeightsDrawn): DrawnLevel[] | Refused {
  const found = new Map<string, Omit<WeightLevel, "parts">>();
  for (const lot of lots) {
    const siblings = siblingsOf(lot, weights);
    if ("kind" in siblings) return { refusal: siblings };
    const { nodes, sum: all } = siblings;
    const criteria = nodes.map(({ id }) => id);
    const key = JSON.stringify([criteria, `${all.n}/${all.d}`]);
    const level = filed(found, key, () => ({ lots: [], criteria, sum: all }));
    found.set(key, { ...level, lots: [...level.lots, lot.id] });
  }
  const drawn: DrawnLevel[] = [];
  for (const level of found.values()) {
    const made = drawnLevel(level, weights);
    if ("refusal" in made) return made;
    drawn.push(made);
  }
  return drawn;
}

type Level = Omit<WeightLevel, "parts">;

function drawnLevel(level: Level, weights: WeightsDrawn): DrawnLevel | Refused {
  if (weights.kind === "grid") return gridOf(level, weights.step);
  const given = weights.kind === "free" ? (weights.parts ?? mostParts) : mostParts;
  const parts = readWhole("parts", given, level.criteria.length, mostParts);
  if (isBad(parts)) return { refusal: parts };
  const made = { level: { ...level, parts }, points: undefined };
  if (weights.kind === "free") return { ...made, draw: freeShares(level.criteria.length, parts) };
  if (weights.kind === "order") {
    const places = weights.places.map((place) => place.map((id) => level.criteria.indexOf(id)));
    return { ...made, draw: orderedShares(places, parts) };
  }
  const draw = rangesOf(level, parts, weights.ranges);
  return "kind" in draw ? { refusal: draw } : { ...made, draw };
}

function gridOf(level: Level, text: string): DrawnLevel | Refused {
  const step = readWeight("step", text, zero);
  if (isBad(step)) return { refusal: step };
  const { n, d } = reduce(divide(level.sum, step));
  const uneven = { kind: "stepUneven", step: figure(step), sum: figure(level.sum) } as const;
  if (d !== 1n || n > 10_000n) return { refusal: uneven };
  const [count, parts] = [level.criteria.length, Number(n)];
  const points = waysOf(parts, count);
  if (points > BigInt(mostScenarios)) return { refusal: { kind: "tooMany", scenarios: String(points) } };
  return { level: { ...level, parts }, draw: gridShares(count, parts), points: Number(points) };
}

/** Bounds inwards on the grid; what has no range has a part at least. */
function rangesOf(
  { criteria, sum: all }: Level,
  parts: number,
  ranges: Extract<WeightsDrawn, { kind: "ranges" }>["ranges"],
): DrawShares | SweepRefusalFigures {
  const bounds = new Map<string, Bounds>();
  for (const { criterion, from, to } of ranges) {
    const least = readWeight("from", from, zero);
    if (isBad(least)) return least;
    const most = readWeight("to", to, least);
    if (isBad(most)) return most;
    const above = partsOf(least, all, parts);
    const below = partsOf(most, all, parts);
    bounds.set(criterion, {
      from: Number((above.n + above.d - 1n) / above.d),
      to: Math.min(parts, Number(below.n / below.d)),
    });
  }
  const inOrder = criteria.map((id) => bounds.get(id) ?? { from: 1, to: parts });
  const [least, most] = [
    inOrder.reduce((total, { from }) => total + from, 0),
    inOrder.reduce((total, { to }) => total + to, 0),
  ];
  const weightOf = (share: number) => figure(reduce(multiply(all, { n: BigInt(share), d: BigInt(parts) })));
  if (least > parts || most < parts || inOrder.some(({ from, to }) => from > to))
    return { kind: "rangesEmpty", sum: figure(all), least: weightOf(least), most: weightOf(most) };
  return rangedShares(inOrder, parts) ?? { kind: "rangesTooNarrow", criteria };
}

const partsOf = (weight: Rational, all: Rational, parts: number): Rational =>
  reduce(multiply(divide(weight, all), whole(BigInt(parts))));
