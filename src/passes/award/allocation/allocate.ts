import type { Allocation } from "../../../model/award.js";
import { rankAmong } from "../../assess.js";
import type { Assessed } from "../../findings/assessed.js";
import type { LotState } from "../../rank/lot.js";
import { byPreference } from "./byPreference.js";
import { type Candidate, candidatesIn, fillings } from "./filling.js";
import type { Ground, Outcome } from "./ground.js";
import { isLimited, limitsIn } from "./holdings.js";
import { inOrder } from "./inOrder.js";
import { type Settled, settledIn } from "./settled.js";

/** Lots given out: what holds of each, and how it came about. */
export interface Allocated {
  readonly lots: ReadonlyMap<string, Settled>;
  /** Undefined where every lot simply goes to the first of its ranking. */
  readonly allocation: Allocation | undefined;
}

/** Gives lots out by their rankings: each by itself, or by the published rule where a limit joins them. */
export function allocate(assessed: Assessed, lots: readonly LotState[]): Allocated {
  const { procedure } = assessed;
  const rule = procedure.tender.allocation?.rule.kind;
  const ground: Ground = {
    procedure,
    limits: limitsIn(procedure),
    lots,
    rescored: rescoring(assessed),
  };
  const joined = rule === undefined || !isLimited(procedure) ? undefined : joinedBy(ground, rule);
  const outcomes = lots.map((state): [LotState, Outcome] => [state, joined ?? alone(state)]);
  const settled = new Map(outcomes.map(([state, outcome]) => [state.lot.id, settledIn(outcome, state)]));
  const several = new Set(lots.flatMap(({ lot }) => (lot.places > 1 ? [lot.id] : [])));
  if (rule === undefined && several.size === 0) return { lots: settled, allocation: undefined };
  const order = [...(joined?.ways[0]?.keys() ?? []), ...lots.map(({ lot }) => lot.id)];
  return {
    lots: settled,
    allocation: {
      rule: rule ?? "eachLot",
      steps: Array.from(new Set(order)).flatMap((lot) =>
        rule !== undefined || several.has(lot) ? (settled.get(lot)?.step ?? []) : [],
      ),
      optimum: undefined,
      costs: [],
      conflict: undefined,
      due: joined?.due ?? [],
    },
  };
}

const joinedBy = (ground: Ground, rule: Exclude<Allocation["rule"], "eachLot">): Outcome =>
  rule === "preference" ? byPreference(ground) : inOrder(ground);

/** A lot on which no other lot bears. */
function alone({ lot, outcome, ranked }: LotState): Outcome {
  if (outcome === "incomplete") return { ways: [], unknown: new Set([lot.id]), due: [] };
  const ways = fillings(candidatesIn(ranked), lot.places, () => undefined).map(
    (filling) => new Map([[lot.id, { filling, turn: undefined, heads: undefined }]]),
  );
  return { ways, unknown: new Set(), due: [] };
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
