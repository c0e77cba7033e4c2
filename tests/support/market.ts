import * as fc from "fast-check";
import type { Contract } from "../../src/model/award.js";

/** A small tender to be given out: lots with estimates and places, bids with a score and a price in each lot. */
export interface Market {
  readonly rule: "lotOrder" | "highestEstimateFirst" | "largestMargin" | "preference" | "bestOverall";
  readonly compare: "totalPoints" | "lowestTotalPrice" | "allPatterns" | "lotWinners";
  readonly lots: readonly { readonly id: string; readonly estimate: number; readonly places: number }[];
  readonly bids: readonly MarketBid[];
  readonly limits: readonly MarketLimit[];
  readonly cumulative: boolean;
  /** Whether l1 and l2 may be offered together. */
  readonly isGrouped: boolean;
}

export interface MarketBid {
  readonly id: string;
  readonly bidder: string;
  readonly group: string;
  readonly preference: readonly string[];
  readonly capacity: number | undefined;
  readonly offers: readonly { readonly lot: string; readonly score: number; readonly price: number }[];
  readonly discounts: readonly Discount[];
  /** The price for l1 and l2 together. */
  readonly combined: number | undefined;
}

interface Discount {
  readonly ifWon?: readonly string[];
  readonly ifWonCount?: number;
  readonly percent: number;
}

interface MarketLimit {
  readonly per: "bidder" | "group";
  readonly kind: "atMost" | "atLeast" | "exactly" | "share";
  readonly bar: number;
}

export interface Taken {
  readonly lot: string;
  readonly bid: string;
  /** Whether it is part of a combined offer. */
  readonly isCombined?: boolean;
}

const ids = ["l1", "l2", "l3"] as const;

/** Few scores, prices and estimates, so that much is tied; bidders with several bids, and affiliates. */
export function markets({
  rule,
  compare = "totalPoints",
}: {
  readonly rule: Market["rule"];
  readonly compare?: Market["compare"];
}): fc.Arbitrary<Market> {
  const isBest = rule === "bestOverall";
  const isPriced = compare !== "totalPoints";
  const kinds = isBest
    ? (["atMost", "atMost", "atLeast", "exactly", "share"] as const)
    : (["atMost", "atMost", "share"] as const);
  const limit = fc
    .record({
      per: fc.constantFrom("bidder", "bidder", "group"),
      kind: fc.constantFrom(...kinds),
      count: fc.integer(isPriced ? { min: 2, max: 3 } : { min: 1, max: 2 }),
      share: fc.constantFrom(30, 50, 70),
    })
    .map(
      ({ per, kind, count, share }): MarketLimit => ({ per, kind, bar: kind === "share" ? share : count }),
    );
  const discount: fc.Arbitrary<Discount> = fc.oneof(
    fc.record({ ifWon: fc.subarray([...ids], { minLength: 2 }), percent: fc.constantFrom(5, 10, 20) }),
    fc.record({ ifWonCount: fc.integer({ min: 1, max: 2 }), percent: fc.constantFrom(5, 10, 20) }),
  );
  return fc
    .record({
      lots: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            estimate: fc.constantFrom(1, 2, 2, 3),
            places: fc.constantFrom(1, 1, 1, 2),
          }),
        ),
      ),
      count: fc.constantFrom(1, 2, 3, 3, 3),
      bids: fc.array(
        fc.record({
          bidder: fc.constantFrom("P", "Q", "R", "S"),
          capacity: fc.constantFrom(undefined, undefined, 1, 2),
          combined: isPriced ? fc.constantFrom(undefined, 180, 200, 220, 240) : fc.constant(undefined),
          offers: fc
            .oneof(fc.constant([...ids]), fc.subarray([...ids], { minLength: 2 }), fc.subarray([...ids]))
            .chain((lots) =>
              fc.tuple(
                ...lots.map((lot) =>
                  fc.record({
                    lot: fc.constant(lot),
                    score: fc.constantFrom(40, 60, 60, 80),
                    price: fc.constantFrom(100, 120, 120, 150),
                  }),
                ),
              ),
            ),
          discounts: fc.array(discount, { minLength: isPriced ? 1 : 0, maxLength: isPriced ? 2 : 0 }),
        }),
        { minLength: 2, maxLength: 4 },
      ),
      affiliated: fc.boolean(),
      preference: fc.shuffledSubarray([...ids], { minLength: 3 }),
      preferences: fc.dictionary(
        fc.constantFrom("P", "Q", "R", "S"),
        fc.shuffledSubarray([...ids], { minLength: 3 }),
      ),
      limits: fc.uniqueArray(limit, {
        minLength: compare === "lotWinners" ? 0 : 1,
        maxLength: 2,
        selector: ({ per, kind }) => `${per} ${kind}`,
      }),
      cumulative: fc.boolean(),
      grouped: fc.boolean(),
    })
    .map(
      ({ lots, count, bids, affiliated, preference, preferences, limits, cumulative, grouped }): Market => {
        const kept = lots.slice(0, count);
        const isHere = (lot: string): boolean => kept.some(({ id }) => id === lot);
        const isGrouped =
          isPriced && grouped && kept.slice(0, 2).every(({ places }) => places === 1) && kept.length > 1;
        const capacities = new Map<string, number | undefined>();
        for (const { bidder, capacity } of bids)
          if (!capacities.has(bidder)) capacities.set(bidder, capacity);
        const perGroup = limits.some(({ per }) => per === "group");
        return {
          rule,
          compare,
          lots: kept,
          limits,
          cumulative: isPriced && cumulative,
          isGrouped,
          bids: bids.map(({ bidder, offers, discounts, combined }, index) => {
            const group = affiliated && (bidder === "P" || bidder === "Q") ? "together" : bidder;
            return {
              id: `B${index}`,
              bidder,
              group,
              capacity: capacities.get(bidder),
              preference: (perGroup ? preference : (preferences[bidder] ?? preference)).filter(isHere),
              offers: offers.filter(({ lot }) => isHere(lot)),
              combined:
                isGrouped && ["l1", "l2"].every((lot) => offers.some((each) => each.lot === lot))
                  ? combined
                  : undefined,
              discounts: discounts.filter(({ ifWon }) => ifWon === undefined || ifWon.every(isHere)),
            };
          }),
        };
      },
    );
}

