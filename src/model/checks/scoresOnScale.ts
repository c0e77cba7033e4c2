import {
  add,
  compare,
  divide,
  greater,
  lesser,
  multiply,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../../number/rational.js";
import type { QualityDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { plainText } from "../draft/figures.js";
import { stepsFit } from "../draft/scale.js";
import { sheetNodes } from "../draft/sheet.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";
import type { Scale } from "../procedure.js";
import { exact } from "../resolve/figures.js";
import { isOnScale } from "../scale.js";

/** Every mark, agreed score and minimum score is one that the criterion's scale has. */
export function scoresOnScale(draft: Draft): Issue[] {
  const minimums = draft.trees.flatMap(leavesOf).flatMap((leaf) => {
    const score = leaf.type === "quality" ? (leaf.document as QualityDocument).minimum?.score : undefined;
    return score === undefined ? [] : onScales(draft, [leaf], score, [...leaf.path, "minimum", "score"]);
  });
  const sheets = draft.scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const leaves = sheetNodes(draft, sheet).filter((leaf) => leaf.type === "quality");
    const { marks = [], agreed } = sheet;
    const path: Path = ["scoresheets", index];
    return [
      ...marks.flatMap(({ mark }, at) => onScales(draft, leaves, mark, [...path, "marks", at, "mark"])),
      ...(agreed === undefined ? [] : onScales(draft, leaves, agreed.score, [...path, "agreed", "score"])),
    ];
  });
  return [...minimums, ...sheets];
}

/** A criterion may have another scale in another lot: the score is on all of them. */
function onScales({ scales }: Draft, leaves: readonly Node[], text: string, path: Path): Issue[] {
  const names = new Set(leaves.map((leaf) => (leaf.document as QualityDocument).scale));
  const score = exact(text);
  return Array.from(names).flatMap((name) => {
    const scale = scales.get(name);
    if (scale === undefined || hasFault(scale) || isOnScale(scale, score)) return [];
    const nearest = nearestTo(scale, score).map(plainText);
    return [issue("scoreOffScale", path, { score: text, scale: name, nearest })];
  });
}

/** A scale without a proper length or step is reported as such. */
const hasFault = (scale: Scale): boolean => compare(scale.bottom, scale.top) >= 0 || !stepsFit(scale);

/** The scores next below and next above, where the scale has them. */
function nearestTo({ bottom, top, step, levels }: Scale, score: Rational): Rational[] {
  if (compare(score, bottom) < 0) return [bottom];
  if (compare(score, top) > 0) return [top];
  if (levels !== undefined) {
    const scores = levels.map((level) => level.score);
    const below = scores.filter((each) => compare(each, score) < 0).reduce(greater, bottom);
    return [below, scores.filter((each) => compare(each, score) > 0).reduce(lesser, top)];
  }
  const size = step ?? subtract(top, bottom);
  const { n, d } = reduce(divide(subtract(score, bottom), size));
  const below = add(bottom, multiply(size, whole(n / d)));
  return [below, add(below, size)];
}
