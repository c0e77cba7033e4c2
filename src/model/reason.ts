import type { Figure } from "../number/figure.js";

/** A figure of an offer above the ceiling of its line, and what that comes to over all units. */
export interface ItemExcess {
  readonly line: string;
  readonly year: string | undefined;
  readonly figure: Figure;
  readonly ceiling: Figure;
  readonly excess: Figure;
}

/** Why a bid is set aside for a lot, with the figures. */
export type Reason =
  | { readonly code: "decided"; readonly about: string; readonly reason: string | undefined }
  | { readonly code: "requirementNotMet"; readonly criterion: string; readonly reason: string | undefined }
  | { readonly code: "aboveCeiling"; readonly price: Figure; readonly ceiling: Figure }
  | {
      readonly code: "aboveItemCeilings";
      readonly items: readonly [ItemExcess, ...ItemExcess[]];
      /** In how many lines, of how many there are. */
      readonly lines: number;
      readonly of: number;
      /** What they come to together, and in per cent of the contract price where that is not zero. */
      readonly excess: Figure;
      readonly percent: Figure | undefined;
    }
  | {
      readonly code: "aboveBudget";
      readonly budget: string;
      readonly year: string | undefined;
      readonly asked: Figure;
      readonly upTo: Figure;
    }
  | {
      readonly code: "belowMinimum";
      /** The criterion, or "total". */
      readonly criterion: string;
      readonly measured: "score" | "points" | "amount";
      readonly figure: Figure;
      readonly minimum: Figure;
    }
  | {
      readonly code: "notAmongBest";
      readonly criterion: string;
      /** How many go on, and with what the last of them did. */
      readonly best: number;
      readonly figure: Figure;
      readonly needed: Figure;
    }
  | { readonly code: "notAnswered"; readonly criterion: string; readonly reason: string | undefined }
  | {
      readonly code: "evidenceNotProvided";
      readonly criterion: string;
      /** The lines without evidence; empty where the measure has no lines. */
      readonly lines: readonly string[];
    }
  | { readonly code: "noOffer" }
  | { readonly code: "priceRise"; readonly before: Figure; readonly after: Figure }
  | {
      /** Its bidder, or its group of affiliates, tendered for more lots than is allowed. */
      readonly code: "tenderedForTooMany";
      readonly per: "bidder" | "group";
      readonly lots: number;
      readonly atMost: number;
    }
  | { readonly code: "setAsideEarlier"; readonly round: string }
  | { readonly code: "offerLapsed"; readonly round: string }
  | { readonly code: "setAsideInLot"; readonly lot: string };
