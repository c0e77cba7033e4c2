import type { ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { agreementOn, kindOf, sheetNodes, unansweredOn } from "../draft/sheet.js";
import type { Node } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";

/** What follows an answer that is not there is published; whether there is one is settled; a panel does not abstain. */
export const unanswered = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const path: Path = ["scoresheets", index];
    const nodes = sheetNodes(draft, sheet).filter((node) => node.type === "quality");
    const abstains = sheet.agreed?.score === "abstained";
    // Where a sheet serves lots with rules of their own, the first that it does not fit is told.
    const found = nodes.map((node) => [
      ...silence(draft, sheet, node, path),
      ...mixed(draft, sheet, node, path),
    ]);
    return [
      ...(found.find((issues) => issues.length > 0) ?? []),
      ...(abstains
        ? [issue("panelAbstains", [...path, "agreed", "score"], { criterion: sheet.criterion })]
        : []),
    ];
  });

function silence(draft: Draft, sheet: ScoresheetDocument, node: Node, path: Path): Issue[] {
  const { bid, criterion, marks = [], agreed } = sheet;
  const silent: Path[] = marks.flatMap(({ mark }, at) =>
    mark === "notAnswered" ? [[...path, "marks", at, "mark"]] : [],
  );
  if (agreed?.score === "notAnswered") silent.push([...path, "agreed", "score"]);
  if (draft.lacks.has("notAnswered")) return [];
  const rule = unansweredOn(draft, node);
  if (rule === undefined) return silent.map((at) => issue("noRuleForUnanswered", at, { criterion, bid }));
  if (sheet.combined === undefined || rule.otherwise === "score") return [];
  return silent.map((at) => issue("unansweredInCombined", at, { criterion, otherwise: rule.otherwise }));
}

/** Under a computed score: one evaluator finds no answer, another gives it a mark, and no score is published for none. */
function mixed(draft: Draft, sheet: ScoresheetDocument, node: Node, path: Path): Issue[] {
  const agreement = agreementOn(draft, node);
  const rule = unansweredOn(draft, node);
  if (agreement === undefined || kindOf(agreement) === "consensus") return [];
  if (rule === undefined || rule.otherwise === "score") return [];
  const { criterion, marks = [] } = sheet;
  const silent = marks.find(({ mark }) => mark === "notAnswered");
  const marked = marks.findIndex(({ mark }) => mark !== "notAnswered" && mark !== "abstained");
  const other = marks[marked];
  if (silent === undefined || other === undefined) return [];
  const figures = { criterion, silent: silent.by ?? "", marked: other.by ?? "", mark: other.mark };
  return [issue("answeredOrNot", [...path, "marks", marked, "mark"], figures)];
}
