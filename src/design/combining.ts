import { aggregateWords } from "../formula/derive.js";
import { baseline, points } from "../methods/method.js";
import type { BoundKey, Lot, Tender } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { type Figure, figure } from "../number/figure.js";
import { compare, divide, multiply, type Rational, reduce, sum, whole, zero } from "../number/rational.js";
import type { DesignFigures, Pair } from "./finding.js";

/**
 * What a combining rule that compares other figures than the total does with bids of a few prices and qualities, tried
 * with its first such figure: whether a third bid turns two others round, and whether as many points more for both do.
 */
export function combiningRule(tender: Tender, lot: Lot): DesignFigures[] {
  const key = lot.keys.find(({ text }) => text !== "total");
  if (key === undefined || tender.rule.procedure !== undefined) return [];
  const market = marketOf(tender, lot);
  if (market === undefined) return [];
  const turns = (first: Offer, second: Offer, after: readonly [Offer, Offer], third: readonly Offer[]) =>
    turned(market, key, [first, second], after, third);
  const found: DesignFigures[] = [];
  const words = Array.from(aggregateWords(key.method.formula));
  const reversal =
    words.length === 0
      ? undefined
      : firstOf(seconds, (second) =>
          firstOf(thirds, (third) => {
            const seen = turns(cheap, second, [cheap, second], [third]);
            return seen && { ...seen, second, third };
          }),
        );
  if (reversal !== undefined) {
    const { second, third, before, after } = reversal;
    found.push({
      code: "othersMoveOrder",
      formula: key.text,
      words,
      ...named(market, { first: cheap, second, third }),
      before,
      after,
    });
  }
  const origin = firstOf([{ price: 170n, quality: 70n }, ...seconds], (second) => {
    const seen = turns(poor, second, [lifted(poor), lifted(second)], []);
    return seen && { ...seen, second };
  });
  if (origin !== undefined) {
    const { second, before, after } = origin;
    found.push({
      code: "qualityZeroDecides",
      formula: key.text,
      ...named(market, { first: poor, second }),
      added: figure(reduce(multiply(market.available, { n: lift, d: 100n }))),
      before,
      after,
      isGuarded: hasQualityBar(tender, lot),
    });
  }
  return found;
}

/** A bid in per cent: of the lowest price, and of what quality there is. */
interface Offer {
  readonly price: bigint;
  readonly quality: bigint;
}

const cheap: Offer = { price: 100n, quality: 60n };
const poor: Offer = { price: 100n, quality: 40n };

const seconds: readonly Offer[] = [105n, 110n, 120n, 140n, 160n, 200n, 300n, 400n].flatMap((price) =>
  [61n, 62n, 63n, 65n, 66n, 70n, 75n, 80n].map((quality) => ({ price, quality })),
);

const thirds: readonly Offer[] = [
  { price: 300n, quality: 30n },
  { price: 300n, quality: 100n },
  { price: 80n, quality: 20n },
  { price: 200n, quality: 60n },
];

/** As many points more for everybody, as another zero of the scale would give. */
const lift = 20n;

const lifted = ({ price, quality }: Offer): Offer => ({ price, quality: quality + lift });

interface Market {
  readonly lowest: Rational;
  /** The points for quality that there are. */
  readonly available: Rational;
}

function marketOf({ outOf }: Tender, { criteria, estimate, ceiling, keys }: Lot): Market | undefined {
  if (keys.some(({ method }) => method.formula.names.some((name) => name.includes("[")))) return undefined;
  const priced = nodesOf(criteria).filter(({ type }) => type === "price");
  const available = reduce(sum([outOf, ...priced.map(({ weight }) => multiply(weight, whole(-1n)))]));
  const anchor = estimate ?? ceiling?.price ?? whole(120_000n);
  return { lowest: reduce(divide(multiply(anchor, whole(5n)), whole(6n))), available };
}

const broughtBy = ({ lowest, available }: Market, { price, quality }: Offer) => ({
  price: reduce(multiply(lowest, { n: price, d: 100n })),
  qualityPoints: reduce(multiply(available, { n: quality, d: 100n })),
  quality: reduce({ n: quality, d: 100n }),
  total: zero,
});

const pairOf = (market: Market, offer: Offer): Pair => {
  const { price, qualityPoints } = broughtBy(market, offer);
  return { price: figure(price), quality: figure(qualityPoints) };
};

const named = <Name extends string>(market: Market, offers: Record<Name, Offer>): Record<Name, Pair> =>
  Object.fromEntries(
    Object.entries<Offer>(offers).map(([name, offer]) => [name, pairOf(market, offer)]),
  ) as Record<Name, Pair>;

interface Seen {
  readonly before: readonly [Figure, Figure];
  readonly after: readonly [Figure, Figure];
}

/** The figures of two bids by themselves and afterwards, where their order is strictly the other one. */
function turned(
  market: Market,
  key: BoundKey,
  two: readonly [Offer, Offer],
  then: readonly [Offer, Offer],
  third: readonly Offer[],
): Seen | undefined {
  const before = figuresOf(market, key, two, []);
  const after = figuresOf(market, key, then, third);
  if (before === undefined || after === undefined) return undefined;
  if (compare(...before) * compare(...after) >= 0) return undefined;
  return { before: [figure(before[0]), figure(before[1])], after: [figure(after[0]), figure(after[1])] };
}

function figuresOf(
  market: Market,
  { method }: BoundKey,
  two: readonly [Offer, Offer],
  third: readonly Offer[],
): readonly [Rational, Rational] | undefined {
  const brought = [...two, ...third].map((offer) => broughtBy(market, offer));
  const against = baseline(method, brought);
  const [first, second] = brought.slice(0, 2).map((each) => points(method, against, each).valuation.value);
  return first && second && [first, second];
}

function firstOf<T, Found>(all: readonly T[], find: (each: T) => Found | undefined): Found | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether something keeps a bid of little quality out. */
export const hasQualityBar = ({ minimum }: Tender, { criteria }: Lot): boolean =>
  minimum !== undefined ||
  nodesOf(criteria).some((node) => node.minimum !== undefined && node.type !== "price");
