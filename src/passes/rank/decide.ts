import type { Baseline } from "../../formula/valuation.js";
import type { BoundKey, CombiningRule, Criterion } from "../../model/procedure.js";
import type { Roundings } from "../../model/roundings.js";
import { figure } from "../../number/figure.js";
import { type Rational, whole } from "../../number/rational.js";
import { type Contender, type Keyed, keysOf } from "./keys.js";
import { type Stepping, stepUp } from "./stepUp.js";

/**
 * What decides between contenders, in order, under the rule of the tender: over the baselines of them all, or over
 * those handed in, one for each key.
 */
export function decide(
  { procedure }: CombiningRule,
  keys: readonly BoundKey[],
  criteria: readonly Criterion[],
  roundings: Roundings,
  contenders: readonly Contender[],
  against?: readonly Baseline[],
): Keyed[] {
  const keyed = keysOf(keys, criteria, roundings, contenders, against);
  return procedure === undefined ? keyed : byStep(keys, contenders, keyed);
}

/** Which side of each figure wins; a place comes before the figures it was found from. */
export const winsOf = ({ procedure, keys }: CombiningRule): ("higher" | "lower")[] => [
  ...(procedure === undefined ? [] : ["lower" as const]),
  ...keys.map((key) => key.wins),
];

function byStep(
  keys: readonly BoundKey[],
  contenders: readonly Contender[],
  keyed: readonly Keyed[],
): Keyed[] {
  const perPercent = keys[0]?.method.fixed.get("perPercent") as Rational;
  const stepping = contenders.flatMap(({ place }, index): Stepping[] => {
    const [price, quality] = keyed[index]?.values ?? [];
    return price === undefined || quality === undefined ? [] : [{ name: place.bid, price, quality }];
  });
  const { places, steps } = stepUp(stepping, perPercent);
  const stepOf = new Map(steps.map((step) => [step.to, step]));
  return contenders.map(({ place }, index) => {
    const found = keyed[index] as Keyed;
    const step = stepOf.get(place.bid);
    const value = whole(BigInt(places.get(place.bid) ?? 0));
    if (step === undefined) return found;
    const { from: against, rise, gain, taken } = step;
    return {
      ...found,
      values: [value, ...found.values],
      keys: [{ formula: "place by stepUp", wins: "lower", value: figure(value) }, ...(found.keys ?? [])],
      workings: [
        ...found.workings,
        { ...place, of: "step", against, rise, gain, taken, value, rounded: undefined },
      ],
    };
  });
}
