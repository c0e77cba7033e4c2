import type { NumberParameter, Parameter } from "../../methods/entry.js";
import { compare } from "../../number/rational.js";
import type { Draft } from "../draft/draft.js";
import { methodsIn } from "../draft/method.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import type { Written } from "../resolve/method.js";

/** The figures of methods and of the combining rule lie within the ranges that the catalogue states. */
export function parameterRanges(draft: Draft): Issue[] {
  const { rule } = draft;
  const ofRule = rule === undefined ? [] : outside(["tender", "combine"], rule.declared, rule.written);
  return [
    ...ofRule,
    ...methodsIn(draft).flatMap(({ method }) => outside(method.path, method.parameters, method.written)),
  ];
}

function outside(path: Path, parameters: Readonly<Record<string, Parameter>>, written: Written): Issue[] {
  return Object.entries(parameters).flatMap(([parameter, declared]) => {
    const value = written[parameter];
    if (declared.is !== "number" || typeof value !== "string" || isWithin(declared, value)) return [];
    return [issue("outOfRange", [...path, parameter], { parameter, value, range: rangeText(declared) })];
  });
}

function isWithin({ above, atLeast, below, atMost }: NumberParameter, text: string): boolean {
  const value = exact(text);
  return (
    (above === undefined || compare(value, exact(above)) > 0) &&
    (atLeast === undefined || compare(value, exact(atLeast)) >= 0) &&
    (below === undefined || compare(value, exact(below)) < 0) &&
    (atMost === undefined || compare(value, exact(atMost)) <= 0)
  );
}

function rangeText({ above, atLeast, below, atMost }: NumberParameter): string {
  const limits: readonly [string, string | undefined][] = [
    ["above", above],
    ["of at least", atLeast],
    ["below", below],
    ["of at most", atMost],
  ];
  return limits.flatMap(([word, limit]) => (limit === undefined ? [] : [`${word} ${limit}`])).join(" and ");
}
