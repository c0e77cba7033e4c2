import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineOf } from "../../src/formula/baseline.js";
import {
  degree,
  direction,
  dividesByConstantZero,
  holesOf,
  isProportionalTo,
  isRelative,
} from "../../src/formula/derive.js";
import type { Formula } from "../../src/formula/formula.js";
import { kernelOf } from "../../src/formula/kernel.js";
import { longestFormula, type Parsed, parse } from "../../src/formula/parse.js";
import { print } from "../../src/formula/print.js";
import { tell } from "../../src/formula/sentence.js";
import type { Offer } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import { compare, type Rational } from "../../src/number/rational.js";
import { adversarial, doubling, plain } from "./adversarial.js";
import { formulaText, ranges, seeded } from "./generators.js";
import { bench, figure, priced, read, vocabulary } from "./support.js";

const treeOf = ({ text: _text, ...tree }: Formula) => tree;

/** Printed text without the blanks that keep nothing apart: printing widens a text that was written close. */
const closeUp = (text: string): string =>
  text.replace(/\[[^\]]*\]|(?<![A-Za-z0-9\]]) | (?![A-Za-z0-9])/g, (found) => (found === " " ? "" : found));

/** Any text gives a formula, which its own print gives again, or one fault that points into the text. */
function expectAnswer(text: string): Parsed {
  const parsed = parse(text, vocabulary);
  if (!parsed.ok) {
    const { column, problem } = parsed.fault;
    expect(Number.isInteger(column) && column >= 1 && column <= text.length + 1, `column ${column}`).toBe(
      true,
    );
    expect(problem).not.toBe("");
    return parsed;
  }
  const printed = print(parsed.formula);
  expect(printed).toBe(parsed.formula.text);
  const again = [printed, closeUp(printed)].filter((each) => each.length <= longestFormula);
  expect(again.length).toBeGreaterThan(0);
  for (const each of again) expect(treeOf(read(each))).toEqual(treeOf(parsed.formula));
  return parsed;
}

const words =
  "price weight ceiling k zeroAt points[design] points[social value] points[] points price[design] belowZero none negative steps " +
  "min max abs clamp sqrt ln exp round roundEven truncate roundUp lowest second highest mean median lowerMedian geomean sum " +
  "count stdev pstdev trimmedMean rank next if bands else where and or a b cost toString __proto__";
const marks = "+ - * / ^ ( ) ( ) , ; : = < > <= >= . [ ] a=1; else: <=1:2; if( bands( 1>0";
const junk = [
  "",
  " ",
  "\n",
  "\t",
  "\u00a0",
  "😀",
  "\ud83d",
  "é",
  "−",
  "×",
  "…",
  "'",
  '"',
  "\\",
  "$",
  "_",
  "\u0000",
];
const token = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words.split(" "), "points[social value]") },
  { weight: 8, arbitrary: fc.constantFrom(...marks.split(" ")) },
  { weight: 3, arbitrary: fc.constantFrom("0", "1", "2.5", "007", "1.", "1".repeat(41)) },
  { weight: 1, arbitrary: fc.constantFrom(...junk) },
);

test("a heap of tokens gives a formula or a fault", () => {
  const heap = fc
    .tuple(fc.array(token, { maxLength: 250, size: "max" }), fc.constantFrom("", " ", " "))
    .map(([tokens, blank]) => tokens.join(blank).slice(0, longestFormula));
  fc.assert(
    fc.property(heap, (text) => {
      expectAnswer(text);
    }),
    seeded(3000),
  );
});

test("any text whatever gives a formula or a fault", () => {
  const any = fc.string({ unit: "binary", maxLength: 1100, size: "max" });
  fc.assert(
    fc.property(any, (text) => {
      expectAnswer(text);
    }),
    seeded(300),
  );
});

/** One token left out, written twice, changed for its neighbour, or changed for another. */
const slip = fc.tuple(fc.nat(), fc.constantFrom("delete", "duplicate", "swap", "replace"), token);
const tokensIn = (text: string): string[] =>
  text.match(/[A-Za-z]\w*(?:\[[^\]]*\])?|\d+(?:\.\d+)?|[<>]=|\s+|./gs) ?? [];

