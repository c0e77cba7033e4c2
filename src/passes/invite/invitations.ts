import type { Comparison, LotResult, NotInvited } from "../../model/evaluation.js";
import type { Procedure, Round } from "../../model/procedure.js";
import type { RoundRules } from "../../model/roundRules.js";
import { decisionOn } from "../decisions.js";
import { isOfOffer } from "../reasons.js";
import { type Cut, cutsUnder } from "./cut.js";

/** How a bid stands to a round in one lot. */
export type Invitation =
  | { readonly kind: "invited"; readonly comparison: Comparison | undefined }
  | { readonly kind: "undecided" }
  | { readonly kind: "setAside" }
  | ({ readonly kind: "notInvited" } & Missed);

/** What a bid fell to: the rule, and the figures where some were compared. */
type Missed = Pick<NotInvited, "round" | "rule" | "comparison" | "reason" | "rank" | "total">;

/** Who is invited to a round in a lot. */
export type Invitations = (lot: string, bid: string) => Invitation;

/** The first round is open to all. */
export const openToAll: Invitations = () => ({ kind: "invited", comparison: undefined });

/**
 * Who of the bidders of the round before is invited to this one, lot by lot. Those set aside are not, nor
 * those that an earlier round did not invite; those with something due still are; the ranked by the published
 * rule, ties at the cut included.
 */
export function invitationsTo(
  procedure: Procedure,
  round: Round,
  before: readonly LotResult[],
  earlier: Invitations,
): Invitations {
  const lots = new Map(
    before.map((result) => {
      const { invited: rule } = round.rules.get(result.lot) as RoundRules;
      const cuts = cutsUnder(rule, result.ranking, procedure.tender.tieWithin);
      const ranked = new Map(result.ranking.map((each) => [each.bid, each]));
      const aside = new Set(
        result.setAside.flatMap(({ bid, reasons }) => (reasons.every(isOfOffer) ? [] : [bid])),
      );
      return [result.lot, { rule, cuts, ranked, aside }] as const;
    }),
  );
  return (lot, bid) => {
    const known = lots.get(lot);
    const was = earlier(lot, bid);
    if (known === undefined || was.kind === "notInvited") return was;
    if (known.aside.has(bid)) return { kind: "setAside" };
    const { rule, cuts, ranked } = known;
    const missed = {
      kind: "notInvited" as const,
      round: round.id,
      rule,
      rank: ranked.get(bid)?.rank,
      total: ranked.get(bid)?.total,
    };
    if (rule.kind === "decision") {
      const said = decidedOn(procedure, round, lot, bid);
      if (said === undefined) return { kind: "undecided" };
      if (said.outcome === "notInvited") return { ...missed, comparison: undefined, reason: said.reason };
    }
    const { isIn, comparison }: Cut = cuts.get(bid) ?? { isIn: true, comparison: undefined };
    return isIn ? { kind: "invited", comparison } : { ...missed, comparison, reason: undefined };
  };
}

/** An invitation is decided on for each round by itself. */
function decidedOn(procedure: Procedure, round: Round, lot: string, bid: string) {
  const said = decisionOn({ procedure, round, lots: [lot] }, bid, "invited", ["invited", "notInvited"]);
  return said?.round === round.index ? said : undefined;
}
