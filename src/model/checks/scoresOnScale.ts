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
import { markScaleOf, sheetNodes } from "../draft/sheet.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";
import type { Scale } from "../procedure.js";
import { exact } from "../resolve/figures.js";
import { isOnScale } from "../scale.js";

/** Every mark, agreed score, published score and minimum score is one that the criterion's scale has. */
export function scoresOnScale(draft: Draft): Issue[] {
  const leaves = draft.trees.flatMap(leavesOf).filter((leaf) => leaf.type === "quality");
  const published = leaves.flatMap((leaf) => {
    const { minimum, notAnswered } = leaf.document as QualityDocument;
    const score = notAnswered === undefined || !("score" in notAnswered) ? undefined : notAnswered.score;
    return [
      ...onScales(draft, scalesOf([leaf]), minimum?.score, [...leaf.path, "minimum", "score"]),
      ...onScales(draft, scalesOf([leaf]), score, [...leaf.path, "notAnswered", "score"]),
    ];
  });
  const { notAnswered } = draft.tender;
  const unstated = leaves.filter((leaf) => (leaf.document as QualityDocument).notAnswered === undefined);
  if (notAnswered !== undefined && "score" in notAnswered)
    published.push(
      ...onScales(draft, scalesOf(unstated), notAnswered.score, ["tender", "notAnswered", "score"]),
    );
  const sheets = draft.scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const marked = sheetNodes(draft, sheet).filter((leaf) => leaf.type === "quality");
    const markScales = new Set(marked.map((leaf) => markScaleOf(draft, leaf)));
    const { marks = [], agreed } = sheet;
    const path: Path = ["scoresheets", index];
    return [
      ...marks.flatMap(({ mark }, at) => onScales(draft, markScales, mark, [...path, "marks", at, "mark"])),
      ...onScales(draft, scalesOf(marked), agreed?.score, [...path, "agreed", "score"]),
    ];
  });
  return [...published, ...sheets];
}

const scalesOf = (leaves: readonly Node[]): Set<string> =>
  new Set(leaves.map((leaf) => (leaf.document as QualityDocument).scale));

/** A criterion may have another scale in another lot: the score is on all of them. Words are on every scale. */
function onScales(
  { scales }: Draft,
  names: ReadonlySet<string | undefined>,
  text: string | undefined,
  path: Path,
): Issue[] {
  if (text === undefined || text === "notAnswered" || text === "abstained") return [];
  const score = exact(text);
  return Array.from(names).flatMap((name) => {
    const scale = name === undefined ? undefined : scales.get(name);
    if (name === undefined || scale === undefined || hasFault(scale) || isOnScale(scale, score)) return [];
    const nearest = nearestTo(scale, score).map(plainText);
    return [issue("scoreOffScale", path, { score: text, scale: name, nearest })];
  });
}

/** A scale without a proper length or step is reported as such. */
const hasFault = (scale: Scale): boolean => compare(scale.bottom, scale.top) >= 0 || !stepsFit(scale);

/** The scores next below and next above, where the scale has them. */
export function nearestTo({ bottom, top, step, levels }: Scale, score: Rational): Rational[] {
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
