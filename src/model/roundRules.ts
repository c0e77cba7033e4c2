import type { Figure } from "../number/figure.js";
import type { RoundDocument } from "./document/tender.js";

/** The rules of a round in one lot. */
export interface RoundRules {
  /** Whether the round is held in the lot; where it is not, what stood before stands. */
  readonly held: boolean;
  readonly reopensPrice: boolean;
  readonly ifNoOffer: "previousOfferStands" | "setAside" | "decide";
  readonly priceRise: "allowed" | "previousOfferStands" | "setAside" | "decide";
  readonly invited: InvitationRule;
}

/** Who of those still in is invited: by place, by distance from the leader, by a bar, or as the buyer decides. */
export type InvitationRule =
  | { readonly kind: "all" }
  | { readonly kind: "best"; readonly count: number; readonly by: string }
  | {
      readonly kind: "within";
      /** Exactly one of the two. */
      readonly points: Figure | undefined;
      readonly percent: Figure | undefined;
      /** "total", or a criterion or group. */
      readonly by: string;
    }
  | { readonly kind: "minimumTotal"; readonly total: Figure }
  | { readonly kind: "decision" };

/** What a round says of one lot. */
export type RulesDocument = Pick<RoundDocument, "reopens" | "ifNoOffer" | "priceRise" | "invited">;
type OwnRules = NonNullable<RoundDocument["lots"]>[number];

export const ruleKeys = ["reopens", "ifNoOffer", "priceRise", "invited"] as const;

const filed = new WeakMap<RoundDocument, ReadonlyMap<string, OwnRules>>();

/** The rules that a round states for a lot alone. */
export function ownRulesIn(round: RoundDocument, lot: string): OwnRules | undefined {
  const own = filed.get(round) ?? new Map(round.lots?.map((each) => [each.lot, each]));
  filed.set(round, own);
  return own.get(lot);
}

/** Whether a round is held in a lot. */
export const isHeldIn = ({ heldIn }: RoundDocument, lot: string): boolean => heldIn?.includes(lot) ?? true;

/** The rules of a round as they hold in a lot: its own where it states one, else the round's; none where it is not held. */
export function rulesIn(round: RoundDocument, lot: string): RulesDocument {
  if (!isHeldIn(round, lot)) return {};
  const own = ownRulesIn(round, lot);
  return {
    reopens: own?.reopens ?? round.reopens,
    ifNoOffer: own?.ifNoOffer ?? round.ifNoOffer,
    priceRise: own?.priceRise ?? round.priceRise,
    invited: own?.invited ?? round.invited,
  };
}
