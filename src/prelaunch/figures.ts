import { nearestTo } from "../model/checks/scoresOnScale.js";
import type { FigureRange } from "../model/document/market.js";
import { plainText } from "../model/draft/figures.js";
import { type Issue, issue, type Path } from "../model/issues.js";
import type { Leaf, Tender } from "../model/procedure.js";
import { exact, exactly } from "../model/resolve/figures.js";
import { isOnScale } from "../model/scale.js";
import { smallestUnit } from "../number/currency.js";
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  multiply,
  one,
  type Rational,
  reduce,
  sign,
  subtract,
  whole,
  zero,
} from "../number/rational.js";
import { type Chances, chancesOf } from "./chances.js";

/** What bidders name for one criterion, ready to be drawn. */
export interface DrawnFigure {
  readonly criterion: string;
  readonly type: Leaf["type"];
  readonly chances: Chances;
  /** The figure some steps from the lowest. */
  readonly at: (step: bigint) => Rational;
  /** How closely it follows the standing of its bidder, from −1 to 1. */
  readonly follows: Rational;
}

type Read = { readonly figure: DrawnFigure } | { readonly issues: readonly Issue[] };

/** Reads a range on the steps that its criterion has: of its scale, of the currency, or the ones that it states. */
export function readFigure(tender: Tender, leaf: Leaf, range: FigureRange, path: Path): Read {
  const { id: of, type } = leaf;
  const [from, to, likeliest] = [exact(range.from), exact(range.to), exactly(range.likeliest)];
  const follows = exactly(range.follows) ?? zero;
  const issues: Issue[] = [];
  if (compare(from, to) > 0) issues.push(outside(of, "to", range, path));
  else if (likeliest !== undefined && (compare(likeliest, from) < 0 || compare(likeliest, to) > 0))
    issues.push(outside(of, "likeliest", range, path));
  if (compare(absolute(follows), one) > 0) issues.push(beyondOne(range, path));
  if (type !== "quality" && sign(from) < 0)
    issues.push(issue("negativeFigure", [...path, "from"], { at: "from", figure: range.from }));
  if (issues.length > 0) return { issues };
  const grid = gridOf(tender, leaf, range, path);
  if ("issues" in grid) return grid;
  const { at, stepsTo } = grid;
  const steps = stepsTo("to", range.to);
  const peak = range.likeliest === undefined ? undefined : stepsTo("likeliest", range.likeliest);
  if (typeof steps === "object" || typeof peak === "object")
    return { issues: [steps, peak].filter((each) => typeof each === "object") };
  const chances = chancesOf(steps + 1n, peak);
  return { figure: { criterion: of, type, chances, at, follows } };
}

interface Grid {
  readonly at: (step: bigint) => Rational;
  /** How many steps lead from the lowest to a figure, or that none do. */
  readonly stepsTo: (key: "to" | "likeliest", text: string) => bigint | Issue;
}

function gridOf(tender: Tender, leaf: Leaf, range: FigureRange, path: Path): Grid | { issues: Issue[] } {
  const scale = leaf.type === "quality" ? leaf.scale : undefined;
  if (scale !== undefined) {
    const off = (["from", "to", "likeliest"] as const).flatMap((key) => {
      const score = range[key];
      if (score === undefined || isOnScale(scale, exact(score))) return [];
      const nearest = nearestTo(scale, exact(score)).map(plainText);
      return [issue("scoreOffScale", [...path, key], { score, scale: scale.name, nearest })];
    });
    if (off.length > 0) return { issues: off };
  }
  if (scale?.levels !== undefined) {
    if (range.step !== undefined)
      return { issues: [issue("stepNotUsed", [...path, "step"], { of: leaf.id, scale: scale.name })] };
    const levels = scale.levels.map(({ score }) => score);
    const placeOf = (text: string): number => levels.findIndex((score) => equal(score, exact(text)));
    const first = placeOf(range.from);
    return {
      at: (step) => levels[first + Number(step)] as Rational,
      stepsTo: (_key, text) => BigInt(placeOf(text) - first),
    };
  }
  return steppedBy(tender, leaf, range, path);
}

function steppedBy(tender: Tender, leaf: Leaf, range: FigureRange, path: Path): Grid | { issues: Issue[] } {
  const stated = exactly(range.step);
  const own =
    leaf.type === "quality"
      ? leaf.scale.step
      : leaf.type === "price"
        ? smallestUnit(tender.currency)
        : undefined;
  const step = stated ?? own;
  if (step === undefined)
    return {
      issues: [issue("missing", [...path, "step"], { key: "step", expected: 'a figure such as "0.5"' })],
    };
  const from = exact(range.from);
  const noStep = (key: "to" | "likeliest" | "step", figure: string): Issue =>
    issue("marketStep", [...path, key], {
      of: leaf.id,
      step: plainText(step),
      from: range.from,
      key,
      figure,
    });
  if (sign(step) <= 0) return { issues: [noStep("step", plainText(step))] };
  // Every figure that the steps lead to must be one that the scale has.
  if (leaf.type === "quality" && !isOnScale(leaf.scale, nextTo(from, step, leaf.scale.top)))
    return { issues: [noStep("step", plainText(step))] };
  return {
    at: (count) => reduce(add(from, multiply(whole(count), step))),
    stepsTo: (key, text) => {
      const { n, d } = reduce(divide(subtract(exact(text), from), step));
      return d === 1n ? n : noStep(key, text);
    },
  };
}

/** One step further, or the figure itself at the top of its scale. */
const nextTo = (from: Rational, step: Rational, top: Rational): Rational =>
  equal(from, top) ? from : add(from, step);

const outside = (of: string, key: "to" | "likeliest", range: FigureRange, path: Path): Issue =>
  issue("marketRange", [...path, key], {
    of,
    key,
    figure: range[key] ?? "",
    from: range.from,
    to: range.to,
  });

const beyondOne = ({ follows = "" }: FigureRange, path: Path): Issue =>
  issue("outOfRange", [...path, "follows"], {
    parameter: "follows",
    value: follows,
    range: "from -1 to 1",
  });
