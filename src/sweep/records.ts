import type { HandedBack } from "../compile/records.js";
import type { Figure } from "../number/figure.js";
import type { Contracts } from "../whatif/tipping/tipping.js";
import type { Weights } from "../whatif/triangle/records.js";
import type { SweepRefusal } from "./refusal.js";

/** What was met in many scenarios; or why there are none; or that the caller ended it, which is no result. */
export type Sweep =
  | Swept
  | { readonly outcome: "refused"; readonly refusals: readonly [SweepRefusal, ...SweepRefusal[]] }
  | { readonly outcome: "stopped"; readonly done: number; readonly of: number };

export interface Swept {
  readonly outcome: "swept";
  readonly scenarios: number;
  /** How the scenarios were drawn; undefined where nothing was, and every point of a grid was read. */
  readonly chance: { readonly generator: string; readonly seed: string } | undefined;
  /** How many figures of each kind were given anew in every scenario. */
  readonly varied: { readonly weights: number; readonly scores: number; readonly prices: number };
  readonly lots: readonly LotSweep[];
  /** Undefined where it was not asked for. */
  readonly award: AwardSweep | undefined;
}

/** A number of scenarios, and which part of all of them that is. */
export interface Share {
  readonly count: number;
  readonly share: Figure;
}

export interface LotSweep {
  readonly lot: string;
  /** Whether ranks were read by compiled arithmetic or, scenario by scenario, by the passes: they are the same. */
  readonly read: "kernel" | "evaluate";
  /** Why it was the passes, where that has reasons in the rules. */
  readonly handedBack: readonly HandedBack[];
  /** The bids that lead by the procedure as it is, and in how many scenarios the very same lead. */
  readonly leaders: readonly string[];
  readonly stays: Share;
  /** In how many scenarios bids are level for the last place. */
  readonly tied: Share;
  /** The bids that lead most often. */
  readonly expected: readonly string[];
  /** In the order of the document. */
  readonly bids: readonly BidSweep[];
}

/** How one bid fares. The words of SMAA stand in brackets. */
export interface BidSweep {
  readonly bid: string;
  /** With a place of the lot, or level for the last one. */
  readonly leads: Share;
  /** The part of scenarios with each rank, from 1 (rank acceptability indices). */
  readonly ranks: readonly RankShare[];
  readonly unranked: Share;
  /** The mean of the weights at which it leads, as they are declared (central weight vector); undefined where it never does, or weights do not vary. */
  readonly central: Weights | undefined;
  /** How often it leads at those weights, whatever else varies (confidence factor). */
  readonly confidence: Share | undefined;
}

export interface RankShare extends Share {
  readonly rank: number;
  /** In how many of these scenarios another bid has the same rank. */
  readonly shared: number;
}

export interface AwardSweep {
  readonly now: Contracts;
  readonly stays: Share;
  /** Every award that was recommended, the most frequent first. */
  readonly ways: readonly (Contracts & Share)[];
}
