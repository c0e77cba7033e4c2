import { rankAmong } from "../../assess.js";
import type { Assessed } from "../../findings/assessed.js";
import type { LotState } from "../../rank/lot.js";
import { isLotWinners } from "../comparison.js";
import { byPreference } from "./byPreference.js";
import { type Candidate, candidatesIn, fillings, mostWays } from "./filling.js";
import type { Ground, Outcome, Way } from "./ground.js";
import type { Grouped } from "./heldAgainst.js";
import { isLimited, limitsIn } from "./holdings.js";
import { inOrder } from "./inOrder.js";

/** Lots that are given out together, because something joins them, and the groups among them. */
export interface Joined {
  readonly lots: readonly LotState[];
  readonly groups: readonly Grouped[];
  readonly outcome: Outcome;
  /** Whether what is won in one lot bears on the others: limits, or discounts. */
  readonly isJoined: boolean;
}

/**
 * Gives lots out by their rankings: by the published rule where a limit joins them, else each by itself. Lots of a group
 * with combined offers stay together, and all do where discounts look at what else is won.
 */
export function allocate(assessed: Assessed): Joined[] {
  const { procedure, lots, groups } = assessed;
  const rule = procedure.tender.allocation?.rule.kind;
  const grouped =
    rule !== undefined && isLotWinners(procedure)
      ? groups.map(
          (state): Grouped => ({
            state,
            members: lots.filter(({ lot }) => state.result.lots.includes(lot.id)),
          }),
        )
      : [];
  if (rule !== undefined && isLimited(procedure)) {
    const ground: Ground = { procedure, limits: limitsIn(procedure), lots, rescored: rescoring(assessed) };
    const outcome = rule === "preference" ? byPreference(ground) : inOrder(ground);
    return [{ lots, groups: grouped, outcome, isJoined: true }];
  }
  if (grouped.length > 0 && procedure.bids.some(({ winning }) => winning.discounts.length > 0))
    return [{ lots, groups: grouped, outcome: apart(lots), isJoined: true }];
  const inGroups = new Set(grouped.flatMap(({ members }) => members));
  return [
    ...grouped.map((each) => ({
      lots: each.members,
      groups: [each],
      outcome: apart(each.members),
      isJoined: false,
    })),
    ...lots
      .filter((state) => !inGroups.has(state))
      .map((state) => ({ lots: [state], groups: [], outcome: apart([state]), isJoined: false })),
  ];
}

/** Lots that do not bear on one another: their ways together, or, where these are too many, each lot's for itself. */
function apart(lots: readonly LotState[]): Outcome {
  const unknown = new Set(lots.flatMap(({ lot, outcome }) => (outcome === "incomplete" ? [lot.id] : [])));
  const each = lots
    .filter(({ lot }) => !unknown.has(lot.id))
    .map(({ lot, ranked }) =>
      fillings(candidatesIn(ranked), lot.places, () => undefined).map(
        (filling): Way => new Map([[lot.id, { filling, turn: undefined, heads: undefined }]]),
      ),
    );
  const count = each.reduce((product, ways) => Math.min(product * ways.length, mostWays + 1), 1);
  const ways =
    count > mostWays
      ? each.flat()
      : each.reduce<Way[]>(
          (all, own) => all.flatMap((way) => own.map((more) => new Map([...way, ...more]))),
          [new Map()],
        );
  return { ways, unknown, due: [] };
}

/** Ranks a lot once more over the bids of its ranking but for some; done once for each set of them. */
function rescoring({ procedure, round, offers }: Assessed): Ground["rescored"] {
  const known = new Map<string, readonly Candidate[]>();
  return ({ lot, ranked }, without) => {
    const key = [lot.id, ...Array.from(without).sort()].join("\n");
    const before = known.get(key);
    if (before !== undefined) return before;
    const bids = ranked.map(({ item }) => item.name).filter((name) => !without.has(name));
    const again = candidatesIn(rankAmong(procedure, round, offers, lot, new Set(bids)));
    known.set(key, again);
    return again;
  };
}
