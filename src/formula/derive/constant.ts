import type { Rational } from "../../number/rational.js";
import { emptyBaseline } from "../baseline.js";
import type { Formula, Sum, Test } from "../formula.js";
import { printSum } from "../print.js";
import { partOf } from "../value.js";
import { reached } from "./walk.js";

const nothing = { figures: [], parameters: { choices: {}, tables: {} } };
const constants = new WeakMap<Sum, { readonly value: Rational | undefined }>();

/**
 * The figure that a part gives whatever is offered, such as `1 - 1`; undefined where it names anything, or
 * where the figure is not exact.
 */
export function constantOf(formula: Formula, sum: Sum): Rational | undefined {
  let found = constants.get(sum);
  if (found === undefined) {
    found = { value: namesNothing(formula, sum) ? exactly(formula, sum) : undefined };
    constants.set(sum, found);
  }
  return found.value;
}

function exactly(formula: Formula, sum: Sum): Rational | undefined {
  const { value, inexact } = partOf(formula, emptyBaseline, nothing, sum);
  return inexact ? undefined : value;
}

function namesNothing(formula: Formula, sum: Sum): boolean {
  return Array.from(reached({ ...formula, result: sum })).every(
    (part) =>
      part.kind !== "name" &&
      part.kind !== "aggregate" &&
      part.kind !== "place" &&
      part.kind !== "table" &&
      !(part.kind === "if" && asksChoice(part.test)),
  );
}

const asksChoice = (test: Test): boolean =>
  test.kind === "choice" || (test.kind !== "compare" && test.of.some(asksChoice));

/** The first divisor that is zero whatever is offered, as text: such a formula is a slip of the pen. */
export function dividesByConstantZero(formula: Formula): string | undefined {
  const parts = new Set(reached(formula));
  for (const step of formula.steps)
    for (const part of reached({ ...formula, result: step.of })) parts.add(part);
  for (const part of parts)
    if (part.kind === "binary" && part.operator === "/" && constantOf(formula, part.right)?.n === 0n)
      return printSum(formula, part.right);
  return undefined;
}
