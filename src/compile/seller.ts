import { multiply, type Rational, reduce, whole } from "../number/rational.js";
import type { Varied } from "./records.js";
import type { Scenarios } from "./scenarios.js";

/** One of the offers that a price is scored among: varied, or as it is. */
export interface Seller {
  readonly bid: string;
  readonly varied: number | undefined;
  readonly unit: Rational;
  readonly from: number;
  readonly to: number;
}

/** What is asked in a scenario. */
export const priceIn = (
  { varied, unit, from }: Seller,
  { figures, stride }: Scenarios,
  scenario: number,
): Rational =>
  multiply(
    unit,
    whole(BigInt(varied === undefined ? from : (figures[varied * stride + scenario] as number))),
  );

/** One offer: its price is the last of those varied that is meant, or else as it is. */
export function sellerOf(
  varied: readonly Varied[],
  bid: string,
  price: Rational,
  isMeant: (criterion: string) => boolean,
): Seller {
  const at = varied.findLastIndex(
    (each) => each.kind === "price" && each.bid === bid && isMeant(each.criterion),
  );
  const each = varied[at];
  return each?.kind === "price"
    ? { bid, varied: at, unit: reduce(each.unit), from: each.from, to: each.to }
    : { bid, varied: undefined, unit: price, from: 1, to: 1 };
}
