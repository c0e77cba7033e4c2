import { aggregateWords, holesOf } from "../../formula/derive.js";
import type { Formula } from "../../formula/formula.js";
import { rangesOf } from "../../methods/traits.js";
import type { Draft } from "../draft/draft.js";
import { formulaIn, methodsIn, type ReadMethod } from "../draft/method.js";
import { type Issue, issue } from "../issues.js";

/** What stands in for a method without a value has one itself, whatever is offered. */
export const otherwiseWhole = (draft: Draft): Issue[] =>
  methodsIn(draft).flatMap(({ method }) => (method.own ? whole(method) : []));

function whole({ path, otherwise }: ReadMethod): Issue[] {
  const formula = formulaIn(otherwise?.formula);
  const part = formula && unsurePart(formula);
  if (otherwise === undefined || part === undefined) return [];
  return [issue("otherwiseHasHoles", [...path, "otherwise"], { formula: otherwise.text, part })];
}

const unsurePart = (formula: Formula): string | undefined =>
  Array.from(aggregateWords(formula))[0] ??
  formula.aggregates[0]?.word ??
  holesOf(formula, rangesOf({}))[0]?.text;
