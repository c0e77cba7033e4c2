import { match } from "ts-pattern";
import type { LotResult, Reason } from "../model/evaluation.js";
import type { Round } from "../model/procedure.js";
import type { Figure } from "../number/figure.js";
import { compare } from "../number/rational.js";

export interface Invitation {
  readonly invited: boolean;
  readonly setAside: boolean;
  readonly rank: number | undefined;
  readonly total: Figure | undefined;
}

/** Who is invited to a round in a lot. */
export type Invitations = (lot: string, bid: string) => Invitation;

export const open: Invitation = { invited: true, setAside: false, rank: undefined, total: undefined };

/**
 * Who of the bidders of the round before is invited to this one, lot by lot. Those set aside are not; those
 * with something due still are; the ranked by the published rule, ties at the cut included.
 */
export function invitationsTo(round: Round, before: readonly LotResult[]): Invitations {
  const byLot = new Map(before.map((result) => [result.lot, standingOf(round, result)]));
  return (lot, bid) => byLot.get(lot)?.get(bid) ?? open;
}

function standingOf(round: Round, result: LotResult): Map<string, Invitation> {
  const standing = new Map<string, Invitation>();
  for (const { bid, rank, total } of result.ranking) {
    const isIn = match(round.invited)
      .with({ kind: "all" }, () => true)
      .with({ kind: "best" }, ({ count }) => rank <= count)
      .with({ kind: "minimumTotal" }, (rule) => compare(total.value, rule.total) >= 0)
      .exhaustive();
    if (!isIn) standing.set(bid, { invited: false, setAside: false, rank, total });
  }
  for (const { bid, reasons } of result.setAside)
    if (!reasons.every(isOfOffer))
      standing.set(bid, { invited: false, setAside: true, rank: undefined, total: undefined });
  for (const { bid, rank, total } of result.notInvited)
    standing.set(bid, { invited: false, setAside: false, rank, total });
  return standing;
}

/** Reasons that end one offer of a bid, and not the bid. */
export const isOfOffer = ({ code }: Reason): boolean =>
  code === "noOffer" || code === "priceRise" || code === "offerLapsed";
