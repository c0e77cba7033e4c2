import type { Baseline } from "../../formula/valuation.js";
import { type Brought, type Method, points } from "../../methods/method.js";
import type { Due } from "../../model/evaluation.js";
import type { Group, Leaf } from "../../model/procedure.js";
import type { Roundings, Stage } from "../../model/roundings.js";
import type { Place, Rounded, Working } from "../../model/working.js";
import { divide, multiply, type Rational, reduce, sign, whole } from "../../number/rational.js";
import { looksAtDraw } from "../decisions.js";
import { roundedAt } from "./rounded.js";

const hundred = whole(100n);

/**
 * The points of one leaf against a baseline, with their working; due where the formula has no value, or looks
 * at a figure that is not drawn yet.
 */
export function leafPoints(
  place: Place,
  roundings: Roundings,
  leaf: (Leaf | Group) & { readonly method: Method },
  baseline: Baseline,
  brought: Brought,
): { readonly working: Working & { readonly of: "points" } } | { readonly due: Due } {
  if (looksAtDraw(leaf.method) && brought.draw === undefined)
    return { due: { kind: "drawnFigure", bid: place.bid, criterion: leaf.id } };
  const { valuation, filled } = points(leaf.method, baseline, brought);
  if (valuation.value === undefined)
    return {
      due: {
        kind: "formulaUndefined",
        bid: place.bid,
        criterion: leaf.id,
        hole: valuation.hole ?? "divisionByZero",
      },
    };
  const scored = scoreOutOfHundred(roundings, leaf, valuation.value);
  const { value, rounded } = roundedAt(roundings, stageOf(roundings, leaf), scored.points);
  return {
    working: {
      of: "points",
      round: place.round,
      lots: place.lots,
      bid: place.bid,
      criterion: leaf.id,
      valuation,
      filled,
      scoreRounded: scored.rounded,
      value,
      rounded,
    },
  };
}

/** Where the score out of 100 is what the rules round, points are built on the rounded score. */
function scoreOutOfHundred(
  roundings: Roundings,
  leaf: Leaf | Group,
  earned: Rational,
): { readonly points: Rational; readonly rounded: (Rounded & { readonly value: Rational }) | undefined } {
  const stage = leaf.type === "price" ? "priceScore" : leaf.type === "measure" ? "measureScore" : undefined;
  if (stage === undefined || roundings[stage] === undefined || sign(leaf.weight) === 0)
    return { points: earned, rounded: undefined };
  const { value, rounded } = roundedAt(
    roundings,
    stage,
    reduce(divide(multiply(earned, hundred), leaf.weight)),
  );
  if (rounded === undefined) return { points: earned, rounded: undefined };
  return { points: reduce(divide(multiply(value, leaf.weight), hundred)), rounded: { ...rounded, value } };
}

/** A leaf is rounded as a criterion where that is published; one at the top else as a group, never twice. */
export const stageOfLeaf = (roundings: Roundings, top: boolean): Stage =>
  roundings.criterion !== undefined || !top ? "criterion" : "group";

const stageOf = (roundings: Roundings, node: Leaf | Group): Stage | undefined =>
  node.type !== "group" ? stageOfLeaf(roundings, node.top) : node.top ? "group" : undefined;
