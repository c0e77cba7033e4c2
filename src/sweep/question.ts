/** What might have been otherwise, all of it together, in how many scenarios. */
export interface SweepQuestion {
  /** Left out: every lot. */
  readonly lot?: string | undefined;
  /** Whether every scenario is awarded too: over all lots, by the plain evaluation. */
  readonly award?: boolean | undefined;
  readonly weights?: WeightsDrawn | undefined;
  readonly marks?: MarksDrawn | undefined;
  readonly prices?: PricesDrawn | undefined;
  /** How many scenarios, 1 to a thousand million; with a grid of weights, how many at each of its points: 1 if left out. */
  readonly count?: number | undefined;
  /** A whole number from 0 to 2⁶⁴ − 1, in digits where it has more than 15. */
  readonly seed: number | string;
}

/**
 * How criteria side by side share out what they weigh together, every way of sharing as likely as another. All at the
 * top where none are named; the weights of others stay.
 */
export type WeightsDrawn =
  /** Any weights, in a grid of so many parts: a million if left out. */
  | {
      readonly kind: "free";
      readonly criteria?: readonly string[] | undefined;
      readonly parts?: number | undefined;
    }
  /** Each between two weights as they are declared; the others of its level are free. */
  | { readonly kind: "ranges"; readonly ranges: readonly WeightRange[] }
  /** From what weighs most to what weighs least; of those on one place it is not told which weighs more. */
  | { readonly kind: "order"; readonly places: readonly (readonly string[])[] }
  /** All weights that are multiples of a step, each once and none by chance. */
  | { readonly kind: "grid"; readonly step: string; readonly criteria?: readonly string[] | undefined };

export interface WeightRange {
  readonly criterion: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Every figure of the panel by itself, each point of its scale as likely as another: between the lowest and the highest
 * mark that evaluators gave the answer, or so many steps or levels up and down.
 */
export type MarksDrawn =
  | { readonly kind: "disagreement" }
  | { readonly kind: "steps"; readonly steps: number };

/** Every price by itself, so many per cent up and down, each amount in the smallest unit as likely as another. */
export interface PricesDrawn {
  readonly percent: string;
}
