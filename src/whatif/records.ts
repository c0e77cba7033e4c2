import type { Award, Taking, Unfilled } from "../model/award.js";
import type { Finding, TieBreakName } from "../model/finding.js";
import type { Change, FigureChange, GroupMovement, LotDifference, Placing } from "../movement/records.js";
import type { Figure } from "../number/figure.js";

/** What differs between two evaluations of one tender, and nothing else: empty where nothing does. */
export interface Difference {
  /** The lots in which something differs, as the last round of each evaluation leaves them. */
  readonly lots: readonly LotChange[];
  readonly groups: readonly GroupMovement[];
  /** Undefined where the recommendation is the same. */
  readonly award: AwardChange | undefined;
  readonly findings: Came<Finding>;
}

/** What is there after and was not before, and the other way round. */
export interface Came<T> {
  readonly came: readonly T[];
  readonly went: readonly T[];
}

export interface LotChange extends LotDifference<Placing> {
  /** Who leads, by how much: undefined where that is the same. */
  readonly lead: Change<Lead | undefined> | undefined;
}

/** The first of a ranking and the next, with the figures that decide between them. */
export interface Lead {
  /** Several where they share the first rank. */
  readonly bids: readonly string[];
  /** "total", or the formula that decides where the total does not. */
  readonly by: string;
  readonly figure: Figure;
  readonly settledBy: TieBreakName | undefined;
  /** Undefined where nobody else is ranked. */
  readonly next: { readonly bids: readonly string[]; readonly figure: Figure } | undefined;
}

export interface AwardChange {
  readonly outcome: Change<Award["outcome"]> | undefined;
  readonly contracts: Came<Taking>;
  /** What all contracts come to; undefined where that is the same, or the price of one is not known. */
  readonly price: FigureChange | undefined;
  readonly unfilled: Came<Unfilled>;
}
