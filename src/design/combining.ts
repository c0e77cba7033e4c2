import { aggregateWords } from "../formula/derive.js";
import { baseline, points } from "../methods/method.js";
import type { BoundKey, Lot, Tender } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { figure } from "../number/figure.js";
import { compare, divide, multiply, type Rational, reduce, sum, whole, zero } from "../number/rational.js";
import type { DesignFigures, Pair } from "./finding.js";

/**
 * What a combining rule that compares another figure than the total does with bids of a few prices and qualities, tried
 * with its first figure: whether a third bid turns two others round, and whether as many points more for both do.
 */
export function combiningRule(tender: Tender, lot: Lot): DesignFigures[] {
  const [key] = lot.keys;
  const market = marketOf(tender, lot);
  if (key === undefined || market === undefined || tender.rule.procedure !== undefined) return [];
  return [...othersMoveOrder(market, key), ...qualityZeroDecides(market, key, hasQualityBar(tender, lot))];
}

function othersMoveOrder(market: Market, key: BoundKey): DesignFigures[] {
  const words = Array.from(aggregateWords(key.method.formula));
  if (words.length === 0) return [];
  for (const second of seconds) {
    const before = figuresOf(market, key, [cheap, second]);
    for (const third of thirds) {
      const after = figuresOf(market, key, [cheap, second, third]);
      const turn = turned(before, after);
      if (turn !== undefined)
        return [
          {
            code: "othersMoveOrder",
            formula: key.text,
            words,
            first: pairOf(market, cheap),
            second: pairOf(market, second),
            third: pairOf(market, third),
            ...turn,
          },
        ];
    }
  }
  return [];
}

function qualityZeroDecides(market: Market, key: BoundKey, isGuarded: boolean): DesignFigures[] {
  for (const second of [knownSecond, ...seconds]) {
    const before = figuresOf(market, key, [poor, second]);
    const after = figuresOf(market, key, [lifted(poor), lifted(second)]);
    const turn = turned(before, after);
    if (turn !== undefined)
      return [
        {
          code: "qualityZeroDecides",
          formula: key.text,
          first: pairOf(market, poor),
          second: pairOf(market, second),
          added: figure(reduce(multiply(market.available, { n: lift, d: 100n }))),
          ...turn,
          isGuarded,
        },
      ];
  }
  return [];
}

/** A bid in per cent: of the lowest price, and of what quality there is. */
interface Offer {
  readonly price: bigint;
  readonly quality: bigint;
}

const cheap: Offer = { price: 100n, quality: 60n };
const poor: Offer = { price: 100n, quality: 40n };

/** With 100 and 40 the example that is known: 2.50 against 2.43 points for each unit of price. */
const knownSecond: Offer = { price: 170n, quality: 70n };

const seconds: readonly Offer[] = [105n, 110n, 120n, 140n, 170n, 250n, 400n].flatMap((price) =>
  [61n, 63n, 66n, 70n, 75n, 80n].map((quality) => ({ price, quality })),
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

/** Undefined where the rule looks at more than prices and the points for quality together. */
function marketOf({ outOf }: Tender, { criteria, estimate, ceiling, keys }: Lot): Market | undefined {
  const names = keys[0]?.method.formula.names ?? [];
  if (names.some((name) => name === "total" || name.includes("["))) return undefined;
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

type Two = readonly [Rational, Rational];

/** What the rule gives the first two of some bids. */
function figuresOf(market: Market, { method }: BoundKey, offers: readonly Offer[]): Two | undefined {
  const brought = offers.map((offer) => broughtBy(market, offer));
  const against = baseline(method, brought);
  const [first, second] = brought.slice(0, 2).map((each) => points(method, against, each).valuation.value);
  return first && second && [first, second];
}

/** The figures before and after, where the order of the two bids is strictly the other one. */
function turned(before: Two | undefined, after: Two | undefined) {
  if (before === undefined || after === undefined) return undefined;
  if (compare(...before) * compare(...after) >= 0) return undefined;
  const told = ([first, second]: Two) => [figure(first), figure(second)] as const;
  return { before: told(before), after: told(after) };
}

/** Whether something keeps a bid of little quality out. */
export const hasQualityBar = ({ minimum }: Tender, { criteria }: Lot): boolean =>
  minimum !== undefined ||
  nodesOf(criteria).some((node) => node.minimum !== undefined && node.type !== "price");
