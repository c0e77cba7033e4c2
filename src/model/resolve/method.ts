import type { Formula, Vocabulary } from "../../formula/formula.js";
import { parse } from "../../formula/parse.js";
import type { Table } from "../../formula/valuation.js";
import { type Context, usable } from "../../methods/catalogue.js";
import type { Entry, Parameter, Rule, TableText } from "../../methods/entry.js";
import { type Method, makeMethod, readMethod, vocabularyOf } from "../../methods/method.js";
import type { Rational } from "../../number/rational.js";
import type { TenderDocument } from "../document/tender.js";
import type { CombiningRule } from "../procedure.js";
import { exact, exactly } from "./figures.js";

/** A method as a document writes it. */
export type Written = { readonly kind: string } & Readonly<Record<string, unknown>>;

export const entryOf = (context: Exclude<Context, "combine">, kind: string): Entry | undefined =>
  Object.values<Entry>(usable[context]).find((each) => each.kind === kind);

export const ruleOf = (kind: string): Rule | undefined =>
  Object.values<Rule>(usable.combine).find((each) => each.kind === kind);

/** Binds a method to its formula and to the figures that stand for every bid of a lot. */
export function resolveMethod(
  context: Exclude<Context, "combine">,
  written: Written,
  fixed: Readonly<Record<string, Rational | undefined>>,
): Method {
  const entry = entryOf(context, written.kind);
  const formulas = entry === undefined ? readOwn(context, written) : readEntry(context, entry);
  return makeMethod({ kind: written.kind, ...formulas, ...bind(entry?.parameters ?? {}, written, fixed) });
}

type Formulas = Pick<Method, "formula" | "otherwise">;

const entries = new WeakMap<Entry, Formulas>();

/** A catalogue formula is read once, however many criteria use it. */
function readEntry(context: Context, entry: Entry): Formulas {
  let formulas = entries.get(entry);
  if (formulas === undefined) {
    const read = (text: string) => formulaOf(readMethod(text, vocabularyOf(context, entry.parameters, [])));
    formulas = {
      formula: read(entry.formula),
      otherwise: entry.otherwise === undefined ? undefined : read(entry.otherwise),
    };
    entries.set(entry, formulas);
  }
  return formulas;
}

function readOwn(context: Context, written: Written): Formulas {
  const { formula, otherwise, atLeast, atMost } = written as Partial<Record<string, string>>;
  const vocabulary = vocabularyOf(context, {}, []);
  const bounds = { atLeast: exactly(atLeast), atMost: exactly(atMost) };
  return {
    formula: formulaOf(readMethod(formula as string, vocabulary, bounds)),
    otherwise: otherwise === undefined ? undefined : formulaOf(readMethod(otherwise, vocabulary)),
  };
}

/** A formula of its own words as a method, with the figures that stand for every bid. */
export const methodFrom = (
  text: string,
  vocabulary: Vocabulary,
  fixed: Readonly<Record<string, Rational | undefined>> = {},
): Method =>
  makeMethod({
    kind: "formula",
    formula: formulaOf(parse(text, vocabulary)),
    otherwise: undefined,
    ...bind({}, { kind: "formula" }, fixed),
  });

/** The checks have read every formula before; what is left is the formula itself. */
export const formulaOf = (parsed: ReturnType<typeof readMethod>): Formula =>
  (parsed as { formula: Formula }).formula;

/** The parameters of a method or rule as figures, choices and tables. */
export function bind(
  parameters: Record<string, Parameter>,
  written: Written,
  fixed: Readonly<Record<string, Rational | undefined>>,
): Pick<Method, "parameters" | "fixed"> {
  const figures = new Map<string, Rational>();
  for (const [name, value] of Object.entries(fixed)) if (value !== undefined) figures.set(name, value);
  const choices: Record<string, string> = {};
  const tables: Record<string, Table> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    if (parameter.is === "number") figures.set(name, exact(written[name] as string));
    else if (parameter.is === "choice") choices[name] = written[name] as string;
    else if (parameter.is === "table") tables[name] = resolveTable(written[name] as TableText);
  }
  return { fixed: figures, parameters: { choices, tables } };
}

const resolveTable = ({ rows, otherwise }: TableText): Table => ({
  rows: rows.map(({ upTo, gives }) => ({ upTo: exact(upTo), gives: exact(gives) })),
  otherwise: exact(otherwise),
});

/** A combining rule before it is bound to a lot's criteria. */
export interface OpenRule extends CombiningRule {
  readonly written: Written;
  readonly declared: Record<string, Parameter>;
}

/** Reads the combining rule; `priced` are the criteria in which a price may earn points. */
export function resolveRule(document: TenderDocument["combine"], priced: readonly string[]): OpenRule {
  const written: Written = document ?? { kind: "weightedSum" };
  const rule = ruleOf(written.kind);
  const keys = rule?.keys ?? (written.keys as Rule["keys"]);
  return {
    kind: written.kind,
    weighsPrice: rule?.weighsPrice ?? keys.some((key) => looksAtPoints(key.formula, priced)),
    keys: keys.map(({ formula, wins }) => ({ text: formula, wins })),
    procedure: rule?.procedure,
    written,
    declared: rule?.parameters ?? {},
  };
}

/** A buyer's own rule weighs the price where it looks at the total, or at the points of what holds a price. */
const looksAtPoints = (formula: string, priced: readonly string[]): boolean =>
  /\btotal\b/.test(formula) ||
  Array.from(formula.matchAll(/\bpoints\[([^\]]*)\]/g)).some(([, id = ""]) => priced.includes(id.trim()));
