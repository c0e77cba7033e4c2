/**
 * What is to be allocated, in whole numbers: offers take places in lots, limits hold owners to so much, and the
 * objectives are compared one after the other. Nothing here knows of tenders; whoever asks scales fractions to whole
 * numbers, names every lot and offer once, and names no lot that is not there.
 */
export interface Problem {
  readonly lots: readonly SearchLot[];
  readonly offers: readonly SearchOffer[];
  readonly limits: readonly Limit[];
  /** The first decides; a later one only among patterns that are equal in all before. */
  readonly objectives: readonly Objective[];
}

export interface SearchLot {
  readonly id: string;
  /** How many offers it takes, each of another bidder. */
  readonly places: number;
  /** Whether a place may be left without an offer. */
  readonly mayStayOpen: boolean;
}

/** One offer: it takes a place in each of its lots, or in none. */
export interface SearchOffer {
  readonly id: string;
  readonly lots: readonly string[];
  /** No bidder takes two places of a lot, and conditions look at what this bidder wins with all its offers. */
  readonly bidder: string;
  /** Everybody for whom limits count this offer: its bidder, its group of affiliates. */
  readonly owners: readonly string[];
  /** What limits `of: "amount"` add up; not negative. */
  readonly amount: bigint;
  /**
   * What it is worth, by what else its bidder wins: the first case whose conditions all hold applies, and the last
   * case has none. Discounts are written so: the largest first; where they are cumulative, every set of them that can
   * hold together, the larger sets first. Cases are exact and cheap: an offer is not copied for every set of lots that
   * its bidder may win (which doubles with each lot), each pattern has one value, and a case that cannot hold any more
   * is given up on the way. Until it is decided, the best case that can still hold bounds the offer.
   */
  readonly cases: readonly Case[];
}

export interface Case {
  readonly conditions: readonly Condition[];
  /** One figure for each objective of kind `value`, by its place `at`. */
  readonly values: readonly bigint[];
}

export type Condition =
  /** The bidder wins all of these lots. */
  | { readonly kind: "lots"; readonly lots: readonly string[] }
  /** The bidder wins this many lots or more. */
  | { readonly kind: "count"; readonly atLeast: number };

/** Holds an owner to so many lots, or so large an amount. Limits of one name stand and fall together. */
export interface Limit {
  readonly name: string;
  readonly owner: string;
  readonly of: "lots" | "amount";
  readonly atMost?: bigint | undefined;
  /** `orNothing`: an owner that wins nothing keeps to it too. */
  readonly atLeast?: { readonly least: bigint; readonly orNothing: boolean } | undefined;
}

export type Objective =
  /** As many places filled as possible. */
  | { readonly kind: "filled" }
  /** The sum of the figures that stand at this place in the cases that apply. */
  | { readonly kind: "value"; readonly at: number; readonly better: "higher" | "lower" };
