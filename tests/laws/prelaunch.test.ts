import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry } from "../../src/methods/entry.js";
import { entryTraits, traitsOf } from "../../src/methods/traits.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Market } from "../../src/model/document/market.js";
import type { LotResult, RankedBid } from "../../src/model/evaluation.js";
import type { Lot, Procedure } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import {
  absolute,
  compare,
  divide,
  greater,
  lesser,
  multiply,
  type Rational,
  subtract,
  sum,
  whole,
  zero,
} from "../../src/number/rational.js";
import { simulatedMarket } from "../../src/prelaunch/market.js";
import type { FirstPlace, SimulatedMarkets } from "../../src/prelaunch/records.js";
import { simulateTender } from "../../src/prelaunch/simulate.js";
import { documents } from "../support/generate.js";
import { everyMethod } from "../support/generateMethods.js";
import { parsed, waitingIn } from "./law.js";

/** A market for the first lot: few prices and every score, so that much is equal. */
function marketFor({ tender }: Procedure): Market {
  const [lot] = tender.lots as [Lot];
  const figures: Record<string, Market["figures"][string]> = {};
  for (const leaf of lot.leaves) {
    if (leaf.type === "price") figures[leaf.id] = { from: "80", to: "120", step: "10", follows: "0.6" };
    if (leaf.type === "measure") figures[leaf.id] = { from: "0", to: "60", step: "20" };
    if (leaf.type === "quality") {
      const { bottom, top, levels, step } = leaf.scale;
      const text = ({ n, d }: typeof top): string => `${Number(n) / Number(d)}`;
      figures[leaf.id] = {
        from: text(bottom),
        to: text(top),
        follows: "-0.5",
        ...(levels === undefined && step === undefined
          ? { step: text({ n: top.n - bottom.n, d: top.d }) }
          : {}),
      };
    }
  }
  return { lot: lot.id, bidders: { from: "1", to: "4" }, figures };
}

const readFrom = (document: ProcedureDocument): LotResult =>
  evaluate(parsed(document)).rounds[0]?.lots[0] as LotResult;

interface Seen {
  readonly first: FirstPlace;
  readonly isDominated: boolean;
}

/** Who comes first, from what is published of a market. */
function seenIn(lot: LotResult, { prices, priceless }: Slots): Seen {
  const alone = (first: FirstPlace): Seen => ({ first, isDominated: false });
  if (waitingIn(lot).length > 0) return alone("incomplete");
  const [leader, ...more] = lot.ranking.filter(({ rank }) => rank === 1);
  if (leader === undefined) return alone("noAdmissibleBid");
  if (more.length > 0) return alone("tied");
  const added = ({ points }: RankedBid, ids: readonly string[]): Rational =>
    sum(ids.map((id) => points[id]?.value ?? zero));
  const quality = (bid: RankedBid): Rational => subtract(added(bid, priceless), added(bid, prices));
  const against = lot.ranking.map((each) => ({
    dearer: compare(leader.price?.value ?? zero, each.price?.value ?? zero),
    better: compare(quality(leader), quality(each)),
  }));
  const isBest = against.every(({ better }) => better >= 0);
  const isCheapest = against.every(({ dearer }) => dearer <= 0);
  return {
    first: isCheapest ? (isBest ? "cheapestAndBest" : "cheapest") : isBest ? "best" : "middle",
    isDominated: against.some(
      ({ dearer, better }) => (dearer > 0 && better <= 0) || (dearer === 0 && better < 0),
    ),
  };
}

interface Slots {
  readonly priceless: readonly string[];
  readonly prices: readonly string[];
}

/** The first level, and the price where it stands inside a group of it. */
function slots({ tender }: Procedure, id: string): Slots {
  const lot = tender.lots.find((each) => each.id === id) as Lot;
  const price = lot.leaves.find(({ type }) => type === "price")?.id ?? "";
  const tops = lot.criteria.map((node) => node.id);
  return tops.includes(price)
    ? { priceless: tops.filter((each) => each !== price), prices: [] }
    : { priceless: tops, prices: [price] };
}

/** Each criterion's spread of points in all of them; none where nothing sets the bids apart. */
function partsOf({ ranking }: LotResult, criteria: readonly { readonly criterion: string }[]): Rational[] {
  const spreads = criteria.map(({ criterion }) => {
    const points = ranking.map((each) => each.points[criterion]?.value ?? zero);
    return subtract(points.reduce(greater), points.reduce(lesser));
  });
  const all = sum(spreads);
  return all.n === 0n ? [] : spreads.map((spread) => divide(spread, all));
}

const count = 5;

