import { bidOf, inTurn, keepsTo, lotOf, type Market, pricesOf, type Taken, unit } from "./market.js";

/** Who has what at which price, as text, in every way that settling the ties may come to. */
export type Ending = readonly string[];

const group = ["l1", "l2"] as const;
const isIn = ({ lot }: Taken): boolean => lot === "l1" || lot === "l2";

/**
 * What every way of settling the ties comes to, by plain rules: the lots are given out; then of all ways that leave the
 * same to the same bids outside the group, the sets of bids that have its lots are held against the combined offers.
 */
export function endings(market: Market): Ending[] | undefined {
  const ways = inTurn(market);
  if (ways === undefined) return undefined;
  const after = market.isGrouped ? held(market, ways) : ways;
  return after.map((way) => {
    const prices = pricesOf(market, way);
    return way.flatMap(({ lot, bid, isCombined }, index) =>
      isCombined && lot === "l2"
        ? []
        : [`${isCombined ? group.join("+") : lot} ${bid} ${Number(prices[index]) / Number(unit)}`],
    );
  });
}

function held(market: Market, ways: readonly Taken[][]): Taken[][] {
  const outside = (way: readonly Taken[]): Taken[] => way.filter((each) => !isIn(each));
  const textOf = (way: readonly Taken[]): string =>
    way
      .map(({ lot, bid }) => `${lot} ${bid}`)
      .sort()
      .join();
  const classes = new Set(ways.map((way) => textOf(outside(way))));
  return Array.from(classes).flatMap((text) => {
    const own = ways.filter((way) => textOf(outside(way)) === text);
    const rest = outside(own[0] ?? []);
    const sets = own.filter((way) => way.filter(isIn).length === 2);
    const together = market.bids
      .filter(({ combined }) => combined !== undefined)
      .map(({ id }) => [...rest, ...group.map((lot): Taken => ({ lot, bid: id, isCombined: true }))])
      .filter((way) => keepsTo(market, way, { isWhole: false }));
    if (together.length === 0) return own;
    const options = [...sets, ...together];
    const paid = options.map((way) => {
      const prices = pricesOf(market, way);
      return way.reduce((sum, each, index) => (isIn(each) ? sum + (prices[index] ?? 0n) : sum), 0n);
    });
    const [lowest = 0n] = paid.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    // Sixty points of quality by estimate and forty of price, times estimates: a fraction over the price.
    const worth = options.map((way, index) => {
      const price = paid[index] as bigint;
      const weights = group.map((lot) => lotOf(market, lot).estimate);
      const quality = way
        .filter(isIn)
        .reduce(
          (sum, { lot, bid }) =>
            sum +
            lotOf(market, lot).estimate *
              (bidOf(market, bid).offers.find((each) => each.lot === lot)?.score ?? 0),
          0,
        );
      const all = BigInt(weights.reduce((sum, each) => sum + each));
      return { n: 6n * BigInt(quality) * price + 400n * all * lowest, d: price };
    });
    const best = worth.reduce((top, each) => (each.n * top.d > top.n * each.d ? each : top));
    const top = options.filter((_, index) => worth[index] !== undefined && isLike(worth[index], best));
    return top.some((way) => sets.includes(way)) ? own : top;
  });
}

const isLike = (a: { n: bigint; d: bigint }, b: { n: bigint; d: bigint }): boolean => a.n * b.d === b.n * a.d;
