import type { ProcedureDocument } from "../model/document/document.js";
import type { Issue } from "../model/issues.js";
import type { Figure } from "../number/figure.js";

/** How often something happened, and in per cent of what it could have happened in. */
export interface Often {
  readonly count: number;
  readonly percent: Figure;
}

/**
 * Who comes first in a market: a bid that is both the cheapest and the best, only one of these, or neither. The best has
 * the most points for all but the price. Where nobody is alone in front: several are level, no bid is admissible, or
 * something is due without which there is no ranking.
 */
export type FirstPlace =
  | "cheapestAndBest"
  | "cheapest"
  | "best"
  | "middle"
  | "tied"
  | "noAdmissibleBid"
  | "incomplete";

/** What may go wrong in a market under a formula. */
export type Pathology =
  /** A further bid that does not come first itself makes another one first. */
  | "phantomDecides"
  /** The first is dearer than another and no better, or worse and no cheaper. */
  | "dominatedWins"
  | "tied"
  | "noAdmissibleBid"
  | "incomplete"
  /** Of all markets, the price has the least part in what sets the bids apart. */
  | "priceCountsLeast";

/** One market in which it goes wrong. */
export interface MarketExample {
  readonly of: Pathology;
  readonly scenario: number;
  /** The rules with this market in them; left out of what is printed. */
  readonly document: ProcedureDocument;
}

/** A criterion of the first level, in per cent: means over the markets in which bids are set apart. */
export interface CriterionInMarkets {
  readonly criterion: string;
  /** Its part of all weights. */
  readonly declared: Figure;
  /**
   * Its part of what sets the bids apart: the spread of its points from the least to the most, of the spreads of all
   * criteria together. Undefined where no market sets bids apart.
   */
  readonly effective: Figure | undefined;
  /** The spread of its points in per cent of what there is to earn; undefined also where that is nothing. */
  readonly used: Figure | undefined;
}

/** What one formula does with the markets. */
export interface FormulaInMarkets {
  /** Undefined for the rules as published. */
  readonly alternative: string | undefined;
  /** What is otherwise than published, each change in one line. */
  readonly changes: readonly string[];
  /** Whether the points of a bid depend on other bids. */
  readonly relative: boolean;
  readonly first: Readonly<Record<FirstPlace, Often>>;
  /** Where one bid is alone in front: how often another is as cheap and as good and better in one of the two. */
  readonly dominatedWins: Often;
  /** Empty under a rule that gives no points for price. */
  readonly criteria: readonly CriterionInMarkets[];
  /** From the last to the first, the mean in per cent of all points; undefined where no market has two ranked bids. */
  readonly used: Figure | undefined;
  readonly phantom: {
    /** Markets with two ranked bids or more in which a further bid does not come first. */
    readonly asked: number;
    /** Others are in front than without it. */
    readonly leaderChanges: Often;
    /** The first two stand otherwise to each other than without it. */
    readonly firstTwoChange: Often;
  };
  readonly examples: readonly MarketExample[];
}

/** How two figures of a bidder go together. */
export interface MarketCorrelation {
  readonly criteria: readonly [string, string];
  readonly correlation: Figure;
}

/** What formulas do with the same markets. */
export interface SimulatedMarkets {
  readonly outcome: "simulated";
  readonly generator: string;
  readonly seed: number;
  readonly lot: string;
  readonly markets: number;
  readonly correlations: readonly MarketCorrelation[];
  /** The rules as published, then the alternatives. */
  readonly formulas: readonly [FormulaInMarkets, ...FormulaInMarkets[]];
}

/** Why nothing was simulated. */
export interface NoSimulation {
  readonly outcome: "refused";
  /** Where the issues' paths lead: into the market with its count and seed, or into the rules with bids in them. */
  readonly in: "question" | "rules";
  /** The alternative that leads to those rules. */
  readonly alternative: string | undefined;
  readonly issues: readonly Issue[];
}

export type MarketSimulation =
  | SimulatedMarkets
  | NoSimulation
  /** The signal was given; nothing is told of the markets before. */
  | { readonly outcome: "stopped"; readonly done: number; readonly of: number };