describe("markets before publication", () => {
  it("what is counted is what the markets give, each evaluated whole", async () => {
    let simulated = 0;
    const document = fc.constantFrom(...everyMethod).chain((using) => documents(using));
    await fc.assert(
      fc.asyncProperty(document, async (each) => {
        const procedure = parsed(each);
        const market = marketFor(procedure);
        const found = await simulateTender(procedure, market, { count, seed: 4 });
        if (found.outcome !== "simulated") {
          const codes = found.outcome === "refused" ? found.issues.map(({ code }) => code) : [];
          expect(new Set(codes)).toEqual(new Set(["notSimulated"]));
          return;
        }
        simulated += 1;
        recount(procedure, market, found);
      }),
      { seed: 1, numRuns: process.env.LAWS === "long" ? 500 : 20 },
    );
    expect(simulated).toBeGreaterThan(5);
  }, 600_000);

  it.each(Object.values<Entry>(catalogue.price).map((entry) => [entry.kind, entry] as const))(
    "%s: a formula that looks at no other bid is moved by none",
    async (kind, entry) => {
      const [method = {}] = entry.examples ?? [];
      const rules = parsed({
        format: "weighbridge/1",
        tender: {
          id: "t",
          scales: { s: { from: "0", to: "10", step: "1" } },
          criteria: [
            { id: "price", type: "price", weight: "60", method: { kind, ...method } as never },
            { id: "quality", type: "quality", weight: "40", scale: "s" },
          ],
          lots: [{ id: "l", estimate: "100000", ceiling: { price: "160000", otherwise: "setAside" } }],
        },
        bids: [],
      });
      const market: Market = {
        bidders: { from: "2", to: "4" },
        figures: {
          price: { from: "80000", to: "170000", step: "10000" },
          quality: { from: "0", to: "10", follows: "0.5" },
        },
      };
      const found = await simulateTender(rules, market, { count: 12, seed: 3 });
      expect(found.outcome).toBe("simulated");
      if (found.outcome !== "simulated") return;
      const [{ relative, phantom }] = found.formulas;
      expect(relative).toBe(entryTraits("price", entry)?.relative);
      if (!relative) expect([phantom.leaderChanges.count, phantom.firstTwoChange.count]).toEqual([0, 0]);
    },
  );
});

function recount(procedure: Procedure, market: Market, { formulas: [found], lot }: SimulatedMarkets): void {
  const known = slots(procedure, lot);
  const first = Object.fromEntries(Object.keys(found.first).map((place) => [place, 0]));
  let [asked, leaderChanges, dominated] = [0, 0, 0];
  const effective = found.criteria.map((): Rational[] => []);
  for (let scenario = 0; scenario < count; scenario += 1) {
    const marketOf = (withPhantom: boolean): LotResult => {
      const made = simulatedMarket(procedure, market, { seed: 4, scenario, withPhantom });
      return readFrom((made as { document: ProcedureDocument }).document);
    };
    const [before, after] = [marketOf(false), marketOf(true)];
    const { first: place, isDominated } = seenIn(before, known);
    if (isDominated) dominated += 1;
    first[place] = (first[place] ?? 0) + 1;
    if (place !== "incomplete" && before.ranking.length > 1)
      for (const [index, part] of partsOf(before, found.criteria).entries()) effective[index]?.push(part);
    const heads = (result: LotResult): string[] =>
      result.ranking.flatMap(({ bid, rank }) => (rank === 1 ? [bid] : [])).sort();
    if (place === "incomplete" || before.ranking.length < 2 || waitingIn(after).length > 0) continue;
    if (heads(after).includes("phantom")) continue;
    asked += 1;
    if (heads(before).join() !== heads(after).join()) leaderChanges += 1;
  }
  const counted = Object.entries(found.first).map(([place, each]) => [place, each.count]);
  expect(Object.fromEntries(counted)).toEqual(first);
  const { phantom, dominatedWins } = found;
  expect([phantom.asked, phantom.leaderChanges.count, dominatedWins.count]).toEqual([
    asked,
    leaderChanges,
    dominated,
  ]);
  for (const [index, { effective: told }] of found.criteria.entries()) {
    const parts = effective[index] ?? [];
    expect(told === undefined).toBe(parts.length === 0);
    if (told === undefined) continue;
    // Each is settled at twelve decimals, so their mean is off by half a unit at most: in per cent, of the tenth.
    const mean = divide(sum(parts), whole(BigInt(parts.length)));
    const off = absolute(subtract(told.value, multiply(mean, whole(100n))));
    expect(compare(off, { n: 1n, d: 2n * 10n ** 10n })).toBeLessThanOrEqual(0);
  }
  // What looks at no other bid cannot be moved by one.
  const [rules] = procedure.tender.lots as [Lot];
  const methods = [...nodesOf(rules.criteria), ...rules.keys].flatMap(({ method }) => method ?? []);
  const isAbsolute = methods.every(({ formula }) => !traitsOf(formula, {}).relative);
  if (found.relative) return;
  expect(isAbsolute).toBe(true);
  expect([leaderChanges, found.phantom.firstTwoChange.count]).toEqual([0, 0]);
}
