import { scenarioOf as altering, subjectsIn } from "../../src/compile/altered.js";
import { compileLot } from "../../src/compile/compileLot.js";
import type { CompiledLot, Varied } from "../../src/compile/records.js";
import { parseProcedure } from "../../src/model/parse.js";
import type { Lot, Procedure } from "../../src/model/procedure.js";
import { whole } from "../../src/number/rational.js";
import { standingOf } from "../../src/whatif/standing.js";

/** How much of a market is tied: nothing on purpose, some of it in every way there is, or all of it. */
export const manners = ["random", "mixed", "tied"] as const;
export type Manner = (typeof manners)[number];

/** Bids with whole scores out of 10 and a price scored by the lowest-price ratio; the lower price breaks ties. */
export interface Trade {
  readonly scores: readonly (readonly number[])[];
  readonly prices: readonly number[];
}

/** A generator of whole numbers below a limit, the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Twins, trades of points between two criteria, prices in simple ratios and prices one unit apart. */
export function tradeOf(manner: Manner, next: (below: number) => number): Trade {
  const [bids, criteria] = [2 + next(7), 2 + next(4)];
  const scores = [Array.from({ length: criteria }, () => next(11))];
  const prices = [manner === "random" ? 100_000 + next(900_000) : 840 * (1 + next(4))];
  for (let bid = 1; bid < bids; bid += 1) {
    const like = next(bid);
    const own = (scores[like] as number[]).slice();
    const how = manner === "random" ? 4 : manner === "tied" ? next(2) : next(5);
    if (how === 1) {
      const [from, to] = [next(criteria), next(criteria)];
      const moved = Math.min(own[from] as number, 10 - (own[to] as number));
      own[from] = (own[from] as number) - moved;
      own[to] = (own[to] as number) + moved;
    }
    if (how === 4) for (let each = 0; each < criteria; each += 1) own[each] = next(11);
    scores.push(own);
    const price = prices[like] as number;
    prices.push(
      how === 2 ? price + 1 : how === 3 ? 840 * (1 + next(8)) : how === 4 ? price + next(90_000) : price,
    );
  }
  return { scores, prices };
}

export function procedureOf({ scores, prices }: Trade): Procedure {
  const criteria = (scores[0] ?? []).map((_, index) => ({
    id: `c${index}`,
    type: "quality" as const,
    weight: "10",
    scale: "0-10",
  }));
  return parseProcedure({
    format: "weighbridge/1",
    tender: {
      id: "trade",
      outOf: String(10 * (criteria.length + 1)),
      scales: { "0-10": { from: "0", to: "10", step: "1" } },
      tieBreaks: [{ kind: "lowerPrice" }],
      criteria: [
        ...criteria,
        { id: "price", type: "price", weight: "10", method: { kind: "lowestPriceRatio" } },
      ],
    },
    bids: prices.map((price, bid) => ({ id: `B${bid}`, offers: [{ price: String(price) }] })),
    scoresheets: scores.flatMap((own, bid) =>
      own.map((score, index) => ({
        bid: `B${bid}`,
        criterion: `c${index}`,
        agreed: { score: String(score) },
      })),
    ),
  });
}

const most = 1_000_001;

/** All weights of a market and, if asked, the scores of its first two bids on the first criterion. */
export function variedIn({ scores }: Trade, withScores: boolean): Varied[] {
  const ids = [...(scores[0] ?? []).map((_, index) => `c${index}`), "price"];
  const steps = Array.from({ length: 11 }, (_, score) => whole(BigInt(score)));
  const score = (bid: number): Varied => ({
    kind: "score",
    bid: `B${bid}`,
    criterion: "c0",
    figures: steps as [(typeof steps)[number], ...typeof steps],
  });
  return [
    ...(withScores ? [score(0), score(1)] : []),
    ...ids.map((criterion): Varied => ({ kind: "weight", criterion, most })),
  ];
}

/** A scenario: shares that are often equal or one unit apart, and any scores. */
export const scenarioOf = (varied: readonly Varied[], next: (below: number) => number): number[] => {
  const near = next(2) === 0;
  return varied.map(({ kind }) => (kind === "score" ? next(11) : near ? most - 1 + next(2) : 1 + next(9)));
};

/** The ranks of a scenario, reckoned from the figures alone in whole numbers. */
export function ranksOf(trade: Trade, varied: readonly Varied[], scenario: readonly number[]): number[] {
  const lowest = BigInt(Math.min(...trade.prices));
  const own = trade.scores.map((scores) => scores.slice());
  const shares = scenario.filter((_, index) => varied[index]?.kind === "weight").map(BigInt);
  for (const [index, each] of varied.entries())
    if (each.kind === "score") (own[Number(each.bid.slice(1))] as number[])[0] = scenario[index] as number;
  const totals = own.map((scores, bid) => {
    const price = BigInt(trade.prices[bid] as number);
    const marked = scores.reduce((sum, score, at) => sum + BigInt(score) * (shares[at] as bigint), 0n);
    return { n: marked * price + 10n * lowest * (shares.at(-1) as bigint), d: price };
  });
  return totals.map((a) =>
    totals.reduce((rank, b) => {
      const apart = b.n * a.d - a.n * b.d;
      return rank + Number(apart > 0n || (apart === 0n && b.d < a.d));
    }, 1),
  );
}

/** The compiled ranks of some scenarios, scenario by scenario. */
export function compiledRanks(compiled: CompiledLot, scenarios: readonly (readonly number[])[]): number[][] {
  const count = scenarios.length;
  const figures = new Float64Array(compiled.varied.length * count);
  for (const [s, scenario] of scenarios.entries())
    for (const [v, figure] of scenario.entries()) figures[v * count + s] = figure;
  const ranks = new Uint16Array(compiled.bids.length * count);
  compiled.rank(figures, count, count, ranks);
  return scenarios.map((_, s) => compiled.bids.map((_bid, b) => ranks[b * count + s] as number));
}

/** The ranks of a scenario as an evaluation of the very procedure that it is gives them. */
function plainRanks(procedure: Procedure, varied: readonly Varied[], scenario: readonly number[]): number[] {
  const subjects = subjectsIn(procedure, procedure.tender.lots[0] as Lot, varied);
  const altered =
    "refused" in subjects ? undefined : altering(procedure, subjects, (v) => scenario[v] as number);
  const ranked = altered === undefined ? [] : standingOf(altered, "all").ranked;
  return procedure.bids.map(({ id }) => ranked.find(({ item }) => item.name === id)?.rank ?? 0);
}

/**
 * Compiles a market of a seed, ranks scenarios of it, and counts those that evaluations, or whole numbers reckoned from
 * the figures alone, rank otherwise.
 */
export function wrongRanks(manner: Manner, seed: number, count: number): number {
  const next = numbers(seed);
  const trade = tradeOf(manner, next);
  const varied = variedIn(trade, next(2) === 0);
  const procedure = procedureOf(trade);
  const compiled = compileLot(procedure, "all", varied);
  if ("refused" in compiled || compiled.reading.by !== "kernel") return count;
  const scenarios = Array.from({ length: count }, () => scenarioOf(varied, next));
  const found = compiledRanks(compiled, scenarios);
  return scenarios.filter((scenario, s) => {
    const ranks = (found[s] as number[]).join();
    return (
      ranksOf(trade, varied, scenario).join() !== ranks ||
      plainRanks(procedure, varied, scenario).join() !== ranks
    );
  }).length;
}
