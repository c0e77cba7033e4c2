import type { Rational } from "../number/rational.js";
import { jump } from "../random/xoshiro128.js";
import { withLot } from "../whatif/altered/lot.js";
import { withWeights } from "../whatif/altered/weight.js";
import { awardText, contractsOf } from "../whatif/tipping/tipping.js";
import { alteredBy } from "./altered.js";
import { placesOf, type SweepCounts } from "./counts.js";
import type { Plan, PlannedLot } from "./plan/plan.js";
import { type LotReading, readingOf } from "./reading.js";
import { tallyOf } from "./tally.js";

/** How many scenarios have a stream of their own. */
export const chunkSize = 1024;

/** Some scenarios in a row, as plain data: to be read here or by a worker. */
export interface SweepJob {
  /** The first of them, the first of a chunk. */
  readonly from: number;
  readonly count: number;
  /** The state of the generator for the first chunk; those that follow are a jump further on. */
  readonly stream: readonly number[];
  /** Asked is only how often a bid leads a lot at these weights, whatever else is drawn. */
  readonly central?: Central | undefined;
}

export interface Central {
  readonly lot: string;
  readonly bid: string;
  readonly weights: readonly (readonly [criterion: string, weight: Rational])[];
}

/** Reads jobs of one plan. */
export interface JobReader {
  readonly read: (job: SweepJob) => SweepCounts;
  /** How each lot is read. */
  readonly readings: readonly LotReading[];
}

export function readerOf(plan: Plan): JobReader {
  const figures = new Float64Array(plan.varied.length * chunkSize);
  const readings = plan.lots.map((lot) => reading(plan, lot));
  const ranks = readings.map(ranksFor);
  const at = placesOf(plan);
  let known: { readonly of: string; readonly led: LedBy } | undefined;

  function readLots(job: SweepJob): SweepCounts {
    const counted = new Float64Array(at.at(-1)?.end ?? 0);
    const awards = new Map<string, number>();
    const tallies = plan.lots.map((lot, index) =>
      tallyOf(lot, at[index] as (typeof at)[number], readings[index]?.bids ?? [], counted),
    );
    drawn(plan, job, figures, (count) => {
      for (const [index, lot] of plan.lots.entries()) {
        const own = ranks[index] as Uint16Array;
        readings[index]?.rank(rowsIn(plan, lot.rows, figures), count, chunkSize, own);
        tallies[index]?.(own, figures, count, chunkSize);
      }
      if (!plan.award) return;
      for (let scenario = 0; scenario < count; scenario += 1) {
        const award = awardIn(plan, figures, scenario);
        awards.set(award, (awards.get(award) ?? 0) + 1);
      }
    });
    return { figures: counted, awards: Array.from(awards) };
  }

  function readCentral(job: SweepJob, central: Central): SweepCounts {
    // The same bid is asked about job after job.
    const of = JSON.stringify([central.lot, central.bid]);
    if (known?.of !== of) known = { of, led: ledBy(plan, central) };
    const { led } = known;
    const counted = new Float64Array(1);
    drawn(plan, job, figures, (count) => {
      counted[0] = (counted[0] as number) + led(figures, count);
    });
    return { figures: counted, awards: [] };
  }

  return {
    read: (job) => (job.central === undefined ? readLots(job) : readCentral(job, job.central)),
    readings,
  };
}

/** Draws the scenarios of a job, chunk after chunk. */
function drawn(plan: Plan, job: SweepJob, figures: Float64Array, read: (count: number) => void): void {
  const stream = Int32Array.from(job.stream);
  const own = new Int32Array(4);
  for (let from = 0; from < job.count; from += chunkSize) {
    own.set(stream);
    const count = Math.min(chunkSize, job.count - from);
    for (let scenario = 0; scenario < count; scenario += 1)
      for (const draw of plan.draws) draw(own, figures, chunkSize, scenario, job.from + from + scenario);
    read(count);
    jump(stream);
  }
}

const reading = ({ procedure, varied }: Plan, lot: PlannedLot): LotReading =>
  readingOf(
    procedure,
    lot,
    lot.rows.flatMap((row) => varied[row] ?? []),
  );

const ranksFor = ({ bids }: LotReading): Uint16Array => new Uint16Array(bids.length * chunkSize);

/** The figures that bear on a lot, row after row. */
function rowsIn({ varied }: Plan, rows: readonly number[], figures: Float64Array): Float64Array {
  if (rows.length === varied.length) return figures;
  const own = new Float64Array(rows.length * chunkSize);
  for (const [index, row] of rows.entries())
    own.set(figures.subarray(row * chunkSize, (row + 1) * chunkSize), index * chunkSize);
  return own;
}

type LedBy = (figures: Float64Array, count: number) => number;

/** How often a bid leads at its central weights. */
function ledBy(plan: Plan, { lot: id, bid, weights }: Central): LedBy {
  const lot = plan.lots.find((each) => each.lot === id) as PlannedLot;
  const rows = lot.rows.filter((row) => plan.varied[row]?.kind !== "weight");
  const procedure = withLot(plan.procedure, id, (it) => withWeights(it, new Map(weights)));
  const read = reading({ ...plan, procedure }, { ...lot, rows });
  const ranks = ranksFor(read);
  const start = read.bids.indexOf(bid) * chunkSize;
  return (figures, count) => {
    read.rank(rowsIn(plan, rows, figures), count, chunkSize, ranks);
    let led = 0;
    for (const rank of ranks.subarray(start, start + count)) if (rank > 0 && rank <= lot.places) led += 1;
    return led;
  };
}

const awardIn = ({ procedure, varied }: Plan, figures: Float64Array, scenario: number): string =>
  awardText(
    contractsOf(alteredBy(procedure, varied, (row) => figures[row * chunkSize + scenario] as number)),
  );
