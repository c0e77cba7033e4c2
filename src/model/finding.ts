import type { Hole } from "../formula/valuation.js";
import type { Figure } from "../number/figure.js";
import type { TieBreakName } from "./alternative.js";
import type { Taker, WonLimit } from "./award.js";
import type { Path } from "./issues.js";
import type { PriceFinding } from "./priceFinding.js";
import type { Undisclosed } from "./resolve/disclosure.js";

export type { TieBreakName } from "./alternative.js";

/** Something the reader should know, though it changes no result; the sentence tells it with its figures. */
export type Finding = FindingFigures & { readonly sentence: string };

/** A sheet of the panel: for these lots, this bid, this criterion. */
interface OnSheet {
  readonly lots: readonly string[];
  readonly bid: string;
  readonly criterion: string;
}

export type FindingFigures = RoundFinding | AwardFinding | TenderFinding;

/** What the recommendation shows. */
export type AwardFinding =
  | RescoringDiffers
  | {
      /** Two contracts of one bidder rest on the same thing, which it has once. */
      readonly code: "resourceTwice";
      readonly round: string;
      readonly resource: string;
      readonly bids: readonly string[];
      readonly lots: readonly string[];
    }
  | {
      /** The lots that a discount asks for are more than a limit lets its bidder win. */
      readonly code: "discountUnreachable";
      readonly round: string;
      readonly bid: string;
      readonly percent: Figure;
      readonly lots: readonly string[] | undefined;
      readonly count: number;
      readonly limit: WonLimit;
    };

interface RescoringDiffers {
  /** Without the bids at their limit the lot goes to another one when it is scored once more than with scores kept. */
  readonly code: "rescoringDiffers";
  readonly round: string;
  readonly lot: string;
  readonly without: readonly string[];
  /** Who would have the places, and the first left out. */
  readonly kept: readonly Taker[];
  readonly rescored: readonly Taker[];
}

/** What one round shows. */
type RoundFinding = { readonly round: string } & (
  | PriceFinding
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
  | (OnSheet & {
      readonly code: "markSpread";
      readonly lowest: Figure;
      readonly highest: Figure;
      readonly steps: Figure;
    })
  | (OnSheet & {
      readonly code: "agreedOutsideMarks";
      readonly agreed: Figure;
      readonly lowest: Figure;
      readonly highest: Figure;
    })
  | (OnSheet & {
      readonly code: "movedFromMark";
      readonly by: string | undefined;
      readonly mark: Figure;
      readonly agreed: Figure;
      readonly steps: Figure;
    })
  | (OnSheet & {
      readonly code: "minimumCrossed";
      readonly by: string | undefined;
      readonly before: Figure;
      readonly after: Figure;
      /** Whether the figure after it meets the minimum. */
      readonly isMet: boolean;
    })
  | (OnSheet & {
      readonly code: "changedAfterRanking";
      readonly of: "mark" | "agreed" | "accepted";
      readonly evaluator: string | undefined;
      /** The line of a measure, where one is changed. */
      readonly line: string | undefined;
      readonly before: Figure | "notAnswered" | "abstained" | undefined;
      readonly after: Figure | "notAnswered" | "abstained";
      readonly by: string;
      readonly at: string;
      readonly reason: string | undefined;
    })
  | (OnSheet & {
      readonly code: "markedAfterPrice";
      readonly of: "mark" | "agreed";
      readonly by: string | undefined;
      readonly at: string;
      readonly opened: string;
    })
  | (OnSheet & { readonly code: "markMissing"; readonly by: string })
  | (OnSheet & {
      readonly code: "scoredNotAddressed";
      readonly score: Figure;
      /** What the rules give for no answer. */
      readonly most: Figure;
      readonly reason: string | undefined;
    })
  | {
      readonly code: "reasonMissing";
      readonly of: "score" | "mark" | "change";
      readonly missing: readonly {
        readonly bid: string;
        readonly criterion: string;
        readonly by: string | undefined;
      }[];
      /** How many there are in all. */
      readonly count: number;
    }
  | (OnSheet & { readonly code: "reasonIsScale"; readonly by: string | undefined; readonly reason: string })
  | {
      readonly code: "reasonRepeated";
      readonly criterion: string;
      readonly by: string | undefined;
      readonly bids: readonly string[];
      readonly reason: string;
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
  | (OnSheet & {
      readonly code: "capReached";
      /** The line of the measure, where it was the line's cap. */
      readonly line: string | undefined;
      /** What was accepted, and what counts of it. */
      readonly amount: Figure;
      readonly cap: Figure;
    })
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

/** A sentence for each of some findings. */
export type SentencesOf<F extends { readonly code: string }> = {
  readonly [Code in F["code"]]: (it: Extract<F, { readonly code: Code }>) => string;
};
