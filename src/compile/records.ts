import type { Rational } from "../number/rational.js";
import type { Refusal } from "../whatif/tipping/subject.js";
import type { NoRegionsFigures } from "../whatif/triangle/records.js";
import type { NoSiblings } from "../whatif/triangle/siblings.js";

/** A figure of a lot that scenarios give anew, each time as a whole number in a double. */
export type Varied = VariedWeight | VariedScore | VariedPrice;

/**
 * The weight of a criterion or group, given as a share: a whole number from 0 to `most`, not all of them 0. All weights
 * varied stand side by side; what they add up to stays, and each is that sum × its share ÷ all shares, exactly.
 */
export interface VariedWeight {
  readonly kind: "weight";
  readonly criterion: string;
  readonly most: number;
}

/** The score agreed for a bid, or the mark that one evaluator gave it: a scenario names one of these figures by its place, from 0. */
export interface VariedScore {
  readonly kind: "score";
  readonly bid: string;
  readonly criterion: string;
  readonly by?: string | undefined;
  readonly figures: readonly [Rational, ...Rational[]];
}

/** What a bid asks in its last offer for the lot, as so many units, from one whole number to another. */
export interface VariedPrice {
  readonly kind: "price";
  readonly bid: string;
  readonly criterion: string;
  readonly unit: Rational;
  readonly from: number;
  readonly to: number;
}

/** A lot made ready to be ranked again and again with other figures: each time exactly as an evaluation would. */
export interface CompiledLot {
  readonly lot: string;
  /** In the order of the document. */
  readonly bids: readonly string[];
  readonly varied: readonly Varied[];
  readonly reading: Reading;
  /**
   * Ranks scenarios `0` to `count - 1`. The figure of the varied `v` in scenario `s` is `figures[v * stride + s]`; the
   * rank of bid `b` is left in `ranks[b * stride + s]`, 0 where it is not ranked, and of all bids where all shares are 0.
   */
  readonly rank: (figures: Float64Array, count: number, stride: number, ranks: Uint16Array) => void;
}

/** How scenarios are read: by the compiled arithmetic, or each by the passes themselves, and why. */
export type Reading =
  | { readonly by: "kernel" }
  | { readonly by: "evaluate"; readonly reasons: readonly [HandedBack, ...HandedBack[]] };

/** Why the compiled arithmetic does not cover what is varied. */
export type HandedBack =
  | Extract<
      NoRegionsFigures,
      {
        readonly kind:
          | "ruleNotTotal"
          | "tieWithin"
          | "roundedBefore"
          | "notLinear"
          | "notExact"
          | "admissionMoves"
          | "invitationMoves";
      }
    >
  /** Scores or prices vary where there are several rounds. */
  | { readonly kind: "severalRounds"; readonly rounds: number }
  /** What varies is scored once more together with other criteria. */
  | { readonly kind: "groupScored"; readonly criterion: string }
  /** The score of one bid moves the points of others. */
  | { readonly kind: "othersMove"; readonly criterion: string }
  /** Several marks vary that do not simply add up to points. */
  | { readonly kind: "marksBend"; readonly criterion: string }
  /** For some figure there are no points. */
  | { readonly kind: "noPoints"; readonly criterion: string }
  /** More than the points of its criterion looks at a price that varies, or something is made of the price before. */
  | { readonly kind: "pricesRead"; readonly criterion: string }
  /** The method looks up what is not followed as prices move: a place among the offers, some of them, a root. */
  | { readonly kind: "notFollowed"; readonly criterion: string; readonly method: string }
  /** Over all that prices may be, a formula may have no value, or no bound on its floats is proven. */
  | { readonly kind: "noBound"; readonly criterion: string; readonly method: string };

/** What is to be varied is not there, or cannot be varied. */
export type NotVaried = Refusal | NoSiblings;
