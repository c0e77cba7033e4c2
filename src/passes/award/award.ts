import { match } from "ts-pattern";
import type { Award, Taking, Unfilled } from "../../model/award.js";
import { groupsIn } from "../../model/document/award.js";
import type { Procedure, Round } from "../../model/procedure.js";
import { exact } from "../../model/resolve/figures.js";
import type { Working } from "../../model/working.js";
import { figure } from "../../number/figure.js";
import type { Rational } from "../../number/rational.js";
import { closedIn } from "../decisions.js";
import type { Assessed } from "../findings/assessed.js";
import type { LotState } from "../rank/lot.js";
import { type GivenOut, givenOut } from "./allocation/givenOut.js";
import { bestOverall } from "./best/bestOverall.js";
import { withinBudgets } from "./budgets.js";
import type { LotGroup } from "./combined.js";
import { isLotWinners } from "./comparison.js";
import { conflictOf } from "./conflictOf.js";
import type { GroupState } from "./groups.js";
import { limitCosts } from "./limitCosts.js";
import type { Option } from "./option.js";
import { nothingMore, type Recommended, withCommitments } from "./recommended.js";

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
  const head = { round: round.id, budgets: undefined };
  if (rule?.kind === "bestOverall")
    return { ...head, ...nothingMore, ...bestOverall(assessed, rule.compare) };
  const given = givenOut(assessed);
  const { contracts, unfilled } =
    procedure.tender.award.kind === "combinations" ? groupByGroup(procedure, lots, groups, given) : given;
  return { ...head, outcome: outcomeOf(contracts, unfilled), ...given, contracts, unfilled };
}

/** Every lot by itself, but for groups in which a combination is better or whole patterns were compared. */
function groupByGroup(
  { tender }: Procedure,
  lots: readonly LotState[],
  groups: readonly GroupState[],
  given: GivenOut,
): Pick<GivenOut, "contracts" | "unfilled"> {
  const contracts: Taking[] = [];
  const unfilled: Unfilled[] = [];
  const leave = (ids: readonly string[], reason: Unfilled["reason"]): void => {
    unfilled.push(...ids.map((lot) => ({ lot, reason, places: undefined })));
  };
  const perLot = (id: string): void => {
    contracts.push(...given.contracts.filter((each) => each.lots.includes(id)));
    unfilled.push(...given.unfilled.filter(({ lot }) => lot === id));
  };
  const take = (ids: readonly string[], bid: string, price: Rational | undefined): void => {
    contracts.push({ lots: ids, bid, price: price && figure(price), discounts: undefined });
  };
  for (const { lot } of lots) {
    const group = groups.find(({ result }) => result.lots.includes(lot.id));
    if (group === undefined) perLot(lot.id);
    else if (group.result.lots[0] === lot.id) grouped(group);
  }
  return { contracts, unfilled };

  function grouped({ result, best }: GroupState): void {
    match(result.outcome)
      .with("combined", () => {
        const { name, contractPrice } = best as Option;
        take(result.lots, name, contractPrice);
      })
      .with("separate", () => {
        if (isLotWinners({ tender })) for (const id of result.lots) perLot(id);
        else
          for (const [index, card] of (best as Option).cards.entries())
            take(result.lots.slice(index, index + 1), card.bid.id, card.offer?.contractPrice);
      })
      .with("noAdmissibleBid", () => {
        for (const id of result.lots) perLot(id);
      })
      .with("tied", () => leave(result.lots, "tied"))
      .with("incomplete", "inAllocation", () => leave(result.lots, "incomplete"))
      .exhaustive();
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
  ...nothingMore,
});

/** The recommendation once these rounds are over: on the last one that somebody who was invited answered. */
export function recommendAfter(rounds: readonly [Assessed, ...Assessed[]]): {
  readonly award: Award;
  readonly workings: readonly Working[];
} {
  const assessed = awardedOn(rounds);
  const found = recommend(assessed);
  return { award: finished(assessed, found), workings: workingsOf(found) };
}

/** How figures came about in giving the lots out; of several comparisons of one group none is the one. */
const workingsOf = ({ compared, again }: Recommended): Working[] => [
  ...again,
  ...compared.flatMap(({ lots, options }) =>
    compared.filter((other) => other.lots === lots).length > 1
      ? []
      : options.flatMap(({ workings }) => workings),
  ),
];

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
