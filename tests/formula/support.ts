import { expect } from "vitest";
import { baselineOf } from "../../src/formula/baseline.js";
import type { Formula, Vocabulary } from "../../src/formula/formula.js";
import { parse } from "../../src/formula/parse.js";
import type { Baseline, Offer, Parameters, Valuation } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import { readDecimal } from "../../src/number/decimalText.js";
import { divide, type Rational, zero } from "../../src/number/rational.js";

/** Words enough for every construct of the language. */
export const vocabulary: Vocabulary = {
  subject: "price",
  names: ["price", "weight", "ceiling", "k", "zeroAt", "bonus"],
  items: { points: ["design", "social value"] },
  choices: { belowZero: ["none", "negative"] },
  tables: ["steps"],
};

export function read(text: string, words: Vocabulary = vocabulary): Formula {
  const parsed = parse(text, words);
  if (!parsed.ok) return expect.fail(`${text}: column ${parsed.fault.column}, ${parsed.fault.problem}`);
  return parsed.formula;
}

/** A figure written as decimal text, or as a fraction: "5/12". */
export function figure(text: string): Rational {
  const [top = "", bottom = "1"] = text.split("/");
  const value = divide(readDecimal(top) ?? zero, readDecimal(bottom) ?? zero);
  if (value.d === 0n) return expect.fail(`${text} is not a figure`);
  return value;
}

export const parameters: Parameters = {
  choices: { belowZero: "none" },
  tables: {
    steps: {
      rows: [
        { upTo: figure("0"), gives: figure("100") },
        { upTo: figure("10"), gives: figure("80") },
        { upTo: figure("20"), gives: figure("50.5") },
      ],
      otherwise: figure("0"),
    },
  },
};

export type Figures = Readonly<Record<string, string | Rational>>;

/** The figures of one offer in a formula's slot order; what is left out has a usual figure. */
export function offerOf(formula: Formula, figures: Figures, under: Parameters = parameters): Offer {
  const all: Figures = { ...usual, ...figures };
  return {
    figures: formula.names.map((name) => {
      const found = all[name] ?? "1";
      return typeof found === "string" ? figure(found) : found;
    }),
    parameters: under,
  };
}

const usual: Figures = { price: "100", weight: "35", ceiling: "200", k: "2", zeroAt: "1.5", bonus: "-3" };

export interface Bench {
  readonly formula: Formula;
  readonly offers: readonly Offer[];
  readonly baseline: Baseline;
}

export function bench(text: string | Formula, all: readonly Figures[]): Bench {
  const formula = typeof text === "string" ? read(text) : text;
  const offers = all.map((figures) => offerOf(formula, figures));
  return { formula, offers, baseline: baselineOf(formula, offers) };
}

/** Values a formula for the first of several offers that admit one another. */
export function value(text: string, ...all: readonly Figures[]): Valuation {
  const { formula, offers, baseline } = bench(text, all.length === 0 ? [{}] : all);
  return valuate(formula, baseline, offers[0] as Offer);
}

/** Offers that differ in price only. */
export const priced = (...prices: readonly string[]): readonly Figures[] =>
  prices.map((price) => ({ price }));
