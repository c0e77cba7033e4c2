import type { PassedOver, PreferenceDue } from "../../../model/award.js";
import { filed } from "../../../model/filed.js";
import { figure } from "../../../number/figure.js";
import type { LotState } from "../../rank/lot.js";
import { type Candidate, candidatesIn, type Filling, fillings, mostWays } from "./filling.js";
import { headsOf } from "./fillLot.js";
import type { Ground, Outcome, Way } from "./ground.js";
import { isWithin, limitsOn } from "./holdings.js";

/** What the lots would give now, and whom they were let go by. */
interface Stage {
  /** By lot, the bids that have let it go. */
  readonly letGo: ReadonlyMap<string, ReadonlyMap<string, PassedOver>>;
  /** Rankings in which a tie is settled, by lot. */
  readonly settled: ReadonlyMap<string, readonly Candidate[]>;
  /** The bids between which those ties stand. */
  readonly ties: ReadonlyMap<string, readonly string[]>;
  readonly fillings: ReadonlyMap<string, Filling>;
}

/**
 * Offers every lot to those who lead it; a bidder or group with more than it may have keeps those that it prefers, and
 * the others are offered to the next rank, until nobody has too many. What is let go is not offered to it again. The
 * outcome does not depend on any order of lots or bids.
 */
export function byPreference(ground: Ground): Outcome {
  const unknown = new Set(ground.lots.map(({ lot }) => lot.id));
  if (ground.lots.some(({ outcome }) => outcome === "incomplete")) return { ways: [], unknown, due: [] };
  const due: PreferenceDue[] = [];
  const ways = follow(ground, due, false) ?? (follow(ground, due, true) as readonly Way[]);
  return due.length > 0 ? { ways: [], unknown, due } : { ways, unknown: new Set(), due: [] };
}

function follow(ground: Ground, due: PreferenceDue[], toFirstTie: boolean): readonly Way[] | undefined {
  let open: readonly Stage[] = [
    { letGo: new Map(), settled: new Map(), ties: new Map(), fillings: new Map() },
  ];
  const done: Way[] = [];
  while (open.length > 0) {
    const next: Stage[] = [];
    for (const stage of open) {
      const offered = offer(ground, stage);
      const isTooMany = offered.length + done.length > mostWays || offered.some(isOpen);
      if (toFirstTie && (isTooMany || offered.length > 1)) return offered.map((each) => atTie(ground, each));
      if (isTooMany) return undefined;
      for (const each of offered) {
        const after = letGo(ground, each, due);
        if (due.length > 0) return [];
        if (after === each) done.push(wayOf(ground, each));
        else next.push(after);
      }
    }
    open = next;
  }
  return done;
}

const isOpen = ({ fillings: all }: Stage): boolean => Array.from(all.values()).some((each) => each.isOpen);

/** Offers every lot to its leaders among those that have not let it go, in every way that ties leave. */
function offer(ground: Ground, stage: Stage): Stage[] {
  let stages: Stage[] = [{ ...stage, fillings: new Map() }];
  for (const state of ground.lots) {
    const { id, places } = state.lot;
    const gone = stage.letGo.get(id);
    const ranking = (stage.settled.get(id) ?? rankingOf(ground, stage, state)).filter(
      ({ bid }) => gone?.has(bid.id) !== true,
    );
    const ways = fillings(ranking, places, () => undefined);
    stages = stages.slice(0, mostWays + 1).flatMap((each) =>
      ways.map((filling) => ({
        ...each,
        settled: ways.length > 1 ? new Map([...each.settled, [id, settle(ranking, filling)]]) : each.settled,
        ties: ways.length > 1 ? new Map([...each.ties, [id, filling.tied]]) : each.ties,
        fillings: new Map([...each.fillings, [id, filling]]),
      })),
    );
  }
  return stages;
}

const rankingOf = (ground: Ground, { letGo }: Stage, state: LotState): readonly Candidate[] => {
  const gone = letGo.get(state.lot.id);
  return gone !== undefined && ground.procedure.tender.allocation?.rescore === true
    ? ground.rescored(state, new Set(gone.keys()))
    : candidatesIn(state.ranked);
};

