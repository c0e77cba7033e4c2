import type { Limit } from "../../../model/allocation.js";
import type { Procedure } from "../../../model/procedure.js";
import {
  divide,
  greatestCommonDivisor,
  multiply,
  type Rational,
  reduce,
  sum,
  whole,
  zero,
} from "../../../number/rational.js";
import type { Limit as SearchLimit, SearchLot, SearchOffer } from "../../../search/problem.js";
import { limitsIn } from "../allocation/holdings.js";
import { casesOf, lessDiscount, type Reduced } from "../discounts.js";
import type { Bidding } from "./bidding.js";

/** The tender as a search in whole numbers, and the way back. */
export interface Question {
  readonly lots: readonly SearchLot[];
  readonly offers: readonly SearchOffer[];
  readonly limits: readonly SearchLimit[];
  /** What the limits of one name in the search are in the tender. */
  readonly named: ReadonlyMap<string, NamedLimit>;
  readonly biddings: ReadonlyMap<string, { readonly bidding: Bidding; readonly cases: readonly Reduced[] }>;
  /** Whole numbers of the search to one of price, and to one point. */
  readonly perPrice: bigint;
  readonly perPoint: bigint;
}

export interface NamedLimit {
  readonly limit: Limit;
  /** Whose capacity it is. */
  readonly bidder: string | undefined;
}

/** Where the figures of an offer stand in its cases. */
export const priceAt = 0;
export const pointsAt = 1;

/** Which figures of an offer the search looks at. */
export interface Looks {
  readonly price: "price" | "scored" | undefined;
  readonly points: "total" | "quality" | undefined;
}

/**
 * States a tender as a search. Every figure is exact: prices and points are each multiplied by the least whole number
 * that makes all of them whole. Points of a lot count by its part of all estimates, shared out among its places.
 */
export function questionOf(procedure: Procedure, biddings: readonly Bidding[], looks: Looks): Question {
  const { tender } = procedure;
  const { worth } = limitsIn(procedure);
  const cumulative = tender.allocation?.cumulative === true;
  const figured = biddings.map((bidding) => {
    const part = reduce(sum(bidding.lots.map((lot) => worth.get(lot) ?? zero)));
    const points = looks.points === undefined ? zero : bidding[looks.points];
    const price = (looks.price && bidding[looks.price]) ?? zero;
    const offered = looks.price === "scored" ? (bidding.offered ?? price) : price;
    const cases = casesOf(bidding, cumulative).map((each) => ({
      ...each,
      price: lessDiscount(price, offered, each),
    }));
    return { bidding, part, points: reduce(divide(multiply(part, points), whole(100n))), cases };
  });
  const perPrice = commonOf(figured.flatMap(({ cases }) => cases.map(({ price }) => price)));
  const perPoint = commonOf(figured.map(({ points }) => points));
  const perPart = commonOf(figured.map(({ part }) => part));
  const offers = figured.map(
    ({ bidding: { id, lots, bid }, part, points, cases }): SearchOffer => ({
      id,
      lots,
      bidder: bid.winning.owners.bidder,
      owners: Array.from(new Set(Object.values(bid.winning.owners))),
      amount: wholeOf(part, perPart),
      cases: cases.map(({ conditions, price }) => ({
        conditions,
        values: [wholeOf(price, perPrice), wholeOf(points, perPoint)],
      })),
    }),
  );
  return {
    lots: tender.lots.map(({ id, places }) => ({ id, places, mayStayOpen: true })),
    offers,
    ...limitsOver(procedure, biddings, perPart),
    biddings: new Map(figured.map(({ bidding, cases }) => [bidding.id, { bidding, cases }])),
    perPrice,
    perPoint,
  };
}

/** The published limits over every bidder or group, and what each bidder can take. */
function limitsOver(
  { tender }: Procedure,
  biddings: readonly Bidding[],
  perPart: bigint,
): Pick<Question, "limits" | "named"> {
  const named = new Map<string, NamedLimit>();
  const limits: SearchLimit[] = [];
  for (const [index, limit] of (tender.allocation?.limits ?? []).entries()) {
    const name = `limit ${index}`;
    named.set(name, { limit, bidder: undefined });
    for (const owner of new Set(biddings.map(({ bid }) => bid.winning.owners[limit.per])))
      limits.push({ name, owner, ...barOf(limit, perPart) });
  }
  for (const { bid } of biddings) {
    const { owners, capacity } = bid.winning;
    const name = `capacity ${owners.bidder}`;
    if (capacity === undefined || named.has(name)) continue;
    const limit: Limit = { per: "bidder", kind: "capacity", bar: whole(BigInt(capacity)) };
    named.set(name, { limit, bidder: bid.bidder ?? bid.id });
    limits.push({ name, owner: owners.bidder, ...barOf(limit, perPart) });
  }
  return { limits, named };
}

function barOf({ kind, bar }: Limit, perPart: bigint): Pick<SearchLimit, "of" | "atMost" | "atLeast"> {
  const least = { least: bar.n / bar.d, orNothing: true };
  switch (kind) {
    case "share":
      return { of: "amount", atMost: (bar.n * perPart) / bar.d };
    case "atLeast":
      return { of: "lots", atLeast: least };
    case "exactly":
      return { of: "lots", atMost: bar.n / bar.d, atLeast: least };
    case "atMost":
    case "capacity":
      return { of: "lots", atMost: bar.n / bar.d };
  }
}

/** The least whole number that makes all of these whole. */
const commonOf = (figures: readonly Rational[]): bigint =>
  figures.reduce(
    (common, { d }) => (common % d === 0n ? common : common * (d / greatestCommonDivisor(common, d))),
    1n,
  );

const wholeOf = ({ n, d }: Rational, per: bigint): bigint => (n * per) / d;
