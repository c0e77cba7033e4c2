import { toDouble } from "../number/double.js";
import { greatestCommonDivisor, type Rational, reduce } from "../number/rational.js";
import type { Key } from "./keys.js";
import type { Part, PartFloats } from "./part.js";

/** What a bid has at each corner, and what its varied scores add, as whole numbers over one denominator. */
export interface WholeRow {
  readonly n: readonly bigint[];
  readonly d: bigint;
  readonly moves: readonly { readonly varied: number; readonly steps: readonly (readonly bigint[])[] }[];
}

/** A key as doubles for the many and as whole numbers for the few that doubles leave in doubt. */
export interface Scaled {
  /** By bid, then corner. */
  readonly floats: readonly Float64Array[];
  readonly moves: readonly {
    readonly varied: number;
    readonly bid: number;
    /** By figure, then corner. */
    readonly steps: Float64Array;
  }[];
  /** One unit of the key in these doubles. */
  readonly unit: Rational;
  /** Two sums further apart than this are surely in that order; 0 where every sum is a whole number and exact. */
  readonly margin: number;
  readonly whole: readonly WholeRow[];
  /** What varied prices add in these doubles, of which one unit is one point. */
  readonly parts: readonly { readonly scale: Float64Array; readonly floats: PartFloats }[];
  readonly exactParts: readonly Part[];
}

const exactly = 2n ** 53n;

/**
 * Scales a key so that all its figures are whole numbers, where no sum of them can then reach 2^53: float sums are exact
 * whatever their order. Elsewhere figures are the doubles nearest to them, with one bound: each is off by half a unit in
 * the last place, and so is every product and sum, of which there are no more than terms.
 */
export function scaled(key: Key, bids: readonly string[], shares: readonly number[]): Scaled {
  const whole = key.rows.map((row, bid) => wholeRow(row, key, bids[bid] as string));
  const common = whole.reduce<bigint | undefined>(
    (denominator, { d }) => denominator && fewest(denominator, d),
    1n,
  );
  const unit = common === undefined || key.parts.length > 0 ? undefined : exactIn(whole, common, shares);
  return unit === undefined
    ? made(key, bids, whole, shares, { n: 1n, d: 1n }, false)
    : made(key, bids, whole, shares, unit, true);
}

/** The least common multiple, as long as whole numbers over it can be of use. */
function fewest(a: bigint, b: bigint): bigint | undefined {
  const multiple = (a / greatestCommonDivisor(a, b)) * b;
  return multiple < 1n << 60n ? multiple : undefined;
}

/** The unit in which all is whole and no sum reaches 2^53; undefined where there is none. */
function exactIn(
  whole: readonly WholeRow[],
  common: bigint,
  shares: readonly number[],
): Rational | undefined {
  // What all figures have in common besides makes them no more exact.
  let shared = 0n;
  for (const { n, d, moves } of whole)
    for (const each of [n, ...moves.flatMap(({ steps }) => steps)])
      for (const figure of each)
        shared = greatestCommonDivisor(shared, (figure < 0n ? -figure : figure) * (common / d));
  const unit = reduce({ n: shared === 0n ? 1n : shared, d: common });
  return whole.every((row) => mostOf(row, shares) * unit.d < exactly * unit.n * row.d) ? unit : undefined;
}

/** The largest sum that a row can come to, whatever its scores. */
const mostOf = ({ n, moves }: WholeRow, shares: readonly number[]): bigint =>
  n.reduce((sum, figure, corner) => {
    const moved = moves.map(({ steps }) => largest(steps.map((step) => step[corner] as bigint)));
    const most = moved.reduce((all, each) => all + each, largest([figure]));
    return sum + most * BigInt(shares[corner] as number);
  }, 0n);

const largest = (figures: readonly bigint[]): bigint =>
  figures.reduce((most, figure) => {
    const size = figure < 0n ? -figure : figure;
    return size > most ? size : most;
  }, 0n);

function made(
  { moves, rows, parts }: Key,
  bids: readonly string[],
  whole: readonly WholeRow[],
  shares: readonly number[],
  unit: Rational,
  isExact: boolean,
): Scaled {
  const float = ({ n, d }: Rational): number => toDouble({ n: n * unit.d, d: d * unit.n });
  const terms = shares.length + moves.length + parts.length * (shares.length + 4);
  const most = Math.max(
    0,
    ...whole.map((row) => toDouble({ n: mostOf(row, shares) * unit.d, d: row.d * unit.n })),
  );
  const [beside, off] = mostBeside(parts, shares);
  return {
    floats: rows.map((row) => Float64Array.from(row, float)),
    moves: moves.map(({ varied, bid, steps }) => ({
      varied,
      bid: bids.indexOf(bid),
      steps: Float64Array.from(steps.flat(), float),
    })),
    unit,
    // Twice what rounding can do to either sum, and the bound's own digits.
    margin: isExact ? 0 : 4 * (terms + 4) * 2 ** -52 * (most + beside) + 4 * off + 2 ** -900,
    whole,
    parts: parts.flatMap(({ scale, floats }) =>
      floats === undefined ? [] : [{ scale: Float64Array.from(scale, toDouble), floats }],
    ),
    exactParts: parts,
  };
}

/** The most that parts can come to, and how far their own floats can be off. */
function mostBeside(parts: readonly Part[], shares: readonly number[]): readonly [number, number] {
  let [most, off] = [0, 0];
  for (const { scale, floats } of parts) {
    if (floats === undefined) continue;
    const times = shares.reduce(
      (sum, share, at) => sum + share * Math.abs(toDouble(scale[at] as Rational)),
      0,
    );
    most += times * (floats.most + floats.bound);
    off += times * floats.bound;
  }
  return [most, off];
}

function wholeRow(row: readonly Rational[], { moves }: Key, bid: string): WholeRow {
  const own = moves.filter((move) => move.bid === bid);
  const all = [row, ...own.flatMap(({ steps }) => steps)].flat();
  const d = all.reduce((common, each) => (common / greatestCommonDivisor(common, each.d)) * each.d, 1n);
  const scale = (figures: readonly Rational[]): bigint[] => figures.map((each) => each.n * (d / each.d));
  return {
    n: scale(row),
    d,
    moves: own.map(({ varied, steps }) => ({ varied, steps: steps.map(scale) })),
  };
}
