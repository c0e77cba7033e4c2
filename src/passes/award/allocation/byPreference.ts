import type { PassedOver } from "../../../model/award.js";
import type { PreferenceDue } from "../../../model/due.js";
import type { LotState } from "../../rank/lot.js";
import { type Candidate, candidatesIn, type Filling, fillings, mostWays } from "./filling.js";
import { headsOf } from "./fillLot.js";
import type { Ground, Outcome, Way } from "./ground.js";
import { letGo, type Stage } from "./letGo.js";

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
        if (toFirstTie && after?.length !== 1) return [atTie(ground, each)];
        if (after === undefined) return undefined;
        if (after[0] === each) done.push(wayOf(ground, each));
        else next.push(...after);
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
