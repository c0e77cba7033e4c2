import Fraction from "fraction.js";

/** What a method looks at: its own subject, the subjects that set the baseline, and what is published. */
export interface Seen {
  readonly weight: Fraction;
  readonly own: Fraction;
  readonly all: readonly Fraction[];
  readonly bottom: Fraction;
  readonly top: Fraction;
  readonly method: Readonly<Record<string, unknown>>;
  /** Of a measure: the contract prices, this bid's and all. */
  readonly price?: Fraction | undefined;
  readonly prices?: readonly (Fraction | undefined)[];
}

export interface Arithmetic {
  readonly relative: boolean;
  readonly points: (seen: Seen) => Fraction;
}

const zero = new Fraction(0n);

export const exact = (text: unknown): Fraction => new Fraction(text as string);
export const added = (figures: readonly Fraction[]): Fraction => figures.reduce((a, b) => a.add(b), zero);
export const least = (figures: readonly Fraction[]): Fraction => figures.reduce((a, b) => (b.lt(a) ? b : a));
export const most = (figures: readonly Fraction[]): Fraction => figures.reduce((a, b) => (b.gt(a) ? b : a));
export const mean = (figures: readonly Fraction[]): Fraction =>
  added(figures).div(BigInt(figures.length), 1n);

export function median(figures: readonly Fraction[]): Fraction {
  const sorted = figures.slice().sort((a, b) => a.compare(b));
  const half = Math.floor(sorted.length / 2);
  const middle = sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1);
  return mean(middle);
}

const within = (figure: Fraction, low: Fraction, high: Fraction): Fraction =>
  most([low, least([high, figure])]);

const relative = (points: Arithmetic["points"]): Arithmetic => ({ relative: true, points });
const absolute = (points: Arithmetic["points"]): Arithmetic => ({ relative: false, points });

interface Table {
  readonly rows: readonly { readonly upTo: string; readonly gives: string }[];
  readonly otherwise: string;
}

/** Every catalogue method of the first set, by direct arithmetic; a fraction without a value earns what is published. */
export const arithmetic: Readonly<Record<string, Arithmetic>> = {
  lowestPriceRatio: relative(({ weight, own, all }) =>
    own.equals(0) ? zero : weight.mul(least(all)).div(own),
  ),
  linearFromLowest: relative(({ weight, own, all, method }) => {
    const lowest = least(all);
    if (lowest.equals(0)) return zero;
    const times = exact(method.zeroAt);
    const line = weight.mul(times.mul(lowest).sub(own)).div(times.sub(1).mul(lowest));
    return method.belowZero === "negative" ? line : most([line, zero]);
  }),
  lowestToHighest: relative(({ weight, own, all }) => {
    const [lowest, highest] = [least(all), most(all)];
    return lowest.equals(highest) ? weight : weight.mul(highest.sub(own)).div(highest.sub(lowest));
  }),
  linearToReference: absolute(({ weight, own, method }) => {
    const [allAt, noneAt] = [exact(method.allAt), exact(method.noneAt)];
    if (allAt.equals(noneAt)) return zero;
    return within(weight.mul(noneAt.sub(own)).div(noneAt.sub(allAt)), zero, weight);
  }),
  benchmarkRatio: absolute(({ weight, own, method }) => {
    if (own.equals(0)) return weight;
    const ratio = weight.mul(exact(method.benchmark)).div(own);
    return method.belowBenchmark === "more" ? ratio : least([weight, ratio]);
  }),
  meanDeviation: relative(({ weight, own, all, method }) => {
    const middle = mean(all);
    if (middle.equals(0)) return zero;
    const away = own.sub(middle).div(middle).mul(100);
    return weight.mul(exact(50).sub(exact(method.slope).mul(away))).div(100);
  }),
  bands: relative(({ weight, own, all, method }) => {
    const lowest = least(all);
    if (lowest.equals(0)) return zero;
    const { rows, otherwise } = method.table as Table;
    const above = own.sub(lowest).div(lowest).mul(100);
    const row = rows.find(({ upTo }) => above.lte(exact(upTo)));
    return weight.mul(exact(row?.gives ?? otherwise)).div(100);
  }),
  highestRatio: relative(({ weight, own, all }) =>
    most(all).equals(0) ? zero : weight.mul(own).div(most(all)),
  ),
  lowestRatio: relative(({ weight, own, all }) => (own.equals(0) ? zero : weight.mul(least(all)).div(own))),
  linearBetween: absolute(({ weight, own, method }) => {
    const [allAt, noneAt] = [exact(method.allAt), exact(method.noneAt)];
    if (allAt.equals(noneAt)) return zero;
    return within(weight.mul(own.sub(noneAt)).div(allAt.sub(noneAt)), zero, weight);
  }),
  shareOfTop: absolute(({ weight, own, top }) => weight.mul(own).div(top)),
  betweenEnds: absolute(({ weight, own, bottom, top }) => weight.mul(own.sub(bottom)).div(top.sub(bottom))),
};

/** What each combining rule compares, and whether the higher figure wins; undefined where it has no value. */
export const rules: Readonly<
  Record<
    string,
    {
      readonly weighsPrice: boolean;
      readonly higherWins: boolean;
      readonly key: (
        points: Fraction,
        price: Fraction | undefined,
        rule: Readonly<Record<string, unknown>>,
      ) => Fraction | undefined;
    }
  >
> = {
  weightedSum: { weighsPrice: true, higherWins: true, key: (points) => points },
  highestQuality: { weighsPrice: false, higherWins: true, key: (points) => points },
  lowestPrice: { weighsPrice: false, higherWins: false, key: (_points, price) => price },
  pricePerQualityPoint: {
    weighsPrice: false,
    higherWins: false,
    key: (points, price) => (points.equals(0) ? undefined : price?.div(points)),
  },
  qualityAdjustedPrice: {
    weighsPrice: false,
    higherWins: false,
    key: (points, price, rule) => price?.sub(exact(rule.perPoint).mul(points)),
  },
};

export interface Rounding {
  readonly places: string;
  readonly mode: string;
}

/** Rounds on the size of the figure, halves judged exactly; the sign is put back at the end. Places below zero are tens. */
export function rounded(figure: Fraction, rounding: Rounding | undefined): Fraction {
  if (rounding === undefined) return figure;
  const places = BigInt(rounding.places);
  const unit = places < 0n ? new Fraction(10n ** -places) : new Fraction(1n, 10n ** places);
  const steps = figure.abs().div(unit);
  const below = steps.floor();
  const rest = steps.sub(below).compare(new Fraction(1n, 2n));
  const isExact = steps.equals(below);
  const stepsUp =
    rounding.mode === "up"
      ? !isExact
      : rounding.mode === "halfUp"
        ? rest >= 0
        : rounding.mode === "halfDown"
          ? rest > 0
          : rounding.mode === "halfEven"
            ? rest > 0 || (rest === 0 && below.n % 2n === 1n)
            : false;
  const size = (stepsUp ? below.add(1) : below).mul(unit);
  return figure.lt(0) ? size.neg() : size;
}
