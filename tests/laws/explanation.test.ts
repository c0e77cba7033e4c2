import * as fc from "fast-check";
import Fraction from "fraction.js";
import { expect } from "vitest";
import type { Valuation } from "../../src/formula/valuation.js";
import { valuate } from "../../src/formula/value.js";
import type { AgreementDocument } from "../../src/model/document/panel.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { Lot } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import type { Rounded, Working } from "../../src/model/working.js";
import type { Figure } from "../../src/number/figure.js";
import type { Rational } from "../../src/number/rational.js";
import { documents } from "../support/generate.js";
import { added, arithmetic, rounded, rules } from "../support/oracleArithmetic.js";
import { scoreOf } from "../support/oraclePanel.js";
import { evaluated, forEveryMethod } from "./law.js";

const fraction = ({ n, d }: Rational): Fraction => new Fraction(n, d);
const text = (value: Rational | Fraction): string =>
  (value instanceof Fraction ? value : fraction(value)).toFraction();

/** A figure is what it was before, rounded as it says. */
function expectRounded(before: Fraction, value: Rational, how: Rounded | undefined): void {
  if (how !== undefined) expect(text(how.before)).toBe(text(before));
  const rounding = how && { places: String(how.places), mode: how.mode };
  expect(text(value)).toBe(text(rounded(before, rounding)));
}

/** The figures that a valuation bound to names: this offer's, the published ones, and those of the baseline. */
function boundIn({ formula, offer, baseline }: Valuation) {
  const named = new Map(formula.names.map((name, slot) => [name, fraction(offer.figures[slot] as Rational)]));
  const all = baseline.aggregates.flatMap(({ value }) => (value === undefined ? [] : [fraction(value)]));
  const method: Record<string, unknown> = { ...offer.parameters.choices };
  for (const [name, value] of named) method[name] = value.toFraction();
  for (const [name, { rows, otherwise }] of Object.entries(offer.parameters.tables))
    method[name] = {
      rows: rows.map(({ upTo, gives }) => ({ upTo: text(upTo), gives: text(gives) })),
      otherwise: text(otherwise),
    };
  return { named, all, method };
}

const nothing = new Fraction(0n);

/** The value of a working from the names it bound, by the oracle's arithmetic. */
function pointsAgain(kind: string, valuation: Valuation): Fraction | undefined {
  const { named, all, method } = boundIn(valuation);
  const own = named.get("price") ?? named.get("value") ?? named.get("score") ?? nothing;
  const [weight, bottom, top] = ["weight", "bottom", "top"].map((name) => named.get(name) ?? nothing);
  return arithmetic[kind]?.points({ weight, own, all, bottom, top, method } as never);
}

function keyAgain(kind: string, valuation: Valuation): Fraction | undefined {
  const { named, method } = boundIn(valuation);
  const points = named.get("qualityPoints") ?? nothing;
  return rules[kind]?.key(points, named.get("price"), method);
}

/** The score is the one that the marks shown give, or the one published for no answer. */
function expectScore(
  working: Working & { readonly of: "score" },
  lot: Lot,
  agreement: AgreementDocument = "consensus",
): void {
  const leaf = lot.leaves.find((each) => each.id === working.criterion);
  const rule = leaf?.type === "quality" ? leaf.notAnswered : undefined;
  const unanswered = rule?.otherwise === "setAside" ? undefined : rule?.score;
  if (!working.answered) expect(text(working.value)).toBe(text(unanswered as Rational));
  if (!working.answered || agreement === "consensus") return;
  const counted = working.marks.flatMap(({ by, mark }) => {
    const value = mark === "notAnswered" ? unanswered : mark === "abstained" ? undefined : mark;
    return value === undefined ? [] : [{ by, value: fraction(value) }];
  });
  const score = scoreOf(agreement, counted);
  // Where no mark is the most frequent, the panel agreed.
  if (score !== undefined) expectRounded(score, working.value, working.rounded);
}

