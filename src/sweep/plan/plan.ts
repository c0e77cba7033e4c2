import type { Offer, Procedure } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import type { Stream } from "../../random/xoshiro128.js";
import type { PanelFigure } from "../../whatif/robustness/figures.js";

/** A figure that every scenario gives anew, as a whole number. */
export type Varied =
  /** Parts of what it and the criteria beside it share out in some lots. */
  | { readonly kind: "weight"; readonly level: WeightLevel; readonly criterion: string }
  /** Which of these points of its scale. */
  | { readonly kind: "score"; readonly figure: PanelFigure; readonly points: readonly Rational[] }
  /** So many of this unit. */
  | {
      readonly kind: "price";
      readonly bid: string;
      readonly offer: Offer;
      readonly criterion: string;
      readonly unit: Rational;
      readonly from: number;
      readonly to: number;
    };

/** Criteria side by side that share out what they weigh together, in the lots that have them so. */
export interface WeightLevel {
  readonly lots: readonly string[];
  readonly criteria: readonly string[];
  readonly sum: Rational;
  /** The parts into which the sum is split. */
  readonly parts: number;
}

/** Draws some of the figures of one scenario: the figure at row r goes to r × stride + at. */
export type Draw = (
  stream: Stream,
  figures: Float64Array,
  stride: number,
  at: number,
  scenario: number,
) => void;

/** One lot of a sweep, and which figures bear on it. */
export interface PlannedLot {
  readonly lot: string;
  readonly places: number;
  readonly bids: readonly string[];
  readonly rows: readonly number[];
  /** Where its weights vary. */
  readonly level: { readonly level: WeightLevel; readonly first: number } | undefined;
  /** The bids that lead it as things are. */
  readonly leaders: readonly string[];
}

export interface Plan {
  readonly procedure: Procedure;
  readonly varied: readonly Varied[];
  readonly draws: readonly Draw[];
  readonly lots: readonly PlannedLot[];
  readonly award: boolean;
  readonly scenarios: number;
  readonly seed: bigint;
  /** Whether anything is left to chance. */
  readonly isDrawn: boolean;
}