/** The market as a document: a score out of 100, and where the whole is priced, 40 points for the price. */
export function documentOf({ rule, compare, lots, bids, limits, cumulative, isGrouped }: Market): object {
  const isPackage = compare === "allPatterns" || compare === "lotWinners";
  const isPrice = compare === "lowestTotalPrice";
  const quality = {
    id: "quality",
    type: "quality",
    weight: isPackage ? "60" : "100",
    scale: "0-100",
    ...(isPrice ? { minimum: { score: "0", otherwise: "setAside" } } : {}),
  };
  const price = { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } };
  return {
    format: "weighbridge/1",
    tender: {
      id: "market",
      scales: { "0-100": { from: "0", to: "100" } },
      criteria: isPackage ? [quality, price] : [quality],
      lots: lots.map(({ id, estimate, places }) => ({ id, estimate: `${estimate}`, places: `${places}` })),
      award: {
        kind: "allocation",
        rule:
          rule === "lotOrder"
            ? { kind: rule, order: lots.map(({ id }) => id).reverse() }
            : rule === "bestOverall"
              ? { kind: rule, compare }
              : { kind: rule },
        ...(limits.length === 0
          ? {}
          : { limits: limits.map(({ per, kind, bar }) => ({ per, [kind]: `${bar}` })) }),
        ...(cumulative ? { cumulative } : {}),
        ...(compare === "lotWinners" ? { compare } : {}),
        ...(isGrouped ? { groups: [["l1", "l2"]] } : {}),
      },
    },
    bids: bids.map(({ id, bidder, group, preference, capacity, offers, discounts, combined }) => ({
      id,
      bidder,
      ...(group === bidder ? {} : { group }),
      ...(rule === "preference" ? { preference } : {}),
      ...(capacity === undefined ? {} : { capacity: `${capacity}` }),
      ...(discounts.length === 0
        ? {}
        : {
            discounts: discounts.map(({ ifWon, ifWonCount, percent }) => ({
              ...(ifWon === undefined ? { ifWonCount: `${ifWonCount}` } : { ifWon }),
              percent: `${percent}`,
            })),
          }),
      offers: [
        ...offers.map(({ lot, price }) => ({ lots: [lot], price })),
        ...(combined === undefined ? [] : [{ lots: ["l1", "l2"], price: combined }]),
      ].map(({ lots, price }) => ({
        lots,
        ...(isPackage ? { price: `${price}` } : { contractPrice: `${price}` }),
      })),
    })),
    scoresheets: bids.flatMap(({ id, offers }) =>
      offers.map(({ lot, score }) => ({ bid: id, lot, criterion: "quality", agreed: { score: `${score}` } })),
    ),
  };
}

