import type { Allocation, Taking, Unfilled } from "../../../model/award.js";
import type { Working } from "../../../model/working.js";
import type { Assessed } from "../../findings/assessed.js";
import { allocate } from "./allocate.js";
import { type ComparedGroup, groupsInTurn } from "./groupsInTurn.js";
import { limitsIn } from "./holdings.js";
import { resultOf } from "./resultOf.js";
import { type Settled, settledIn } from "./settled.js";

/** Lots given out: who takes what, what is left, and how it came about. */
export interface GivenOut {
  readonly contracts: readonly Taking[];
  readonly unfilled: readonly Unfilled[];
  /** Undefined where every lot simply goes to the first of its ranking. */
  readonly allocation: Allocation | undefined;
  readonly compared: readonly ComparedGroup[];
  /** How the figures came about of lots that were scored once more. */
  readonly again: readonly Working[];
}

/**
 * Gives lots out by their rankings and the published rule; then holds who has the lots of a group against the combined
 * offers for it. What is the same in every way of settling the ties is recommended.
 */
export function givenOut(assessed: Assessed): GivenOut {
  const { procedure, lots } = assessed;
  const rule = procedure.tender.allocation?.rule.kind;
  const limits = limitsIn(procedure);
  const parts = allocate(assessed).map((joined) => ({
    joined,
    after: groupsInTurn(assessed, limits, joined),
  }));
  const steps = new Map(
    parts.flatMap(({ joined: { lots: own, outcome } }) =>
      own.map((state): [string, Settled] => [state.lot.id, settledIn(outcome, state)]),
    ),
  );
  const results = new Map(
    parts.flatMap(({ joined, after }) =>
      joined.lots.map((state) => [state.lot.id, resultOf(procedure, joined, after, state)] as const),
    ),
  );
  const several = new Set(lots.flatMap(({ lot }) => (lot.places > 1 ? [lot.id] : [])));
  const turns = parts.flatMap(({ joined: { isJoined, outcome } }) =>
    isJoined ? Array.from(outcome.ways[0]?.keys() ?? []) : [],
  );
  const order = [...turns, ...lots.map(({ lot }) => lot.id)];
  const all = lots.flatMap(({ lot }) => results.get(lot.id) ?? []);
  return {
    contracts: all.flatMap((each) => each.contracts),
    unfilled: all.flatMap((each) => each.unfilled),
    allocation:
      rule === undefined && several.size === 0
        ? undefined
        : {
            rule: rule ?? "eachLot",
            steps: Array.from(new Set(order)).flatMap((lot) =>
              rule !== undefined || several.has(lot) ? (steps.get(lot)?.step ?? []) : [],
            ),
            groups: parts.flatMap(({ after }) => after.told),
            optimum: undefined,
            costs: [],
            conflict: undefined,
            due: parts.flatMap(({ joined }) => joined.outcome.due),
          },
    compared: parts.flatMap(({ after }) => after.scored),
    again: Array.from(steps.values(), ({ again }) => again).flat(),
  };
}
