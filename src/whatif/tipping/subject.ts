/**
 * A figure that is asked about. What there is only one of need not be named: the lot, the price criterion, or the lots
 * that a bid has offers for.
 */
export type TippingQuestion =
  /** The weight of a criterion or group; the others of its level share what is left in the proportions they have. */
  | { readonly kind: "weight"; readonly criterion: string; readonly lot?: string | undefined }
  /** What a bid asks for in its last offer for exactly these lots. */
  | {
      readonly kind: "price";
      readonly bid: string;
      readonly criterion?: string | undefined;
      readonly lots?: readonly string[] | undefined;
    }
  /** The score agreed for a bid, or the mark of one evaluator. */
  | {
      readonly kind: "score";
      readonly bid: string;
      readonly criterion: string;
      readonly by?: string | undefined;
      readonly lot?: string | undefined;
    }
  /** A number that a method, or the combining rule where no criterion is named, publishes. */
  | {
      readonly kind: "parameter";
      readonly parameter: string;
      readonly criterion?: string | undefined;
      readonly lot?: string | undefined;
    };

/** A figure of a procedure that might have been another: the question with all that it means. */
export type Subject =
  | { readonly kind: "weight"; readonly lot: string; readonly criterion: string }
  | {
      readonly kind: "price";
      readonly lots: readonly string[];
      readonly bid: string;
      readonly criterion: string;
    }
  | {
      readonly kind: "score";
      readonly lot: string;
      readonly bid: string;
      readonly criterion: string;
      readonly by: string | undefined;
    }
  | {
      readonly kind: "parameter";
      readonly lot: string;
      readonly criterion: string | undefined;
      readonly parameter: string;
    };

/** Why a figure cannot be asked about. */
export type Refusal =
  | {
      readonly kind: "unknown";
      readonly what: "lot" | "bid" | "criterion" | "evaluator" | "parameter";
      readonly id: string;
      readonly known: readonly string[];
    }
  /** There are several: name the one that is meant. */
  | {
      readonly kind: "unclear";
      readonly what: "lot" | "lots" | "criterion";
      readonly known: readonly string[];
    }
  /** The bid has sent no offer for exactly these lots, or no price in it. */
  | { readonly kind: "noPrice"; readonly bid: string; readonly lots: readonly string[] }
  /** The price adds up from the lines of a schedule, or was made in another currency: no one figure is it. */
  | { readonly kind: "madeOfMore"; readonly bid: string; readonly of: "schedule" | "currency" }
  /** Nothing else on its level has a weight that could give way. */
  | { readonly kind: "noOtherWeight"; readonly criterion: string }
  | { readonly kind: "noScore"; readonly bid: string; readonly criterion: string }
  /** The score comes of several marks: name the evaluator whose mark is meant. */
  | {
      readonly kind: "ofMarks";
      readonly bid: string;
      readonly criterion: string;
      readonly evaluators: readonly string[];
    }
  /** The award is the best of all ways, which is searched for in whole numbers: it is not followed along a figure. */
  | { readonly kind: "searched" };
