import type {
  Allocation,
  AllocationStep,
  Conflict,
  LimitCost,
  LimitedOffer,
  PassedOver,
  Taker,
} from "../model/award.js";
import type { Procedure } from "../model/procedure.js";
import { absolute } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { limitWords, ownerWord } from "../passes/award/limitWords.js";
import { bidName, listed, lotName } from "./names.js";
import { wayWords } from "./optimum.js";

/** By which rule the lots were given out. */
export const ruleWords: Readonly<Record<Allocation["rule"], string>> = {
  eachLot: "each lot by itself, to the first of its ranking",
  preference: "where a bidder leads more lots than it may win, it has those that it prefers",
  lotOrder: "lot by lot in the published order",
  highestEstimateFirst: "lot by lot, the highest estimate first",
  bestOverall: "so that the whole is best",
  largestMargin: "lot by lot, each time the one in which the first bid is furthest ahead",
};

/** Why a bid is passed over. */
export function passedOverWords(
  procedure: Procedure,
  rule: Allocation["rule"],
  { limit, holds }: PassedOver,
): string {
  return limit === undefined
    ? "its bidder has a place in this lot already"
    : holdsWords(procedure, rule === "preference" ? "prefers" : "has", { limit, holds });
}

/** The limit that somebody is at, with what counts towards it. */
export function holdsWords(
  procedure: Procedure,
  verb: "has" | "prefers",
  { limit, holds }: Pick<LimitedOffer, "limit" | "holds">,
): string {
  const has = holds.length === 0 ? "" : `${verb} ${lots(procedure, holds)}, and `;
  return `its ${ownerWord(limit.per)} ${has}may win ${limitWords(limit)}`;
}

const lots = (procedure: Procedure, ids: readonly string[]): string =>
  listed(ids.map((id) => lotName(procedure, id)));

/** One lot given out, in sentences: who has it, who is passed over and why, and where a tie stands. */
export function stepWords(procedure: Procedure, rule: Allocation["rule"], step: AllocationStep): string[] {
  const { taken, passedOver, tied } = step;
  const taker = ({ bid, rank, total }: Taker): string =>
    `${bidName(procedure, bid)} (rank ${rank}, ${shown(total.value)})`;
  const head = `Lot ${lotName(procedure, step.lot)}${turnWords(rule, step)}`;
  const to = taken.length === 0 ? "to nobody" : `to ${listed(taken.map(taker))}`;
  return [
    `${head}: ${to}.`,
    ...passedOver.map((over) => `${taker(over)} is passed over: ${passedOverWords(procedure, rule, over)}.`),
    ...(tied.length === 0
      ? []
      : [
          `A tie stands between ${listed(tied.map((bid) => bidName(procedure, bid)))}, which the published rules do not settle.`,
        ]),
  ];
}

/** What gave the lot its turn. */
function turnWords(rule: Allocation["rule"], { turn, taken }: AllocationStep): string {
  if (rule === "highestEstimateFirst" && turn !== undefined) return `, estimate ${shown(turn.value)}`;
  if (rule !== "largestMargin" || taken.length === 0) return "";
  return turn === undefined ? ", nobody else is left" : `, ahead by ${shown(turn.value)} points`;
}

/** What a limit cost, in a sentence. */
export function costWords(
  procedure: Procedure,
  { limit, unknown, instead, filled, points, price }: LimitCost,
): string {
  if (unknown === "notProven")
    return `What the limit of ${limitWords(limit)} costs is not known: a search ended before its proof.`;
  if (instead.length === 0 && filled === 0) return `The limit of ${limitWords(limit)} changes nothing.`;
  const { currency } = procedure.tender;
  const money = currency === undefined ? "" : ` ${currency}`;
  const cost = [
    ...(filled > 0 ? [`${filled} ${filled === 1 ? "place that stays" : "places that stay"} open`] : []),
    ...(points === undefined || points.value.n === 0n
      ? []
      : [`${shown(absolute(points.value))} points ${points.value.n < 0n ? "more" : "fewer"}`]),
    ...(price === undefined || price.value.n === 0n
      ? []
      : [`${shown(absolute(price.value))}${money} ${price.value.n < 0n ? "less" : "more"} to pay`]),
  ];
  const isTold = points !== undefined || price !== undefined;
  const costs =
    cost.length > 0
      ? `means ${listed(cost)}`
      : unknown === "tie"
        ? "has a price that a tie leaves open"
        : isTold
          ? "costs neither points nor money"
          : "changes who has what, and not every contract has points and a price to tell it by";
  const without = instead.length === 0 ? "" : `; without it ${wayWords(procedure, instead)}`;
  return `The limit of ${limitWords(limit)} ${costs}${without}.`;
}

/** Why not every place is filled. */
export const conflictWords = (procedure: Procedure, conflict: Conflict): string =>
  conflict.kind === "anotherWayFillsAll"
    ? "Another way of giving the lots out would fill every place within the limits; the published rule does not lead to it."
    : `Not all places can be filled: ${listed([
        ...conflict.limits.map(limitWords),
        ...(conflict.lots.length === 0 ? [] : [`an award of ${lots(procedure, conflict.lots)}`]),
      ])} cannot hold together, and with any one of them less the rest can.${conflict.isSmallest ? "" : " A smaller set may conflict too: so many are alike that not all were tried."}`;
