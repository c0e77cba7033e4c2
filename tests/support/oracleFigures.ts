import { Decimal as AnyDecimal } from "decimal.js";
import Fraction from "fraction.js";
import { added, least, mean, median, most, rounded } from "./oracleArithmetic.js";

/** An offer for which a formula has no value; never seen outside `formulaValue`. */
export class Hole extends Error {}

/** A figure, and whether it is only near to what it stands for. */
export interface Found {
  readonly value: Fraction;
  readonly inexact: boolean;
}

const exactly = (value: Fraction): Found => ({ value, inexact: false });

// Twice the digits that any settled value shows, and as many again for what is lost beside one.
const Decimal = AnyDecimal.clone({ precision: 120, toExpNeg: -9e15, toExpPos: 9e15 });
type Decimal = InstanceType<typeof Decimal>;

const signed = ({ s, n }: Fraction): bigint => s * n;
const decimalOf = (value: Fraction): Decimal => new Decimal(String(signed(value))).div(String(value.d));
const near = (value: Decimal): Found => ({ value: new Fraction(value.toFixed()), inexact: true });

const mostBits = 2n ** 18n;
const largest = 1n << mostBits;
const largestExponent = 100;

/** A figure on the way, refused where it is too long to go on with. */
export function bounded(value: Fraction): Fraction {
  if (value.n > largest || value.d > largest) throw new Hole("figureTooLarge");
  return value;
}

/** Rounds half up to 30 significant digits: what a value is worth that was reached by inexact steps. */
export function settled(value: Fraction): Fraction {
  if (value.equals(0)) return value;
  const size = value.abs();
  const length = String(size.n).length - String(size.d).length;
  const wholeDigits = size.gte(new Fraction(10).pow(length) as Fraction) ? length + 1 : length;
  return rounded(value, { places: String(30 - wholeDigits), mode: "halfUp" });
}

/** The whole number of which `value` is a perfect power, by halving; undefined where there is none. */
function wholeRoot(value: bigint, degree: bigint): bigint | undefined {
  if (value < 2n || degree === 1n) return value;
  const bits = BigInt(value.toString(2).length);
  if (degree >= bits) return undefined;
  let [low, high] = [1n, 1n << (bits / degree + 1n)];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low ** degree === value ? low : undefined;
}

function perfectRoot(value: Fraction, degree: bigint): Fraction | undefined {
  const [n, d] = [wholeRoot(value.n, degree), wholeRoot(value.d, degree)];
  return n === undefined || d === undefined ? undefined : new Fraction(value.s * n, d);
}

export function squareRoot(value: Fraction): Found {
  if (value.lt(0)) throw new Hole("rootOfNegative");
  const root = perfectRoot(value, 2n);
  return root === undefined ? near(decimalOf(value).sqrt()) : exactly(root);
}

export function logarithm(value: Fraction): Found {
  if (value.lte(0)) throw new Hole("logarithmOfNothing");
  return value.equals(1) ? exactly(new Fraction(0)) : near(decimalOf(value).ln());
}

export function exponential(value: Fraction): Found {
  if (value.abs().gt(largestExponent)) throw new Hole("exponentTooLarge");
  return value.equals(0) ? exactly(new Fraction(1)) : near(decimalOf(value).exp());
}

export function power(base: Fraction, exponent: Fraction): Found {
  if (base.equals(0)) {
    if (exponent.lt(0)) throw new Hole("powerUndefined");
    return exactly(new Fraction(exponent.equals(0) ? 1 : 0));
  }
  const isBroken = exponent.d > 1n;
  if (exponent.abs().gt(largestExponent) || (isBroken && base.lt(0))) throw new Hole("powerUndefined");
  const root = perfectRoot(base, exponent.d);
  if (root !== undefined) return exactly(wholePower(root, signed(exponent)));
  const bits = decimalOf(base.abs()).ln().times(decimalOf(exponent)).abs().div(Decimal.ln(2));
  if (bits.gt(String(mostBits))) throw new Hole("powerUndefined");
  return near(decimalOf(base).pow(decimalOf(exponent)));
}

