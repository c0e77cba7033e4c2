import type { Draft } from "../draft/draft.js";
import { unreadable } from "../draft/formulaFaults.js";
import { methodsIn } from "../draft/method.js";
import type { Issue } from "../issues.js";

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
