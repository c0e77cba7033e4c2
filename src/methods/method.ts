import { baselineOf, emptyBaseline } from "../formula/baseline.js";
import { clip } from "../formula/clip.js";
import type { Formula, Vocabulary } from "../formula/formula.js";
import { type Parsed, parse } from "../formula/parse.js";
import type { Baseline, Hole, Offer, Parameters, Valuation } from "../formula/valuation.js";
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
  /** The fixed figures in the formula's slot order; a gap where each offer brings its own. */
  readonly template: readonly (Rational | undefined)[];
}

/** Binds a formula to the figures that stand for every bid. */
export const makeMethod = (made: Omit<Method, "template">): Method => ({
  ...made,
  template: made.formula.names.map((name) => made.fixed.get(name)),
});

/**
 * What a formula may name where it stands, with the method's own parameters, the criteria that exist and those
 * of them that are measures.
 */
export function vocabularyOf(
  context: Context,
  parameters: Record<string, Parameter>,
  ids: readonly string[],
  measures: readonly string[] = [],
): Vocabulary {
  const { subject, names, items } = contexts[context];
  const named = Object.entries(parameters);
  return {
    subject,
    names: [...names, ...named.filter(([, each]) => each.is === "number").map(([name]) => name)],
    items: Object.fromEntries(
      items.map((item) => [item, item === "amount" ? [...measures, ...criterionNames(parameters)] : ids]),
    ),
    choices: Object.fromEntries(
      named.flatMap(([name, each]) => (each.is === "choice" ? [[name, each.of]] : [])),
    ),
    tables: named.filter(([, each]) => each.is === "table").map(([name]) => name),
  };
}

/** What the keys of a rule may name where a lot has these criteria. */
export const ruleVocabulary = (
  parameters: Record<string, Parameter>,
  nodes: readonly { readonly id: string; readonly type: string }[],
): Vocabulary =>
  vocabularyOf(
    "combine",
    parameters,
    nodes.map((node) => node.id),
    nodes.filter((node) => node.type === "measure").map((node) => node.id),
  );

/** The parameters that name a criterion. */
export const criterionNames = (parameters: Record<string, Parameter>): string[] =>
  Object.entries(parameters).flatMap(([name, each]) => (each.is === "criterion" ? [name] : []));

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

/** What an offer brings itself: its price, score or accepted amount. */
export type Brought = Readonly<Record<string, Rational>>;

/** An offer as a method sees it: what it brings, put where the published figures leave a gap. */
export function offerOf({ formula, template, parameters }: Method, brought: Brought): Offer {
  const figures = template.slice();
  for (let slot = 0; slot < figures.length; slot += 1)
    figures[slot] ??= brought[formula.names[slot] as string];
  return { figures: figures as Rational[], parameters };
}

/** The aggregates of a method over the offers that may set them. */
export function baseline(method: Method, offers: readonly Brought[]): Baseline {
  if (!isRelative(method)) return emptyBaseline;
  return baselineOf(
    method.formula,
    offers.map((brought) => offerOf(method, brought)),
  );
}

/** Whether other bids move the value of a formula. */
export const isFormulaRelative = (formula: Formula): boolean =>
  formula.aggregates.length > 0 || formula.usesPlaces;

/** Whether other bids move the points a method gives. */
export const isRelative = ({ formula }: Method): boolean => isFormulaRelative(formula);

/** Points as a method gives them: how they came, and whether the published filling of a hole was used. */
export interface Scored {
  readonly valuation: Valuation;
  readonly filled: Hole | undefined;
}

/** Values a method for one offer against a baseline; an offer in a hole gets what the method says for it. */
export function points(method: Method, against: Baseline, brought: Brought): Scored {
  const valuation = valuate(method.formula, against, offerOf(method, brought));
  if (valuation.hole === undefined || method.otherwise === undefined) return { valuation, filled: undefined };
  const filling = makeMethod({ ...method, formula: method.otherwise });
  return { valuation: valuate(filling.formula, against, offerOf(filling, brought)), filled: valuation.hole };
}