export const bidOf = ({ bids }: Market, id: string): MarketBid =>
  bids.find((bid) => bid.id === id) as MarketBid;
export const lotOf = ({ lots }: Market, id: string) =>
  lots.find((lot) => lot.id === id) as Market["lots"][number];

/** Whether a way keeps to the limits; one that is not whole need not reach the least that is asked for. */
export function keepsTo(market: Market, way: readonly Taken[], { isWhole }: { isWhole: boolean }): boolean {
  const all = market.lots.reduce((sum, { estimate }) => sum + estimate, 0);
  for (const per of ["bidder", "group"] as const)
    for (const owner of new Set(market.bids.map((bid) => bid[per]))) {
      const won = way.filter(({ bid }) => bidOf(market, bid)[per] === owner);
      const value = won.reduce(
        (sum, { lot }) => sum + (2 * lotOf(market, lot).estimate) / lotOf(market, lot).places,
        0,
      );
      for (const limit of market.limits.filter((each) => each.per === per)) {
        const { kind, bar } = limit;
        if ((kind === "atMost" || kind === "exactly") && won.length > bar) return false;
        if (kind === "share" && value * 100 > bar * 2 * all) return false;
        if (isWhole && (kind === "atLeast" || kind === "exactly") && won.length > 0 && won.length < bar)
          return false;
      }
      const capacity =
        per === "bidder" ? market.bids.find(({ bidder }) => bidder === owner)?.capacity : undefined;
      if (capacity !== undefined && won.length > capacity) return false;
    }
  return true;
}

/** What ranks a bid in a lot: its score, or where the price counts, thirty times its points, which is whole. */
function scoreIn(market: Market, { bid, lot }: Taken): number {
  const own = bidOf(market, bid).offers.find((each) => each.lot === lot);
  if (own === undefined || market.compare !== "lotWinners") return own?.score ?? 0;
  const prices = market.bids.flatMap(({ offers }) =>
    offers.flatMap((each) => (each.lot === lot ? [each.price] : [])),
  );
  return 18 * own.score + (1200 * Math.min(...prices)) / own.price;
}

/** Every order of a lot's bids that the scores allow. */
function ordersOf(market: Market, lot: string): string[][] {
  const inLot = market.bids
    .filter(({ offers }) => offers.some((each) => each.lot === lot))
    .map(({ id }) => id);
  const permute = (left: readonly string[]): string[][] => {
    if (left.length === 0) return [[]];
    const best = Math.max(...left.map((bid) => scoreIn(market, { bid, lot })));
    return left
      .filter((bid) => scoreIn(market, { bid, lot }) === best)
      .flatMap((bid) => permute(left.filter((each) => each !== bid)).map((rest) => [bid, ...rest]));
  };
  return permute(inLot);
}

/** What every way of settling all ties gives, each by plain rules; undefined where the ways are too many. */
export function inTurn(market: Market): Taken[][] | undefined {
  const orders = market.lots.map(({ id }) => ordersOf(market, id));
  const count = orders.reduce((product, each) => product * each.length, 1);
  if (count > 300) return undefined;
  const all = orders.reduce<string[][][]>(
    (sets, each) => sets.flatMap((set) => each.map((order) => [...set, order])),
    [[]],
  );
  return all.map((chosen) => {
    const order = new Map(market.lots.map(({ id }, index) => [id, chosen[index] as string[]]));
    return market.rule === "preference" ? proposing(market, order) : turns(market, order);
  });
}

const mayTake = (market: Market, way: readonly Taken[], taken: Taken): boolean =>
  !way.some(
    (each) => each.lot === taken.lot && bidOf(market, each.bid).bidder === bidOf(market, taken.bid).bidder,
  ) && keepsTo(market, [...way, taken], { isWhole: false });

function fill(market: Market, way: readonly Taken[], lot: string, order: readonly string[]): Taken[] {
  const after = way.slice();
  const taken = () => after.filter((each) => each.lot === lot).length;
  for (const bid of order)
    if (taken() < lotOf(market, lot).places && mayTake(market, after, { lot, bid })) after.push({ lot, bid });
  return after;
}

