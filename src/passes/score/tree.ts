import { baseline, isRelative, type Method } from "../../methods/method.js";
import type { Criterion, Group } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, divide, type Rational, reduce, sign, sum, zero } from "../../number/rational.js";
import { admitted, type Card, type Stand, type Verdict } from "../card.js";
import { leafPoints } from "./leaf.js";
import { roundedAt } from "./rounded.js";

/** The points of a criterion: a leaf's as scored, a group's added up once and kept; undefined while a part is open. */
export function pointsOf(stand: Stand, card: Card, node: Criterion): Rational | undefined {
  const known = card.points[node.id];
  if (known !== undefined || node.type !== "group") return known?.value;
  if (node.method === undefined) return sumOf(stand, card, node);
  // What other bids move waits for them.
  if (isRelative(node.method)) return undefined;
  scaleGroup(stand, card, { ...node, method: node.method }, baseline(node.method, []));
  return card.points[node.id]?.value;
}

/** The known card of which the same points were added up. */
export function addedUpAs(stand: Stand, card: Card, criteria: readonly Criterion[]): Card | undefined {
  const before = stand.known.cards.get(card.bid.id);
  return before !== undefined &&
    criteria.every((node) => {
      pointsOf(stand, card, node);
      return before.points[node.id] === card.points[node.id];
    })
    ? before
    : undefined;
}

type Part = { readonly criterion: string; readonly points: Rational };

function partsOf(stand: Stand, card: Card, node: Group): Part[] | undefined {
  const parts: Part[] = [];
  for (const child of node.criteria) {
    if (child.type === "price" && child.method === undefined) continue;
    const points = pointsOf(stand, card, child);
    if (points === undefined) return undefined;
    parts.push({ criterion: child.id, points });
  }
  return parts;
}

const together = (parts: readonly Part[]): Rational => reduce(sum(parts.map((part) => part.points)));

function sumOf(stand: Stand, card: Card, node: Group): Rational | undefined {
  const summed = addedUpAs(stand, card, node.criteria)?.points[node.id];
  if (summed !== undefined) {
    card.points[node.id] = summed;
    return summed.value;
  }
  const parts = partsOf(stand, card, node);
  if (parts === undefined) return undefined;
  const stage = node.top ? "group" : undefined;
  const { value, rounded } = roundedAt(stand.procedure.tender.rounding, stage, together(parts));
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

/** The points of the parts of a group with a method of its own, before that; added up once and kept. */
export function rawPointsOf(stand: Stand, card: Card, node: Group): Rational | undefined {
  const known = card.raw.get(node.id);
  if (known !== undefined) return known;
  const parts = partsOf(stand, card, node);
  if (parts === undefined) return undefined;
  const value = together(parts);
  card.raw.set(node.id, value);
  card.workings.push({
    of: "raw",
    round: stand.round.id,
    lots: stand.lots,
    bid: card.bid.id,
    criterion: node.id,
    parts,
    value,
    rounded: undefined,
  });
  return value;
}

export type ScaledGroup = Group & { readonly method: Method };

/** What a group's method looks at: the points of its parts together, and the least share that one of them earned. */
export function broughtToGroup(stand: Stand, card: Card, group: Group): Record<string, Rational> | undefined {
  const score = rawPointsOf(stand, card, group);
  return score && { score, weakest: weakestOf(stand, card, group) };
}

function weakestOf(stand: Stand, card: Card, { criteria }: Group): Rational {
  const shares = criteria.flatMap((child): Rational[] => {
    const points = sign(child.weight) === 0 ? undefined : pointsOf(stand, card, child);
    return points === undefined ? [] : [reduce(divide(points, child.weight))];
  });
  const [first = zero, ...rest] = shares;
  return rest.reduce((least, share) => (compare(share, least) < 0 ? share : least), first);
}

/** Scores the points of a group once more, against a baseline; the points and their working go on the card. */
export function scaleGroup(
  stand: Stand,
  card: Card,
  group: ScaledGroup,
  against: ReturnType<typeof baseline>,
): Verdict {
  const brought = broughtToGroup(stand, card, group);
  if (brought === undefined) return admitted;
  const place = { round: stand.round.id, lots: stand.lots, bid: card.bid.id };
  const scored = leafPoints(place, stand.procedure.tender.rounding, group, against, brought);
  if ("due" in scored) return { kind: "due", due: [scored.due] };
  card.points[group.id] = figure(scored.working.value);
  card.workings.push(scored.working);
  return admitted;
}
