import type { Hole } from "../formula/valuation.js";
import type { Figure } from "../number/figure.js";
import type { Path } from "./issues.js";
import type { Undisclosed } from "./resolve/disclosure.js";

/** The tie-breaks that a tender may publish. */
export type TieBreakName = "higherPoints" | "lowerPrice" | "earlierSubmission" | "drawnOrder";

/** Something the reader should know, though it changes no result; the sentence tells it with its figures. */
export type Finding = FindingFigures & { readonly sentence: string };

export type FindingFigures = RoundFinding | TenderFinding;

/** What one round shows. */
type RoundFinding = { readonly round: string } & (
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
);

/** What the published rules themselves show; it bears on every round. */
type TenderFinding =
  | {
      readonly code: "ruleRefined";
      readonly path: Path;
      /** What stood and stands there, a record as JSON text; nothing before what was added, nothing after what was removed. */
      readonly before: string | undefined;
      readonly after: string | undefined;
      readonly by: string;
      readonly at: string;
      readonly reason: string;
    }
  | ({ readonly code: "notDisclosed" } & Undisclosed);
export type FindingCode = FindingFigures["code"];
