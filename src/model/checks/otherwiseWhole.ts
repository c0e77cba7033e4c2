import { aggregateWords, holesOf, type Ranges } from "../../formula/derive.js";
import type { Formula } from "../../formula/formula.js";
import { zero } from "../../number/rational.js";
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

/** Only prices, amounts and weights are known not to be below zero; the estimate and the ceiling are above it. */
const ranges: Ranges = (name) =>
  name === "ceiling" || name === "estimate"
    ? { above: zero }
    : name === "price" || name === "value" || name === "weight"
      ? { atLeast: zero }
      : {};

const unsurePart = (formula: Formula): string | undefined =>
  Array.from(aggregateWords(formula))[0] ?? formula.aggregates[0]?.word ?? holesOf(formula, ranges)[0]?.text;
