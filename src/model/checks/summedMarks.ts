import { multiply, type Rational, reduce, sum } from "../../number/rational.js";
import type { QualityDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { plainText } from "../draft/figures.js";
import { knownOf, mustExist } from "../draft/known.js";
import { leavesAgreedBy, type MarkedLeaf, weightsIn } from "../draft/panel.js";
import { agreementOn, kindOf } from "../draft/sheet.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";

/**
 * Where marks are added up, one mark has a scale of its own, the panel is known and gives every mark, and the sum
 * fits the score's scale.
 */
export function summedMarks(draft: Draft): Issue[] {
  const summed = leavesAgreedBy(draft, ["sum"]);
  return [
    ...draft.trees.flatMap(leavesOf).flatMap((leaf) => markScale(draft, leaf)),
    ...(isComplete(draft.evaluators ?? [undefined]) ? summed.flatMap((each) => sumFits(draft, each)) : []),
    ...conflicts(draft, summed),
    ...abstentions(draft, summed),
  ];
}

function markScale(draft: Draft, leaf: Node): Issue[] {
  const agreement = leaf.type === "quality" ? agreementOn(draft, leaf) : undefined;
  if (agreement === undefined) return [];
  const { markScale: name } = leaf.document as QualityDocument;
  const criterion = leaf.id;
  const kind = kindOf(agreement);
  const path = [...leaf.path, "markScale"];
  if (kind !== "sum")
    return name === undefined ? [] : [issue("markScaleNotUsed", path, { criterion, agreement: kind })];
  return [
    ...(name === undefined
      ? [issue("markScaleMissing", leaf.path, { criterion })]
      : mustExist(knownOf(Array.from(draft.scales.keys())), "scale", name, path)),
    ...(draft.evaluators === undefined ? [issue("sumWithoutEvaluators", leaf.path, { criterion })] : []),
  ];
}

function sumFits({ scales }: Draft, { lot, leaf, agreement, panel }: MarkedLeaf): Issue[] {
  const document = leaf.document as QualityDocument;
  const mark = scales.get(document.markScale ?? "");
  const scale = scales.get(document.scale);
  if (mark === undefined || scale === undefined) return [];
  const weights = panel.map(({ id }) => exact(weightsIn(agreement)?.[id] ?? "1"));
  const added = (end: Rational): string =>
    plainText(reduce(sum(weights.map((weight) => multiply(weight, end)))));
  const figures = {
    criterion: leaf.id,
    lot: lot.id,
    scale: scale.name,
    from: plainText(scale.bottom),
    to: plainText(scale.top),
    sumFrom: added(mark.bottom),
    sumTo: added(mark.top),
  };
  return figures.from === figures.sumFrom && figures.to === figures.sumTo
    ? []
    : [issue("sumScaleEnds", [...leaf.path, "scale"], figures)];
}

/** An evaluator in conflict with a bid gives it no mark. */
const conflicts = ({ evaluators = [] }: Draft, summed: readonly MarkedLeaf[]): Issue[] =>
  evaluators.flatMap((evaluator, index) => {
    const found = summed.find(({ panel }) => evaluator !== undefined && panel.includes(evaluator));
    if (evaluator === undefined || found === undefined) return [];
    return (evaluator.conflicts ?? []).map(({ bid }, at) =>
      issue("sumNeedsAllMarks", ["evaluators", index, "conflicts", at], {
        evaluator: evaluator.id,
        bid,
        criterion: found.leaf.id,
      }),
    );
  });

const abstentions = ({ scoresheets }: Draft, summed: readonly MarkedLeaf[]): Issue[] => {
  const ids = new Set(summed.map(({ leaf }) => leaf.id));
  return scoresheets.flatMap((sheet, index) =>
    sheet === undefined || !ids.has(sheet.criterion)
      ? []
      : (sheet.marks ?? []).flatMap(({ by, mark }, at) =>
          mark !== "abstained"
            ? []
            : [
                issue("sumNeedsAllMarks", ["scoresheets", index, "marks", at, "mark"], {
                  evaluator: by ?? "",
                  bid: sheet.bid,
                  criterion: sheet.criterion,
                }),
              ],
        ),
  );
};