function wholePower(base: Fraction, exponent: bigint): Fraction {
  const size = exponent < 0n ? -exponent : exponent;
  const bits = BigInt(Math.max(base.n.toString(2).length, base.d.toString(2).length));
  if (bits * size > mostBits) throw new Hole("powerUndefined");
  const [n, d] = [signed(base) ** size, base.d ** size];
  return exponent < 0n ? new Fraction(d, n) : new Fraction(n, d);
}

const modes: Readonly<Record<string, string>> = {
  round: "halfUp",
  roundEven: "halfEven",
  truncate: "down",
  roundUp: "up",
};

/** A formula's own rounding, to at most 40 places before or after the point. */
function rounding(word: string, value: Fraction, places: Fraction): Fraction {
  if (places.d !== 1n || places.abs().gt(40)) throw new Hole("powerUndefined");
  return rounded(value, { places: String(signed(places)), mode: modes[word] as string });
}

/** Every function of the language, by its word. */
export const functions: Readonly<Record<string, (...figures: [Fraction, Fraction, Fraction]) => Found>> = {
  min: (...figures) => exactly(least(figures)),
  max: (...figures) => exactly(most(figures)),
  abs: (x) => exactly(x.abs()),
  clamp: (x, low, high) => exactly(most([low, least([x, high])])),
  sqrt: squareRoot,
  ln: logarithm,
  exp: exponential,
  ...Object.fromEntries(
    Object.keys(modes).map((word) => [
      word,
      (x: Fraction, places: Fraction) => exactly(rounding(word, x, places)),
    ]),
  ),
};

type Figures = readonly Fraction[];

const inOrder = (figures: Figures): Fraction[] => figures.slice().sort((a, b) => a.compare(b));

/** Looks over figures of which there must be at least so many. */
const over =
  (fewest: number, look: (figures: Figures) => Fraction) =>
  (figures: Figures): Found => {
    if (figures.length < fewest) throw new Hole("noOffers");
    return exactly(look(figures));
  };

const deviation = (fewer: number) => (figures: Figures) => {
  if (figures.length <= fewer) throw new Hole("noOffers");
  const middle = mean(figures);
  const squares = figures.map((figure) => figure.sub(middle).mul(figure.sub(middle)));
  return squareRoot(added(squares).div(figures.length - fewer));
};

/** The root of the product, exact where it is rational. */
function geometricMean(figures: Figures): Found {
  const [first] = figures;
  if (first === undefined) throw new Hole("noOffers");
  if (figures.some((figure) => figure.lte(0))) throw new Hole("logarithmOfNothing");
  if (figures.every((figure) => figure.equals(first))) return exactly(first);
  const product = figures.reduce((a, b) => a.mul(b));
  const root = perfectRoot(product, BigInt(figures.length));
  if (root !== undefined) return exactly(root);
  return near(decimalOf(product).pow(new Decimal(1).div(figures.length)));
}

/** The mean without so many at either end; some must be left. */
function trimmedMean(figures: Figures, each: Fraction | undefined): Found {
  if (each === undefined || each.d !== 1n || each.lt(0) || each.mul(2).gte(figures.length))
    throw new Hole("noOffers");
  const cut = Number(each.n);
  return exactly(mean(inOrder(figures).slice(cut, figures.length - cut)));
}

/** Every word that looks over the offers. */
export const aggregates: Readonly<Record<string, (figures: Figures, each?: Fraction) => Found>> = {
  lowest: over(1, least),
  highest: over(1, most),
  second: over(2, (figures) => inOrder(figures)[1] as Fraction),
  mean: over(1, mean),
  median: over(1, median),
  lowerMedian: over(1, (figures) => inOrder(figures)[Math.floor((figures.length - 1) / 2)] as Fraction),
  geomean: geometricMean,
  sum: over(0, added),
  count: over(0, (figures) => new Fraction(figures.length)),
  stdev: deviation(1),
  pstdev: deviation(0),
  trimmedMean,
};
