import fc from "fast-check";
import type { Range } from "../../src/formula/derive.js";
import type { Figures } from "./support.js";
import { figure } from "./support.js";

/** Fixed, so that a run that fails today fails tomorrow. */
export const seeded = (numRuns: number, seed = 20261019) => ({ numRuns, seed });

const literals = ["0", "1", "2", "3", "10", "0.5", "1.1", "100", "99.99", "0.3"];
const names = [
  "price",
  "price",
  "price",
  "weight",
  "weight",
  "ceiling",
  "k",
  "zeroAt",
  "bonus",
  "points[design]",
];
const bare = ["lowest", "highest", "mean", "median", "second", "stdev", "pstdev", "count", "sum", "geomean"];

const signs = fc.constantFrom("+", "-", "*", "/");
const exponents = fc.constantFrom("2", "3", "0.5", "-1", "k", "(1 / 3)", "-(0.5)");
const roundings = fc.constantFrom("round", "roundEven", "truncate", "roundUp");

const compared = (sum: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(sum, fc.constantFrom("<", "<=", ">", ">=", "="), sum).map((parts) => parts.join(" "));

/**
 * Formula text that always reads: every construct, nested a few levels. Parentheses are written where they
 * are needed and often where they are not.
 */
export const formulaText: fc.Arbitrary<string> = fc
  .record({ step: fc.option(textOver([]), { nil: undefined }), result: textOver([]), used: textOver(["s1"]) })
  .map(({ step, result, used }) => (step === undefined ? result : `s1 = ${step}; ${used}`));

/** The same, as a method would be written: points out of a weight. */
export const methodText: fc.Arbitrary<string> = fc.oneof(
  formulaText,
  textOver([]).map((share) => `weight * (${share})`),
  fc
    .tuple(textOver([]), textOver([]))
    .map(
      ([top, bottom]) => `line = weight * (${top}) / (${bottom}); if(belowZero = none, max(line, 0), line)`,
    ),
  fc
    .tuple(textOver([]), fc.constantFrom("lowest", "mean", "highest", "ceiling", "k * lowest"))
    .map(([share, mark]) => `if(price <= ${mark}, weight, min(weight, ${share}))`),
);

function textOver(steps: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ sum: string; leaf: string; test: string }>((tie) => ({
    leaf: fc.constantFrom(...literals, ...names, ...bare, "rank", "next", ...steps, ...steps, ...steps),
    test: fc.oneof(
      { weight: 4, arbitrary: compared(tie("sum")) },
      { weight: 1, arbitrary: fc.constantFrom("belowZero = none", "belowZero = negative") },
      {
        weight: 1,
        arbitrary: fc
          .tuple(compared(tie("sum")), fc.constantFrom("and", "or"), compared(tie("sum")))
          .map((parts) => parts.join(" ")),
      },
    ),
    sum: fc.oneof(
      { maxDepth: 4, depthIdentifier: "sum" },
      { weight: 6, arbitrary: tie("leaf") },
      {
        weight: 6,
        arbitrary: fc.tuple(tie("sum"), signs, tie("sum")).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
      },
      { weight: 3, arbitrary: fc.tuple(tie("sum"), signs, tie("sum")).map((parts) => parts.join(" ")) },
      {
        weight: 2,
        arbitrary: fc.tuple(tie("sum"), exponents).map(([a, exponent]) => `(${a}) ^ ${exponent}`),
      },
      { weight: 1, arbitrary: tie("sum").map((a) => `-(${a})`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom("min", "max"), fc.array(tie("sum"), { minLength: 2, maxLength: 3 }))
          .map(([word, of]) => `${word}(${of.join(", ")})`),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(tie("sum"), tie("sum"), tie("sum")).map((of) => `clamp(${of.join(", ")})`),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom("abs", "sqrt", "ln", "exp"), tie("sum"))
          .map(([word, a]) => `${word}(${a})`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(roundings, tie("sum"), fc.constantFrom("0", "2", "-1"))
          .map(([word, a, places]) => `${word}(${a}, ${places})`),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(tie("test"), tie("sum"), tie("sum")).map((of) => `if(${of.join(", ")})`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie("sum"), tie("sum"), tie("sum"), tie("sum"))
          .map(([of, edge, gives, last]) => `bands(${of}; <= ${edge}: ${gives}; <= 100: 5; else: ${last})`),
      },
      { weight: 1, arbitrary: tie("sum").map((of) => `bands(${of}, steps)`) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...bare), tie("sum")).map(([word, of]) => `${word}(${of})`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...bare), tie("sum"), tie("test"))
          .map(([word, of, test]) => `${word}(${of} where ${test})`),
      },
      { weight: 1, arbitrary: tie("sum").map((of) => `trimmedMean(${of}, 1)`) },
    ),
  })).sum;
}

/** Few distinct prices, so that ties and offers at an edge are common; some that no double holds. */
const price = fc.constantFrom("100", "110", "125", "150", "99.99", "100.01", "3", "0.07", "1234567.89");

export const offerFigures: fc.Arbitrary<Figures> = fc.record({
  price,
  "points[design]": fc.constantFrom("0", "40", "33.3"),
});

/** What every offer of one tender shares. */
export const sharedFigures: fc.Arbitrary<Figures> = fc.record({
  weight: fc.constantFrom("35", "40", "0.1", "100"),
  ceiling: fc.constantFrom("160", "200", "99.99"),
  k: fc.constantFrom("1", "2", "1.5", "3"),
  zeroAt: fc.constantFrom("1.5", "2", "1.01"),
  bonus: fc.constantFrom("-3", "0", "2.5"),
});

export const tender: fc.Arbitrary<readonly Figures[]> = fc
  .tuple(fc.array(offerFigures, { minLength: 1, maxLength: 4 }), sharedFigures)
  .map(([offers, shared]) => offers.map((offer) => ({ ...shared, ...offer })));

/** What is promised of those figures. */
export function ranges(name: string): Range {
  if (name === "bonus") return {};
  if (name === "zeroAt") return { above: figure("1") };
  if (name === "k") return { atLeast: figure("1"), atMost: figure("3") };
  return name.startsWith("points") ? { atLeast: figure("0") } : { above: figure("0") };
}
