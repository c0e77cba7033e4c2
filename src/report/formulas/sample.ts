import type { Baseline, Hole } from "../../formula/valuation.js";
import type { Context } from "../../methods/catalogue.js";
import type { Entry } from "../../methods/entry.js";
import { baseline, type Method, points } from "../../methods/method.js";
import { exact } from "../../model/resolve/figures.js";
import { resolveMethod } from "../../model/resolve/method.js";
import type { Rational } from "../../number/rational.js";

export type Scoring = Exclude<Context, "combine" | "abnormal">;

/** What the pages of the catalogue score: four bids that every method meets, and what is published around them. */
export interface Sample {
  /** What a method looks at, and its name in a formula. */
  readonly subject: string;
  readonly weight: string;
  readonly bids: Readonly<Record<string, string>>;
  readonly published: Readonly<Record<string, string>>;
  /** What a bid brings beside the subject, by the subject: of a group, the least share that a part earned. */
  readonly beside?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What any other bid brings. */
  readonly besideOthers?: Readonly<Record<string, string>>;
}

export const samples: Readonly<Record<Scoring, Sample>> = {
  price: {
    subject: "price",
    weight: "35",
    bids: { A: "100000", B: "110000", C: "125000", D: "150000" },
    published: { ceiling: "160000", estimate: "120000", draw: "59" },
  },
  measure: {
    subject: "value",
    weight: "10",
    bids: { A: "40", B: "55", C: "70", D: "90" },
    published: {},
    beside: {
      "40": { price: "100000" },
      "55": { price: "110000" },
      "70": { price: "125000" },
      "90": { price: "150000" },
    },
    besideOthers: { price: "120000" },
  },
  quality: {
    subject: "score",
    weight: "55",
    bids: { A: "60", B: "75", C: "88", D: "95" },
    published: { bottom: "0", top: "100" },
  },
  group: {
    subject: "score",
    weight: "65",
    bids: { A: "37", B: "46.75", C: "55.4", D: "61.25" },
    published: { bottom: "0", top: "65" },
    beside: {
      "0": { weakest: "0" },
      "37": { weakest: "0.4" },
      "46.75": { weakest: "0.55" },
      "55.4": { weakest: "0.7" },
      "61.25": { weakest: "0.9" },
      "65": { weakest: "1" },
    },
  },
};

/** What the four bids earn for quality (55) and social value (10). */
export const otherPoints: Readonly<Record<string, string>> = { A: "37", B: "46.75", C: "55.4", D: "61.25" };

export interface Earned {
  /** Undefined where the formula has no value and nothing is published for that. */
  readonly points: Rational | undefined;
  /** Why the formula itself has no value, where it has none. */
  readonly hole: Hole | undefined;
}

/** A method with one set of parameters over the subjects that set its baseline. */
export interface Scorer {
  readonly method: Method;
  readonly against: Baseline;
  readonly earns: (subject: string) => Earned;
}

export function scorer(
  context: Scoring,
  entry: Entry,
  example: Readonly<Record<string, unknown>>,
  subjects: readonly string[],
): Scorer {
  const { subject, weight, published, beside, besideOthers } = samples[context];
  const brought = (own: string): Record<string, Rational> => ({
    [subject]: exact(own),
    ...Object.fromEntries(
      Object.entries(beside?.[own] ?? besideOthers ?? {}).map(([name, figure]) => [name, exact(figure)]),
    ),
  });
  const fixed = Object.fromEntries(
    Object.entries({ weight, ...published }).map(([name, text]) => [name, exact(text)]),
  );
  const method = resolveMethod(context, { kind: entry.kind, ...example }, fixed);
  const against = baseline(method, subjects.map(brought));
  const earns = (own: string): Earned => {
    const { valuation, filled } = points(method, against, brought(own));
    return { points: valuation.value, hole: filled ?? valuation.hole };
  };
  return { method, against, earns };
}

/** The sets of parameters that an entry is shown under, the usual one first. */
export const examplesOf = ({ examples }: Entry): readonly Readonly<Record<string, unknown>>[] =>
  examples ?? [{}];
