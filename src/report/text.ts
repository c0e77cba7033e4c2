import { explain } from "../explain/explain.js";
import { bidName, listed, lotName } from "../explain/names.js";
import { dueWords } from "../explain/reasons.js";
import type { Award, Evaluation, LotResult, RoundResult } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { shown, shownAt } from "../number/shown.js";
import { abnormalLines } from "./abnormal.js";
import { groupLines } from "./groups.js";
import { asideLines, keyColumns, priceHead } from "./lines.js";
import { placesFor } from "./places.js";
import { invitationLines, sinceLines } from "./rounds.js";
import { type Column, table, wrapped } from "./table.js";

/**
 * The evaluation as plain text of at most 100 columns: every round lot by lot, what is due, combined
 * offers, the recommendation and the findings. `round` shows one round alone; `workings` adds every figure's
 * explanation.
 */
export function reportText(
  evaluation: Evaluation,
  { round, workings = false }: { readonly round?: string | undefined; readonly workings?: boolean } = {},
): string {
  const { procedure } = evaluation;
  const rounds = evaluation.rounds.filter((each) => round === undefined || each.round === round);
  const last = round === undefined || round === evaluation.rounds.at(-1)?.round;
  const lines = [
    ...title(procedure),
    ...rounds.flatMap((each) => roundLines(procedure, each)),
    ...(last ? awardLines(procedure, evaluation.award) : []),
    ...findingLines(
      evaluation,
      rounds.map((each) => each.round),
    ),
    ...(workings ? workingLines(evaluation, rounds) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** The explanation of every bid in every lot of the rounds shown. */
const workingLines = (evaluation: Evaluation, rounds: readonly RoundResult[]): string[] => [
  "",
  "WORKINGS",
  ...rounds.flatMap(({ round, lots }) =>
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
  const { rounds } = procedure.tender;
  const name = rounds.find((each) => each.id === result.round)?.title ?? result.round;
  const head = rounds.length > 1 ? ["", `ROUND ${name}`] : [];
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

const outcomes = {
  ranked: "ranked",
  tied: "tied at the top",
  noAdmissibleBid: "no admissible bid",
  incomplete: "incomplete: the ranking so far",
} as const;

function lotLines(procedure: Procedure, lot: LotResult): string[] {
  const name = procedure.tender.lots.length > 1 ? `Lot ${lotName(procedure, lot.lot)}` : "Ranking";
  return [
    "",
    `${name}: ${outcomes[lot.outcome]}${lot.notHeld ? "; this round is not held in it, and what stood stands" : ""}`,
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

const reasons = {
  tied: "tied; the published rules do not settle it",
  noAdmissibleBid: "no admissible bid",
  incomplete: "not known yet",
  awaitsLaterRound: "the rules allow none on the offers of this round; a later one comes first",
} as const;

function awardLines(procedure: Procedure, { contracts, unfilled }: Award): string[] {
  const { currency, lots } = procedure.tender;
  const names = (ids: readonly string[]): string =>
    lots.length > 1
      ? `${ids.length > 1 ? "Lots" : "Lot"} ${listed(ids.map((id) => lotName(procedure, id)))}: `
      : "";
  return [
    "",
    "RECOMMENDATION by the published rules (people award)",
    ...contracts.flatMap(({ lots: ids, bid, price }) => {
      const money =
        price === undefined
          ? ""
          : `, price ${shown(price.value)}${currency === undefined ? "" : ` ${currency}`}`;
      return wrapped(`${names(ids)}${bidName(procedure, bid)}${money}`, "  ");
    }),
    ...unfilled.flatMap(({ lot, reason }) =>
      wrapped(`${names([lot])}no recommendation: ${reasons[reason]}`, "  "),
    ),
  ];
}

function findingLines({ findings, procedure }: Evaluation, rounds: readonly string[]): string[] {
  const found = findings.filter((each) => !("round" in each) || rounds.includes(each.round));
  if (found.length === 0) return [];
  const several = procedure.tender.rounds.length > 1;
  return [
    "",
    "FINDINGS (none changes a result)",
    ...found.flatMap((each) =>
      wrapped(`${several && "round" in each ? `${each.round}: ` : ""}${each.sentence}`, "  "),
    ),
  ];
}
