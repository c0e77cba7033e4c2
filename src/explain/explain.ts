import type { Evaluation, LotResult, RankedBid, RoundResult } from "../model/evaluation.js";
import type { Working } from "../model/working.js";
import { shown } from "../number/shown.js";
import { bidName, criterionName, listed, lotName } from "./names.js";
import { dueWords, reasonWords } from "./reasons.js";
import { workingWords } from "./working.js";

/** Which figures to explain; left out: the last round, the only lot, every criterion and the total. */
export interface Question {
  readonly bid: string;
  readonly lot?: string | undefined;
  readonly round?: string | undefined;
  readonly criterion?: string | undefined;
}

/**
 * Explains the figures of one bid, line by line: the formula, the figures put into it, the branch that was
 * taken, the result and the rounding. Undefined where the evaluation holds no such round, lot or bid.
 */
export function explain(evaluation: Evaluation, question: Question): string[] | undefined {
  const round =
    evaluation.rounds.find((each) => each.round === question.round) ??
    (question.round === undefined ? evaluation.rounds.at(-1) : undefined);
  const lot =
    round?.lots.find((each) => each.lot === question.lot) ??
    (question.lot === undefined && round?.lots.length === 1 ? round.lots[0] : undefined);
  if (round === undefined || lot === undefined) return undefined;
  const { procedure } = evaluation;
  if (!procedure.bids.some((bid) => bid.id === question.bid)) return undefined;
  const workings = evaluation.workings.filter((working) => isAsked(working, round, lot, question));
  if (
    question.criterion !== undefined &&
    workings.length === 0 &&
    !isKnown(evaluation, lot, question.criterion)
  )
    return undefined;
  const lines = inOrder(evaluation, lot, workings).flatMap((working) => workingWords(procedure, working));
  return [heading(evaluation, round, lot, question), ...lines, ...standing(evaluation, lot, question)];
}

const isAsked = (
  working: Working,
  round: RoundResult,
  lot: LotResult,
  { bid, criterion }: Question,
): boolean =>
  working.round === round.round &&
  working.lots.length === 1 &&
  working.lots[0] === lot.lot &&
  working.bid === bid &&
  (criterion === undefined || ("criterion" in working && (working.criterion ?? "total") === criterion));

function isKnown({ procedure }: Evaluation, lot: LotResult, criterion: string): boolean {
  const found = procedure.tender.lots.find((each) => each.id === lot.lot);
  return (
    criterion === "total" ||
    found?.requirements.some((each) => each.id === criterion) === true ||
    criterionIds(found?.criteria ?? []).includes(criterion)
  );
}

type Tree = readonly { readonly id: string; readonly criteria?: Tree }[];

const criterionIds = (tree: Tree): string[] =>
  tree.flatMap((node) => [...criterionIds(node.criteria ?? []), node.id]);

/** Workings in the order of the criteria, parts before the groups that hold them, the total after all. */
function inOrder({ procedure }: Evaluation, lot: LotResult, workings: readonly Working[]): Working[] {
  const ids = criterionIds(procedure.tender.lots.find((each) => each.id === lot.lot)?.criteria ?? []);
  const position = (working: Working): number =>
    "criterion" in working && working.criterion !== undefined
      ? ids.indexOf(working.criterion)
      : working.of === "sum"
        ? ids.length
        : ids.length + 1;
  return workings.slice().sort((a, b) => position(a) - position(b));
}

function heading(
  { procedure }: Evaluation,
  round: RoundResult,
  lot: LotResult,
  { bid, criterion }: Question,
): string {
  const rounds = procedure.tender.rounds.length > 1 ? `, round ${round.round}` : "";
  const lots = procedure.tender.lots.length > 1 ? `, lot ${lotName(procedure, lot.lot)}` : "";
  const asked = criterion === undefined ? "" : `, ${criterionName(procedure, lot.lot, criterion)}`;
  return `Bid ${bidName(procedure, bid)}${lots}${rounds}${asked}`;
}

/** Where the bid stands in the lot, or why it stands nowhere. */
function standing({ procedure }: Evaluation, lot: LotResult, { bid, criterion }: Question): string[] {
  if (criterion !== undefined && criterion !== "total") return [];
  const ranked = lot.ranking.find((each) => each.bid === bid);
  if (ranked !== undefined) return [rankWords(lot, ranked)];
  const aside = lot.setAside.find((each) => each.bid === bid);
  if (aside !== undefined)
    return [`Set aside: ${listed(aside.reasons.map((reason) => reasonWords(procedure, lot.lot, reason)))}.`];
  const missed = lot.notInvited.find((each) => each.bid === bid);
  if (missed !== undefined) {
    const place =
      missed.rank === undefined
        ? ""
        : ` (rank ${missed.rank}, total ${missed.total === undefined ? "" : shown(missed.total.value)})`;
    return [`Not invited to this round${place}.`];
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
