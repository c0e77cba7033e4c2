import * as fc from "fast-check";
import type { Entry } from "../../src/methods/entry.js";
import { baseline, type Method, points } from "../../src/methods/method.js";
import { exact } from "../../src/model/resolve/figures.js";
import { resolveMethod } from "../../src/model/resolve/method.js";
import type { Rational } from "../../src/number/rational.js";
import { scales } from "../support/generateCriteria.js";
import {
  type Better,
  everyMethod,
  favoured,
  times,
  type Using,
  type WrittenMethod,
  written,
} from "../support/generateMethods.js";
import { price } from "../support/generateTender.js";

export type Scoring = Using & { readonly context: "price" | "measure" | "quality"; readonly entry: Entry };

export const scoringMethods = everyMethod.filter(
  (each): each is Scoring => each.context !== "combine" && each.context !== "group",
);

/** One criterion as published, with what the admitted bids put before it. */
export interface Case {
  readonly context: Scoring["context"];
  readonly written: WrittenMethod;
  readonly better: Better;
  readonly weight: string;
  readonly ceiling: string;
  readonly estimate: string;
  readonly bottom: string;
  readonly top: string;
  readonly draw: string;
  readonly subjects: readonly string[];
  /** The contract price beside each subject of a measure. */
  readonly prices: readonly string[];
}

const subject = { price: "price", measure: "value", quality: "score" } as const;

/** Cases of one method, with few distinct subjects. */
export function cases({ context, entry }: Scoring): fc.Arbitrary<Case> {
  const directions: readonly [Better, ...Better[]] =
    context === "price" ? ["lower"] : context === "quality" ? ["higher"] : favoured(entry);
  return fc
    .record({ better: fc.constantFrom(...directions), scale: fc.constantFrom(...Object.values(scales)) })
    .chain(({ better, scale: { scale, scores } }) => {
      const ends = Array.isArray(scale) ? scale.map((each) => each.score) : [scale.from, scale.to];
      const amount = fc.oneof(fc.constantFrom("0", "1", "2.5"), fc.integer({ min: 0, max: 120 }).map(String));
      const any = context === "price" ? price : context === "measure" ? amount : fc.constantFrom(...scores);
      return fc.record({
        context: fc.constant(context),
        written: written(entry, better),
        better: fc.constant(better),
        weight: fc.constantFrom("35", "100", "12.34", "1"),
        ceiling: fc.constantFrom("500", "250.5"),
        estimate: fc.constantFrom("300", "99.99"),
        bottom: fc.constant(ends[0] as string),
        top: fc.constant(ends.at(-1) as string),
        draw: fc.integer({ min: 0, max: 99 }).map(String),
        subjects: fc.array(any, { minLength: 2, maxLength: 5 }),
        prices: fc.array(price, { minLength: 5, maxLength: 5 }),
      });
    });
}

export interface Bound {
  readonly method: Method;
  readonly weight: Rational;
  readonly subjects: readonly Rational[];
  /** What every bid brings. */
  readonly brought: readonly Readonly<Record<string, Rational>>[];
  /**
   * Points of a subject, beside the price at an index, against the baseline of all of them; undefined in a hole of
   * the formula.
   */
  readonly earns: (subject: Rational, at?: number) => Rational | undefined;
}

/** The case in another unit of money: every price and every amount of money in it times one factor. */
export function scaledBy(entry: Entry, made: Case, factor: string): Case {
  const money = Object.entries(entry.parameters).filter(
    ([, each]) => each.is === "number" && each.unit === "money",
  );
  const scaled = money.map(([name]) => [name, times(made.written[name] as string, factor)]);
  return {
    ...made,
    written: { ...made.written, ...Object.fromEntries(scaled) },
    ceiling: times(made.ceiling, factor),
    estimate: times(made.estimate, factor),
    subjects: made.context === "price" ? made.subjects.map((each) => times(each, factor)) : made.subjects,
    prices: made.prices.map((each) => times(each, factor)),
  };
}

export function bound(made: Case): Bound {
  const { context, weight, ceiling, estimate, bottom, top } = made;
  const ends = context === "quality" ? { bottom: exact(bottom), top: exact(top) } : {};
  const published = {
    weight: exact(weight),
    ceiling: exact(ceiling),
    estimate: exact(estimate),
    draw: exact(made.draw),
  };
  const method = resolveMethod(context, made.written, { ...published, ...ends });
  const subjects = made.subjects.map(exact);
  const name = subject[context];
  const bringing = (own: Rational, at: number): Record<string, Rational> =>
    context === "measure" ? { [name]: own, price: exact(made.prices[at] as string) } : { [name]: own };
  const brought = subjects.map(bringing);
  const against = baseline(method, brought);
  const earns = (own: Rational, at = 0): Rational | undefined => {
    const { valuation, filled } = points(method, against, bringing(own, at));
    return filled === undefined ? valuation.value : undefined;
  };
  return { method, weight: published.weight, subjects, brought, earns };
}
