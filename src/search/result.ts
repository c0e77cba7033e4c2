/** Which offers are taken, ordered by their ids, each with the case that applies to it. */
export type Pattern = readonly Taken[];

export interface Taken {
  readonly offer: string;
  /** The place of the case in the offer's list. */
  readonly case: number;
}

/** Patterns of one value. */
export interface Level {
  /** One figure for each objective, in their order; for `filled` the places that are filled. */
  readonly value: readonly bigint[];
  readonly patterns: readonly Pattern[];
  /** Whether these are all the patterns of this value: they may be more than are listed, or than the search met. */
  readonly isComplete: boolean;
}

/** How sure a value is: `exact` is proven; `bound` says that no pattern is better than this one. */
export type Proof =
  | { readonly kind: "exact" }
  | { readonly kind: "bound"; readonly bound: readonly bigint[] };

export type Best =
  /** No pattern keeps to the limits and fills every lot that may not stay open. */
  | { readonly kind: "nothing"; readonly steps: number }
  /** The step limit came before any pattern was met. */
  | { readonly kind: "unknown"; readonly bound: readonly bigint[]; readonly steps: number }
  | {
      readonly kind: "found";
      readonly best: Level;
      readonly proof: Proof;
      /** Absent where nothing else is possible, and where it is not proven. */
      readonly next: Next | undefined;
      /** Whether `next` is proven to be the next best, or, where absent, that there is none. */
      readonly isNextProven: boolean;
      readonly steps: number;
    };

export interface Next extends Level {
  /** Its value less the best one, in each objective, exactly. */
  readonly gap: readonly bigint[];
}

/** Most patterns of one value that are listed. */
export const mostListed = 100;
