import type { Hole } from "../formula/valuation.js";

/** What is not known yet. Nothing that is due is taken as zero. */
export type Due =
  | { readonly kind: "requirement"; readonly bid: string; readonly criterion: string }
  | {
      readonly kind: "mark";
      readonly bid: string;
      readonly criterion: string;
      readonly by: string | undefined;
    }
  | {
      /** Where the rules require a recorded reason: of the panel's score, or of an evaluator's mark. */
      readonly kind: "reason";
      readonly bid: string;
      readonly criterion: string;
      readonly by: string | undefined;
    }
  | { readonly kind: "agreedScore"; readonly bid: string; readonly criterion: string }
  | {
      /** Of one line, where the measure has lines. */
      readonly kind: "acceptedAmount" | "evidence";
      readonly bid: string;
      readonly criterion: string;
      readonly line: string | undefined;
    }
  | {
      /** What a measure is computed from. */
      readonly kind: "computedFrom";
      readonly bid: string;
      readonly criterion: string;
    }
  | { readonly kind: "price"; readonly bid: string; readonly criterion: string | undefined }
  | { readonly kind: "adjustment"; readonly bid: string; readonly rule: string }
  | { readonly kind: "decision"; readonly bid: string; readonly about: string }
  | {
      readonly kind: "formulaUndefined";
      readonly bid: string;
      readonly criterion: string;
      readonly hole: Hole;
    }
  | { readonly kind: "drawnFigure"; readonly bid: string; readonly criterion: string }
  | { readonly kind: "explanation"; readonly bid: string }
  | { readonly kind: "submissionTime"; readonly bid: string }
  | { readonly kind: "draw"; readonly bids: readonly string[] }
  | { readonly kind: "lot"; readonly lot: string }
  | PreferenceDue
  | { readonly kind: "tooManyPatterns"; readonly patterns: string };

/** The order of preference that a bidder has not stated between lots of which it may not have all. */
export interface PreferenceDue {
  readonly kind: "preference";
  readonly bid: string;
  readonly lots: readonly string[];
}
