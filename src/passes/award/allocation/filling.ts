import type { PassedOver } from "../../../model/award.js";
import type { Bid } from "../../../model/procedure.js";
import type { Working } from "../../../model/working.js";
import { figure } from "../../../number/figure.js";
import type { Rational } from "../../../number/rational.js";
import type { Placed } from "../../rank/lot.js";
import type { Ranked } from "../../rank/rank.js";
import type { Exceeded } from "./holdings.js";

/** A bid in the ranking of a lot; those of one order are tied. */
export interface Candidate {
  readonly bid: Bid;
  readonly rank: number;
  readonly order: number;
  readonly total: Rational;
  /** How its figures came about in this ranking. */
  readonly workings: readonly Working[];
}

export const candidatesIn = (ranked: readonly Ranked<Placed>[]): Candidate[] =>
  ranked.map(({ item, rank }) => ({
    bid: item.card.bid,
    rank,
    order: rank,
    total: item.total,
    workings: item.card.workings,
  }));

/** One way of filling a lot. */
export interface Filling {
  readonly taken: readonly Candidate[];
  readonly passedOver: readonly PassedOver[];
  /** The bids between which a tie stands for the last places; none where nothing hangs on one. */
  readonly tied: readonly string[];
  /** Whether the ways of settling that tie are too many, and the places it is about are left open. */
  readonly isOpen: boolean;
}

/** The limit that keeps a bid from a lot of which others have taken places. */
export type Judge = (bid: Bid, taken: readonly Candidate[]) => Exceeded | undefined;

/** Most ways of settling ties that are gone through one by one. */
export const mostWays = 1_000;
const mostLooks = 20 * mostWays;

const unfilled: Filling = { taken: [], passedOver: [], tied: [], isOpen: false };

/**
 * Goes down a ranking until every place is taken; a bid at its limit, or whose bidder has a place already, is passed
 * over. Where a tie stands across the last place, there is one filling for each way of settling it.
 */
export function fillings(ranking: readonly Candidate[], places: number, judge: Judge): readonly Filling[] {
  let ways: readonly Filling[] = [unfilled];
  for (let at = 0; at < ranking.length && !ways.every((way) => isDone(way, places)); ) {
    const order = ranking[at]?.order;
    let end = at;
    while (ranking[end]?.order === order) end += 1;
    const tied = ranking.slice(at, end);
    ways = ways.flatMap((way) => (isDone(way, places) ? [way] : settle(way, tied, places, judge)));
    at = end;
  }
  return ways;
}

const isDone = ({ taken, isOpen }: Filling, places: number): boolean => isOpen || taken.length === places;

/** What bids that are tied do to a filling. */
function settle(way: Filling, tied: readonly Candidate[], places: number, judge: Judge): readonly Filling[] {
  const passedOver: PassedOver[] = [];
  const free: Candidate[] = [];
  for (const candidate of tied) {
    const block = blocked(candidate, way.taken, judge);
    if (block === undefined) free.push(candidate);
    else passedOver.push(block);
  }
  const from: Filling = { ...way, passedOver: [...way.passedOver, ...passedOver] };
  const all = takeEach(from.taken, free, places, judge);
  if (all.length === from.taken.length + free.length) return [{ ...from, taken: all }];
  const ways = chosen(from.taken, free, places, judge);
  const names = free.map(({ bid }) => bid.id);
  if (ways === undefined) return [{ ...from, tied: names, isOpen: true }];
  return ways.map((taken) => ({ ...from, taken, tied: ways.length > 1 ? names : from.tied }));
}

/** Every set of tied bids that may have the places left; undefined where there are too many to go through. */
function chosen(
  before: readonly Candidate[],
  free: readonly Candidate[],
  places: number,
  judge: Judge,
): (readonly Candidate[])[] | undefined {
  const ways: (readonly Candidate[])[] = [];
  let looked = 0;
  // In the order of the list each set is met once; one that leaves out a bid which still fits is none.
  const choose = (taken: readonly Candidate[], from: number): void => {
    looked += 1;
    if (looked > mostLooks || ways.length > mostWays) return;
    const open =
      taken.length === places
        ? []
        : free.filter((each) => !taken.includes(each) && isFree(each, taken, judge));
    if (open.length === 0) ways.push(taken);
    for (const [index, each] of free.entries())
      if (index >= from && open.includes(each)) choose([...taken, each], index + 1);
  };
  choose(before, 0);
  return looked > mostLooks || ways.length > mostWays ? undefined : ways;
}

function takeEach(
  before: readonly Candidate[],
  free: readonly Candidate[],
  places: number,
  judge: Judge,
): readonly Candidate[] {
  const taken = before.slice();
  for (const each of free) if (taken.length < places && isFree(each, taken, judge)) taken.push(each);
  return taken;
}

const isFree = (candidate: Candidate, taken: readonly Candidate[], judge: Judge): boolean =>
  blocked(candidate, taken, judge) === undefined;

function blocked(
  { bid, rank, total }: Candidate,
  taken: readonly Candidate[],
  judge: Judge,
): PassedOver | undefined {
  const told = { bid: bid.id, rank, total: figure(total) };
  if (hasPlace(bid, taken)) return { ...told, limit: undefined, holds: [] };
  const exceeded = judge(bid, taken);
  if (exceeded === undefined) return undefined;
  const { per, kind, bar } = exceeded.limit;
  return { ...told, limit: { per, kind, bar: figure(bar) }, holds: exceeded.holds };
}

/** Whether the bidder of a bid has a place already with another one. */
export const hasPlace = (bid: Bid, taken: readonly Candidate[]): boolean =>
  taken.some((each) => each.bid.winning.owners.bidder === bid.winning.owners.bidder);
