import type { AgreementDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { mustExist } from "../draft/known.js";
import { leavesAgreedBy, weightsIn } from "../draft/panel.js";
import { leavesOf } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** Weights of evaluators are above zero, of evaluators that exist, and everybody whose marks are weighed has one. */
export const evaluatorWeights = (draft: Draft): Issue[] => [
  ...published(draft).flatMap(({ agreement, path }) => inOrder(draft, agreement, path)),
  ...unweighed(draft),
];

interface Published {
  readonly agreement: AgreementDocument;
  readonly path: Path;
}

const published = ({ tender, trees }: Draft): Published[] => [
  ...(tender.agreement === undefined ? [] : [{ agreement: tender.agreement, path: ["tender", "agreement"] }]),
  ...trees
    .flatMap(leavesOf)
    .flatMap(({ document, path }) =>
      document.type === "quality" && document.agreement !== undefined
        ? [{ agreement: document.agreement, path: [...path, "agreement"] }]
        : [],
    ),
];

const inOrder = ({ known }: Draft, agreement: AgreementDocument, path: Path): Issue[] =>
  Object.entries(weightsIn(agreement) ?? {}).flatMap(([id, weight]) => {
    const at = [...path, "weights", id];
    return [
      ...mustExist(known.evaluators, "evaluator", id, at),
      ...(exact(weight).n > 0n ? [] : [issue("notAboveZero", at, { at: id, figure: weight })]),
    ];
  });

/** Those assigned to a weighed criterion, or, where nobody is named, those who marked it. */
function unweighed(draft: Draft): Issue[] {
  const weighed = leavesAgreedBy(draft, ["mean", "sum"]).filter(
    ({ agreement }) => weightsIn(agreement) !== undefined,
  );
  const lacks = (agreement: AgreementDocument, id: string): boolean =>
    !Object.hasOwn(weightsIn(agreement) ?? {}, id);
  if (draft.evaluators !== undefined)
    return draft.evaluators.flatMap((evaluator, index) => {
      const found = weighed.find(
        ({ agreement, panel }) =>
          evaluator !== undefined && panel.includes(evaluator) && lacks(agreement, evaluator.id),
      );
      return evaluator === undefined || found === undefined
        ? []
        : [
            issue("evaluatorNotWeighed", ["evaluators", index], {
              evaluator: evaluator.id,
              criterion: found.leaf.id,
            }),
          ];
    });
  const byLeaf = new Map(weighed.map(({ leaf, agreement }) => [leaf.id, agreement]));
  return draft.scoresheets.flatMap((sheet, index) => {
    const agreement = sheet && byLeaf.get(sheet.criterion);
    if (sheet === undefined || agreement === undefined) return [];
    return (sheet.marks ?? []).flatMap(({ by }, at) =>
      by === undefined || !lacks(agreement, by)
        ? []
        : [
            issue("evaluatorNotWeighed", ["scoresheets", index, "marks", at, "by"], {
              evaluator: by,
              criterion: sheet.criterion,
            }),
          ],
    );
  });
}
