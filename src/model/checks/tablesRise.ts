import { compare } from "../../number/rational.js";
import type { Draft } from "../draft/draft.js";
import { methodsIn, type ReadMethod } from "../draft/method.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** The rows of a published table stand in rising order, so that the first that holds is the one meant. */
export const tablesRise = (draft: Draft): Issue[] => methodsIn(draft).flatMap(({ method }) => rising(method));

function rising({ path, parameters, written }: ReadMethod): Issue[] {
  return Object.entries(parameters).flatMap(([name, declared]) => {
    if (declared.is !== "table") return [];
    const { rows } = written[name] as { readonly rows: readonly { readonly upTo: string }[] };
    return rows.flatMap(({ upTo }, index) => {
      const before = rows[index - 1]?.upTo;
      if (before === undefined || compare(exact(before), exact(upTo)) < 0) return [];
      return [issue("tableNotRising", [...path, name, "rows", index, "upTo"], { before, after: upTo })];
    });
  });
}
