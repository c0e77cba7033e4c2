import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

/** Every lot has criteria, its own or the tender's. */
export const criteriaStated = ({ lots }: Draft): Issue[] =>
  lots.filter((lot) => lot.tree === undefined).map((lot) => issue("noCriteria", lot.path, { lot: lot.id }));
