import { type Linearity, linearIn } from "../../formula/derive.js";
import type { Formula } from "../../formula/formula.js";
import type { Criterion } from "../../model/procedure.js";

/**
 * How the points of a criterion move with its weight above zero: a formula and its filling of holes have to be proven
 * both, a group all its parts. What a group's own method looks at is scaled with the weight where its parts are
 * proportional.
 */
export function linearityOf(node: Criterion): Linearity | undefined {
  const parts = node.type === "group" ? node.criteria.map(linearityOf) : [];
  return node.method === undefined || parts.some((part) => part !== "proportional")
    ? weakest([...parts, node.method === undefined ? "proportional" : undefined])
    : ownLinearity(node);
}

/** How what a criterion's own method gives moves, its parts being proportional. */
function ownLinearity({ type, method }: Criterion): Linearity | undefined {
  const names = type === "group" ? ["weight", "top", "score"] : ["weight"];
  const formulas = [method?.formula, method?.otherwise].filter((each): each is Formula => each !== undefined);
  return weakest(formulas.map((formula) => linearIn(formula, names, method?.parameters.choices ?? {})));
}

const weakest = (all: readonly (Linearity | undefined)[]): Linearity | undefined =>
  all.includes(undefined) ? undefined : all.includes("linear") ? "linear" : "proportional";

/** The criteria, parts first, whose own method is what keeps a line from being proven. */
export function bentIn(node: Criterion): Criterion[] {
  if (linearityOf(node) !== undefined) return [];
  const inside = node.type === "group" ? node.criteria.flatMap(bentIn) : [];
  return inside.length > 0 ? inside : [node];
}
