import { type Brought, baseline, isRelative, type Method } from "../methods/method.js";
import type { Criterion, Lot, QualityLeaf } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import type { Roundings } from "../model/roundings.js";
import { scoresOn } from "../model/scale.js";
import { compare, divide, type Rational, reduce, subtract, whole } from "../number/rational.js";
import { leafPoints } from "../passes/score/leaf.js";

/** A criterion or group with a method of its own. */
export type Scored = Criterion & { readonly method: Method };

export const scoredIn = ({ criteria }: Lot): Scored[] =>
  nodesOf(criteria).filter((node): node is Scored => node.method !== undefined);

/** What an offer of a figure earns; undefined where the rules give nothing for it. */
export type Earns = (figure: Rational) => Rational | undefined;

/** What a criterion gives beside these offers, as an evaluation would score it. */
export function earning(node: Scored, offers: readonly Rational[], roundings: Roundings): Earns {
  const against = baseline(
    node.method,
    offers.map((offer) => broughtTo(node, offer)),
  );
  return (figure) => {
    const scored = leafPoints(nowhere, roundings, node, against, broughtTo(node, figure));
    return "due" in scored ? undefined : scored.working.value;
  };
}

const nowhere = { round: "", lots: [], bid: "" };

/** A measure by the price is looked at with one price for all; the parts of a group each earn the same share. */
function broughtTo({ type, weight }: Scored, figure: Rational): Brought {
  switch (type) {
    case "price":
      return { price: figure };
    case "measure":
      return { value: figure, price: whole(100n) };
    case "quality":
      return { score: figure };
    case "group":
      return { score: figure, weakest: weight.n === 0n ? weight : reduce(divide(figure, weight)) };
  }
}

/** The scores of a scale from the bottom up; only its ends where there are none between, or very many. */
export const scoresOf = ({ scale }: QualityLeaf): readonly Rational[] =>
  scoresOn(scale, mostScores) ?? [scale.bottom, scale.top];

const mostScores = 1001;

export const hasSteps = ({ scale }: QualityLeaf): boolean =>
  scale.step !== undefined || scale.levels !== undefined;

/** A score and the next one of its scale, with what they earn whoever else bids. */
export interface Rung {
  readonly at: Rational;
  readonly points: Rational;
  readonly next: Rational;
  readonly nextPoints: Rational;
}

/** Every step of a scale; none where it has no steps, or other bids move the points. */
export function rungsOf(node: Scored, roundings: Roundings): readonly Rung[] {
  if (node.type !== "quality" || !hasSteps(node) || isRelative(node.method)) return [];
  const earns = earning(node, [], roundings);
  const scores = scoresOf(node);
  return scores.slice(1).flatMap((next, index) => {
    const at = scores[index] as Rational;
    const [points, nextPoints] = [earns(at), earns(next)];
    return points === undefined || nextPoints === undefined ? [] : [{ at, points, next, nextPoints }];
  });
}

/** By how much a step lifts a bid; below zero where it lowers it. */
export const riseOf = ({ points, nextPoints }: Pick<Rung, "points" | "nextPoints">): Rational =>
  reduce(subtract(nextPoints, points));

/** The step that lifts a bid least, of those that do. */
export const leastRise = (rungs: readonly Rung[]): Rung | undefined =>
  rungs
    .filter((rung) => riseOf(rung).n > 0n)
    .reduce<Rung | undefined>(
      (least, rung) => (least === undefined || compare(riseOf(rung), riseOf(least)) < 0 ? rung : least),
      undefined,
    );
