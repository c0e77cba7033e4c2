import { bitsOf, longestIn } from "../formula/derive.js";
import { type Field, fieldOf } from "../formula/field.js";
import { baseline, type Method, offerOf, points } from "../methods/method.js";
import { toDouble } from "../number/double.js";
import { multiply, type Rational, reduce, sign, whole } from "../number/rational.js";
import { mostBits } from "../number/transcendental.js";
import type { Scenarios } from "./scenarios.js";
import { priceIn, type Seller } from "./seller.js";

/** What a key has beyond its rows: a figure of each bid that prices move, so many times as its scale comes to. */
export interface Part {
  /** By corner. */
  readonly scale: readonly Rational[];
  /** By bid. */
  readonly exact: (scenarios: Scenarios, scenario: number) => readonly Rational[];
  /** The same in doubles; left out of a tie-break, which is asked seldom. */
  readonly floats: PartFloats | undefined;
}

export interface PartFloats extends Pick<Field, "bound" | "most"> {
  /** Leaves the figures of a scenario in `figures`, by bid; false where they are a doubt. */
  readonly value: (scenarios: Scenarios, scenario: number, figures: Float64Array) => boolean;
}

/** A price with whatever else a method looks at. */
export type Bring = (price: Rational) => Readonly<Record<string, Rational>>;

/** What a method gives over the offers that a price is scored among, so many times as a scale says; undefined without a bound. */
export function partOf(
  scale: readonly Rational[],
  method: Method,
  sellers: readonly Seller[],
  ranked: readonly string[],
  bring: Bring,
): Part | undefined {
  const field = fieldIn(method, sellers, bring);
  if (field === undefined) return undefined;
  const rowAt = ranked.map((bid) => sellers.findIndex((seller) => seller.bid === bid));
  const prices = Float64Array.from(sellers, ({ unit }) => toDouble(unit));
  const values = new Float64Array(sellers.length);
  const moving = sellers.flatMap(({ varied, unit }, at) =>
    varied === undefined ? [] : [{ varied, at, n: Number(unit.n), d: Number(unit.d) }],
  );
  const exact = lastOf((scenarios: Scenarios, scenario: number) => {
    const brought = sellers.map((seller) => bring(reduce(priceIn(seller, scenarios, scenario))));
    const against = baseline(method, brought);
    return rowAt.map(
      (at) => points(method, against, brought[at] as ReturnType<Bring>).valuation.value as Rational,
    );
  });
  return { scale, exact, floats: { bound: field.bound, most: field.most, value } };

  function value({ figures, stride }: Scenarios, scenario: number, to: Float64Array): boolean {
    for (const { varied, at, n, d } of moving)
      prices[at] = ((figures[varied * stride + scenario] as number) * n) / d;
    const isSure = field?.value(prices, values) === true;
    for (let row = 0; row < rowAt.length; row += 1) to[row] = values[rowAt[row] as number] as number;
    return isSure;
  }
}

/** A method over all that the prices may be; undefined where one may be nothing, or too long for one double. */
export function fieldIn(method: Method, sellers: readonly Seller[], bring: Bring): Field | undefined {
  const most = 2 ** 53;
  const isShort = sellers.every(
    ({ varied, unit, from, to }) =>
      sign(unit) > 0 &&
      from > 0 &&
      (varied === undefined || (Number(unit.n) * to < most && Number(unit.d) < most)),
  );
  if (!isShort || mayBeTooLong(method, sellers, bring)) return undefined;
  return fieldOf(
    method.formula,
    sellers.map(({ unit, from, to }) => {
      const [low, high] = [from, to].map((end) => multiply(unit, whole(BigInt(end)))) as [Rational, Rational];
      return { offer: offerOf(method, bring(low)), span: { from: low, to: high } };
    }),
  );
}

/** Whether a figure could be longer than the engine allows, which only the exact reading would meet. */
function mayBeTooLong(method: Method, sellers: readonly Seller[], bring: Bring): boolean {
  const { figures } = offerOf(method, bring(longestPrice));
  const longest = longestIn(method.formula, {
    name: (slot) => Math.max(bitsOf(figures[slot]?.n ?? 0n), bitsOf(figures[slot]?.d ?? 0n)),
    table: tableBits,
    offers: sellers.length,
  });
  return longest >= Number(mostBits);
}

/** No price that is followed has a longer numerator or denominator. */
const longestPrice: Rational = { n: 2n ** 53n, d: 2n ** 53n };

/** A figure of a table has 40 digits at most. */
const tableBits = 280;

/** Keeps the figures of the scenario that was asked about last. */
export function lastOf(exact: Part["exact"]): Part["exact"] {
  let of: Scenarios | undefined;
  let last = -1;
  let found: readonly Rational[] = [];
  return (scenarios, scenario) => {
    if (of === scenarios && last === scenario) return found;
    found = exact(scenarios, scenario);
    [of, last] = [scenarios, scenario];
    return found;
  };
}
