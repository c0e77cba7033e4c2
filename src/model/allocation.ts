import type { Rational } from "../number/rational.js";
import type { AllocationRuleDocument } from "./document/award.js";
import type { Consequence } from "./document/basics.js";

/** How lots are given out where a bidder may not have every lot in which it stands first. */
export interface AllocationTerms {
  readonly rule: AllocationRuleDocument;
  /** Whether a lot is scored once more without the bids that a limit passes over. */
  readonly rescore: boolean;
  readonly limits: readonly Limit[];
  /** Whether discounts that hold together are multiplied; else the largest applies. */
  readonly cumulative: boolean;
}

/** What one bidder, or the bidders of one group of affiliates together, may win. */
export interface Limit {
  readonly per: "bidder" | "group";
  /** Lots, for those who win any; or a share in per cent of the value of all lots; a capacity is what the bidder itself says it can take. */
  readonly kind: "atMost" | "atLeast" | "exactly" | "share" | "capacity";
  readonly bar: Rational;
}

/** How many lots one bidder or group may tender for; nothing is set aside where no consequence is published. */
export interface TenderLimit {
  readonly per: Limit["per"];
  readonly atMost: number;
  readonly otherwise: Consequence | undefined;
}

/** Who a bid counts for: the same text for every bid of one bidder, and of one group of affiliates. */
export type Owners = Readonly<Record<Limit["per"], string>>;

/** What bears on the lots that a bid may win: all bids of one bidder say the same. */
export interface Winning {
  readonly owners: Owners;
  /** The lots in the order in which the bidder would have them. */
  readonly preference: readonly string[] | undefined;
  /** How many lots the bidder says it can take. */
  readonly capacity: number | undefined;
  readonly discounts: readonly Discount[];
  /** The limits on lots tendered for that its bidder or group exceeds, with the number of its lots. */
  readonly exceeds: readonly (TenderLimit & { readonly lots: number })[];
}

/** Per cent off the prices of a bid where its bidder wins these lots, or so many: off those lots, or off all. */
export interface Discount {
  readonly ifWon: readonly string[] | undefined;
  readonly ifWonCount: number | undefined;
  readonly percent: Rational;
}
