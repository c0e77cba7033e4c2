import { compare } from "../../number/rational.js";
import type { Draft } from "../draft/draft.js";
import { methodsIn } from "../draft/method.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** The least that a buyer's own formula may give is not above the most. */
export const methodBounds = (draft: Draft): Issue[] =>
  methodsIn(draft).flatMap(({ method: { path, own, written } }) => {
    const { atLeast, atMost } = written as Partial<Record<string, string>>;
    if (!own || atLeast === undefined || atMost === undefined || compare(exact(atLeast), exact(atMost)) <= 0)
      return [];
    return [issue("boundsReversed", [...path, "atLeast"], { atLeast, atMost })];
  });
