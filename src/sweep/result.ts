import { type Figure, figure } from "../number/figure.js";
import { multiply, type Rational, reduce } from "../number/rational.js";
import { generator } from "../random/xoshiro128.js";
import { awardText, type Contracts, contractsOf } from "../whatif/tipping/tipping.js";
import type { Weights } from "../whatif/triangle/records.js";
import { type CountPlaces, placesOf, type SweepCounts, weightsOf } from "./counts.js";
import type { Central } from "./job.js";
import type { Plan, PlannedLot, Varied } from "./plan/plan.js";
import type { LotReading } from "./reading.js";
import type { AwardSweep, BidSweep, LotSweep, RankShare, Share, Swept } from "./records.js";

/** How often a bid of a lot leads at its central weights. */
type Confidence = (central: Central) => number | undefined;

/** What the counts of a sweep say. */
export function resultOf(
  plan: Plan,
  readings: readonly LotReading[],
  counts: SweepCounts,
  confidence: Confidence,
): Swept {
  const kinds = (kind: Varied["kind"]): number => plan.varied.filter((each) => each.kind === kind).length;
  const at = placesOf(plan);
  return {
    outcome: "swept",
    scenarios: plan.scenarios,
    chance: plan.isDrawn ? { generator, seed: String(plan.seed) } : undefined,
    varied: { weights: kinds("weight"), scores: kinds("score"), prices: kinds("price") },
    lots: plan.lots.map((lot, index) =>
      lotSweep(
        lot,
        readings[index] as LotReading,
        at[index] as CountPlaces,
        counts.figures,
        plan.scenarios,
        confidence,
      ),
    ),
    award: plan.award ? awardSweep(plan, counts) : undefined,
  };
}

const shareOf = (count: number, of: number): Share => ({
  count,
  share: figure(reduce({ n: BigInt(count), d: BigInt(of) })),
});

function lotSweep(
  lot: PlannedLot,
  { by, reasons }: LotReading,
  at: CountPlaces,
  figures: Float64Array,
  scenarios: number,
  confidence: Confidence,
): LotSweep {
  const share = (place: number): Share => shareOf(figures[place] as number, scenarios);
  const row = lot.bids.length + 1;
  const leads = lot.bids.map((_, bid) => figures[at.leads + bid] as number);
  const most = Math.max(...leads);
  return {
    lot: lot.lot,
    read: by,
    handedBack: reasons,
    leaders: lot.leaders,
    stays: share(at.same),
    tied: shareOf(scenarios - (figures[at.settled] as number), scenarios),
    expected: lot.bids.filter((_, bid) => leads[bid] === most),
    bids: lot.bids.map((bid, index): BidSweep => {
      const central = centralOf(lot, bid, index, at, figures);
      const led = central && confidence(central);
      return {
        bid,
        leads: share(at.leads + index),
        ranks: lot.bids.map((_, below): RankShare => {
          const place = index * row + below + 1;
          return {
            rank: below + 1,
            ...share(at.ranks + place),
            shared: figures[at.shared + place] as number,
          };
        }),
        unranked: share(at.ranks + index * row),
        central: central && weightsIn(central),
        confidence: led === undefined ? undefined : shareOf(led, scenarios),
      };
    }),
  };
}

const weightsIn = ({ weights }: Central): Weights =>
  Object.fromEntries(weights.map(([id, weight]): [string, Figure] => [id, figure(weight)]));

/** All bids that lead somewhere with the mean of the weights at which they do; none where weights do not vary. */
export const centralsIn = (plan: Plan, { figures }: SweepCounts): Central[] =>
  placesOf(plan).flatMap((at, index) => {
    const lot = plan.lots[index] as PlannedLot;
    return lot.bids.flatMap((bid, each) => centralOf(lot, bid, each, at, figures) ?? []);
  });

function centralOf(
  lot: PlannedLot,
  bid: string,
  index: number,
  at: CountPlaces,
  figures: Float64Array,
): Central | undefined {
  const led = figures[at.leads + index] as number;
  if (lot.level === undefined || led === 0) return undefined;
  const { criteria, sum, parts } = lot.level.level;
  const start = at.parts + index * weightsOf(lot);
  const all = BigInt(led) * BigInt(parts);
  return {
    lot: lot.lot,
    bid,
    weights: criteria.map((id, weight): [string, Rational] => [
      id,
      reduce(multiply(sum, { n: BigInt(figures[start + weight] as number), d: all })),
    ]),
  };
}

function awardSweep({ procedure, scenarios }: Plan, { awards }: SweepCounts): AwardSweep {
  const now = contractsOf(procedure);
  const text = awardText(now);
  const inOrder = awards.toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return {
    now,
    stays: shareOf(new Map(awards).get(text) ?? 0, scenarios),
    ways: inOrder.map(([award, count]) => ({
      ...(JSON.parse(award) as Contracts),
      ...shareOf(count, scenarios),
    })),
  };
}
