import { decimalPlaces } from "../number/decimalText.js";
import { type Rational, reduce, zero } from "../number/rational.js";
import { shown } from "../number/shown.js";
import type { Formula, Sum, Test } from "./formula.js";
import { canonical, type Spelling, spell } from "./print.js";
import type { Valuation } from "./valuation.js";
import { partOf } from "./value.js";

/** A valuation told in words and figures: the formula, the figures put into it, and the branches that were taken. */
export interface Telling {
  /** "weight × lowest price ÷ price" */
  readonly words: string;
  /** "35 × 300 000 ÷ 520 000" */
  readonly figures: string;
  /** Steps in the order in which they were needed, each "line = … = figure". */
  readonly steps: readonly string[];
  /** "since 520 000 > 450 000"; "the lesser is 35" */
  readonly notes: readonly string[];
}

const symbols = { "+": "+", "-": "−", "*": "×", "/": "÷", "^": "^" } as const;

/** The formula in words: the canonical text with the signs people write, a bare word with what it looks at. */
export function words(formula: Formula, sum: Sum = formula.result): string {
  return spell(formula, sum, {
    ...canonical(formula),
    operators: symbols,
    aggregate: (slot, inFull) => {
      const aggregate = formula.aggregates[slot];
      if (aggregate?.bare !== true) return inFull();
      return aggregate.word === "count" ? "number of offers" : `${aggregate.word} ${formula.subject}`;
    },
  });
}

/** Tells a valuation from what it left behind; nothing is computed again but the offer's place. */
export function tell(valuation: Valuation): Telling {
  const { formula, offer, baseline, branches } = valuation;
  const steps: string[] = [];
  const told = new Set<number>();
  const notes: string[] = [];

  const spelling: Spelling = {
    operators: symbols,
    number: (sum) => figureText(sum.value),
    name: (slot) => figureText(offer.figures[slot]),
    // What an earlier part of a test made needless was never valued: it keeps its name, as it has no figure.
    step: (slot) => {
      const value = valuation.steps[slot];
      if (value === undefined) return formula.steps[slot]?.name as string;
      tellStep(slot, value);
      return figureText(value);
    },
    aggregate: (slot, inFull) => {
      const value = baseline.aggregates[slot]?.value;
      return value === undefined ? inFull() : figureText(value);
    },
    place: (word) => {
      const { value } = partOf(formula, baseline, offer, { kind: "place", word });
      return value === undefined ? word : figureText(value);
    },
    choice: (parameter, word) => `${parameter} is ${word}`,
    branch: (sum, write, test, least) => {
      if (!("branch" in sum)) return undefined;
      const taken = branches[sum.branch];
      if (taken === undefined) return undefined;
      switch (sum.kind) {
        case "if":
          notes.push(`since ${reason(sum.test, taken === 0, test)}`);
          return write(taken === 0 ? sum.yes : sum.no, least);
        case "call":
          return tellCall(sum, taken, write, least);
        case "bands": {
          const row = sum.rows[taken];
          notes.push(
            `${write(sum.of, 0)} is ${row === undefined ? "above every band" : `in the band up to ${write(row.upTo, 0)}`}`,
          );
          return write(row?.gives ?? sum.otherwise, least);
        }
        case "table": {
          const table = offer.parameters.tables[sum.table];
          const row = table?.rows[taken];
          notes.push(
            `${write(sum.of, 0)} is ${row === undefined ? "above every band" : `in the band up to ${figureText(row.upTo)}`}`,
          );
          return figureText(row?.gives ?? table?.otherwise);
        }
      }
    },
  };

  /** A choice alone is told as what was chosen, whether or not that is the word that was asked for. */
  function reason(asked: Test, isSo: boolean, test: (part: Test) => string): string {
    if (asked.kind === "choice")
      return spelling.choice(asked.parameter, offer.parameters.choices[asked.parameter] ?? "");
    return `${isSo ? "" : "it is not so that "}${test(asked)}`;
  }

  function tellCall(
    sum: Sum & { kind: "call" },
    taken: number,
    write: (part: Sum, least: number) => string,
    least: number,
  ): string | undefined {
    const chosen = sum.of[taken] as Sum;
    if (sum.name === "clamp") {
      if (taken === 0) return write(chosen, least);
      notes.push(`kept at ${taken === 1 ? "no less" : "no more"} than ${write(chosen, 0)}`);
      return undefined;
    }
    if (sum.name !== "min" && sum.name !== "max") return undefined;
    notes.push(`the ${sum.name === "min" ? "lesser" : "greater"} is ${write(chosen, 0)}`);
    return undefined;
  }

  function tellStep(slot: number, figure: Rational): void {
    const step = formula.steps[slot];
    if (told.has(slot) || step === undefined) return;
    told.add(slot);
    const figures = spell(formula, step.of, spelling);
    const value = figureText(figure);
    steps.push(
      `${step.name} = ${words(formula, step.of)} = ${figures}${figures === value ? "" : ` = ${value}`}`,
    );
  }

  const figures = spell(formula, formula.result, spelling);
  return { words: words(formula), figures, steps, notes: Array.from(new Set(notes)) };
}

/** Longest numerator or denominator that is still read more easily than a decimal that goes on. */
const shortest = 100_000n;

/** A figure put into a formula: where its decimals go on, the short fraction that it is; below zero in parentheses. */
function figureText(value: Rational = zero): string {
  const lowest = reduce(value);
  const { n, d } = lowest;
  const size = n < 0n ? -n : n;
  if (decimalPlaces(lowest) === undefined && size < shortest && d < shortest)
    return n < 0n ? `(−${size}/${d})` : `${n}/${d}`;
  const text = shown(lowest);
  return text.startsWith("−") ? `(${text})` : text;
}
