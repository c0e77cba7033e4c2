import { direction, type Ranges } from "../../formula/derive.js";
import { rangesOf } from "../../methods/traits.js";
import type { Draft } from "../draft/draft.js";
import { formulaIn, methodsIn, type ReadMethod } from "../draft/method.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** A measure of which more is better is not scored by a method that gives more for less, nor the other way round. */
export const measureDirections = (draft: Draft): Issue[] =>
  methodsIn(draft).flatMap(({ leaf, method }) => {
    // Under a buyer's own rule in which less wins, points may stand for costs.
    const isOwnCost = draft.rule?.kind === "formula" && draft.rule.keys[0]?.wins === "lower";
    if (leaf?.document.type !== "measure" || isOwnCost) return [];
    const { better } = leaf.document;
    const rewards = rewarded(method);
    if (rewards === undefined || rewards === better) return [];
    return [issue("methodAgainstBetter", [...leaf.path, "better"], { criterion: leaf.id, better, rewards })];
  });

function rewarded(method: ReadMethod): "higher" | "lower" | undefined {
  const formula = formulaIn(method.formula);
  const moves = formula && direction(formula, boundRanges(method));
  return moves === "rising" ? "higher" : moves === "falling" ? "lower" : undefined;
}

/** The ranges of the names, those of the method's own figures drawn together to the figures. */
function boundRanges({ parameters, written }: ReadMethod): Ranges {
  const declared = rangesOf(parameters);
  return (name) => {
    const text = Object.hasOwn(parameters, name) ? written[name] : undefined;
    if (typeof text !== "string" || parameters[name]?.is !== "number") return declared(name);
    return { atLeast: exact(text), atMost: exact(text) };
  };
}
