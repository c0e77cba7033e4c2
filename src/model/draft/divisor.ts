import { emptyBaseline } from "../../formula/baseline.js";
import { reached } from "../../formula/derive/walk.js";
import { dividesByConstantZero } from "../../formula/derive.js";
import type { Formula } from "../../formula/formula.js";
import { printSum } from "../../formula/print.js";
import type { Offer } from "../../formula/valuation.js";
import { meets, partOf } from "../../formula/value.js";
import type { Method } from "../../methods/method.js";

/** The first divisor that is zero for every offer, with the published figures put in. */
export function zeroDivisor(
  formula: Formula,
  { fixed, parameters }: Pick<Method, "fixed" | "parameters">,
): string | undefined {
  const constant = dividesByConstantZero(formula);
  if (constant !== undefined) return constant;
  // Figures of an offer are not known here, and a part that needs one has no value.
  const figures = formula.names.map((name) => fixed.get(name)) as unknown as Offer["figures"];
  const offer = { figures, parameters };
  for (const part of reached(formula, (test) => meets(formula, emptyBaseline, offer, test)))
    if (part.kind === "binary" && part.operator === "/") {
      const { value } = partOf(formula, emptyBaseline, offer, part.right);
      if (value?.n === 0n) return printSum(formula, part.right);
    }
  return undefined;
}
