import { type Baseline, baselineOf } from "../formula/baseline.js";
import { clip } from "../formula/clip.js";
import type { Formula, Vocabulary } from "../formula/formula.js";
import { type Parsed, parse } from "../formula/parse.js";
import type { Hole, Offer, Parameters, Valuation } from "../formula/valuation.js";
import { valuate } from "../formula/value.js";
import type { Rational } from "../number/rational.js";
import { type Context, contexts } from "./catalogue.js";
import type { Parameter } from "./entry.js";

/** A method as published: the formula, what to use in a hole, and the figures that stand for every bid. */
export interface Method {
  readonly kind: string;
  readonly formula: Formula;
  readonly otherwise: Formula | undefined;
  readonly parameters: Parameters;
  /** Weight, ceiling, estimate and the method's own numbers. */
  readonly fixed: ReadonlyMap<string, Rational>;
}

/** What a formula may name where it stands, with the method's own parameters and the criteria that exist. */
export function vocabularyOf(
  context: Context,
  parameters: Record<string, Parameter>,
  ids: readonly string[],
): Vocabulary {
  const { subject, names, items } = contexts[context];
  const named = Object.entries(parameters);
  return {
    subject,
    names: [...names, ...named.filter(([, each]) => each.is === "number").map(([name]) => name)],
    items: Object.fromEntries(items.map((item) => [item, ids])),
    choices: Object.fromEntries(
      named.flatMap(([name, each]) => (each.is === "choice" ? [[name, each.of]] : [])),
    ),
    tables: named.filter(([, each]) => each.is === "table").map(([name]) => name),
  };
}

/** Reads a method's formula text, with the bounds that a buyer's own formula may state. */
export function readMethod(
  text: string,
  vocabulary: Vocabulary,
  bounds: { readonly atLeast?: Rational | undefined; readonly atMost?: Rational | undefined } = {},
): Parsed {
  const parsed = parse(text, vocabulary);
  return parsed.ok ? { ok: true, formula: clip(parsed.formula, bounds.atLeast, bounds.atMost) } : parsed;
}

export const noParameters: Parameters = { choices: {}, tables: {} };

/** An offer as a method sees it: `figures` gives what is this offer's own, the rest is published. */
export function offerOf(
  formula: Formula,
  method: Method,
  figures: Readonly<Record<string, Rational>>,
): Offer {
  return {
    figures: formula.names.map((name) => (figures[name] ?? method.fixed.get(name)) as Rational),
    parameters: method.parameters,
  };
}

/** The aggregates of a method over the offers that may set them. */
export function baseline(method: Method, offers: readonly Readonly<Record<string, Rational>>[]): Baseline {
  if (method.formula.aggregates.length === 0 && !method.formula.usesPlaces)
    return baselineOf(method.formula, []);
  return baselineOf(
    method.formula,
    offers.map((figures) => offerOf(method.formula, method, figures)),
  );
}

/** Points as a method gives them: how they came, and whether the published filling of a hole was used. */
export interface Scored {
  readonly valuation: Valuation;
  readonly filled: Hole | undefined;
}

/** Values a method for one offer against a baseline; an offer in a hole gets what the method says for it. */
export function points(
  method: Method,
  against: Baseline,
  figures: Readonly<Record<string, Rational>>,
): Scored {
  const valuation = valuate(method.formula, against, offerOf(method.formula, method, figures));
  if (valuation.hole === undefined || method.otherwise === undefined) return { valuation, filled: undefined };
  const otherwise = valuate(method.otherwise, against, offerOf(method.otherwise, method, figures));
  return { valuation: otherwise, filled: valuation.hole };
}
