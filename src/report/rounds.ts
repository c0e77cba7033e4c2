import { roundName } from "../explain/names.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Lot, Procedure } from "../model/procedure.js";
import { differenceOf } from "../movement/difference.js";
import { type Between, movement } from "../movement/movement.js";
import type { LotMovement, Movement, RoundsDifference } from "../movement/records.js";
import { awardLines } from "./award.js";
import { lotHead, outcomes } from "./lines.js";
import { arrivedSentences, departedSentences } from "./movement/absent.js";
import { groupMovementLines } from "./movement/groups.js";
import { movedSentences } from "./movement/moved.js";
import { movementTable } from "./movement/table.js";
import type { Telling } from "./movement/telling.js";
import { placesFor } from "./places.js";
import { wrapped } from "./table.js";

/**
 * What differs between two rounds as plain text of at most 100 columns, and why: per lot every bid before and after,
 * then in sentences what moved it; then combined offers and the recommendation. Undefined where the evaluation holds
 * no such rounds.
 */
export function reportRounds(evaluation: Evaluation, between: Between = {}): string | undefined {
  const moved = movement(evaluation, between);
  if (moved === undefined) return undefined;
  const { procedure } = evaluation;
  const { tender } = procedure;
  const difference = differenceOf(moved);
  const [from, to] = [roundName(procedure, moved.from), roundName(procedure, moved.to)];
  const lines = [
    ...wrapped(tender.title === undefined ? tender.id : `${tender.id}: ${tender.title}`, ""),
    ...wrapped(`From round ${from} to round ${to}: what moved, and what moved it.`, ""),
    ...moved.lots.flatMap((lot, index) =>
      lotLines(procedure, moved, lot, tender.lots[index] as Lot, difference),
    ),
    ...difference.groups.flatMap((group) => groupMovementLines(procedure, group)),
    "",
    ...recommendation(procedure, moved, difference),
  ];
  return `${lines.join("\n")}\n`;
}

function lotLines(
  procedure: Procedure,
  moved: Movement,
  lot: LotMovement,
  terms: Lot,
  difference: RoundsDifference,
): string[] {
  const name = lotHead(procedure, lot.lot);
  if (!difference.lots.some((each) => each.lot === lot.lot)) return ["", `${name}: nothing differs`];
  const { before, after } = lot.outcome;
  const was = before === after ? "" : ` (before: ${outcomes[before]})`;
  const totals = lot.bids.flatMap((bid) => [
    ...("before" in bid ? [bid.before.total.value] : []),
    ...("after" in bid ? [bid.after.total.value] : []),
  ]);
  const telling: Telling = { procedure, movement: moved, lot, terms, places: placesFor(totals) };
  return [
    "",
    `${name}: ${outcomes[after]}${was}`,
    ...(lot.bids.length === 0 ? [] : [...movementTable(telling), ""]),
    ...lot.bids.flatMap((bid) => {
      const sentences =
        bid.kind === "moved"
          ? movedSentences(telling, bid)
          : bid.kind === "arrived"
            ? arrivedSentences(telling, bid)
            : departedSentences(telling, bid);
      return wrapped(sentences.join(" "), "  ");
    }),
  ];
}

/** The recommendation, once where it is the same. */
function recommendation(procedure: Procedure, { award }: Movement, difference: RoundsDifference): string[] {
  const after = (round: string): string => ` after round ${roundName(procedure, round)}`;
  const lines = awardLines(procedure, award.after, after(difference.to));
  if (difference.award === undefined) return [...lines, `  It is the same${after(difference.from)}.`];
  return [...awardLines(procedure, award.before, after(difference.from)), "", ...lines];
}
