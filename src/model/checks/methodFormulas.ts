import type { Parsed } from "../../formula/parse.js";
import type { Draft } from "../draft/draft.js";
import { methodsIn } from "../draft/method.js";
import { type Issue, issue, type Path } from "../issues.js";

/** The buyer's own formulas can be read where they stand. */
export const methodFormulas = (draft: Draft): Issue[] =>
  methodsIn(draft)
    .filter(({ method }) => method.own)
    .flatMap(({ method: { path, text, formula, otherwise } }) => [
      ...unreadable([...path, "formula"], text, formula),
      ...(otherwise === undefined
        ? []
        : unreadable([...path, "otherwise"], otherwise.text, otherwise.formula)),
    ]);

export function unreadable(path: Path, formula: string, parsed: Parsed): Issue[] {
  if (parsed.ok) return [];
  const { column, problem } = parsed.fault;
  return [issue("badFormula", path, { formula, column: `${column}`, problem })];
}
