import type { Criterion, Group, Roundings, Stage } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { type Rational, reduce, sum } from "../../number/rational.js";
import type { Card, Stand } from "../card.js";
import { roundedAt } from "./rounded.js";

/** The points of a criterion: a leaf's as scored, a group's added up once and kept; undefined while a part is open. */
export function pointsOf(stand: Stand, card: Card, node: Criterion): Rational | undefined {
  const known = card.points[node.id];
  if (known !== undefined || node.type !== "group") return known?.value;
  return sumOf(stand, card, node);
}

function sumOf(stand: Stand, card: Card, node: Group): Rational | undefined {
  const parts: { criterion: string; points: Rational }[] = [];
  for (const child of node.criteria) {
    if (child.type === "price" && child.method === undefined) continue;
    const points = pointsOf(stand, card, child);
    if (points === undefined) return undefined;
    parts.push({ criterion: child.id, points });
  }
  const added = reduce(sum(parts.map((part) => part.points)));
  const { value, rounded } = roundedAt(
    stand.procedure.tender.rounding,
    node.top ? "group" : undefined,
    added,
  );
  card.points[node.id] = figure(value);
  card.workings.push({
    of: "sum",
    round: stand.round.id,
    lots: stand.lots,
    bid: card.bid.id,
    criterion: node.id,
    parts,
    value,
    rounded,
  });
  return value;
}

/** A leaf is rounded as a criterion where that is published; one at the top else as a group, never twice. */
export const stageOfLeaf = (roundings: Roundings, top: boolean): Stage =>
  roundings.criterion !== undefined || !top ? "criterion" : "group";
