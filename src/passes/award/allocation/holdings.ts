import type { Limit } from "../../../model/allocation.js";
import type { Bid, Procedure } from "../../../model/procedure.js";
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  reduce,
  sign,
  sum,
  whole,
  zero,
} from "../../../number/rational.js";

/** What bidders and groups of affiliates have so far: the lots, each as often as they have a place in it. */
export type Holdings = ReadonlyMap<string, readonly string[]>;

/** The published limits, and what each place of a lot is worth: its part of all estimates, in per cent. */
export interface Limits {
  readonly published: readonly Limit[];
  readonly worth: ReadonlyMap<string, Rational>;
}

/** A limit that a bid would exceed, and the lots that count towards it. */
export interface Exceeded {
  readonly limit: Limit;
  readonly holds: readonly string[];
}

export function limitsIn({ tender }: Procedure): Limits {
  const all = sum(tender.lots.map(({ estimate }) => estimate ?? zero));
  const worth = tender.lots.map(({ id, estimate = zero, places }): [string, Rational] => [
    id,
    sign(all) === 0
      ? zero
      : reduce(divide(multiply(estimate, whole(100n)), multiply(all, whole(BigInt(places))))),
  ]);
  return { published: tender.allocation?.limits ?? [], worth: new Map(worth) };
}

/** Whether anything keeps a bid from a lot because of what its bidder has elsewhere. */
export const isLimited = ({ tender, bids }: Procedure): boolean =>
  (tender.allocation?.limits ?? []).length > 0 || bids.some(({ winning }) => winning.capacity !== undefined);

/** The limits on one bid: those published for bidders or for groups, and what its bidder can take. */
export function limitsOn({ published }: Limits, { winning }: Bid): Limit[] {
  const own = winning.capacity;
  return own === undefined
    ? published.slice()
    : [...published, { per: "bidder", kind: "capacity", bar: whole(BigInt(own)) }];
}

/** The first limit that a bid would exceed with one more lot beside those that its bidder or group has. */
export function exceededBy(limits: Limits, held: Holdings, bid: Bid, lot: string): Exceeded | undefined {
  for (const limit of limitsOn(limits, bid)) {
    const holds = held.get(bid.winning.owners[limit.per]) ?? [];
    if (!isWithin(limits, limit, [...holds, lot])) return { limit, holds };
  }
  return undefined;
}

/** Whether lots are no more than a limit allows. */
export function isWithin({ worth }: Limits, { kind, bar }: Limit, lots: readonly string[]): boolean {
  const counted =
    kind === "share"
      ? lots.reduce((all, lot) => add(all, worth.get(lot) ?? zero), zero)
      : whole(BigInt(lots.length));
  return compare(counted, bar) <= 0;
}

/** The holdings with one more lot for the bidder of a bid and its group. */
export function hold(held: Holdings, { winning: { owners } }: Bid, lot: string): Holdings {
  const after = new Map(held);
  for (const owner of new Set([owners.bidder, owners.group]))
    after.set(owner, [...(held.get(owner) ?? []), lot]);
  return after;
}
