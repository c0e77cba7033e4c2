/** An offer in one of its cases, as the search holds it: bidders and lots by their place. */
export interface Column {
  readonly offer: string;
  readonly case: number;
  readonly bidder: number;
  readonly lots: readonly number[];
  readonly values: readonly bigint[];
  readonly exactCost: bigint;
  /** `exactCost` in the units of the search, rounded down. */
  readonly cost: number;
  /** The conditions that hold, and sets of which one at least does not. */
  readonly needs: readonly number[];
  readonly refuses: readonly (readonly number[])[];
}

/** At least so much of a figure over the whole pattern: how the part of a frontier that matters is walked. */
export interface Floor {
  readonly at: number;
  /** 1 where the sum has to reach `least`, −1 where its negative has to. */
  readonly sign: 1n | -1n;
  readonly least: bigint;
}
