import type { PassedOver } from "../../../model/award.js";
import type { PreferenceDue } from "../../../model/due.js";
import { filed } from "../../../model/filed.js";
import { figure } from "../../../number/figure.js";
import { type Candidate, type Filling, mostWays } from "./filling.js";
import type { Ground } from "./ground.js";
import { isWithin, limitsOn } from "./holdings.js";

/** What the lots would give now, and whom they were let go by. */
export interface Stage {
  /** By lot, the bids that have let it go. */
  readonly letGo: ReadonlyMap<string, ReadonlyMap<string, PassedOver>>;
  /** Rankings in which a tie is settled, by lot. */
  readonly settled: ReadonlyMap<string, readonly Candidate[]>;
  /** The bids between which those ties stand. */
  readonly ties: ReadonlyMap<string, readonly string[]>;
  readonly fillings: ReadonlyMap<string, Filling>;
}

/** A place that a bid would have. */
interface Won {
  readonly lot: string;
  readonly candidate: Candidate;
}

interface Gone {
  readonly lot: string;
  readonly over: PassedOver;
}

/**
 * Takes from each bidder, then from each group, what is more than it may have: the same stage where nothing is, several
 * where affiliates are tied in a lot that only some of them may keep, undefined where those are too many.
 */
export function letGo(
  ground: Ground,
  stage: Stage,
  due: PreferenceDue[],
): readonly [Stage, ...Stage[]] | undefined {
  for (const per of ["bidder", "group"] as const) {
    const won = new Map<string, Won[]>();
    for (const [lot, { taken }] of stage.fillings)
      for (const candidate of taken)
        filed(won, candidate.bid.winning.owners[per], (): Won[] => []).push({ lot, candidate });
    let stages: readonly [Stage, ...Stage[]] = [stage];
    for (const lots of won.values()) {
      const ways = tooMany(ground, per, lots, due);
      if (ways === undefined || stages.length * ways.length > mostWays) return undefined;
      if (ways.every((way) => way.length === 0)) continue;
      const isTied = ways.length > 1;
      const next = stages.flatMap((each) =>
        ways.map((gone) => without(ground, each, gone, isTied ? lots : [])),
      );
      stages = next as [Stage, ...Stage[]];
    }
    if (stages[0] !== stage) return stages;
  }
  return [stage];
}

function without(ground: Ground, stage: Stage, gone: readonly Gone[], tied: readonly Won[]): Stage {
  const after = new Map(Array.from(stage.letGo, ([lot, bids]) => [lot, new Map(bids)]));
  for (const { lot, over } of gone)
    filed(after, lot, () => new Map<string, PassedOver>()).set(over.bid, over);
  // A lot that is scored once more has a new ranking, and what was tied in it may be so no longer.
  const settled = new Map(stage.settled);
  if (ground.procedure.tender.allocation?.rescore === true) for (const { lot } of gone) settled.delete(lot);
  const ties = new Map(stage.ties);
  for (const { lot, candidate } of tied) {
    const equals = tied.filter((each) => each.lot === lot && each.candidate.order === candidate.order);
    if (equals.length > 1)
      ties.set(
        lot,
        equals.map((each) => each.candidate.bid.id),
      );
  }
  return { ...stage, letGo: after, settled, ties };
}

/** The lots that a bidder or group lets go, because those that it prefers are all it may have; in every way of keeping them. */
function tooMany(
  { limits }: Ground,
  per: "bidder" | "group",
  won: readonly Won[],
  due: PreferenceDue[],
): readonly (readonly Gone[])[] | undefined {
  const [first] = won;
  if (first === undefined) return [[]];
  const { bid } = first.candidate;
  const own = limitsOn(limits, bid).filter((limit) => limit.per === per);
  const lots = won.map(({ lot }) => lot);
  if (own.every((limit) => isWithin(limits, limit, lots))) return [[]];
  const preference = won
    .map(({ candidate }) => candidate.bid.winning.preference)
    .find((each) => each !== undefined);
  if (preference === undefined) {
    due.push({ kind: "preference", bid: bid.id, lots });
    return [[]];
  }
  const sorted = won.toSorted(
    (a, b) => preference.indexOf(a.lot) - preference.indexOf(b.lot) || a.candidate.order - b.candidate.order,
  );
  const orders = ordersOf(sorted);
  if (orders === undefined) return undefined;
  const ways = orders.map((order) => {
    const kept: string[] = [];
    return order.flatMap(({ lot, candidate }): Gone[] => {
      const limit = own.find((each) => !isWithin(limits, each, [...kept, lot]));
      if (limit === undefined) {
        kept.push(lot);
        return [];
      }
      const { rank, total } = candidate;
      const told = { per, kind: limit.kind, bar: figure(limit.bar) };
      const over = { bid: candidate.bid.id, rank, total: figure(total), limit: told, holds: kept.slice() };
      return [{ lot, over }];
    });
  });
  const met = new Map(
    ways.map((way) => [
      way
        .map(({ lot, over }) => `${lot}\t${over.bid}`)
        .sort()
        .join("\n"),
      way,
    ]),
  );
  return Array.from(met.values());
}

/** A list in every order of those in it that are tied in one lot; undefined where the orders are too many. */
function ordersOf(sorted: readonly Won[]): Won[][] | undefined {
  let orders: Won[][] = [[]];
  for (let at = 0; at < sorted.length; ) {
    const head = sorted[at] as Won;
    let end = at;
    while (sorted[end]?.lot === head.lot && sorted[end]?.candidate.order === head.candidate.order) end += 1;
    let runs: Won[][] = [[]];
    for (const each of sorted.slice(at, end)) {
      runs = runs.flatMap((run) =>
        run.map((_, index) => run.toSpliced(index, 0, each)).concat([[...run, each]]),
      );
      if (runs.length * orders.length > mostWays) return undefined;
    }
    orders = orders.flatMap((order) => runs.map((run) => [...order, ...run]));
    at = end;
  }
  return orders;
}
