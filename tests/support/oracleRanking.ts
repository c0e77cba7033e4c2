import Fraction from "fraction.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { exact } from "./oracleArithmetic.js";

/** A bid as the ranking sees it. */
export interface Contender {
  readonly bid: string;
  /** What the combining rule compares, in order. */
  readonly keys: readonly Fraction[];
  readonly price: Fraction | undefined;
  readonly submitted: string | undefined;
  readonly pointsOf: (criterion: string) => Fraction;
}

export interface Places {
  readonly places: readonly { readonly bid: string; readonly rank: number }[];
  /** A tie-break on which the first place hangs cannot speak yet. */
  readonly due: boolean;
}

/** Ranks 1, 2, 2, 4 by the keys, the near-equals of the leader together, each tie split as published. */
export function placesOf(
  contenders: readonly Contender[],
  wins: readonly ("higher" | "lower")[],
  tender: TenderDocument,
): Places {
  const order = (a: Contender, b: Contender): number => {
    const apart = wins.map((side, at) => {
      const [left, right] = [a.keys[at], b.keys[at]] as [Fraction, Fraction];
      return side === "higher" ? right.compare(left) : left.compare(right);
    });
    return apart.find((each) => each !== 0) ?? 0;
  };
  const [leader, ...others] = contenders.slice().sort(order);
  const groups: Contender[][] = leader === undefined ? [] : [[leader]];
  for (const each of others) {
    const last = groups.at(-1) as Contender[];
    const isTied = order(last[0] as Contender, each) === 0;
    if (isTied || (groups.length === 1 && isNear(leader as Contender, each, tender.tieWithin)))
      last.push(each);
    else groups.push([each]);
  }

  const places: { bid: string; rank: number }[] = [];
  let due = false;
  for (const group of groups) {
    const isFirst = places.length === 0;
    for (const tied of split(group, tender.tieBreaks ?? [], (hangs) => {
      if (isFirst && hangs) due = true;
    })) {
      const rank = places.length + 1;
      for (const { bid } of tied) places.push({ bid, rank });
    }
  }
  return { places, due };
}

/** Near the leader by the first key, whatever the later ones say. */
const isNear = (leader: Contender, other: Contender, within: string | undefined): boolean =>
  within !== undefined &&
  (leader.keys[0] as Fraction)
    .sub(other.keys[0] as Fraction)
    .abs()
    .lte(exact(within));

/** Splits a tie by the published tie-breaks in order; reports where one is silent, and whether that is at the top. */
function split(
  tied: readonly Contender[],
  [next, ...rest]: NonNullable<TenderDocument["tieBreaks"]>,
  silent: (atTop: boolean) => void,
): (readonly Contender[])[] {
  if (tied.length < 2 || next === undefined) return tied.length === 0 ? [] : [tied];
  const figures = tied.map(({ pointsOf, price, submitted }) =>
    next.kind === "higherPoints"
      ? pointsOf(next.criterion).neg()
      : next.kind === "lowerPrice"
        ? price
        : submitted,
  );
  if (figures.includes(undefined)) {
    silent(true);
    return [tied];
  }
  const order = (a: number, b: number): number => {
    const [left, right] = [figures[a], figures[b]] as [Fraction | string, Fraction | string];
    if (typeof left === "string") return left < right ? -1 : left > right ? 1 : 0;
    return left.compare(right);
  };
  const sorted = tied.map((_, index) => index).sort(order);
  const runs: number[][] = [];
  for (const index of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && order(last[0] as number, index) === 0) last.push(index);
    else runs.push([index]);
  }
  return runs.flatMap((run, place) =>
    split(
      run.map((index) => tied[index] as Contender),
      rest,
      (atTop) => silent(atTop && place === 0),
    ),
  );
}

/** Contenders with their place as the figure that decides: the winner of each walk leaves before the next. */
export function placesByStep(contenders: readonly Contender[], perPercent: Fraction): Contender[] {
  const placed: Contender[] = [];
  let left = contenders.slice();
  while (left.length > 0) {
    const winners = walkedTo(left, perPercent);
    const place = new Fraction(placed.length + 1);
    placed.push(...winners.map((each) => ({ ...each, keys: [place] as const })));
    left = left.filter((each) => !winners.includes(each));
  }
  return placed;
}

/** Who is in hand at the end, from the lowest price up: keys are the price and the quality. */
function walkedTo(contenders: readonly Contender[], perPercent: Fraction): Contender[] {
  const [price, quality] = [0, 1].map((at) => (each: Contender) => each.keys[at] as Fraction) as [
    (each: Contender) => Fraction,
    (each: Contender) => Fraction,
  ];
  let hand: Contender | undefined;
  for (const each of contenders
    .slice()
    .sort((a, b) => price(a).compare(price(b)) || quality(b).compare(quality(a)))) {
    if (hand === undefined) hand = each;
    else if (quality(each).gt(quality(hand))) {
      const gain = quality(each).sub(quality(hand)).mul(price(hand));
      const rise = price(each).sub(price(hand)).mul(quality(hand)).mul(perPercent);
      if (gain.gte(rise)) hand = each;
    }
  }
  const last = hand;
  if (last === undefined) return [];
  return contenders.filter((each) => price(each).equals(price(last)) && quality(each).equals(quality(last)));
}