function expectGiven(working: Working, lot: Lot, { procedure }: Evaluation): void {
  const { tender } = procedure;
  // Whether a bid is to be asked is one or nothing.
  if (working.of === "abnormal") {
    expect(["0", "1"]).toContain(text(working.value));
    return;
  }
  // A place is a whole figure: which one, the law of exactness says.
  if (working.of === "step") {
    expect([working.value.d, working.value.n > 0n]).toEqual([1n, true]);
    return;
  }
  if (working.of === "score") {
    expectScore(working, lot, procedure.document.tender.agreement);
  } else if (working.of === "points" || working.of === "key") {
    const { valuation } = working;
    const again = valuate(valuation.formula, valuation.baseline, valuation.offer);
    expect(text(again.value as Rational)).toBe(text(valuation.value as Rational));
    const isFilled = working.of === "points" && working.filled !== undefined;
    const leaf = lot.leaves.find((each) => working.of === "points" && each.id === working.criterion);
    const kind = leaf?.method?.kind ?? tender.rule.kind;
    const apart = working.of === "key" ? keyAgain(kind, valuation) : pointsAgain(kind, valuation);
    if (!isFilled && apart !== undefined) expect(text(apart)).toBe(text(valuation.value as Rational));
    let before = fraction(valuation.value as Rational);
    if (working.of === "points" && working.scoreRounded !== undefined) {
      const weight = fraction(leaf?.weight as Rational);
      expectRounded(before.mul(100).div(weight), working.scoreRounded.value, working.scoreRounded);
      before = fraction(working.scoreRounded.value).mul(weight).div(100);
    }
    expectRounded(before, working.value, working.rounded);
  } else if (working.of === "amount") expectAmount(working);
  else if (working.of === "raw" || working.of === "sum" || working.of === "average")
    expectRounded(added(working.parts.map((part) => fraction(part.points))), working.value, working.rounded);
}

/** A quantity counts as accepted up to its cap, times its proxy; the lines together up to the cap of the measure. */
function expectAmount({ lines, cap, value }: Working & { readonly of: "amount" }): void {
  for (const { line, accepted, counted, cap, product } of lines) {
    expect(text(counted)).toBe(text(cap ?? accepted));
    expect(fraction(counted).mul(fraction(line.proxy)).toFraction()).toBe(fraction(product).toFraction());
  }
  const all = added(lines.map((line) => fraction(line.product)));
  expect(text(value)).toBe(cap === undefined ? all.toFraction() : text(cap));
}

forEveryMethod("every working gives its points, its sums and its roundings", 40, (using) =>
  fc.property(documents(using), (document) => {
    const evaluation = evaluated(document);
    const { lots, rule } = evaluation.procedure.tender;
    for (const working of evaluation.workings) {
      const lot = lots.find((each) => each.id === working.lots[0]) as Lot;
      expectGiven(working, lot, evaluation);
    }
    for (const { lot: id, ranking } of evaluation.rounds[0]?.lots ?? [])
      for (const { bid, points, total } of ranking) {
        const lot = lots.find((each) => each.id === id) as Lot;
        const own = evaluation.workings.filter((each) => each.bid === bid && each.lots[0] === id);
        const figures = own.filter((each) => each.of === "points" || each.of === "sum");
        // Each published figure has one working, and every sum is of all the parts as published.
        const published: Readonly<Record<string, Figure>> = { ...points, total };
        expect(figures.map((each) => each.criterion ?? "total").sort()).toEqual(
          Object.keys(published).sort(),
        );
        for (const working of figures)
          expect(text(working.value)).toBe(text(published[working.criterion ?? "total"]?.value as Rational));
        const parts = new Map<string | undefined, string[]>([
          [undefined, weighed(lot.criteria, rule.weighsPrice)],
        ]);
        for (const node of nodesOf(lot.criteria))
          if (node.type === "group") parts.set(node.id, weighed(node.criteria, rule.weighsPrice));
        for (const working of figures.filter((each) => each.of === "sum")) {
          expect(working.parts.map((part) => part.criterion)).toEqual(parts.get(working.criterion));
          for (const part of working.parts)
            expect(text(part.points)).toBe(text(points[part.criterion]?.value as Rational));
        }
      }
  }),
);

const weighed = (criteria: Lot["criteria"], weighsPrice: boolean): string[] =>
  criteria.filter((each) => weighsPrice || each.type !== "price").map((each) => each.id);
