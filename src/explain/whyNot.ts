import type { Optimum, Taking } from "../model/award.js";
import type { Evaluation, LotResult, RankedBid } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { absolute, reduce, subtract } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { assessRounds } from "../passes/assessRounds.js";
import { bestWith } from "../passes/award/best/bestWith.js";
import { explain, type Question } from "./explain.js";
import { bidName } from "./names.js";
import { wayWords } from "./optimum.js";
import { standingWords } from "./standing.js";

/**
 * Says why a bid is not recommended for a lot, or for the lots of its combined offer: that it is out and why, who is
 * ahead and by how much, the limit it would exceed, the tie that stands, or how much worse the best way with it is.
 * Where that is what the rules compare, the ways with it are searched once more.
 *
 * Undefined where the evaluation holds no such bid or lot.
 */
export function whyNot(
  evaluation: Evaluation,
  { bid, lot }: Pick<Question, "bid" | "lot">,
): string[] | undefined {
  const { procedure, award, rounds } = evaluation;
  const told = explain(evaluation, { bid, lot, round: award.round, criterion: "total" });
  if (told === undefined) return undefined;
  const named =
    lot === undefined ? procedure.tender.lots.map(({ id }) => id) : typeof lot === "string" ? [lot] : lot;
  const lots = procedure.tender.lots.map(({ id }) => id).filter((id) => named.includes(id));
  const isHolder = (each: Taking): boolean => each.bid === bid && lots.every((id) => each.lots.includes(id));
  if (award.contracts.some(isHolder)) return [`${bidName(procedure, bid)} is recommended for it.`];
  const [only] = lots;
  const result = rounds.find(({ round }) => round === award.round)?.lots.find((each) => each.lot === only);
  const ranked = result?.ranking.find((each) => each.bid === bid);
  if (lots.length === 1 && ranked === undefined) return told.slice(-1);
  const { allocation } = award;
  if (allocation?.optimum !== undefined)
    return [
      ...(ranked === undefined ? [] : behindWords(procedure, ranked, result, award.contracts)),
      ...wayWith(evaluation, allocation.optimum, bid, lots),
    ];
  const standing = standingWords(procedure, award, lots, bid);
  if (standing.length > 0 || ranked === undefined) return standing.length > 0 ? standing : told.slice(-1);
  return behindWords(procedure, ranked, result, award.contracts);
}

/** Who has the lot, and how far the bid is behind in its ranking. */
function behindWords(
  procedure: Procedure,
  own: RankedBid,
  result: LotResult | undefined,
  contracts: readonly Taking[],
): string[] {
  const lot = result?.lot ?? "";
  const holders = contracts.flatMap(({ bid, lots }) => (lots.includes(lot) ? [bid] : []));
  const others = (result?.ranking ?? []).filter(({ bid }) => holders.includes(bid));
  if (holders.length === 0) return ["There is no recommendation for this lot."];
  return others.map(({ bid, rank, total }) => {
    const gap = reduce(subtract(total.value, own.total.value));
    const by = `${shown(absolute(gap))} points ${gap.n < 0n ? "behind" : "ahead of"} it`;
    return `${bidName(procedure, bid)} has the lot at rank ${rank}, ${gap.n === 0n ? "with as many points" : by} (rank ${own.rank}, ${shown(own.total.value)}).`;
  });
}

/** How much worse the best way is in which the bid has the lots. */
function wayWith(
  { procedure, award }: Evaluation,
  optimum: Optimum,
  bid: string,
  lots: readonly string[],
): string[] {
  const index = procedure.tender.rounds.findIndex(({ id }) => id === award.round);
  const assessed = assessRounds(procedure, index).at(-1);
  if (assessed === undefined) return [];
  const found = bestWith(assessed, optimum.compare, bid, lots);
  if (found.kind === "unknown") return [];
  const name = bidName(procedure, bid);
  if (found.kind === "none" || found.optimum.best.filled < optimum.best.filled)
    return [`No way in which ${name} has it fills as many places within the limits.`];
  const { value, patterns } = found.optimum.best;
  const gap = absolute(reduce(subtract(value.value, optimum.best.value.value)));
  const way = wayWords(procedure, patterns[0] ?? []);
  if (gap.n === 0n) return [`The best way in which ${name} has it is as good, so the tie stands: ${way}.`];
  const side = optimum.compare === "lowestTotalPrice" ? "dearer" : "less";
  return [
    `The best way in which ${name} has it comes to ${shown(value.value)}, ${shown(gap)} ${side}: ${way}.`,
  ];
}