/** Lot by lot, in the order that the rule gives. */
function turns(market: Market, order: ReadonlyMap<string, readonly string[]>): Taken[] {
  let way: Taken[] = [];
  let left = market.lots.map(({ id }) => id);
  if (market.rule === "lotOrder") left.reverse();
  if (market.rule === "highestEstimateFirst")
    left.sort((a, b) => lotOf(market, b).estimate - lotOf(market, a).estimate);
  while (left.length > 0) {
    const before = way;
    const margin = (lot: string): number => {
      const bids = order.get(lot) ?? [];
      const taken = fill(market, before, lot, bids).slice(before.length);
      const bidders = taken.map(({ bid }) => bidOf(market, bid).bidder);
      const out = bids.find(
        (bid) => !bidders.includes(bidOf(market, bid).bidder) && mayTake(market, before, { lot, bid }),
      );
      return taken[0] === undefined || out === undefined
        ? Number.POSITIVE_INFINITY
        : scoreIn(market, taken[0]) - scoreIn(market, { lot, bid: out });
    };
    const next =
      market.rule === "largestMargin"
        ? left.reduce((best, lot) => (margin(lot) > margin(best) ? lot : best))
        : (left[0] as string);
    way = fill(market, before, next, order.get(next) ?? []);
    left = left.filter((lot) => lot !== next);
  }
  return way;
}

/** All lots go to their best at once; whoever has too much keeps what it prefers; again, until nobody has. */
function proposing(market: Market, order: ReadonlyMap<string, readonly string[]>): Taken[] {
  const gone = new Set<string>();
  for (;;) {
    const way = market.lots.flatMap(({ id, places }) => {
      const bidders = new Set<string>();
      return (order.get(id) ?? []).flatMap((bid): Taken[] => {
        const { bidder } = bidOf(market, bid);
        if (gone.has(`${id} ${bid}`) || bidders.size === places || bidders.has(bidder)) return [];
        bidders.add(bidder);
        return [{ lot: id, bid }];
      });
    });
    const before = gone.size;
    for (const per of ["bidder", "group"] as const) {
      if (gone.size > before) break;
      for (const owner of new Set(market.bids.map((bid) => bid[per]))) {
        const own = way.filter(({ bid }) => bidOf(market, bid)[per] === owner);
        const preference = bidOf(market, own[0]?.bid ?? market.bids[0]?.id ?? "").preference;
        const limits = { ...market, limits: market.limits.filter((each) => each.per === per) };
        const alone =
          per === "bidder"
            ? limits
            : { ...limits, bids: market.bids.map((bid) => ({ ...bid, capacity: undefined })) };
        const kept: Taken[] = [];
        for (const each of own.toSorted((a, b) => preference.indexOf(a.lot) - preference.indexOf(b.lot)))
          if (keepsTo(alone, [...kept, each], { isWhole: false })) kept.push(each);
          else gone.add(`${each.lot} ${each.bid}`);
      }
    }
    if (gone.size === before) return way;
  }
}

export interface Way {
  readonly text: string;
  readonly filled: number;
  /** The higher the better, as a fraction. */
  readonly n: bigint;
  readonly d: bigint;
}

/** Every way of giving the lots out within the limits, with what it is worth. */
export function allWays(market: Market): Way[] {
  const offers = market.bids.flatMap(({ id, offers, combined }): Taken[][] => [
    ...offers.map(({ lot }): Taken[] => [{ bid: id, lot }]),
    ...(combined === undefined
      ? []
      : [["l1", "l2"].map((lot): Taken => ({ bid: id, lot, isCombined: true }))]),
  ]);
  const isRoomIn = (way: readonly Taken[]): boolean =>
    market.lots.every(({ id, places }) => {
      const bidders = way.filter(({ lot }) => lot === id).map(({ bid }) => bidOf(market, bid).bidder);
      return bidders.length <= places && new Set(bidders).size === bidders.length;
    });
  let sets: Taken[][] = [[]];
  for (const each of offers) sets = [...sets, ...sets.map((set) => [...set, ...each]).filter(isRoomIn)];
  const allowed = sets.filter((way) => keepsTo(market, way, { isWhole: true }));
  const most = Math.max(...allowed.map((way) => way.length));
  const priced = allowed.map((way) => ({ way, price: priceOf(market, way) }));
  const lowest = priced
    .filter(({ way }) => way.length === most)
    .reduce<bigint | undefined>(
      (low, { price }) => (low === undefined || price < low ? price : low),
      undefined,
    );
  const all = market.lots.reduce((sum, { estimate }) => sum + estimate, 0);
  return priced.map(({ way, price }) => {
    const text = textOf(
      way.flatMap(({ bid, lot, isCombined }) =>
        isCombined ? (lot === "l1" ? [{ bid, lots: ["l1", "l2"] }] : []) : [{ bid, lots: [lot] }],
      ),
    );
    const points = way.reduce(
      (sum, each) =>
        sum + (2 * lotOf(market, each.lot).estimate * scoreIn(market, each)) / lotOf(market, each.lot).places,
      0,
    );
    const quality = { n: BigInt(points), d: BigInt(2 * all) };
    const value =
      market.compare === "lowestTotalPrice"
        ? { n: -price, d: unit }
        : market.compare === "totalPoints"
          ? quality
          : price === 0n
            ? { n: 0n, d: 1n }
            : {
                n: 6n * quality.n * price + 400n * (lowest ?? 0n) * quality.d,
                d: 10n * quality.d * price,
              };
    return { text, filled: way.length, ...value };
  });
}

