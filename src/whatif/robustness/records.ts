import type { Comparison, LotOutcome } from "../../model/evaluation.js";
import type { Procedure } from "../../model/procedure.js";
import type { Figure } from "../../number/figure.js";
import type { RobustnessFinding } from "./finding.js";
import type { Spread } from "./spread.js";

/** How safe a result is: every single change that turns it, and by how much each lot is decided. */
export interface Robustness {
  readonly tender: string;
  /** The last round that has offers; what is said is said of it. */
  readonly round: string;
  readonly lots: readonly LotRobustness[];
  readonly findings: readonly DecidingFinding[];
  /** How many changed procedures were looked at. */
  readonly tried: number;
  readonly procedure: Procedure;
}

/** One change alone that turns the result; the sentence tells it with its figures. */
export type DecidingFinding = RobustnessFinding & { readonly sentence: string };

export interface LotRobustness {
  readonly lot: string;
  /** Of a lot that is incomplete nothing is said: it has no result yet. */
  readonly outcome: LotOutcome;
  /** The bids that stand first, or have a place where the lot has several. */
  readonly leaders: readonly string[];
  /** Undefined where the lot is incomplete, or nobody is left out. */
  readonly margin: Margin | undefined;
  readonly steps: StepMargin | undefined;
  /** What each criterion at the top counts for. */
  readonly spreads: readonly Spread[];
}

/** By how much a lot is decided: between the last bid with a place and the first without one. */
export interface Margin {
  readonly leader: string;
  readonly second: string;
  /** By the first figure in which the two differ: the leader's, the second's as the cut, and what lies between. */
  readonly comparison: Comparison;
  /** How much the price of the second would have to fall, where that was found out. */
  readonly inMoney: Figure | undefined;
}

/** The fewest steps of one figure of the panel that put others first. */
export interface StepMargin {
  /** With the figure raised, and lowered; undefined where no number of steps does. */
  readonly up: FewestSteps | undefined;
  readonly down: FewestSteps | undefined;
  /**
   * How many steps were tried; undefined where all were. Only where a score moves the points of other bids, or more
   * may turn the result back, is there a limit.
   */
  readonly within: number | undefined;
}

export interface FewestSteps {
  readonly steps: number;
  /** Every figure with which that is enough. */
  readonly figures: readonly SteppedFigure[];
}

/** A figure of the panel, and what it would be. */
export interface SteppedFigure {
  readonly of: "mark" | "agreed";
  readonly by: string | undefined;
  readonly bid: string;
  readonly criterion: string;
  readonly mark: Figure;
  readonly instead: Figure;
}
