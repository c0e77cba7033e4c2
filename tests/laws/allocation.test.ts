import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Award, Compared } from "../../src/model/award.js";
import { parseProcedure } from "../../src/model/parse.js";
import { assessRounds } from "../../src/passes/assessRounds.js";
import { bestWith } from "../../src/passes/award/best/bestWith.js";
import { endings } from "../support/groupedMarket.js";
import {
  allWays,
  bestOf,
  documentOf,
  inTurn,
  keepsTo,
  type Market,
  markets,
  nextOf,
  textOf,
  type Way,
} from "../support/market.js";

const long = process.env.LAWS === "long" ? 50 : 1;
const runs = (numRuns: number) => ({ seed: 1, numRuns: numRuns * long });
const awardOf = (market: Market): Award => evaluate(parseProcedure(documentOf(market))).award;

/** The order in which bids stand in a document says nothing. */
function isOfNoOrder(market: Market, award: Award): void {
  const other = awardOf({ ...market, bids: market.bids.toReversed() });
  expect(textOf(other.contracts)).toBe(textOf(award.contracts));
  expect(other.unfilled).toEqual(award.unfilled);
}

/** Every place of every lot is taken once, or left with a reason; nobody has more than the limits allow. */
function conserves(market: Market, { contracts, unfilled }: Award): void {
  for (const { id, places } of market.lots) {
    const taken = contracts.filter(({ lots }) => lots.includes(id));
    const left = unfilled.filter(({ lot }) => lot === id);
    const open = left.reduce((sum, each) => sum + (each.places ?? 1), 0);
    expect(taken.length + open).toBe(places);
    expect(new Set(taken.map(({ bid }) => market.bids.find((each) => each.id === bid)?.bidder)).size).toBe(
      taken.length,
    );
  }
  const way = contracts.flatMap(({ bid, lots }) => lots.map((lot) => ({ bid, lot })));
  expect(keepsTo(market, way, { isWhole: false })).toBe(true);
}

describe("lots given out one after the other", () => {
  it.each(["lotOrder", "highestEstimateFirst", "largestMargin", "preference"] as const)(
    "%s: what holds however ties are settled is what every way of settling them gives",
    (rule) => {
      fc.assert(
        fc.property(markets({ rule }), (market) => {
          const ways = inTurn(market);
          fc.pre(ways !== undefined);
          const award = awardOf(market);
          conserves(market, award);
          isOfNoOrder(market, award);
          for (const { id, places } of market.lots) {
            const found = (ways ?? []).map((way) =>
              way.filter(({ lot }) => lot === id).map(({ bid }) => bid),
            );
            const certain = (found[0] ?? []).filter((bid) => found.every((each) => each.includes(bid)));
            const taken = award.contracts.filter(({ lots }) => lots.includes(id)).map(({ bid }) => bid);
            expect(taken.sort()).toEqual(certain.sort());
            const reason = award.unfilled.find(({ lot }) => lot === id)?.reason;
            const differ = found.some((each) => each.length > certain.length);
            expect(reason === "tied" || reason === "waitsForTie").toBe(differ);
            if (!differ && certain.length < places) expect(["limit", "noAdmissibleBid"]).toContain(reason);
          }
        }),
        runs(15),
      );
    },
    600_000,
  );
});

describe("combined offers held against those who have the lots", () => {
  it.each(["lotOrder", "highestEstimateFirst", "largestMargin", "preference"] as const)(
    "%s: within the limits, with discounts, what holds however ties are settled is what every way of settling them gives",
    (rule) => {
      fc.assert(
        fc.property(markets({ rule, compare: "lotWinners" }), (market) => {
          fc.pre(market.isGrouped);
          const ends = endings(market);
          fc.pre(ends !== undefined);
          const award = awardOf(market);
          conserves(market, award);
          isOfNoOrder(market, award);
          const certain = (ends?.[0] ?? []).filter((each) => ends?.every((others) => others.includes(each)));
          expect(
            award.contracts.map(({ lots, bid, price }) => `${lots.join("+")} ${bid} ${price}`).sort(),
          ).toEqual(certain.sort());
        }),
        runs(12),
      );
    },
    600_000,
  );
});

/** The best way in which the first bid has its first lot, of however many places, is the best of the ways with it. */
function hasBestWith(market: Market, compare: Compared, ways: readonly Way[]): void {
  const [bid] = market.bids;
  const [assessed] = assessRounds(parseProcedure(documentOf(market)), 0);
  const lot = bid?.offers[0]?.lot;
  if (bid === undefined || lot === undefined || assessed === undefined) return;
  const found = bestWith(assessed, compare, bid.id, [lot]);
  const withIt = ways.filter(({ text }) => text.split(", ").includes(`${lot} ${bid.id}`));
  if (withIt.length === 0) expect(found.kind).toBe("none");
  else {
    const { best } = (found as Extract<typeof found, { kind: "found" }>).optimum;
    const { filled, value } = bestOf(market, withIt);
    expect([best.filled, `${best.value.exact ?? best.value}`]).toEqual([filled, value]);
  }
}

describe("the best of all ways", () => {
  it.each(["totalPoints", "lowestTotalPrice", "allPatterns"] as const)(
    "%s: is the best of all patterns looked at one by one, with every tie, the next best and the gap",
    (compare) => {
      fc.assert(
        fc.property(markets({ rule: "bestOverall", compare }), (market) => {
          const award = awardOf(market);
          const ways = allWays(market);
          const best = bestOf(market, ways);
          const { optimum } = award.allocation ?? {};
          expect(optimum?.proof).toBe("exact");
          expect(optimum?.best.patterns.map(textOf).sort()).toEqual(best.ways.map((way) => way.text).sort());
          expect(`${optimum?.best.value.exact ?? optimum?.best.value}`).toBe(best.value);
          expect(optimum?.best.areAll).toBe(true);
          const next = nextOf(market, ways);
          if (next !== undefined && (compare !== "allPatterns" || next.filled === best.filled)) {
            expect(`${optimum?.next?.value.exact ?? optimum?.next?.value}`).toBe(next.value);
            expect(optimum?.next?.patterns.map(textOf).sort()).toEqual(
              next.ways.map((way) => way.text).sort(),
            );
          }
          hasBestWith(market, compare, ways);
          conserves(market, award);
          isOfNoOrder(market, award);
          expect(award.outcome).toBe(
            best.ways.length > 1 ? "tied" : best.filled === 0 ? "noAdmissibleBid" : "recommended",
          );
        }),
        runs(15),
      );
    },
    600_000,
  );
});
