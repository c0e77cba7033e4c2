import type { Comparison, Test } from "../formula.js";
import { down, type Estimate, up } from "./estimate.js";
import { type Watch, widen } from "./watch.js";

/**
 * How a test can come out over the figures of an offer, and whether the float and the exact value are sure
 * to agree each time; undefined where it may have no answer.
 */
export type Outcome = { readonly yes: boolean; readonly no: boolean; readonly sure: boolean } | undefined;

export const surely = (answer: boolean): Outcome => ({ yes: answer, no: !answer, sure: true });
export const inDoubt: Outcome = { yes: true, no: true, sure: false };

const met: Record<Comparison, readonly [less: boolean, same: boolean, more: boolean]> = {
  "<": [true, false, false],
  "<=": [true, true, false],
  ">": [false, false, true],
  ">=": [false, true, true],
  "=": [false, true, false],
};

/** Of two parts compared; what cannot be told beforehand is watched as it is read, where there is a watch. */
export function compared(
  comparison: Comparison,
  a: Estimate,
  b: Estimate,
  place?: object,
  watch?: Watch,
): Outcome {
  const error = a.error === 0 && b.error === 0 ? 0 : up(a.error + b.error);
  if (!(error < Infinity)) return undefined;
  const low = down(a.low - b.high);
  const high = up(a.high - b.low);
  const [less, same, more] = met[comparison];
  if (low > error) return surely(more);
  if (high < -error) return surely(less);
  if (error > 0) {
    if (watch === undefined || place === undefined) return inDoubt;
    widen(watch, place, error);
    return { yes: true, no: true, sure: true };
  }
  const possible = [...(low < 0 ? [less] : []), same, ...(high > 0 ? [more] : [])];
  return { yes: possible.includes(true), no: possible.includes(false), sure: true };
}

/** Several tests joined: read in order, so that one that decides keeps the rest from being asked. */
export function joined(
  kind: "all" | "any",
  tests: readonly Test[],
  outcomeOf: (test: Test) => Outcome,
): Outcome {
  const deciding = kind === "any";
  let sofar = surely(!deciding);
  for (const test of tests) {
    if (isSurely(sofar, deciding)) return sofar;
    const next = outcomeOf(test);
    if (sofar === undefined || next === undefined) return undefined;
    if (isSurely(next, deciding)) sofar = next;
    else
      sofar = {
        yes: deciding ? sofar.yes || next.yes : sofar.yes && next.yes,
        no: deciding ? sofar.no && next.no : sofar.no || next.no,
        sure: sofar.sure && next.sure,
      };
  }
  return sofar;
}

const isSurely = (outcome: Outcome, answer: boolean): boolean =>
  outcome?.sure === true && (answer ? !outcome.no : !outcome.yes);
