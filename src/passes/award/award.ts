import { match } from "ts-pattern";
import type { Award, Taking, Unfilled } from "../../model/award.js";
import { groupsIn } from "../../model/document/award.js";
import type { Procedure, Round } from "../../model/procedure.js";
import { exact } from "../../model/resolve/figures.js";
import { figure } from "../../number/figure.js";
import { closedIn } from "../decisions.js";
import type { Assessed } from "../findings/assessed.js";
import type { LotState } from "../rank/lot.js";
import { allocate } from "./allocation/allocate.js";
import { bestOverall } from "./best/bestOverall.js";
import { withinBudgets } from "./budgets.js";
import type { LotGroup } from "./combined.js";
import { conflictOf } from "./conflictOf.js";
import type { GroupState } from "./groups.js";
import { limitCosts } from "./limitCosts.js";
import type { Option } from "./option.js";
import { type Recommended, withCommitments } from "./recommended.js";

const nothing: { ceiling?: undefined; ref?: undefined; meta?: undefined } = {};

/** The groups of lots for which combined offers are allowed. */
export function lotGroups({ tender }: Procedure): LotGroup[] {
  const order = tender.lots.map((lot) => lot.id);
  return groupsIn(tender.award).map((group) => {
    const named = Array.isArray(group) ? group : group.lots;
    const { ceiling, ref, meta } = Array.isArray(group) ? nothing : group;
    return {
      ref,
      meta,
      lots: order.filter((id) => named.includes(id)),
      ceiling: ceiling && { price: exact(ceiling.price), otherwise: ceiling.otherwise },
    };
  });
}

/** What the rules recommend: every lot gets its contracts, is left tied, or is left with its reason. */
function recommend(assessed: Assessed): Recommended {
  const { procedure, round, lots, groups } = assessed;
  if (!round.mayAward) return awaitsLaterRound(round, lots);
  const rule = procedure.tender.allocation?.rule;
  if (rule?.kind === "bestOverall")
    return { round: round.id, budgets: undefined, ...bestOverall(assessed, rule.compare) };
  const contracts: Taking[] = [];
  const unfilled: Unfilled[] = [];
  const { lots: allocated, allocation } = allocate(assessed, lots);
  const leave = (ids: readonly string[], reason: Unfilled["reason"]): void => {
    unfilled.push(...ids.map((lot) => ({ lot, reason, places: undefined })));
  };
  const perLot = ({ lot, ranked }: LotState): void => {
    const settled = allocated.get(lot.id);
    const prices = new Map(ranked.map(({ item }) => [item.name, item.price]));
    for (const { bid } of settled?.taken ?? []) {
      const price = prices.get(bid.id);
      contracts.push({ lots: [lot.id], bid: bid.id, price: price && figure(price), discounts: undefined });
    }
    if (settled?.unfilled !== undefined) unfilled.push(settled.unfilled);
  };
  for (const state of lots) {
    const group = groups.find(({ result }) => result.lots.includes(state.lot.id));
    if (group === undefined) perLot(state);
    else if (group.result.lots[0] === state.lot.id) grouped(group);
  }
  return {
    round: round.id,
    budgets: undefined,
    outcome: outcomeOf(contracts, unfilled),
    contracts,
    unfilled,
    allocation,
  };

  function grouped({ result, best }: GroupState): void {
    const members = result.lots.map((id) => lots.find((state) => state.lot.id === id) as LotState);
    const { award } = procedure.tender;
    match(result.outcome)
      .with("combined", () => {
        const { name, contractPrice } = best as Option;
        contracts.push({
          lots: result.lots,
          bid: name,
          price: contractPrice && figure(contractPrice),
          discounts: undefined,
        });
      })
      .with("separate", () => {
        if (award.kind === "combinations" && award.compare === "lotWinners")
          for (const state of members) perLot(state);
        else for (const [index, state] of members.entries()) byPattern(state, best as Option, index);
      })
      .with("noAdmissibleBid", () => {
        for (const state of members) perLot(state);
      })
      .with("tied", () => leave(result.lots, "tied"))
      .with("incomplete", "inAllocation", () => leave(result.lots, "incomplete"))
      .exhaustive();
  }

  function byPattern(state: LotState, pattern: Option, index: number): void {
    const card = pattern.cards[index];
    const price = card?.offer?.contractPrice;
    if (card !== undefined)
      contracts.push({
        lots: [state.lot.id],
        bid: card.bid.id,
        price: price && figure(price),
        discounts: undefined,
      });
  }
}

/** The rules allow no award on the offers of this round. */
const awaitsLaterRound = (round: Round, lots: readonly LotState[]): Recommended => ({
  round: round.id,
  budgets: undefined,
  outcome: "awaitsLaterRound",
  contracts: [],
  unfilled: lots.map(({ lot }) => ({
    lot: lot.id,
    reason: "awaitsLaterRound",
    places: lot.places > 1 ? lot.places : undefined,
  })),
  allocation: undefined,
});

/** The recommendation once these rounds are over: on the last one that somebody who was invited answered. */
export function recommendAfter(rounds: readonly [Assessed, ...Assessed[]]): Award {
  const assessed = awardedOn(rounds);
  return finished(assessed, recommend(assessed));
}

/** Who would get which lots, without what limits cost and what bidders are held to. */
export function contractsAfter(rounds: readonly [Assessed, ...Assessed[]]): Recommended {
  const assessed = awardedOn(rounds);
  return withinBudgets(assessed, recommend(assessed));
}

/** The round that the recommendation is on. */
export const awardedOn = <T extends Assessed>(rounds: readonly [T, ...T[]]): T =>
  rounds.findLast(isSettled) ?? rounds[0];

/** A recommendation as it is published: within the budgets, with what its limits cost and its bidders are held to. */
export const finished = (assessed: Assessed, found: Recommended): Award =>
  withCommitments(assessed, costed(assessed, withinBudgets(assessed, found)));

/** A recommendation with what its limits cost, and what stands in the way of filling every place. */
function costed(assessed: Assessed, award: Recommended): Recommended {
  const { allocation } = award;
  if (allocation === undefined) return award;
  const costs = limitCosts(assessed, award, recommend);
  return { ...award, allocation: { ...allocation, costs, conflict: conflictOf(assessed, award) } };
}

/** A round that nobody answered settles nothing until it is closed. */
const isSettled = ({ procedure, round, offers }: Assessed): boolean =>
  closedIn(procedure, round.index) !== undefined ||
  Array.from(offers.entries.values()).some(({ standing }) => standing.from === round.index);

function outcomeOf(contracts: readonly Taking[], unfilled: Award["unfilled"]): Award["outcome"] {
  const reasons = unfilled.map((each) => each.reason);
  if (reasons.includes("incomplete")) return "incomplete";
  if (reasons.includes("tied") || reasons.includes("waitsForTie")) return "tied";
  return contracts.length > 0 ? "recommended" : "noAdmissibleBid";
}
