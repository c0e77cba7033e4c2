import type { Due } from "../../model/evaluation.js";
import type { Leaf, MeasureLeaf, Procedure, QualityLeaf } from "../../model/procedure.js";
import type { Working } from "../../model/working.js";
import type { Rational } from "../../number/rational.js";
import { admitted, type Card, type Stand, type Verdict } from "../card.js";
import { roundedAt } from "../score/rounded.js";
import { agree } from "./agree.js";
import { sheetFor } from "./sheets.js";

/** The evaluators whose marks count for a criterion: those of the lot, and those who mark for every lot. */
export function panelOn({ panels }: Procedure, place: string, criterion: string): readonly string[] {
  const own = panels.get(place)?.get(criterion);
  const common = panels.get("")?.get(criterion);
  if (own === undefined || common === undefined) return own ?? common ?? nobody;
  return Array.from(new Set([...own, ...common]));
}

const nobody: readonly string[] = [];

/** Puts on the card what a quality or measure leaf looks at, or says what is due before it can. */
export function readSubject(stand: Stand, card: Card, leaf: QualityLeaf | MeasureLeaf): readonly Due[] {
  const { revised, from: last } = card.answers;
  // A sheet is on the answer that stands: that of an offer which does not count has no say.
  const from = revised.get(leaf.id) ?? 0;
  const to = leaf.type === "quality" ? from : last;
  const sheet = sheetFor(card.bid, stand.lot.id, leaf.id, { from, to });
  if (leaf.type === "measure") {
    if (sheet?.accepted === undefined)
      return [{ kind: "acceptedAmount", bid: card.bid.id, criterion: leaf.id }];
    card.subjects.set(leaf.id, sheet.accepted);
    return [];
  }
  const { tender } = stand.procedure;
  const agreed = agree(
    tender.agreement,
    sheet,
    panelOn(stand.procedure, stand.lot.id, leaf.id),
    card.bid.id,
    leaf.id,
  );
  if ("due" in agreed) return agreed.due;
  const computed = tender.agreement === "mean" || tender.agreement === "median";
  const { value, rounded } = roundedAt(tender.rounding, computed ? "meanScore" : undefined, agreed.score);
  card.subjects.set(leaf.id, value);
  const working: Working = {
    of: "score",
    round: stand.round.id,
    lots: stand.lots,
    bid: card.bid.id,
    criterion: leaf.id,
    agreement: tender.agreement,
    marks: sheet?.marks ?? [],
    reason: sheet?.agreed?.reason,
    value,
    rounded,
    carried:
      sheet === undefined || sheet.round === stand.round.index ? undefined : tender.rounds[sheet.round]?.id,
  };
  card.workings.push(working);
  return [];
}

/** Puts the price that a price leaf looks at on the card, or says that it is due. */
export function readPrice(card: Card, leaf: Leaf): Verdict {
  const price: Rational | undefined = card.offer?.prices.get(leaf.id);
  if (price === undefined)
    return { kind: "due", due: [{ kind: "price", bid: card.bid.id, criterion: leaf.id }] };
  card.subjects.set(leaf.id, price);
  return admitted;
}
