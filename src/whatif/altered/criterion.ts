import type { Criterion, Group, Lot, Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { type Rational, reduce, subtract, sum } from "../../number/rational.js";
import { rebound, withCriteria } from "./lot.js";

/**
 * The procedure as if a criterion or group had not been published in some lots, in which it weighs the same: it earns
 * nobody points and its minimum bars nobody. Every other weight stays as it is, so that the groups that hold it and the
 * total have less to give; a group that held nothing else goes with it.
 *
 * Undefined where that leaves no criteria, or other rules name what goes: the combining rule or who is invited.
 */
export function withoutCriterion(
  procedure: Procedure,
  lots: ReadonlySet<string>,
  id: string,
): Procedure | undefined {
  const { tender } = procedure;
  let weight: Rational | undefined;
  const altered: Lot[] = [];
  for (const lot of tender.lots) {
    if (!lots.has(lot.id)) {
      altered.push(lot);
      continue;
    }
    weight = nodesOf(lot.criteria).find((node) => node.id === id)?.weight;
    const without = lotWithout(lot, id);
    if (without === undefined || isInvitedBy(procedure, without, lot)) return undefined;
    altered.push(without);
  }
  const outOf = weight === undefined ? tender.outOf : reduce(subtract(tender.outOf, weight));
  return { ...procedure, tender: { ...tender, outOf, lots: altered } };
}

function lotWithout(lot: Lot, id: string): Lot | undefined {
  const criteria = criteriaWithout(lot.criteria, id);
  const left = new Set(nodesOf(criteria).map((node) => node.id));
  const isNamed = lot.keys.some(
    ({ method: { formula }, measures }) =>
      formula.names.some((name) => isOf(name, lot, left)) ||
      Object.values(measures).some((measure) => !left.has(measure)),
  );
  if (criteria.length === 0 || isNamed) return undefined;
  return {
    ...withCriteria(lot, criteria),
    unscored: Object.fromEntries(
      Object.keys(lot.unscored).flatMap((key) => (left.has(key) ? [[key, undefined]] : [])),
    ),
  };
}

/** Whether a name of the rule's formula, as "points[price]", is of a criterion that is no longer there. */
const isOf = (name: string, lot: Lot, left: ReadonlySet<string>): boolean =>
  nodesOf(lot.criteria).some((node) => !left.has(node.id) && name.endsWith(`[${node.id}]`));

const criteriaWithout = (criteria: readonly Criterion[], id: string): Criterion[] =>
  criteria.flatMap((node): Criterion[] => {
    if (node.id === id) return [];
    if (node.type !== "group") return [node];
    const inside = criteriaWithout(node.criteria, id);
    const isUntouched = inside.every((child, index) => child === node.criteria[index]);
    if (isUntouched && inside.length === node.criteria.length) return [node];
    return inside.length === 0 ? [] : [groupOf(node, inside)];
  });

/** A group of these parts: what they weigh together, which its method looks at too. */
function groupOf(group: Group, criteria: readonly Criterion[]): Group {
  const weight = reduce(sum(criteria.map((child) => child.weight)));
  const method = group.method && rebound(group.method, { weight, top: weight });
  return { ...group, weight, method, criteria };
}

/** Whether a round of the lot invites by a criterion that is no longer there. */
const isInvitedBy = ({ tender }: Procedure, { criteria }: Lot, lot: Lot): boolean => {
  const left = new Set(nodesOf(criteria).map((node) => node.id));
  return tender.rounds.some(({ rules }) => {
    const invited = rules.get(lot.id)?.invited;
    const by = invited?.kind === "best" || invited?.kind === "within" ? invited.by : undefined;
    return by !== undefined && nodesOf(lot.criteria).some(({ id }) => id === by && !left.has(id));
  });
};