/** A ranking in which those of the tied bids that have the places stand before the others. */
const settle = (ranking: readonly Candidate[], { taken, tied }: Filling): Candidate[] => {
  const last = new Set(tied.filter((id) => !taken.some(({ bid }) => bid.id === id)));
  const moved = ranking.map((each) => (last.has(each.bid.id) ? { ...each, order: each.order + 1 } : each));
  return moved.sort((a, b) => a.order - b.order);
};

/** Takes from each bidder, then from each group, what is more than it may have; the same stage where nothing is. */
function letGo(ground: Ground, stage: Stage, due: PreferenceDue[]): Stage {
  for (const per of ["bidder", "group"] as const) {
    const won = new Map<string, { lot: string; candidate: Candidate }[]>();
    for (const [lot, { taken }] of stage.fillings)
      for (const candidate of taken)
        filed(won, candidate.bid.winning.owners[per], (): { lot: string; candidate: Candidate }[] => []).push(
          {
            lot,
            candidate,
          },
        );
    const gone = Array.from(won.values()).flatMap((lots) => tooMany(ground, per, lots, due));
    if (gone.length === 0) continue;
    const after = new Map(Array.from(stage.letGo, ([lot, bids]) => [lot, new Map(bids)]));
    for (const { lot, over } of gone)
      filed(after, lot, () => new Map<string, PassedOver>()).set(over.bid, over);
    // A lot that is scored once more has a new ranking, and what was tied in it may be so no longer.
    const settled = new Map(stage.settled);
    if (ground.procedure.tender.allocation?.rescore === true) for (const { lot } of gone) settled.delete(lot);
    return { ...stage, letGo: after, settled };
  }
  return stage;
}

interface Gone {
  readonly lot: string;
  readonly over: PassedOver;
}

/** The lots that a bidder or group lets go, because those that it prefers are all it may have. */
function tooMany(
  { limits }: Ground,
  per: "bidder" | "group",
  won: readonly { lot: string; candidate: Candidate }[],
  due: PreferenceDue[],
): Gone[] {
  const [first] = won;
  if (first === undefined) return [];
  const { bid } = first.candidate;
  const own = limitsOn(limits, bid).filter((limit) => limit.per === per);
  const lots = won.map(({ lot }) => lot);
  if (own.every((limit) => isWithin(limits, limit, lots))) return [];
  const preference = won
    .map(({ candidate }) => candidate.bid.winning.preference)
    .find((each) => each !== undefined);
  if (preference === undefined) {
    due.push({ kind: "preference", bid: bid.id, lots });
    return [];
  }
  const kept: string[] = [];
  return won
    .toSorted((a, b) => preference.indexOf(a.lot) - preference.indexOf(b.lot))
    .flatMap(({ lot, candidate }): Gone[] => {
      const limit = own.find((each) => !isWithin(limits, each, [...kept, lot]));
      if (limit === undefined) {
        kept.push(lot);
        return [];
      }
      const { rank, total } = candidate;
      const told = { per, kind: limit.kind, bar: figure(limit.bar) };
      return [
        {
          lot,
          over: { bid: candidate.bid.id, rank, total: figure(total), limit: told, holds: kept.slice() },
        },
      ];
    });
}

function wayOf(ground: Ground, { fillings: all, letGo, ties }: Stage): Way {
  return new Map(
    ground.lots.map((state) => {
      const { id, places } = state.lot;
      const gone = letGo.get(id) ?? new Map<string, PassedOver>();
      const filling = all.get(id) as Filling;
      const kept = candidatesIn(state.ranked).filter(({ bid }) => !gone.has(bid.id));
      const heads =
        gone.size === 0 ? undefined : headsOf(kept, ground.rescored(state, new Set(gone.keys())), places);
      const given = {
        ...filling,
        tied: ties.get(id) ?? filling.tied,
        passedOver: [...gone.values(), ...filling.passedOver],
      };
      return [id, { filling: given, turn: undefined, heads }];
    }),
  );
}

/** What is known where the ties are too many to go through: the lots with a tie, and nothing of the others. */
const atTie = (ground: Ground, stage: Stage): Way =>
  new Map(
    Array.from(wayOf(ground, stage)).filter(([, { filling }]) => filling.tied.length > 0 || filling.isOpen),
  );