/** Prices are counted in these parts, so that two discounts in a row stay whole. */
export const unit = 10_000n;

const priceOf = (market: Market, way: readonly Taken[]): bigint =>
  pricesOf(market, way).reduce((sum, price) => sum + price, 0n);

/** What is paid of each that is taken; a combined offer is paid with its first lot. */
export const pricesOf = (market: Market, way: readonly Taken[]): bigint[] =>
  way.map(({ bid, lot, isCombined }) => {
    const { bidder, offers, discounts, combined } = bidOf(market, bid);
    if (isCombined) return lot === "l1" ? BigInt(combined ?? 0) * unit : 0n;
    const won = new Set(
      way.filter((each) => bidOf(market, each.bid).bidder === bidder).map((each) => each.lot),
    );
    const holding = discounts
      .filter(({ ifWon, ifWonCount }) =>
        ifWon === undefined
          ? won.size >= (ifWonCount ?? 0)
          : ifWon.includes(lot) && ifWon.every((each) => won.has(each)),
      )
      .map(({ percent }) => BigInt(100 - percent))
      .sort((a, b) => (a < b ? -1 : 1));
    const [first = 100n, second = 100n] = holding;
    const left = market.cumulative ? first * second : first * 100n;
    return BigInt(offers.find((each) => each.lot === lot)?.price ?? 0) * left;
  });

const above = (a: Way, b: Way): number => a.filled - b.filled || Number(sign(a.n * b.d - b.n * a.d));
const sign = (value: bigint): bigint => (value > 0n ? 1n : value < 0n ? -1n : 0n);

interface Level {
  readonly ways: readonly Way[];
  readonly filled: number;
  readonly value: string;
}

export function bestOf(market: Market, ways: readonly Way[]): Level {
  const top = ways.reduce((best, each) => (above(each, best) > 0 ? each : best));
  return levelAt(market, ways, top);
}

export function nextOf(market: Market, ways: readonly Way[]): Level | undefined {
  const top = ways.reduce((best, each) => (above(each, best) > 0 ? each : best));
  const others = ways.filter((each) => above(each, top) < 0);
  return others.length === 0
    ? undefined
    : levelAt(
        market,
        others,
        others.reduce((best, each) => (above(each, best) > 0 ? each : best)),
      );
}

const levelAt = ({ compare }: Market, ways: readonly Way[], top: Way): Level => ({
  ways: ways.filter((each) => above(each, top) === 0),
  filled: top.filled,
  value: fraction(compare === "lowestTotalPrice" ? -top.n : top.n, top.d),
});

/** A figure as it is published: decimals where they end within 32 digits, else the fraction. */
function fraction(n: bigint, d: bigint): string {
  const divisor = ((a: bigint, b: bigint) => {
    while (b !== 0n) [a, b] = [b, a % b];
    return a < 0n ? -a : a;
  })(n, d);
  const [top, bottom] = [n / (divisor || 1n), d / (divisor || 1n)];
  let rest = bottom;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  if (rest !== 1n) return `${top}/${bottom}`;
  let places = 0;
  while (10n ** BigInt(places) % bottom !== 0n) places += 1;
  const digits = `${(top * 10n ** BigInt(places)) / bottom}`.padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Who has what, as text in one order. */
export const textOf = (contracts: readonly Pick<Contract, "bid" | "lots">[]): string =>
  contracts
    .map(({ bid, lots }) => `${lots.join("+")} ${bid}`)
    .sort()
    .join(", ");
