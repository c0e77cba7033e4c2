import type { Evaluation, LotResult, RankedBid, RoundResult } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import type { Working } from "../model/working.js";
import { notInvitedWords } from "./invitations.js";
import { bidName, criterionName, listed, lotName } from "./names.js";
import { dueWords, reasonWords } from "./reasons.js";
import { standingWords } from "./standing.js";
import { workingWords } from "./working.js";

/** Which figures to explain; left out: the last round, the only lot, every criterion and the total. */
export interface Question {
  /** A bid; for lots taken apart in a comparison with combined offers, the winners as compared: "A + B". */
  readonly bid: string;
  /** A lot, or the lots of a combined offer. */
  readonly lot?: string | readonly string[] | undefined;
  readonly round?: string | undefined;
  readonly criterion?: string | undefined;
}

/**
 * Explains the figures of one bid, line by line: the formula, the figures put into it, the branch that was
 * taken, the result and the rounding. Undefined where the evaluation holds no such round, lot, bid or criterion.
 */
export function explain(evaluation: Evaluation, question: Question): string[] | undefined {
  const { procedure, rounds } = evaluation;
  const round =
    question.round === undefined ? rounds.at(-1) : rounds.find((each) => each.round === question.round);
  if (round === undefined) return undefined;
  const lots = lotsAsked(procedure, question);
  const standing =
    lots.length > 1
      ? groupStanding(evaluation, round, lots, question)
      : lotStanding(evaluation, round, lots, question);
  if (standing === undefined) return undefined;
  const asked = evaluation.workings.filter((working) => isAsked(working, round.round, lots, question));
  const workings = asked.filter(({ without }) => without === undefined);
  if (
    question.criterion !== undefined &&
    workings.length === 0 &&
    !isKnown(procedure, lots, question.criterion)
  )
    return undefined;
  const told = (all: readonly Working[]): string[] =>
    inOrder(procedure, lots, all).flatMap((working) => workingWords(procedure, working));
  const whole = question.criterion === undefined || question.criterion === "total";
  const again = asked.filter(({ without }) => without !== undefined);
  return [
    heading(procedure, round.round, lots, question),
    ...told(workings),
    ...againWords(procedure, again[0]?.without),
    ...told(again),
    ...(whole ? standing : []),
  ];
}

/** Whether the rules publish that a lot is scored once more, or that is only what would come out. */
function againWords(procedure: Procedure, without: readonly string[] | undefined): string[] {
  if (without === undefined) return [];
  const names = `without ${listed(without.map((bid) => bidName(procedure, bid)))}, at its limit`;
  return procedure.tender.allocation?.rescore === true
    ? [`Scored once more ${names}, as the rules publish:`]
    : [`The scores above are kept. Scored once more ${names}, it would be:`];
}

function lotsAsked({ tender }: Procedure, { lot }: Question): readonly string[] {
  if (lot === undefined) return tender.lots.length === 1 ? tender.lots.map((each) => each.id) : [];
  const named = typeof lot === "string" ? [lot] : lot;
  return tender.lots.map((each) => each.id).filter((id) => named.includes(id));
}

const isAsked = (
  working: Working,
  round: string,
  lots: readonly string[],
  { bid, criterion }: Question,
): boolean =>
  working.round === round &&
  working.bid === bid &&
  working.lots.length === lots.length &&
  working.lots.every((lot) => lots.includes(lot)) &&
  (criterion === undefined || aboutOf(working) === criterion);

const aboutOf = (working: Working): string | undefined =>
  working.of === "abnormal"
    ? "abnormallyLow"
    : "criterion" in working
      ? (working.criterion ?? "total")
      : undefined;

function isKnown({ tender }: Procedure, lots: readonly string[], criterion: string): boolean {
  const found = tender.lots.find((each) => each.id === lots[0]);
  return (
    criterion === "total" ||
    (criterion === "abnormallyLow" && found?.abnormallyLow !== undefined) ||
    found?.requirements.some((each) => each.id === criterion) === true ||
    criterionIds(found?.criteria ?? []).includes(criterion)
  );
}

type Tree = readonly { readonly id: string; readonly criteria?: Tree }[];

