import type { GroupComparison, LimitedOffer } from "../../../model/award.js";
import { figure } from "../../../number/figure.js";
import type { Card } from "../../card.js";
import type { Assessed } from "../../findings/assessed.js";
import type { LotState } from "../../rank/lot.js";
import type { ScoredOption } from "../alternatives.js";
import { compareOptions } from "../comparison.js";
import type { GroupState } from "../groups.js";
import { type GroupStand, groupStand, type Option } from "../option.js";
import { separateOption } from "../patterns.js";
import { exceededBy, type Holdings, hold, type Limits } from "./holdings.js";
import { reducedBy, type Won, type World, wonBy, wonIn } from "./world.js";

/** A group of lots as it is compared: its lots, and the combined offers for exactly them. */
export interface Grouped {
  readonly state: GroupState;
  readonly members: readonly LotState[];
}

/** How a group came out: told, with every option scored, and the worlds that it leaves. */
export interface Held {
  readonly told: GroupComparison;
  readonly scored: readonly ScoredOption[];
  readonly after: readonly World[];
}

/** What is won outside a group. */
export const elsewhere = (world: World, { members }: Grouped): Won[] =>
  wonIn(world).filter(({ lots }) => !lots.some((id) => members.some(({ lot }) => lot.id === id)));

/**
 * Holds those who have the lots of a group, each set of them that the ties leave, with the discounts that they earn,
 * against the combined offers that break no limit beside what is won elsewhere; all on one baseline. In all these worlds
 * the same is won elsewhere.
 */
export function heldAgainst(
  { procedure, round }: Assessed,
  limits: Limits,
  group: Grouped,
  worlds: readonly World[],
): Held {
  const { state, members } = group;
  const lots = state.result.lots;
  const stand = groupStand(
    procedure,
    round,
    members.map(({ lot }) => lot),
  );
  const outside = worlds[0] === undefined ? [] : elsewhere(worlds[0], group);
  const held = outside.reduce<Holdings>(
    (all, { lots: own, bid }) => own.reduce((more, lot) => hold(more, bid, lot), all),
    new Map(),
  );
  const passedOver = state.offers.flatMap((option) => limitedBy(limits, held, option, lots));
  const admitted = state.offers.filter(({ name }) => !passedOver.some(({ bid }) => bid === name));
  const head = { lots, passedOver };
  if (admitted.length === 0)
    return {
      told: { ...head, outcome: "separate", compared: [], due: [] },
      scored: [],
      after: worlds,
    };
  const { outcome, compared, due, scored, top } = compareOptions(
    stand,
    [...setsIn(stand, members, worlds), ...admitted],
    [],
  );
  const [first] = worlds;
  const isTogether = outcome === "combined" || outcome === "tied";
  const after =
    first === undefined || !isTogether
      ? worlds
      : top.flatMap((option) => {
          const bid = option.cards[0]?.bid;
          return bid === undefined
            ? []
            : [{ ...first, together: [...first.together, { lots, bid, option }] }];
        });
  return { told: { ...head, outcome, compared, due }, scored, after };
}

/** The sets of bids that have the lots of a group in these worlds; one that leaves a lot open is no way of awarding it. */
function setsIn(stand: GroupStand, members: readonly LotState[], worlds: readonly World[]): Option[] {
  const sets = new Map<string, Option>();
  const cumulative = stand.procedure.tender.allocation?.cumulative === true;
  for (const world of worlds) {
    const won = wonIn(world);
    const cards = members.flatMap(({ lot, cards: all }): Card[] => {
      const id = world.way.get(lot.id)?.filling.taken[0]?.bid.id;
      return all.filter(({ bid }) => bid.id === id);
    });
    if (cards.length < members.length) continue;
    const reductions = cards.map(({ bid }, index) =>
      reducedBy(wonBy(won, bid), bid, members[index]?.lot.id ?? "", cumulative),
    );
    const option = separateOption(stand, cards, reductions);
    sets.set(option.name, option);
  }
  return Array.from(sets.values());
}

/** The limit that a combined offer would break, where it would. */
function limitedBy(limits: Limits, held: Holdings, option: Option, lots: readonly string[]): LimitedOffer[] {
  const bid = option.cards[0]?.bid;
  if (bid === undefined) return [];
  let all = held;
  for (const lot of lots) {
    const exceeded = exceededBy(limits, all, bid, lot);
    if (exceeded !== undefined) {
      const { per, kind, bar } = exceeded.limit;
      const holds = held.get(bid.winning.owners[per]) ?? [];
      return [{ bid: bid.id, limit: { per, kind, bar: figure(bar) }, holds }];
    }
    all = hold(all, bid, lot);
  }
  return [];
}