function slipped(text: string, slips: readonly (readonly [number, string, string])[]): string {
  const tokens = tokensIn(text);
  for (const [draw, how, other] of slips) {
    const at = tokens.length === 0 ? 0 : draw % tokens.length;
    const own = tokens[at] ?? "";
    if (how === "delete") tokens.splice(at, 1);
    else if (how === "duplicate") tokens.splice(at, 0, own);
    else if (how === "replace") tokens.splice(at, 1, other);
    else tokens.splice(at, 2, tokens[at + 1] ?? "", own);
  }
  return tokens.join("").slice(0, longestFormula);
}

test("a formula with slips of the pen in it gives a formula or a fault", () => {
  let readable = 0;
  let faulty = 0;
  fc.assert(
    fc.property(formulaText, fc.array(slip, { maxLength: 3 }), (text, slips) => {
      const { ok } = expectAnswer(slipped(read(text).text, slips));
      if (ok) readable += 1;
      else faulty += 1;
    }),
    seeded(3000),
  );
  expect(readable).toBeGreaterThan(600);
  expect(faulty).toBeGreaterThan(600);
});

describe("shapes made to be hard", () => {
  test.each(Object.entries(adversarial))("%s", (_shape, text) => {
    expectAnswer(text);
  });

  test("many of them are read, and most fill the room there is", () => {
    const texts = Object.values(adversarial);
    expect(texts.filter((text) => parse(text, vocabulary).ok).length).toBeGreaterThan(15);
    expect(texts.filter((text) => text.length > 0.9 * longestFormula).length).toBeGreaterThan(40);
  });

  /** The best of several runs, so that whatever else the machine does is not counted. */
  function leastTime(text: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 12; run += 1) {
      const from = performance.now();
      for (let time = 0; time < 3; time += 1) parse(text, vocabulary);
      least = Math.min(least, performance.now() - from);
    }
    return least;
  }

  test("none takes much longer than a plain sum of the same length", () => {
    leastTime(plain);
    const usual = leastTime(plain);
    const times = Object.entries(adversarial).map(([shape, text]) => ({ shape, time: leastTime(text) }));
    times.sort((a, b) => b.time - a.time);
    expect(times.filter(({ time }) => time > 40 * usual)).toEqual([]);
  });
});

describe("steps that use the one before them twice are each valued once", () => {
  // Followed anew at each use, a hundred of them would take until the end of time.
  test.each([
    "_+_",
    "_-_/2",
    "_*_",
    "_/(_+_)",
    "_^2",
    "_^0.5+_",
    "1/_-1/_",
    "min(_,_+_)",
    "clamp(_,_-_,_+_)",
    "if(_>_ or _=_,_+_,_)",
    "bands(_;<=_-_:_;else:_+_)",
    "bands(_,steps)+_+_",
    "mean(_)+_",
    "sum(_ where _>=_)-_",
    "lowest(_+_ where _<_ or _=_)",
    "sqrt(abs(_))+ln(abs(_))",
    "round(_,2)+exp(-abs(_))",
  ])("%s", (step) => {
    const text = doubling((before) => step.replaceAll("_", before));
    // Whole prices, as bringing the power of a broken one to lowest terms takes seconds near the largest figure.
    const { formula, offers, baseline } = bench(text, priced("100", "120", "7"));
    for (const offer of offers) {
      const valuation = valuate(formula, baseline, offer);
      expect((valuation.value === undefined) !== (valuation.hole === undefined)).toBe(true);
      expect(tell(valuation).figures).not.toBe("");
    }
    expect(kernelOf(formula, baseline, offers).bound).toBeGreaterThanOrEqual(0);
    expect(baselineOf(formula, offers)).toEqual(baseline);
    expect(isRelative(formula)).toBe(formula.aggregates.length > 0);
    expect(dividesByConstantZero(formula)).toBeUndefined();
    expect(isProportionalTo(formula, "weight")).toBe(false);
    expect(degree(formula)).toBeTypeOf("string");
    expect(direction(formula, ranges)).toBeTypeOf("string");
    expect(holesOf(formula, ranges).length).toBeGreaterThanOrEqual(0);
  });

  test("and come to the price times a power of two", () => {
    const { formula, offers, baseline } = bench(
      doubling((before) => `${before}+${before}`),
      priced("0.07"),
    );
    const doubled = { n: figure("0.07").n << BigInt(formula.steps.length - 1), d: figure("0.07").d };
    const { value } = valuate(formula, baseline, offers[0] as Offer);
    expect(compare(value as Rational, doubled)).toBe(0);
    expect(formula.steps.length).toBeGreaterThan(90);
  });
});
