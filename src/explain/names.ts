import type { Procedure } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";

/** What a criterion is called: its title, else its id. */
export function criterionName(procedure: Procedure, lot: string, id: string): string {
  if (id === "total") return "Total";
  if (id === "abnormallyLow") return "abnormally low tenders";
  if (id === "itemCeilings") return "figures above the ceilings of their lines";
  const budget = procedure.tender.budgets.find((each) => each.id === id);
  if (budget !== undefined) return `the budget ${budget.title ?? id}`;
  const found = procedure.tender.lots.find((each) => each.id === lot);
  const titled = found && [...nodesOf(found.criteria), ...found.requirements].find((node) => node.id === id);
  return titled?.title ?? id;
}

/** What a line of a measure is called: its title, else its id. */
export function lineName(procedure: Procedure, lot: string, criterion: string, id: string): string {
  const found = procedure.tender.lots.find((each) => each.id === lot);
  const leaf = found?.leaves.find((each) => each.id === criterion);
  const line = leaf?.type === "measure" ? leaf.lines.find((each) => each.id === id) : undefined;
  return line?.title ?? id;
}

export const lotName = (procedure: Procedure, id: string): string =>
  procedure.tender.lots.find((lot) => lot.id === id)?.title ?? id;

export const roundName = (procedure: Procedure, id: string): string =>
  procedure.tender.rounds.find((round) => round.id === id)?.title ?? id;

/** A bid as people know it: "A (Acme Ltd)". */
export function bidName(procedure: Procedure, id: string): string {
  const bidder = procedure.bids.find((bid) => bid.id === id)?.bidder;
  return bidder === undefined ? id : `${id} (${bidder})`;
}

/** A list as people write it: "A", "A and B", "A, B and C". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
