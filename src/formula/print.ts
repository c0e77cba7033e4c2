import type { Aggregate, Formula, Sum, Test } from "./formula.js";

type Printable = Omit<Formula, "text">;

/** Writes a formula in its canonical form: one spelling for one tree, so that texts can be compared. */
export function print(formula: Printable): string {
  const steps = formula.steps.map((step) => `${step.name} = ${printSum(formula, step.of)}; `);
  return steps.join("") + printSum(formula, formula.result);
}

const strength = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 4 } as const;
const signed = 3;

export function printSum(formula: Printable, sum: Sum): string {
  return write(sum, 0);

  function write(part: Sum, least: number): string {
    switch (part.kind) {
      case "number":
        return part.text;
      case "name":
        return formula.names[part.slot] as string;
      case "step":
        return formula.steps[part.slot]?.name as string;
      case "negate":
        return enclose(`-${write(part.of, strength["^"] + 1)}`, signed, least);
      case "binary": {
        const own = strength[part.operator];
        const isPower = part.operator === "^";
        const right =
          isPower && part.right.kind === "negate"
            ? `-${write(part.right.of, own + 1)}`
            : write(part.right, own + 1);
        return enclose(`${write(part.left, isPower ? own + 1 : own)} ${part.operator} ${right}`, own, least);
      }
      case "call":
        return `${part.name}(${part.of.map((each) => write(each, 0)).join(", ")})`;
      case "place":
        return part.word;
      case "aggregate":
        return aggregate(formula.aggregates[part.slot] as Aggregate);
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
        return `${part.parameter} = ${part.word}`;
      case "all":
        return part.of.map(test).join(" and ");
      case "any":
        return part.of.map(test).join(" or ");
    }
  }
}

const enclose = (text: string, own: number, least: number): string => (own < least ? `(${text})` : text);
