import { compare, multiply, percentOf, type Rational, subtract } from "../../number/rational.js";

/** A bid as the step-up sees it. */
export interface Stepping {
  readonly name: string;
  readonly price: Rational;
  readonly quality: Rational;
}

/** One bid held against the one in hand, in per cent of the one in hand; undefined where that has none. */
export interface Step {
  readonly to: string;
  /** Nobody is in hand before the first. */
  readonly from: string | undefined;
  readonly rise: Rational | undefined;
  readonly gain: Rational | undefined;
  readonly taken: boolean;
}

/**
 * Goes from the cheapest bid up. A dearer one is taken in hand where its gain in quality is at least so many
 * per cent for each per cent of its rise in price; one that is passed over is not come back to.
 */
function walk(
  bids: readonly Stepping[],
  perPercent: Rational,
): { readonly winners: readonly Stepping[]; readonly steps: readonly Step[] } {
  const rising = bids.slice().sort((a, b) => compare(a.price, b.price) || compare(b.quality, a.quality));
  let winners: readonly Stepping[] = [];
  const steps = rising.map((bid): Step => {
    const [hand] = winners;
    if (hand === undefined) {
      winners = [bid];
      return { to: bid.name, from: undefined, rise: undefined, gain: undefined, taken: true };
    }
    const isEqual = compare(hand.price, bid.price) === 0 && compare(hand.quality, bid.quality) === 0;
    const taken = isEqual || isWorth(hand, bid, perPercent);
    if (taken) winners = isEqual ? [...winners, bid] : [bid];
    const [rise, gain] = [percent(hand.price, bid.price), percent(hand.quality, bid.quality)];
    return { to: bid.name, from: hand.name, rise, gain, taken };
  });
  return { winners, steps };
}

/** Multiplied out, so that nothing is divided by: gain ÷ quality ≥ perPercent × rise ÷ price. */
function isWorth(hand: Stepping, bid: Stepping, perPercent: Rational): boolean {
  if (compare(bid.quality, hand.quality) <= 0) return false;
  const gain = multiply(subtract(bid.quality, hand.quality), hand.price);
  const rise = multiply(multiply(perPercent, subtract(bid.price, hand.price)), hand.quality);
  return compare(gain, rise) >= 0;
}

const percent = (from: Rational, to: Rational): Rational | undefined => percentOf(subtract(to, from), from);

/**
 * The place of every bid and the steps of the first walk: whoever wins it is first, and each further place goes to
 * who wins without those before.
 */
export function stepUp(
  bids: readonly Stepping[],
  perPercent: Rational,
): { readonly places: ReadonlyMap<string, number>; readonly steps: readonly Step[] } {
  const first = walk(bids, perPercent);
  const places = new Map<string, number>();
  let left = bids;
  let { winners } = first;
  while (winners.length > 0) {
    const place = bids.length - left.length + 1;
    for (const { name } of winners) places.set(name, place);
    left = left.filter((each) => !places.has(each.name));
    winners = walk(left, perPercent).winners;
  }
  return { places, steps: first.steps };
}
