import { type Rational, reduce } from "./rational.js";

/**
 * Ways to round, each shown on the same figures to a whole number: 2.5, 3.5, −2.5 and 2.6.
 *
 * - `halfUp` to the nearest, halves away from zero: 3, 4, −3, 3
 * - `halfEven` to the nearest, halves to the even neighbour: 2, 4, −2, 3
 * - `halfDown` to the nearest, halves towards zero: 2, 3, −2, 3
 * - `up` away from zero: 3, 4, −3, 3
 * - `down` towards zero, that is cut off: 2, 3, −2, 2
 */
export const roundingModes = ["halfUp", "halfEven", "halfDown", "up", "down"] as const;
export type RoundingMode = (typeof roundingModes)[number];

/**
 * Rounds a figure to a number of decimal places (negative: to tens, hundreds …). Halves are judged on the
 * exact value, never on one that was rounded before.
 */
export function round(value: Rational, places: number, mode: RoundingMode): Rational {
  if (value.moves !== undefined)
    return value.moves.stepped(value, {
      name: `${mode} ${places}`,
      of: (still) => round(still, places, mode),
      within: furthest[mode](unitOf(places)),
      edgesAround: (still) => edgesAround(still, places),
    });
  const scale = 10n ** BigInt(Math.abs(places));
  const top = places < 0 ? value.n : value.n * scale;
  const bottom = places < 0 ? value.d * scale : value.d;
  const cut = top / bottom;
  const rest = top - cut * bottom;
  if (rest === 0n) return settleAt(cut, scale, places);
  const away = rest < 0n ? -1n : 1n;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const steps = stepsAway[mode](twice < bottom ? -1 : twice > bottom ? 1 : 0, cut % 2n !== 0n);
  return settleAt(steps ? cut + away : cut, scale, places);
}

/** Whether to step away from zero, given where the rest lies against one half and whether the cut is odd. */
const stepsAway: Record<RoundingMode, (half: number, odd: boolean) => boolean> = {
  halfUp: (half) => half >= 0,
  halfEven: (half, odd) => half > 0 || (half === 0 && odd),
  halfDown: (half) => half > 0,
  up: () => true,
  down: () => false,
};

function settleAt(scaled: bigint, scale: bigint, places: number): Rational {
  return places < 0 ? { n: scaled * scale, d: 1n } : reduce({ n: scaled, d: scale });
}

/** How far a way to round moves a figure at most: half a unit of the last place, or one. */
const half = ({ n, d }: Rational): Rational => ({ n, d: 2n * d });
const all = (unit: Rational): Rational => unit;
const furthest: Record<RoundingMode, (unit: Rational) => Rational> = {
  halfUp: half,
  halfEven: half,
  halfDown: half,
  up: all,
  down: all,
};

/** One unit of the last place. */
const unitOf = (places: number): Rational => {
  const scale = 10n ** BigInt(Math.abs(places));
  return places < 0 ? { n: scale, d: 1n } : { n: 1n, d: scale };
};

/** The halves and wholes of the last place between which a figure lies: no rounding has a step between two of them. */
function edgesAround({ n, d }: Rational, places: number): Rational[] {
  const scale = 10n ** BigInt(Math.abs(places));
  const [top, bottom] = places < 0 ? [2n * n, d * scale] : [2n * n * scale, d];
  const cut = top / bottom;
  return [cut - 1n, cut, cut + 1n].map((each) =>
    places < 0 ? { n: each * scale, d: 2n } : { n: each, d: 2n * scale },
  );
}
