import { compare, divide, reduce, subtract } from "../../number/rational.js";
import type { ScaleDocument } from "../document/criteria.js";
import type { Scale } from "../procedure.js";
import { exact, exactly } from "../resolve/figures.js";

/** A published scale in exact figures, its levels from the lowest to the highest. */
export function readScale(name: string, document: ScaleDocument): Scale {
  if (!Array.isArray(document)) {
    const { from, to, step } = document;
    return { name, bottom: exact(from), top: exact(to), step: exactly(step), levels: undefined };
  }
  const levels = document
    .map(({ score, label }) => ({ score: exact(score), label }))
    .sort((a, b) => compare(a.score, b.score));
  const ends = [levels[0], levels.at(-1)].map((level) => level?.score ?? exact("0"));
  const [bottom = exact("0"), top = bottom] = ends;
  return { name, bottom, top, step: undefined, levels };
}

/** Whether the steps of a scale, where it has any, lead from its bottom to its top. */
export const stepsFit = ({ bottom, top, step }: Scale): boolean =>
  step === undefined || (step.n > 0n && reduce(divide(subtract(top, bottom), step)).d === 1n);
