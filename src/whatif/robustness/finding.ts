import type { Stage } from "../../model/roundings.js";
import type { Figure } from "../../number/figure.js";

/** A lot in which a change puts others first. */
export interface Turn {
  readonly lot: string;
  /** Who stands first, or has a place where there are several, and who would; without the bid, where one is left out. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Bids that would be waiting for a decision or a figure, and are in no ranking until then. */
  readonly waiting: readonly string[];
}

/** Lots that would go to a bid. */
export interface Holding {
  readonly lots: readonly string[];
  readonly bid: string;
}

/** What a change would change. */
interface Turned {
  /** Empty where only the contracts change. */
  readonly turns: readonly Turn[];
  /** Where contracts hang together by combined offers, an allocation or a budget, and the change touches them. */
  readonly contracts: { readonly before: readonly Holding[]; readonly after: readonly Holding[] } | undefined;
}

/** One change alone that turns the result: an evaluation does not show it, `robustness` tries them all. */
export type RobustnessFinding = Turned &
  (
    | {
        /** One step of the scale, up or down, in one figure of the panel. */
        readonly code: "oneStepDecides";
        readonly of: "mark" | "agreed";
        readonly by: string | undefined;
        readonly bid: string;
        readonly criterion: string;
        /** The lots that the sheet serves; or that of the one combined offer which it is on. */
        readonly lots: readonly string[];
        readonly combined: boolean;
        /** The round of the sheet. */
        readonly round: string;
        readonly mark: Figure;
        readonly instead: Figure;
      }
    | {
        /** Without a bid the others stand in another order at the top. */
        readonly code: "rankReversal";
        readonly without: string;
      }
    | { readonly code: "evaluatorDecides"; readonly evaluator: string }
    | { readonly code: "criterionDecides"; readonly criterion: string; readonly lots: readonly string[] }
    | { readonly code: "roundingStageDecides"; readonly of: Stage }
    | {
        /** One unit of money more or less in one price. */
        readonly code: "oneUnitDecides";
        readonly bid: string;
        readonly criterion: string;
        readonly lots: readonly string[];
        readonly round: string;
        readonly price: Figure;
        readonly instead: Figure;
      }
    | {
        /** Scores that are set against those of other bids, each as its share of the scale instead. */
        readonly code: "rescalingDecides";
        readonly criterion: string;
        readonly lots: readonly string[];
      }
    | {
        /** With one more bid the others stand in another order at the top. */
        readonly code: "newcomerDecides";
        readonly lots: readonly string[];
        /** The bid that it is like, but for its price and scores. */
        readonly like: string;
        readonly price: Figure;
        readonly scores: "same" | "bottom" | "top";
      }
  );
