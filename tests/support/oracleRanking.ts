import type Fraction from "fraction.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { exact } from "./oracleArithmetic.js";

/** A bid as the ranking sees it. */
export interface Contender {
  readonly bid: string;
  /** What the combining rule compares. */
  readonly key: Fraction;
  readonly price: Fraction | undefined;
  readonly submitted: string | undefined;
  readonly pointsOf: (criterion: string) => Fraction;
}

export interface Places {
  readonly places: readonly { readonly bid: string; readonly rank: number }[];
  /** A tie-break on which the first place hangs cannot speak yet. */
  readonly due: boolean;
}

/** Ranks 1, 2, 2, 4 by the key, the near-equals of the leader together, each tie split as published. */
export function placesOf(
  contenders: readonly Contender[],
  higherWins: boolean,
  tender: TenderDocument,
): Places {
  const within = exact(tender.tieWithin ?? "0");
  const best = contenders.reduce<Fraction | undefined>((leader, { key }) => {
    if (leader === undefined) return key;
    return (higherWins ? key.gt(leader) : key.lt(leader)) ? key : leader;
  }, undefined);
  const isNear = ({ key }: Contender): boolean => best?.sub(key).abs().lte(within) === true;
  const groups: (readonly Contender[])[] = [contenders.filter(isNear)];
  const rest = contenders.filter((each) => !isNear(each));
  const keys = rest.map((each) => each.key).sort((a, b) => (higherWins ? b.compare(a) : a.compare(b)));
  for (const [index, key] of keys.entries())
    if (index === 0 || !key.equals(keys[index - 1] as Fraction))
      groups.push(rest.filter((each) => each.key.equals(key)));

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
