import type Fraction from "fraction.js";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry, Parameter, Rule } from "../../src/methods/entry.js";
import { arithmetic, exact, rules, type Seen } from "./oracleArithmetic.js";
import { formulaValue, looksAt, looksAtOthers } from "./oracleFormula.js";
import type { Names, Table, World } from "./oracleScene.js";

/** A method or rule as a document writes it. */
export type Written = { readonly kind: string } & Readonly<Record<string, unknown>>;
export type Context = "price" | "measure" | "quality";

/** What a method looks at, with the published figures that only some methods name. */
export interface Sight extends Seen {
  readonly ceiling?: Fraction | undefined;
  readonly estimate?: Fraction | undefined;
  readonly draw?: Fraction | undefined;
}

const subjects = { price: "price", measure: "value", quality: "score" } as const;

function entryOf(context: Context, kind: string): Entry {
  const found = Object.values<Entry>(catalogue[context]).find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`The catalogue has no ${kind} for a ${context}`);
  return found;
}

/** The parameters of a method or rule, as the formula names them. */
function bound(
  parameters: Record<string, Parameter>,
  written: Written,
): { readonly figures: Names } & Pick<World, "choices" | "tables"> {
  const of = <T>(is: Parameter["is"], read: (value: unknown) => T): Record<string, T> =>
    Object.fromEntries(
      Object.entries(parameters)
        .filter(([, parameter]) => parameter.is === is)
        .map(([name]) => [name, read(written[name])]),
    );
  return {
    figures: of("number", exact),
    choices: of("choice", String),
    tables: of("table", (value) => value as Table),
  };
}

const known = (names: Readonly<Record<string, Fraction | undefined>>): Names =>
  Object.fromEntries(
    Object.entries(names).filter((each): each is [string, Fraction] => each[1] !== undefined),
  );

/** The points of a method, by hand where that is written down, else by the text of its formula; undefined in a hole. */
export function pointsUnder(context: Context, sight: Sight): Fraction | undefined {
  return arithmetic[sight.method.kind as string]?.points(sight) ?? pointsByFormula(context, sight);
}

/** The points of a method by the text of its formula; an offer in a hole gets what the method says. */
export function pointsByFormula(context: Context, sight: Sight): Fraction | undefined {
  const method = sight.method as Written;
  const { formula, otherwise, parameters } = entryOf(context, method.kind);
  const { figures, choices, tables } = bound(parameters, method);
  const { weight, ceiling, estimate, draw, top, bottom } = sight;
  const published =
    context === "price" ? { ceiling, estimate, draw } : context === "quality" ? { top, bottom } : {};
  const subject = subjects[context];
  const offer = (own: Fraction, price: Fraction | undefined): Names => ({
    ...figures,
    ...known({ ...published, ...(context === "measure" ? { price } : {}) }),
    weight,
    [subject]: own,
  });
  const offers = sight.all.map((each, index) => offer(each, sight.prices?.[index]));
  const world = { subject, own: offer(sight.own, sight.price), offers, choices, tables };
  return (
    formulaValue(formula, world) ?? (otherwise === undefined ? undefined : formulaValue(otherwise, world))
  );
}

/** Whether other bids move the points of a method. */
export const isRelative = (context: Context, kind: string): boolean =>
  arithmetic[kind]?.relative ?? looksAtOthers(entryOf(context, kind).formula);

/** Whether a method waits for a figure to be drawn. */
export const looksAtDraw = (context: Context, kind: string): boolean =>
  arithmetic[kind] === undefined && looksAt(entryOf(context, kind).formula, "draw", false);

/** Whether a measure is scored by the contract price. */
export const looksAtPrice = (context: string, kind: string): boolean =>
  context === "measure" && looksAt(entryOf("measure", kind).formula, "price", false);

/** What a group's method looks at: the points of its parts together, and the least share that one of them earned. */
export interface GroupSight {
  readonly score: Fraction;
  readonly weakest: Fraction;
}

const groupEntry = (kind: string): Entry =>
  [...Object.values<Entry>(catalogue.group), ...Object.values<Entry>(catalogue.quality)].find(
    (each) => each.kind === kind,
  ) as Entry;

export const isRelativeGroup = (kind: string): boolean => looksAtOthers(groupEntry(kind).formula);

/** The points of a group by the text of its method, over those of all bids. */
export function groupPoints(
  method: Written,
  weight: Fraction,
  own: GroupSight,
  all: readonly GroupSight[],
): Fraction | undefined {
  const { formula, otherwise, parameters } = groupEntry(method.kind);
  const { figures, choices, tables } = bound(parameters, method);
  const offer = (each: GroupSight): Names => ({
    ...figures,
    ...each,
    weight,
    top: weight,
    bottom: exact("0"),
  });
  const world = { subject: "score", own: offer(own), offers: all.map(offer), choices, tables };
  return (
    formulaValue(formula, world) ?? (otherwise === undefined ? undefined : formulaValue(otherwise, world))
  );
}

/** One way of combining: what each key of a bid is, and which side of it wins. */
export interface Combining {
  readonly weighsPrice: boolean;
  readonly looksAtPrice: boolean;
  /** The total is itself the first figure that decides. */
  readonly totalDecides: boolean;
  readonly wins: readonly ("higher" | "lower")[];
  /** Goes from bid to bid in place of comparing the keys. */
  readonly step: Fraction | undefined;
  /** The keys of one bid among all, each undefined where it has no value. */
  readonly keys: (own: Names, all: readonly Names[]) => readonly (Fraction | undefined)[];
}

export function combiningOf(written: Written): Combining {
  const rule = Object.values<Rule>(catalogue.combine).find((each) => each.kind === written.kind);
  if (rule === undefined) throw new Error(`The catalogue has no rule ${written.kind}`);
  const byHand = rules[written.kind];
  return {
    weighsPrice: byHand?.weighsPrice ?? rule.weighsPrice,
    looksAtPrice: rule.keys.some(({ formula }) => looksAt(formula, "price", true)),
    totalDecides: rule.keys[0].formula === "total",
    step: rule.procedure === "stepUp" ? exact(written.perPercent) : undefined,
    wins: byHand === undefined ? rule.keys.map((key) => key.wins) : [byHand.higherWins ? "higher" : "lower"],
    keys: (own, all) =>
      byHand === undefined
        ? keysByFormula(rule, written, own, all)
        : [byHand.key(own.total as Fraction, own.price, written)],
  };
}

/** The accepted amounts that a rule's parameters name. */
function amountsNamed(parameters: Rule["parameters"], written: Written, names: Names): Names {
  const named = Object.entries(parameters).filter(([, parameter]) => parameter.is === "criterion");
  return Object.fromEntries(
    named.flatMap(([name]) => {
      const amount = names[`amount[${written[name]}]`];
      return amount === undefined ? [] : [[`amount[${name}]`, amount] as const];
    }),
  );
}

/** The keys of a rule by the text of their formulas. */
export function keysByFormula(
  { keys, parameters }: Rule,
  written: Written,
  own: Names,
  all: readonly Names[],
): (Fraction | undefined)[] {
  const { figures, choices, tables } = bound(parameters, written);
  const offer = (names: Names): Names => ({
    ...figures,
    ...names,
    ...amountsNamed(parameters, written, names),
  });
  const world = { subject: "price", own: offer(own), offers: all.map(offer), choices, tables };
  return keys.map(({ formula }) => formulaValue(formula, world));
}
