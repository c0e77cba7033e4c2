import { match } from "ts-pattern";
import type { Award, Contract } from "../../model/award.js";
import type { LotResult } from "../../model/evaluation.js";
import type { Lot, Procedure, Round } from "../../model/procedure.js";
import { exact } from "../../model/resolve/figures.js";
import { figure } from "../../number/figure.js";
import type { Rational } from "../../number/rational.js";
import type { Card } from "../card.js";
import { closedIn } from "../decisions.js";
import type { Assessed } from "../findings/assessed.js";
import type { LotState } from "../rank/lot.js";
import type { ScoredOption } from "./alternatives.js";
import type { LotGroup } from "./combined.js";
import { commitmentsOf, commitmentsTogether } from "./commitments.js";
import type { GroupState } from "./groups.js";
import type { Option } from "./option.js";

const nothing: { ceiling?: undefined; ref?: undefined; meta?: undefined } = {};

/** The groups of lots for which combined offers are allowed. */
export function lotGroups({ tender }: Procedure): LotGroup[] {
  if (tender.award.kind === "eachLot") return [];
  const order = tender.lots.map((lot) => lot.id);
  return tender.award.groups.map((group) => {
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

/** What the rules recommend: every lot gets a contract, is left tied, or is left with its reason. */
function recommend(
  procedure: Procedure,
  round: Round,
  lots: readonly LotState[],
  groups: readonly GroupState[],
): Award {
  if (!round.mayAward) return awaitsLaterRound(round, lots);
  const contracts: Contract[] = [];
  const unfilled: Award["unfilled"][number][] = [];
  const leave = (ids: readonly string[], reason: LotResult["outcome"]): void => {
    if (reason !== "ranked") unfilled.push(...ids.map((lot) => ({ lot, reason })));
  };
  const perLot = (state: LotState): void => {
    const winner = state.ranked[0]?.item;
    if (state.outcome !== "ranked" || winner === undefined) leave([state.lot.id], state.outcome);
    else contract(state.lot, winner.card, winner.price);
  };
  for (const state of lots) {
    const group = groups.find(({ result }) => result.lots.includes(state.lot.id));
    if (group === undefined) perLot(state);
    else if (group.result.lots[0] === state.lot.id) grouped(group);
  }
  return { round: round.id, outcome: outcomeOf(contracts, unfilled), contracts, unfilled };

  function contract(lot: Lot, card: Card, price: Rational | undefined): void {
    contracts.push({
      lots: [lot.id],
      bid: card.bid.id,
      price: price && figure(price),
      commitments: commitmentsOf(card, lot),
    });
  }

  function grouped({ result, best, workings }: GroupState): void {
    const members = result.lots.map((id) => lots.find((state) => state.lot.id === id) as LotState);
    const { award } = procedure.tender;
    match(result.outcome)
      .with("combined", () => {
        const { name, contractPrice } = best as Option;
        const scored = workings.find(({ option }) => option === best) as ScoredOption;
        contracts.push({
          lots: result.lots,
          bid: name,
          price: contractPrice && figure(contractPrice),
          commitments: commitmentsTogether(
            scored,
            members.map(({ lot }) => lot),
          ),
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
      .with("incomplete", () => leave(result.lots, "incomplete"))
      .exhaustive();
  }

  function byPattern(state: LotState, pattern: Option, index: number): void {
    const card = pattern.cards[index];
    if (card !== undefined) contract(state.lot, card, card.offer?.contractPrice);
  }
}

/** The rules allow no award on the offers of this round. */
const awaitsLaterRound = (round: Round, lots: readonly LotState[]): Award => ({
  round: round.id,
  outcome: "awaitsLaterRound",
  contracts: [],
  unfilled: lots.map(({ lot }) => ({ lot: lot.id, reason: "awaitsLaterRound" })),
});

/** The recommendation once these rounds are over: on the last one that somebody who was invited answered. */
export function recommendAfter(procedure: Procedure, rounds: readonly [Assessed, ...Assessed[]]): Award {
  const { round, lots, groups } = rounds.findLast(isSettled) ?? rounds[0];
  return recommend(procedure, round, lots, groups);
}

/** A round that nobody answered settles nothing until it is closed. */
const isSettled = ({ procedure, round, offers }: Assessed): boolean =>
  closedIn(procedure, round.index) !== undefined ||
  Array.from(offers.entries.values()).some(({ standing }) => standing.from === round.index);

function outcomeOf(contracts: Award["contracts"], unfilled: Award["unfilled"]): Award["outcome"] {
  const reasons = unfilled.map((each) => each.reason);
  if (reasons.includes("incomplete")) return "incomplete";
  if (reasons.includes("tied")) return "tied";
  return contracts.length > 0 ? "recommended" : "noAdmissibleBid";
}
