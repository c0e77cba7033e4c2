import { bidName, listed, lotName } from "../explain/names.js";
import { dueWords } from "../explain/reasons.js";
import type { Alternative, GroupResult } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { shown, shownAt } from "../number/shown.js";
import { notInvitedLines, standingLines } from "./invitations.js";
import { asideLines, keyColumns, priceHead } from "./lines.js";
import { placesFor } from "./places.js";
import { type Column, table, wrapped } from "./table.js";

/** What became of a group of lots, in words. */
export const groupOutcomes = {
  separate: "the lots are awarded apart",
  combined: "the combination is strictly better",
  tied: "combined offers are tied at the top",
  noAdmissibleBid: "nothing to compare",
  incomplete: "incomplete: the comparison so far",
  inAllocation: "compared in the recommendation",
} as const;

/** The combined offers of a group beside the lot winners, scored on one baseline. */
export function groupLines(procedure: Procedure, group: GroupResult): string[] {
  const lots = listed(group.lots.map((id) => lotName(procedure, id)));
  if (
    !group.compared.some((each) => each.kind === "combined") &&
    group.setAside.length === 0 &&
    group.notInvited.length === 0 &&
    group.due.length === 0
  )
    return [];
  return [
    "",
    ...wrapped(`Combined offers for ${lots}: ${groupOutcomes[group.outcome]}`, ""),
    ...(group.compared.length === 0 ? [] : comparison(procedure, group)),
    ...asideLines(procedure, group.lots[0] ?? "", group.setAside),
    ...standingLines(
      group.compared.map(({ winners, standing }) => ({ bid: winners[0]?.bid ?? "", standing })),
    ),
    ...notInvitedLines(procedure, group.lots[0] ?? "", group.notInvited),
    ...group.due.flatMap((due) => wrapped(`Due: ${dueWords(procedure, group.lots[0] ?? "", due)}`, "  ")),
  ];
}

/** Ways of awarding a group as a table, the best first. */
export function comparison(
  procedure: Procedure,
  { lots, compared }: Pick<GroupResult, "lots" | "compared">,
): string[] {
  const places = placesFor(compared.map((each) => each.total.value));
  const tops = procedure.tender.lots.find((lot) => lot.id === lots[0])?.criteria ?? [];
  return table(
    [
      { head: "Rank", align: "right", cells: compared.map((each) => `${each.rank}`) },
      { head: "Who", align: "left", cells: compared.map((each) => who(procedure, each)) },
      { head: priceHead(procedure), align: "right", cells: compared.map((each) => shown(each.price.value)) },
      ...tops.map(
        (node): Column => ({
          head: `${node.title ?? node.id} /${shown(node.weight)}`,
          align: "right",
          cells: compared.map((each) => {
            const points = each.points[node.id];
            return points === undefined ? "" : shownAt(points.value, places);
          }),
        }),
      ),
      { head: "Total", align: "right", cells: compared.map((each) => shownAt(each.total.value, places)) },
      ...keyColumns(compared.map((each) => each.keys)),
    ],
    2,
  );
}

/** Who would take the lots, as one line tells it. */
export const who = (
  procedure: Procedure,
  {
    kind,
    winners,
  }: { readonly kind: Alternative["kind"]; readonly winners: readonly { readonly bid: string }[] },
): string =>
  kind === "combined"
    ? `${bidName(procedure, winners[0]?.bid ?? "")}, all lots`
    : winners.map((each) => each.bid).join(" + ");
