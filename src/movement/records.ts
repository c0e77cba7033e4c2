import type { Award } from "../model/award.js";
import type {
  DecidingKey,
  Due,
  GroupResult,
  LotOutcome,
  NotInvited,
  RankedBid,
  SetAside,
} from "../model/evaluation.js";
import type { Figure } from "../number/figure.js";

/** Something in the round that is looked back to, and in the one that is looked at. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** What moved between two rounds, bid by bid, and what moved it. */
export interface Movement {
  readonly from: string;
  readonly to: string;
  readonly lots: readonly LotMovement[];
  readonly groups: readonly GroupMovement[];
  /** What the rules recommended once each of the rounds was over. */
  readonly award: Change<Award>;
}

export interface LotMovement {
  readonly lot: string;
  readonly outcome: Change<LotOutcome>;
  /** The figures over all bids that are not what they were. */
  readonly baselines: readonly BaselineMove[];
  /** By rank in the later round, then those who left by the rank they had. */
  readonly bids: readonly BidMovement[];
}

/** A bid in both rankings of a lot, in the later one alone, or in the earlier one alone. */
export type Placing =
  | {
      readonly kind: "moved";
      readonly bid: string;
      /** Undefined where one of them has no contract price. */
      readonly price: PriceChange | undefined;
      readonly before: Placement;
      readonly after: Placement;
    }
  | {
      readonly kind: "arrived";
      readonly bid: string;
      /** Why it was not in the earlier ranking. */
      readonly was: Absence;
      readonly after: Placement;
    }
  | {
      readonly kind: "departed";
      readonly bid: string;
      readonly before: Placement;
      /** Why it is not in the later ranking. */
      readonly now: Absence;
    };
export type PlacingOf<Kind extends Placing["kind"]> = Extract<Placing, { readonly kind: Kind }>;

/** The same with what each bid brought, and what moved it. */
export type BidMovement = Moved | Arrived | Departed;

export interface Moved extends PlacingOf<"moved"> {
  readonly offers: readonly OfferInRound[];
  /** What a criterion looks at, where the bid brought something else: its price, score or accepted amount. */
  readonly brought: readonly BroughtChange[];
  /** Undefined where a formula without a filling has no value for the new offer on the old baseline. */
  readonly steps: Steps | undefined;
  /** What the steps add up to. */
  readonly change: Gain;
}

export interface Arrived extends PlacingOf<"arrived"> {
  readonly offers: readonly OfferInRound[];
}

export interface Departed extends PlacingOf<"departed"> {
  readonly offers: readonly OfferInRound[];
}

/** Where a bid stands in a ranking, and with what. */
export type Placement = Pick<RankedBid, "rank" | "total" | "price" | "keys" | "points" | "settledBy">;

/** Why a bid is not in a ranking. */
export type Absence =
  | { readonly kind: "setAside"; readonly reasons: SetAside["reasons"] }
  | { readonly kind: "notInvited"; readonly offered: NotInvited["offered"] }
  | { readonly kind: "due"; readonly due: readonly Due[] }
  | { readonly kind: "noOffer" };

/** A bid's offer for the lot in one round. */
export interface OfferInRound {
  readonly round: string;
  /** The round it stands from, where that is an earlier one. */
  readonly standing: string | undefined;
  readonly price: Figure | undefined;
}

/** Two figures, and the later less the earlier. */
export interface FigureChange extends Change<Figure> {
  readonly change: Figure;
}

export interface PriceChange extends FigureChange {
  /** In per cent of the price before; undefined where that is zero. */
  readonly percent: Figure | undefined;
}

export interface BroughtChange extends Change<Figure> {
  readonly criterion: string;
}

/** What moved a bid, step by step: each starts from where the one before left it. */
export interface Steps {
  /** Its own new offer, on the old baseline and among the others' old offers. */
  readonly own: Gain & { readonly rank: number; readonly keys: readonly DecidingKey[] | undefined };
  /** The others' new offers and departures, on the old baseline; own points do not change. Undefined where one of them has no value on it. */
  readonly others: { readonly rank: number | undefined };
  /** The new baseline, with what was drawn for the later round: the rank is the one in that round. */
  readonly baseline: Gain & { readonly rank: number };
}

/** What was gained, or lost where it is below zero: points by criterion, and in the total. */
export interface Gain {
  readonly points: Readonly<Record<string, Figure>>;
  readonly total: Figure;
}

/** A figure that a formula takes over all bids, or the order of what it looks at, is not what it was. */
export type BaselineMove =
  | {
      readonly kind: "figure";
      /** The criterion or group, or "total" for what the combining rule looks at. */
      readonly criterion: string;
      /** "lowest price" */
      readonly figure: string;
      /** Undefined where it could not be taken. */
      readonly before: Figure | undefined;
      readonly after: Figure | undefined;
      /** Whose figure it is now, where it is that of a bid. */
      readonly heldBy: readonly string[];
    }
  | { readonly kind: "order"; readonly criterion: string; readonly of: string };

/** The ways of awarding a group of lots, before and after. */
export interface GroupMovement {
  readonly lots: readonly string[];
  readonly outcome: Change<GroupResult["outcome"]>;
  readonly ways: readonly WayMovement[];
}

export interface WayMovement {
  readonly kind: "separate" | "combined";
  readonly winners: readonly { readonly lot: string; readonly bid: string }[];
  /** Undefined where it was not compared in that round. */
  readonly before: WayPlacement | undefined;
  readonly after: WayPlacement | undefined;
}

export interface WayPlacement {
  readonly rank: number;
  readonly total: Figure;
  readonly price: Figure;
}

/** What differs between two rounds, and nothing else. */
export interface RoundsDifference {
  readonly from: string;
  readonly to: string;
  /** The lots in which something differs. */
  readonly lots: readonly LotDifference[];
  /** The groups of lots in which something differs, with the ways of awarding them that do. */
  readonly groups: readonly GroupMovement[];
  /** Undefined where the recommendation is the same. */
  readonly award: Change<Award> | undefined;
}

export interface LotDifference<Placed extends Placing = BidMovement> {
  readonly lot: string;
  readonly outcome: Change<LotOutcome> | undefined;
  readonly arrived: readonly Extract<Placed, { readonly kind: "arrived" }>[];
  readonly departed: readonly Extract<Placed, { readonly kind: "departed" }>[];
  readonly changed: readonly BidDifference[];
}

/** A bid that is in both rankings; what is the same in both is left out. */
export interface BidDifference {
  readonly bid: string;
  readonly price: PriceChange | undefined;
  readonly criteria: readonly (FigureChange & { readonly criterion: string })[];
  readonly total: FigureChange | undefined;
  readonly rank: Change<number> | undefined;
}
