import type { PreferenceDue } from "../../../model/due.js";
import type { Procedure } from "../../../model/procedure.js";
import type { Rational } from "../../../number/rational.js";
import type { LotState } from "../../rank/lot.js";
import type { Candidate, Filling } from "./filling.js";
import type { Limits } from "./holdings.js";

/** What lots are given out from. */
export interface Ground {
  readonly procedure: Procedure;
  readonly limits: Limits;
  /** In the order of the tender. */
  readonly lots: readonly LotState[];
  /** The ranking of a lot as if some of its bids had not been sent. */
  readonly rescored: (state: LotState, without: ReadonlySet<string>) => readonly Candidate[];
}

/** One lot given out. */
export interface Given {
  readonly filling: Filling;
  /** The estimate or the margin that gave the lot its turn; undefined where nobody is left to be ahead of. */
  readonly turn: Rational | undefined;
  /** The ranking without the bids passed over, scores kept and scored once more, where the two differ. */
  readonly heads: Heads | undefined;
}

export interface Heads {
  readonly kept: readonly Candidate[];
  readonly rescored: readonly Candidate[];
}

/** Lots given out in one way, by lot, in the order in which they had their turn. */
export type Way = ReadonlyMap<string, Given>;

/** How the lots come out. */
export interface Outcome {
  /** Every way that the ties leave. */
  readonly ways: readonly Way[];
  /** Lots of which the outcome is not known, because rankings or preferences are not. */
  readonly unknown: ReadonlySet<string>;
  readonly due: readonly PreferenceDue[];
}
