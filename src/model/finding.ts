import type { Hole } from "../formula/valuation.js";
import type { Figure } from "../number/figure.js";

/** The tie-breaks that a tender may publish. */
export type TieBreakName = "higherPoints" | "lowerPrice" | "earlierSubmission" | "drawnOrder";

/** Something the reader should know, though it changes no result; the sentence tells it with its figures. */
export type Finding = FindingFigures & { readonly sentence: string };

export type FindingFigures = { readonly round: string } & (
  | { readonly code: "singleBid"; readonly lot: string; readonly bid: string }
  | {
      readonly code: "roundingDecides";
      readonly lot: string;
      readonly rounded: readonly string[];
      readonly unrounded: readonly string[];
    }
  | {
      readonly code: "tieBreakDecides";
      readonly lot: string;
      readonly bid: string;
      readonly tieBreak: TieBreakName;
    }
  | {
      readonly code: "offScale";
      readonly lot: string;
      readonly bid: string;
      readonly criterion: string;
      readonly scale: string;
      readonly score: Figure;
    }
  | {
      readonly code: "holeFilled";
      readonly lot: string;
      readonly bid: string;
      readonly criterion: string;
      readonly hole: Hole;
      readonly points: Figure;
    }
  | {
      readonly code: "outsideWeight";
      readonly lot: string;
      readonly bid: string;
      readonly criterion: string;
      readonly points: Figure;
      readonly weight: Figure;
    }
  | {
      readonly code: "combinationDearer";
      readonly lots: readonly string[];
      readonly bid: string;
      readonly combined: Figure;
      readonly single: Figure;
    }
  | { readonly code: "offerNotInvited"; readonly lots: readonly string[]; readonly bid: string }
  | {
      readonly code: "offerNotCounted";
      readonly lots: readonly string[];
      readonly bid: string;
      /** It came late, or asks more than before where the previous offer then stands. */
      readonly because: "late" | "priceRise";
    }
  | {
      readonly code: "commitmentFell";
      readonly lots: readonly string[];
      readonly bid: string;
      readonly criterion: string;
      readonly amount: "offered" | "accepted";
      /** The round before, and what it had. */
      readonly earlier: string;
      readonly before: Figure;
      readonly after: Figure;
    }
  | {
      readonly code: "scoreFell";
      readonly lot: string;
      readonly bid: string;
      readonly criterion: string;
      readonly earlier: string;
      readonly before: Figure;
      readonly after: Figure;
    }
  | { readonly code: "pricesUnchanged"; readonly lot: string; readonly bids: readonly string[] }
);
export type FindingCode = FindingFigures["code"];
