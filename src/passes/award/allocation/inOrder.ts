import { compare, type Rational, reduce, subtract, zero } from "../../../number/rational.js";
import type { LotState } from "../../rank/lot.js";
import { hasPlace, type Judge, mostWays } from "./filling.js";
import { type Filled, fillLot } from "./fillLot.js";
import type { Given, Ground, Outcome, Way } from "./ground.js";
import { exceededBy, type Holdings, hold } from "./holdings.js";

/** Lots given out so far in one way, and those still to be. */
interface Stage {
  readonly way: Way;
  readonly held: Holdings;
  readonly left: readonly LotState[];
}

/**
 * Gives lots out one after the other: in a fixed order, the highest estimate first, or each time the lot in which the
 * first bid is furthest ahead. Every way of settling a tie is followed, so that a lot on which no tie bears is settled.
 */
export function inOrder(ground: Ground): Outcome {
  const { lots, unknown } = queue(ground);
  const start: Stage = { way: new Map(), held: new Map(), left: lots };
  const ways = follow(ground, start, false) ?? (follow(ground, start, true) as readonly Way[]);
  return { ways, unknown, due: [] };
}

/** Every way from a stage on; undefined where they are too many. `toFirstTie` goes no further than that. */
function follow(ground: Ground, start: Stage, toFirstTie: boolean): readonly Way[] | undefined {
  let stages: readonly Stage[] = [start];
  while (stages.some(({ left }) => left.length > 0)) {
    const next = stages.flatMap((stage) => giveOut(ground, stage));
    const isTooMany = next.length > mostWays || next.some(({ way }) => isOpen(way));
    if (toFirstTie && (isTooMany || next.length > 1)) return next.slice(0, mostWays).map(({ way }) => way);
    if (isTooMany) return undefined;
    stages = next;
  }
  return stages.map(({ way }) => way);
}

const isOpen = (way: Way): boolean => Array.from(way.values()).at(-1)?.filling.isOpen === true;

/** Gives the next lot out, in every way that a tie leaves. */
function giveOut(ground: Ground, { way, held, left }: Stage): Stage[] {
  const next = nextLot(ground, held, left);
  if (next === undefined) return [{ way, held, left }];
  const { state, turn, filled } = next;
  return filled.fillings.map((filling) => {
    const given: Given = { filling, turn, heads: filled.heads };
    return {
      way: new Map([...way, [state.lot.id, given]]),
      held: filling.taken.reduce((all, { bid }) => hold(all, bid, state.lot.id), held),
      left: left.filter((each) => each !== state),
    };
  });
}

interface Next {
  readonly state: LotState;
  readonly turn: Rational | undefined;
  readonly filled: Filled;
}

function nextLot(ground: Ground, held: Holdings, left: readonly LotState[]): Next | undefined {
  const { allocation } = ground.procedure.tender;
  const fill = (state: LotState): Filled => fillLot(ground, state, judgeFor(ground, held, state));
  if (allocation?.rule.kind === "largestMargin") {
    const margins = left.map((state): Next => {
      const filled = fill(state);
      return { state, turn: marginOf(filled, judgeFor(ground, held, state)), filled };
    });
    return margins.reduce<Next | undefined>(
      (best, each) => (best === undefined || isAhead(each.turn, best.turn) ? each : best),
      undefined,
    );
  }
  const [state] = left;
  if (state === undefined) return undefined;
  const turn = allocation?.rule.kind === "highestEstimateFirst" ? state.lot.estimate : undefined;
  return { state, turn, filled: fill(state) };
}

/** A lot for which nobody else is left comes before all others; equal margins keep the order of the tender. */
const isAhead = (margin: Rational | undefined, best: Rational | undefined): boolean =>
  best !== undefined && (margin === undefined || compare(margin, best) > 0);

/** How far the first bid that may have the lot is ahead of the first that would be left out. */
function marginOf({ fillings: [filling], ranking }: Filled, judge: Judge): Rational | undefined {
  const taken = filling?.taken ?? [];
  const [first] = taken;
  const out = ranking.find(
    (each) => !taken.includes(each) && !hasPlace(each.bid, taken) && judge(each.bid, []) === undefined,
  );
  return first === undefined || out === undefined ? undefined : reduce(subtract(first.total, out.total));
}

/** The limits on a lot where bidders have what they have, with the places of this lot that are taken. */
const judgeFor =
  ({ limits }: Ground, held: Holdings, { lot }: LotState): Judge =>
  (bid, taken) =>
    exceededBy(
      limits,
      taken.reduce((all, each) => hold(all, each.bid, lot.id), held),
      bid,
      lot.id,
    );

/** The lots in order, up to the first whose ranking is not known: what it gives to whom bears on all that follow. */
function queue({ procedure, lots }: Ground): { lots: readonly LotState[]; unknown: ReadonlySet<string> } {
  const rule = procedure.tender.allocation?.rule;
  const order = rule?.kind === "lotOrder" ? new Map(rule.order.map((id, index) => [id, index])) : undefined;
  const sorted = lots.toSorted((a, b) =>
    order !== undefined
      ? (order.get(a.lot.id) ?? 0) - (order.get(b.lot.id) ?? 0)
      : rule?.kind === "highestEstimateFirst"
        ? compare(b.lot.estimate ?? zero, a.lot.estimate ?? zero)
        : 0,
  );
  const first = sorted.findIndex(({ outcome }) => outcome === "incomplete");
  if (first < 0) return { lots: sorted, unknown: new Set() };
  const known = rule?.kind === "largestMargin" ? 0 : first;
  return {
    lots: sorted.slice(0, known),
    unknown: new Set(sorted.slice(known).map(({ lot }) => lot.id)),
  };
}
