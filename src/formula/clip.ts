import { decimalPlaces, writePlaces } from "../number/decimalText.js";
import type { Rational } from "../number/rational.js";
import type { Formula, Sum } from "./formula.js";
import { print } from "./print.js";

/** The same formula with its result kept at or above one figure and at or below another, where stated. */
export function clip(formula: Formula, atLeast: Rational | undefined, atMost: Rational | undefined): Formula {
  let { result, branches } = formula;
  if (atLeast !== undefined) result = bound("max", result, atLeast, branches++);
  if (atMost !== undefined) result = bound("min", result, atMost, branches++);
  if (result === formula.result) return formula;
  const clipped = { ...formula, result, branches };
  return { ...clipped, text: print(clipped) };
}

function bound(name: "min" | "max", of: Sum, value: Rational, branch: number): Sum {
  const size = { n: value.n < 0n ? -value.n : value.n, d: value.d };
  const figure: Sum = { kind: "number", text: writePlaces(size, decimalPlaces(size) ?? 0), value: size };
  return { kind: "call", name, of: [of, value.n < 0n ? { kind: "negate", of: figure } : figure], branch };
}
