import type { Constraint, Term } from "./constraints.js";

/** A model in the CPLEX LP format, which every solver reads; all variables are 0 or 1. */
export function modelText(goal: readonly Term[], constraints: readonly Constraint[]): string {
  const gathered = constraints.map(({ terms, ...rest }) => ({ ...rest, terms: gather(terms) }));
  const [fixed, open] = [
    gathered.filter(({ terms }) => terms.length === 0),
    gathered.filter(({ terms }) => terms.length > 0),
  ];
  const names = new Set([...goal, ...open.flatMap(({ terms }) => terms)].map(({ variable }) => variable));
  const isPossible = fixed.every(({ sense, limit }) =>
    sense === "<=" ? limit >= 0n : sense === ">=" ? limit <= 0n : limit === 0n,
  );
  return [
    "Minimize",
    ` cost: ${goal.length === 0 ? "0 none" : sumOf(goal, unitOf(goal.map(({ weight }) => weight)))}`,
    "Subject To",
    ...open.map(({ terms, sense, limit }) => {
      const unit = unitOf(terms.map(({ weight }) => weight));
      return ` ${sumOf(terms, unit)} ${sense} ${scaled(limit, unit)}`;
    }),
    // A sum of nothing that has to be something: no values do.
    ` none ${isPossible ? "<= 1" : ">= 2"}`,
    "Binaries",
    ...Array.from(names, (name) => ` ${name}`),
    " none",
    "End",
    "",
  ].join("\n");
}

/** A variable once in a sum. */
function gather(terms: readonly Term[]): Term[] {
  const weights = new Map<string, bigint>();
  for (const { variable, weight } of terms) weights.set(variable, (weights.get(variable) ?? 0n) + weight);
  return Array.from(weights, ([variable, weight]) => ({ variable, weight })).filter(
    ({ weight }) => weight !== 0n,
  );
}

/** One term a line, because lines of this format may not be long. */
const sumOf = (terms: readonly Term[], unit: number): string =>
  terms
    .map(
      ({ weight, variable }) =>
        `${weight < 0n ? "-" : "+"} ${scaled(weight < 0n ? -weight : weight, unit)} ${variable}`,
    )
    .join("\n ");

/**
 * A solver takes figures of some 20 digits for endless, and tells less than a millionth from nothing: longer figures
 * are divided, all of a sum alike. What is lost is a reason more to look its answer over exactly.
 */
function unitOf(figures: readonly bigint[]): number {
  const most = figures.reduce((max, each) => {
    const size = each < 0n ? -each : each;
    return size > max ? size : max;
  }, 0n);
  return most < longest ? 1 : Number(most) / 2 ** 24;
}

const longest = 2n ** 40n;

const scaled = (figure: bigint, unit: number): string =>
  unit === 1 ? `${figure}` : `${Number(figure) / unit}`;
