import type { Aggregate, Formula, Operator, Sum, Test } from "./formula.js";

type Printable = Omit<Formula, "text">;

/** How the parts of a formula are spelled: as canonical text, in words, or with the figures put in. */
export interface Spelling {
  readonly operators: Readonly<Record<Operator, string>>;
  readonly number: (sum: Sum & { readonly kind: "number" }) => string;
  readonly name: (slot: number) => string;
  readonly step: (slot: number) => string;
  readonly aggregate: (slot: number, inFull: () => string) => string;
  readonly place: (word: "rank" | "next") => string;
  readonly choice: (parameter: string, word: string) => string;
  /** Spells a branching part of its own; undefined: spelled in full. */
  readonly branch: (
    sum: Sum,
    write: (part: Sum, least: number) => string,
    test: (part: Test) => string,
    least: number,
  ) => string | undefined;
}

/** Writes a formula in its canonical form: one spelling for one tree, so that texts can be compared. */
export function print(formula: Printable): string {
  const steps = formula.steps.map((step) => `${step.name} = ${printSum(formula, step.of)}; `);
  return steps.join("") + printSum(formula, formula.result);
}

export const printSum = (formula: Printable, sum: Sum): string => spell(formula, sum, canonical(formula));

export const canonical = (formula: Printable): Spelling => ({
  operators: { "+": "+", "-": "-", "*": "*", "/": "/", "^": "^" },
  number: (sum) => sum.text,
  name: (slot) => formula.names[slot] as string,
  step: (slot) => formula.steps[slot]?.name as string,
  aggregate: (_slot, inFull) => inFull(),
  place: (word) => word,
  choice: (parameter, word) => `${parameter} = ${word}`,
  branch: () => undefined,
});

const strength = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 4 } as const;
const signed = 3;

/** Writes a part of a formula in a spelling, with parentheses where the tree needs them and nowhere else. */
export function spell(formula: Printable, sum: Sum, spelling: Spelling): string {
  return write(sum, 0);

  function write(part: Sum, least: number): string {
    const own = spelling.branch(part, write, test, least);
    return own ?? inFull(part, least);
  }

  function inFull(part: Sum, least: number): string {
    switch (part.kind) {
      case "number":
        return spelling.number(part);
      case "name":
        return spelling.name(part.slot);
      case "step":
        return spelling.step(part.slot);
      case "negate":
        return enclose(`${spelling.operators["-"]}${write(part.of, strength["^"] + 1)}`, signed, least);
      case "binary":
        return binary(part, least);
      case "call":
        return `${part.name}(${part.of.map((each) => write(each, 0)).join(", ")})`;
      case "place":
        return spelling.place(part.word);
      case "aggregate":
        return spelling.aggregate(part.slot, () => aggregate(formula.aggregates[part.slot] as Aggregate));
      case "if":
        return `if(${test(part.test)}, ${write(part.yes, 0)}, ${write(part.no, 0)})`;
      case "bands": {
        const rows = part.rows.map((row) => `<= ${write(row.upTo, 0)}: ${write(row.gives, 0)}; `);
        return `bands(${write(part.of, 0)}; ${rows.join("")}else: ${write(part.otherwise, 0)})`;
      }
      case "table":
        return `bands(${write(part.of, 0)}, ${part.table})`;
    }
  }

  function binary(part: Sum & { kind: "binary" }, least: number): string {
    const own = strength[part.operator];
    const isPower = part.operator === "^";
    const written =
      isPower && part.right.kind === "negate"
        ? `${spelling.operators["-"]}${write(part.right.of, own + 1)}`
        : write(part.right, own + 1);
    const right = isPower || part.operator === "/" ? apart(written) : written;
    const left = isPower ? apart(write(part.left, own + 1)) : write(part.left, own);
    return enclose(`${left} ${spelling.operators[part.operator]} ${right}`, own, least);
  }

  function aggregate({ word, bare, over, where, parameter }: Aggregate): string {
    if (bare) return word;
    const condition = where === undefined ? "" : ` where ${test(where)}`;
    const extra = parameter === undefined ? "" : `, ${write(parameter, 0)}`;
    return `${word}(${write(over, 0)}${condition}${extra})`;
  }

  function test(part: Test): string {
    switch (part.kind) {
      case "compare":
        return `${write(part.left, 0)} ${part.comparison} ${write(part.right, 0)}`;
      case "choice":
        return spelling.choice(part.parameter, part.word);
      case "all":
        return part.of.map(test).join(" and ");
      case "any":
        return part.of.map(test).join(" or ");
    }
  }
}

const enclose = (text: string, own: number, least: number): string => (own < least ? `(${text})` : text);

/** A figure that is spelled as a fraction, "5/12", is one figure: beside a division or a power it needs parentheses. */
const apart = (text: string): string => (/^\d+\/\d+$/.test(text) ? `(${text})` : text);