const criterionIds = (tree: Tree): string[] =>
  tree.flatMap((node) => [...criterionIds(node.criteria ?? []), node.id]);

/** Workings in the order of the criteria, parts before the groups that hold them, the total after all. */
function inOrder({ tender }: Procedure, lots: readonly string[], workings: readonly Working[]): Working[] {
  const ids = criterionIds(tender.lots.find((each) => each.id === lots[0])?.criteria ?? []);
  const position = (working: Working): number => {
    if ("criterion" in working && working.criterion !== undefined) return ids.indexOf(working.criterion);
    if (working.of === "offered") return -1;
    if (working.of === "abnormal") return ids.length + 2;
    return working.of === "sum" ? ids.length : ids.length + 1;
  };
  return workings.slice().sort((a, b) => position(a) - position(b));
}

function heading(
  procedure: Procedure,
  round: string,
  lots: readonly string[],
  { bid, criterion }: Question,
): string {
  const inRound = procedure.tender.rounds.length > 1 ? `, round ${round}` : "";
  const names = listed(lots.map((lot) => lotName(procedure, lot)));
  const inLots =
    procedure.tender.lots.length === 1
      ? ""
      : lots.length === 1
        ? `, lot ${names}`
        : `, lots ${names} together`;
  const asked = criterion === undefined ? "" : `, ${criterionName(procedure, lots[0] ?? "", criterion)}`;
  return `Bid ${bidName(procedure, bid)}${inLots}${inRound}${asked}`;
}

/** Where a way of awarding several lots stands among the others. */
function groupStanding(
  { procedure, award }: Evaluation,
  { round, groups }: RoundResult,
  lots: readonly string[],
  { bid }: Question,
): string[] | undefined {
  const group = groups.find(
    (each) => each.lots.length === lots.length && each.lots.every((lot) => lots.includes(lot)),
  );
  if (group?.outcome === "inAllocation") {
    const standing = award.round === round ? standingWords(procedure, award, group.lots, bid) : [];
    return standing.length > 0
      ? standing
      : ["Compared with every other way of giving the lots out: see the recommendation."];
  }
  const found = group?.compared.find(
    (each) =>
      bid ===
      (each.kind === "combined"
        ? each.winners[0]?.bid
        : each.winners.map((winner) => winner.bid).join(" + ")),
  );
  return group && found && [`Rank ${found.rank} of ${group.compared.length} ways to award these lots.`];
}

/** Where the bid stands in the lot, or why it stands nowhere; undefined where there is no such lot or bid. */
function lotStanding(
  { procedure, award }: Evaluation,
  round: RoundResult,
  lots: readonly string[],
  { bid }: Question,
): string[] | undefined {
  const lot = round.lots.find((each) => each.lot === lots[0]);
  if (lot === undefined || !procedure.bids.some((each) => each.id === bid)) return undefined;
  const ranked = lot.ranking.find((each) => each.bid === bid);
  if (ranked !== undefined)
    return [
      rankWords(lot, ranked),
      ...(award.round === round.round ? standingWords(procedure, award, [lot.lot], bid) : []),
    ];
  const aside = lot.setAside.find((each) => each.bid === bid);
  if (aside !== undefined)
    return [`Set aside: ${listed(aside.reasons.map((reason) => reasonWords(procedure, lot.lot, reason)))}.`];
  const missed = lot.notInvited.find((each) => each.bid === bid);
  if (missed !== undefined) {
    const place = missed.rank === undefined ? "" : ` It stood at rank ${missed.rank} in the round before.`;
    return [`Not invited to ${missed.round}: ${notInvitedWords(procedure, lot.lot, missed)}.${place}`];
  }
  const due = lot.due.filter((each) => "bid" in each && each.bid === bid);
  return due.map((each) => `Due: ${dueWords(procedure, lot.lot, each)}.`);
}

function rankWords(lot: LotResult, { rank, settledBy }: RankedBid): string {
  const shared = lot.ranking.filter((each) => each.rank === rank).length;
  const tie =
    shared > 1
      ? `, shared by ${shared} bids`
      : settledBy === undefined
        ? ""
        : `, settled by the tie-break ${settledBy}`;
  return `Rank ${rank} of ${lot.ranking.length}${tie}.`;
}
