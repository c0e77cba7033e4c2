import { parse } from "../../formula/parse.js";
import { isFormulaRelative } from "../../methods/method.js";
import { adjustmentVocabulary } from "../../methods/money.js";
import type { AdjustmentRuleDocument } from "../document/money.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { unreadable } from "../draft/formulaFaults.js";
import { knownOf, mustExist } from "../draft/known.js";
import { pricesOf } from "../draft/places.js";
import { placed, repeated } from "../draft/repeated.js";
import { type Issue, issue, type Path } from "../issues.js";
import { lacking } from "./lotFigures.js";

/** An adjustment rule says what it changes, by what formula, and for whom, in terms that the tender has. */
export function adjustmentRules(draft: Draft): Issue[] {
  const rules = draft.adjustmentRules.filter((rule) => rule !== undefined);
  const path: Path = ["tender", "adjustments"];
  if (rules.length < draft.adjustmentRules.length) return [];
  return [
    ...repeated(
      "adjustment rule",
      placed(
        rules.map(({ id }) => id),
        path,
      ),
    ),
    ...rules.flatMap((rule, index) => contents(draft, rule, [...path, index])),
  ];
}

function contents(draft: Draft, rule: AdjustmentRuleDocument, path: Path): Issue[] {
  const { id, on = [], lots, formula, when, unless } = rule;
  const reached = draft.lots.filter((lot) => lots?.includes(lot.id) ?? true);
  const trees = reached.flatMap(({ tree }) => tree ?? []);
  const known = knownOf(
    trees.every((tree) => tree.complete)
      ? trees.flatMap((tree) => pricesOf(tree).map((leaf) => leaf.id))
      : [undefined],
  );
  return [
    ...on.flatMap((each, index) => mustExist(known, "price or cost criterion", each, [...path, "on", index])),
    ...(lots ?? []).flatMap((each, index) =>
      mustExist(draft.known.lots, "lot", each, [...path, "lots", index]),
    ),
    ...(formula === undefined ? [] : formulaFaults(formula, reached, id, [...path, "formula"])),
    ...(when !== undefined && unless !== undefined
      ? [issue("conditionUnclear", [...path, "unless"], { rule: id, stated: ["when", "unless"] })]
      : []),
  ];
}

function formulaFaults(text: string, lots: readonly DraftLot[], rule: string, path: Path): Issue[] {
  const parsed = parse(text, adjustmentVocabulary);
  if (!parsed.ok) return unreadable(path, text, parsed);
  if (isFormulaRelative(parsed.formula)) return [issue("formulaRelative", path, { formula: text })];
  return lots.flatMap((lot) => lacking(lot, parsed.formula.names, path, `the adjustment "${rule}"`));
}
