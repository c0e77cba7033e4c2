import type { Formula } from "../../formula/formula.js";
import { readMethod, ruleVocabulary } from "../../methods/method.js";
import { zeroDivisor } from "../draft/divisor.js";
import type { Draft } from "../draft/draft.js";
import { formulaIn, methodsIn } from "../draft/method.js";
import { type Issue, issue, type Path } from "../issues.js";
import { bind } from "../resolve/method.js";

/** No formula divides by what is zero whatever is offered, once the published figures are put in. */
export function divisors(draft: Draft): Issue[] {
  const { rule, trees } = draft;
  const methods = methodsIn(draft).flatMap(({ method }) => {
    const bound = bind(method.parameters, method.written, {});
    const own = ofFormula(method.path, method.own ? "formula" : undefined, formulaIn(method.formula), bound);
    if (!method.own) return own;
    return [...own, ...ofFormula(method.path, "otherwise", formulaIn(method.otherwise?.formula), bound)];
  });
  if (rule === undefined) return methods;
  const vocabulary = ruleVocabulary(
    rule.declared,
    trees.flatMap((tree) => tree.nodes),
  );
  const bound = bind(rule.declared, rule.written, {});
  const keys = rule.keys.flatMap(({ text }, index) => {
    const parsed = readMethod(text, vocabulary);
    return ofFormula(["tender", "combine", "keys", index], "formula", formulaIn(parsed), bound);
  });
  return [...keys, ...methods];
}

function ofFormula(
  path: Path,
  key: string | undefined,
  formula: Formula | undefined,
  bound: Parameters<typeof zeroDivisor>[1],
): Issue[] {
  const divisor = formula && zeroDivisor(formula, bound);
  if (formula === undefined || divisor === undefined) return [];
  return [
    issue("dividesByZero", key === undefined ? path : [...path, key], { formula: formula.text, divisor }),
  ];
}
