import { largestExponent, settledBits } from "../../number/transcendental.js";
import { roundings } from "../calls.js";
import type { Aggregate, Formula, Sum } from "../formula.js";
import type { AggregateWord } from "../words.js";
import { constantOf } from "./constant.js";
import { once, reached } from "./walk.js";

/** What a formula is told of what it reads: how many bits a name or a table may have, and how many offers there are. */
export interface Lengths {
  readonly name: (slot: number) => number;
  readonly table: number;
  readonly offers: number;
}

/** Aggregates that are one of the figures they look over. */
const chosen: ReadonlySet<AggregateWord> = new Set(["lowest", "second", "highest", "lowerMedian"]);

/** The places to which a formula may round, in bits. */
const roundedBits = 128;

/** No numerator or denominator that is met on the way to the result is longer than this, in bits. */
export function longestIn(formula: Formula, { name, table, offers }: Lengths): number {
  const of = once(read);
  const exponents = Number(largestExponent);
  return Math.max(...Array.from(reached(formula), of));

  function read(sum: Sum): number {
    switch (sum.kind) {
      case "number":
        return Math.max(bitsOf(sum.value.n), bitsOf(sum.value.d));
      case "name":
        return name(sum.slot);
      case "place":
        return Math.max(...formula.names.map((_, slot) => name(slot)));
      case "step":
        return of(formula.steps[sum.slot]?.of as Sum);
      case "negate":
        return of(sum.of);
      case "binary":
        return binary(sum);
      case "call": {
        const longest = Math.max(...sum.of.map(of));
        if (roundings[sum.name] !== undefined) return longest + roundedBits;
        return sum.name === "sqrt" || sum.name === "ln" || sum.name === "exp"
          ? Math.max(longest, settledBits)
          : longest;
      }
      case "aggregate": {
        const { word, over } = formula.aggregates[sum.slot] as Aggregate;
        return chosen.has(word) ? of(over) : Math.max(offers * (of(over) + 1), settledBits);
      }
      case "if":
        return Math.max(of(sum.yes), of(sum.no));
      case "bands":
        return Math.max(...sum.rows.map(({ gives }) => of(gives)), of(sum.otherwise));
      case "table":
        return table;
    }
  }

  function binary({ operator, left, right }: Sum & { kind: "binary" }): number {
    if (operator !== "^") return of(left) + of(right) + 1;
    const exponent = constantOf(formula, right);
    const times =
      exponent !== undefined && exponent.n % exponent.d === 0n
        ? Math.abs(Number(exponent.n / exponent.d))
        : exponents;
    // A figure's length is told in whole hexadecimal digits before it is raised.
    return Math.max(times * (of(left) + 4), settledBits);
  }
}

export const bitsOf = (whole: bigint): number => whole.toString(16).length * 4;
