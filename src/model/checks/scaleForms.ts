import { compare, equal } from "../../number/rational.js";
import type { Draft } from "../draft/draft.js";
import { plainText } from "../draft/figures.js";
import { stepsFit } from "../draft/scale.js";
import { type Issue, issue, type Path } from "../issues.js";
import type { Scale } from "../procedure.js";

/** A scale's levels differ; or it runs upwards, in a whole number of steps. */
export function scaleForms({ scales }: Draft): Issue[] {
  return Array.from(scales.values()).flatMap((scale) => {
    if (scale === undefined) return [];
    const path: Path = ["tender", "scales", scale.name];
    return scale.levels === undefined ? ends(scale, path) : levels(scale, path);
  });
}

function levels({ name, levels = [] }: Scale, path: Path): Issue[] {
  return levels
    .filter(({ score }, index) => index > 0 && equal(score, levels[index - 1]?.score ?? score))
    .map(({ score }) => issue("duplicateLevel", path, { scale: name, score: plainText(score) }));
}

function ends(scale: Scale, path: Path): Issue[] {
  const { name, bottom, top, step } = scale;
  const [from, to] = [plainText(bottom), plainText(top)];
  if (compare(bottom, top) >= 0) return [issue("scaleEnds", path, { scale: name, from, to })];
  if (step === undefined || stepsFit(scale)) return [];
  return [issue("scaleStep", [...path, "step"], { scale: name, from, to, step: plainText(step) })];
}
