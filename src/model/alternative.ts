import type { Figure } from "../number/figure.js";

/** The tie-breaks that a tender may publish. */
export type TieBreakName = "higherPoints" | "lowerPrice" | "earlierSubmission" | "drawnOrder";

/** One way of awarding the lots of a group, scored on one baseline with the others. */
export interface Alternative {
  readonly kind: "separate" | "combined";
  /** Who would take each lot, and per cent off its offer because of what else it would win. */
  readonly winners: readonly {
    readonly lot: string;
    readonly bid: string;
    readonly discounts: readonly Figure[] | undefined;
  }[];
  readonly rank: number;
  readonly total: Figure;
  readonly price: Figure;
  readonly keys: readonly DecidingKey[] | undefined;
  /** Points of the top-level criteria. */
  readonly points: Readonly<Record<string, Figure>>;
  readonly settledBy: TieBreakName | undefined;
  /** Of a combined offer: the round whose offer stands, where it is an earlier one. */
  readonly standing: string | undefined;
}

export interface DecidingKey {
  readonly formula: string;
  readonly wins: "higher" | "lower";
  readonly value: Figure;
}
