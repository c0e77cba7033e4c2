import type { Due } from "../../model/evaluation.js";
import type { Sheet } from "../../model/panel.js";
import type { QualityLeaf, Tender } from "../../model/procedure.js";
import { isAverage } from "../../model/resolve/agreement.js";
import type { Place, Working } from "../../model/working.js";
import type { Rational } from "../../number/rational.js";
import { roundedAt } from "../score/rounded.js";
import { agree } from "./agree.js";

type ScoreWorking = Working & { readonly of: "score" };

export type PanelScore =
  | { readonly kind: "score"; readonly working: ScoreWorking }
  /** The bid does not answer: what follows first, and the score where it stays in. */
  | { readonly kind: "notAnswered"; readonly reason: string | undefined; readonly working: ScoreWorking }
  | { readonly kind: "due"; readonly due: readonly Due[] };

/** The panel's score for one bid and criterion, rounded as published, with its working; or what is due before it. */
export function panelScore(
  place: Place,
  tender: Tender,
  round: number,
  leaf: QualityLeaf,
  sheet: Sheet | undefined,
  panel: readonly string[],
): PanelScore {
  const agreed = agree(leaf, sheet, panel, place.bid);
  if (agreed.kind === "due") return agreed;
  const withoutReason = tender.reasonsRequired ? reasonsDue(leaf, sheet, place.bid) : [];
  if (withoutReason.length > 0) return { kind: "due", due: withoutReason };
  const { value, rounded } = roundedAt(
    tender.rounding,
    agreed.kind === "score" && isAverage(leaf.agreement) ? "meanScore" : undefined,
    agreed.kind === "score" ? agreed.score : scoreOfUnanswered(leaf),
  );
  const working: ScoreWorking = {
    of: "score",
    round: place.round,
    lots: place.lots,
    bid: place.bid,
    criterion: leaf.id,
    agreement: leaf.agreement,
    answered: agreed.kind === "score" && sheet?.agreed?.score !== "notAnswered",
    marks: sheet?.marks ?? [],
    reason: sheet?.agreed?.reason,
    value,
    rounded,
    carried: sheet === undefined || sheet.round === round ? undefined : tender.rounds[sheet.round]?.id,
  };
  return agreed.kind === "score" ? { kind: "score", working } : { ...agreed, working };
}

/** The score published for a bid that stays in though it does not answer. */
const scoreOfUnanswered = ({ notAnswered, scale }: QualityLeaf): Rational =>
  notAnswered === undefined || notAnswered.otherwise === "setAside" ? scale.bottom : notAnswered.score;

/** Where reasons are required, the recorded figures that make the score and have none. */
function reasonsDue(leaf: QualityLeaf, sheet: Sheet | undefined, bid: string): Due[] {
  const due = (by: string | undefined): Due => ({ kind: "reason", bid, criterion: leaf.id, by });
  if (sheet?.agreed !== undefined) return sheet.agreed.reason === undefined ? [due(undefined)] : [];
  return (sheet?.marks ?? []).flatMap(({ by, mark, reason }) =>
    mark === "abstained" || reason !== undefined ? [] : [due(by)],
  );
}
