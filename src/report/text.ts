import { explain } from "../explain/explain.js";
import { bidName, roundName } from "../explain/names.js";
import { dueWords } from "../explain/reasons.js";
import type { Evaluation, LotResult, RoundResult } from "../model/evaluation.js";
import type { Criterion, Procedure } from "../model/procedure.js";
import { leavesOf } from "../model/resolve/lot.js";
import { shown, shownAt } from "../number/shown.js";
import { abnormalLines } from "./abnormal.js";
import { awardLines } from "./award.js";
import { groupLines } from "./groups.js";
import { invitationLines, sinceLines } from "./invitations.js";
import { asideLines, keyColumns, lotHead, outcomes, priceHead } from "./lines.js";
import { placesFor } from "./places.js";
import { type Column, table, wrapped } from "./table.js";

/**
 * The evaluation as plain text of at most 100 columns: every round lot by lot, what is due, combined
 * offers, the recommendation and the findings. `workings` adds every figure's explanation.
 */
export function reportText(
  evaluation: Evaluation,
  { workings = false }: { readonly workings?: boolean } = {},
): string {
  const { procedure, rounds, award } = evaluation;
  const lines = [
    ...title(procedure),
    ...rounds.flatMap((each) => roundLines(procedure, each)),
    "",
    ...awardLines(procedure, award, afterWords(evaluation)),
    ...findingLines(evaluation),
    ...(workings ? workingLines(evaluation) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** " after round …", where the tender publishes rounds that are still to come. */
function afterWords({ procedure, rounds }: Evaluation): string {
  const last = rounds.at(-1)?.round;
  return last === undefined || last === procedure.tender.rounds.at(-1)?.id
    ? ""
    : ` after round ${roundName(procedure, last)}`;
}

/** The explanation of every bid in every lot of every round. */
const workingLines = (evaluation: Evaluation): string[] => [
  "",
  "WORKINGS",
  ...evaluation.rounds.flatMap(({ round, lots }) =>
    lots.flatMap(({ lot }) =>
      evaluation.procedure.bids.flatMap((bid) => {
        const [head, ...lines] = explain(evaluation, { bid: bid.id, lot, round }) ?? [];
        return head === undefined || lines.length === 0
          ? []
          : [
              "",
              head,
              ...lines.flatMap((line) => wrapped(line.trim(), line.startsWith(" ") ? "    " : "  ")),
            ];
      }),
    ),
  ),
];

function title({ tender, bids }: Procedure): string[] {
  const names = tender.lots[0]?.criteria.filter((node) => node.type !== "price" || tender.rule.weighsPrice);
  const weights = names?.map((node) => `${node.title ?? node.id} ${shown(node.weight)}`) ?? [];
  return [
    ...wrapped(tender.title === undefined ? tender.id : `${tender.id}: ${tender.title}`, ""),
    ...wrapped(`${weights.join(", ")} (out of ${shown(tender.outOf)}); ${bids.length} bids.`, ""),
  ];
}

function roundLines(procedure: Procedure, result: RoundResult): string[] {
  const head = procedure.tender.rounds.length > 1 ? ["", `ROUND ${roundName(procedure, result.round)}`] : [];
  return [
    ...head,
    ...(result.deadline === undefined ? [] : wrapped(`Offers due: ${result.deadline}`, "")),
    ...(result.closed === undefined
      ? []
      : [`Closed${result.closed.at === undefined ? "" : ` ${result.closed.at}`}.`]),
    ...result.opened.map(
      ({ envelope, at }) => `Envelope ${envelope} opened${at === undefined ? "" : ` ${at}`}.`,
    ),
    ...result.lots.flatMap((lot) => lotLines(procedure, lot)),
    ...result.groups.flatMap((group) => groupLines(procedure, group)),
  ];
}

function lotLines(procedure: Procedure, lot: LotResult): string[] {
  const name = lotHead(procedure, lot.lot);
  return [
    "",
    `${name}: ${lot.outcome === "tied" && placesIn(procedure, lot.lot) > 1 ? "tied for the last place" : outcomes[lot.outcome]}${lot.notHeld ? "; this round is not held in it, and what stood stands" : ""}`,
    ...(lot.ranking.length === 0 ? [] : rankingTable(procedure, lot)),
    ...lot.ranking.flatMap((each) =>
      each.settledBy === undefined ? [] : [`  ${each.bid} has its place by the tie-break ${each.settledBy}.`],
    ),
    ...asideLines(procedure, lot.lot, lot.setAside),
    ...abnormalLines(lot),
    ...invitationLines(procedure, lot),
    ...lot.due.flatMap((due) => wrapped(`Due: ${dueWords(procedure, lot.lot, due)}`, "  ")),
    ...sinceLines(lot),
  ];
}

const placesIn = ({ tender }: Procedure, lot: string): number =>
  tender.lots.find(({ id }) => id === lot)?.places ?? 1;

function rankingTable(procedure: Procedure, { lot, ranking }: LotResult): string[] {
  const places = placesFor(ranking.map((each) => each.total.value));
  const tops = procedure.tender.lots.find((each) => each.id === lot)?.criteria ?? [];
  const scored = tops.filter((node) => ranking.some((each) => each.points[node.id] !== undefined));
  return table(
    [
      { head: "Rank", align: "right", cells: ranking.map((each) => `${each.rank}`) },
      { head: "Bid", align: "left", cells: ranking.map((each) => bidName(procedure, each.bid)) },
      {
        head: priceHead(procedure),
        align: "right",
        cells: ranking.map((each) => (each.price === undefined ? "" : shown(each.price.value))),
      },
      ...evaluatedColumns(tops, ranking),
      ...scored.map(
        (node): Column => ({
          head: `${node.title ?? node.id} /${shown(node.weight)}`,
          align: "right",
          cells: ranking.map((each) => {
            const points = each.points[node.id];
            return points === undefined ? "" : shownAt(points.value, places);
          }),
        }),
      ),
      { head: "Total", align: "right", cells: ranking.map((each) => shownAt(each.total.value, places)) },
      ...keyColumns(ranking.map((each) => each.keys)),
    ],
    2,
  );
}

/** What price criteria look at, where that is not the price of the contract. */
const evaluatedColumns = (tops: readonly Criterion[], ranking: LotResult["ranking"]): Column[] =>
  leavesOf(tops)
    .filter(({ id }) => ranking.some(({ evaluated }) => evaluated?.[id] !== undefined))
    .map(({ id, title: name }) => ({
      head: `Evaluated ${name ?? id}`,
      align: "right",
      cells: ranking.map(({ evaluated }) => {
        const value = evaluated?.[id]?.value;
        return value === undefined ? "" : shown(value);
      }),
    }));

function findingLines({ findings, procedure }: Evaluation): string[] {
  if (findings.length === 0) return [];
  const several = procedure.tender.rounds.length > 1;
  return [
    "",
    "FINDINGS (none changes a result)",
    ...findings.flatMap((each) =>
      wrapped(`${several && "round" in each ? `${each.round}: ` : ""}${each.sentence}`, "  "),
    ),
  ];
}
