import {
  absolute,
  add,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../number/rational.js";
import type { ScaleDocument } from "./document/criteria.js";
import type { Level, Scale } from "./procedure.js";
import { exact, exactly } from "./resolve/figures.js";

/** A published scale in exact figures, its levels from the lowest to the highest. */
export function readScale(name: string, document: ScaleDocument): Scale {
  if (!Array.isArray(document)) {
    const { from, to, step } = document;
    return { name, bottom: exact(from), top: exact(to), step: exactly(step), levels: undefined };
  }
  const levels = document
    .map(({ score, label, definition }): Level => ({ score: exact(score), label, definition }))
    .sort((a, b) => compare(a.score, b.score));
  const ends = [levels[0], levels.at(-1)].map((level) => level?.score ?? exact("0"));
  const [bottom = exact("0"), top = bottom] = ends;
  return { name, bottom, top, step: undefined, levels };
}

/** Whether a score is one that the scale has: a level, a whole number of steps from the bottom, or between the ends. */
export function isOnScale({ bottom, top, step, levels }: Scale, score: Rational): boolean {
  if (levels !== undefined) return levels.some((level) => equal(level.score, score));
  if (compare(score, bottom) < 0 || compare(score, top) > 0) return false;
  if (step === undefined) return true;
  const up = subtract(score, bottom);
  return (up.n * step.d) % (up.d * step.n) === 0n;
}

/** How many steps, or levels, lie between two scores; undefined where the scale has neither. */
export function stepsBetween({ step, levels }: Scale, one: Rational, other: Rational): Rational | undefined {
  if (step !== undefined) {
    return reduce(absolute(divide(subtract(one, other), step)));
  }
  if (levels === undefined) return undefined;
  const between = levels.filter(({ score }) => compare(score, one) < 0 !== compare(score, other) < 0).length;
  return whole(BigInt(between));
}

/**
 * The score that lies some steps, or levels, above another, or below it where they are fewer than none; undefined
 * beyond the ends, and where the scale has neither.
 */
export function stepped(
  { bottom, top, step, levels }: Scale,
  from: Rational,
  steps: number,
): Rational | undefined {
  if (levels !== undefined) {
    const at = levels.findIndex(({ score }) => equal(score, from));
    return at < 0 ? undefined : levels[at + steps]?.score;
  }
  if (step === undefined) return undefined;
  const to = reduce(add(from, multiply(step, whole(BigInt(steps)))));
  return compare(to, bottom) < 0 || compare(to, top) > 0 ? undefined : to;
}

/** Every score of a scale from the bottom up; undefined where it has neither steps nor levels, or more scores than so many. */
export function scoresOn({ bottom, top, step, levels }: Scale, most: number): Rational[] | undefined {
  if (levels !== undefined) return levels.map(({ score }) => score);
  if (step === undefined) return undefined;
  const steps = divide(subtract(top, bottom), step);
  const count = steps.n / steps.d + 1n;
  return count > BigInt(most)
    ? undefined
    : Array.from({ length: Number(count) }, (_, at) =>
        reduce(add(bottom, multiply(step, whole(BigInt(at))))),
      );
}
