import type { Due, Working } from "../../model/evaluation.js";
import type { Leaf, MeasureLeaf, QualityLeaf } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { admitted, type Card, type Stand, type Verdict } from "../card.js";
import { roundedAt } from "../score/rounded.js";
import { agree } from "./agree.js";
import { panelOn, sheetFor } from "./sheets.js";

/** Panels by criterion, looked up once for a lot. */
export type Panels = ReadonlyMap<string, ReadonlySet<string>>;

const nobody: ReadonlySet<string> = new Set();

export function panelsOf(stand: Stand): Panels {
  const { agreement } = stand.procedure.tender;
  if (agreement !== "mean" && agreement !== "median") return new Map();
  const leaves = stand.lot.leaves.filter((leaf) => leaf.type === "quality");
  return new Map(leaves.map((leaf) => [leaf.id, panelOn(stand.procedure, stand.lot.id, leaf.id)]));
}

/** Puts on the card what a quality or measure leaf looks at, or says what is due before it can. */
export function readSubject(
  stand: Stand,
  panels: Panels,
  card: Card,
  leaf: QualityLeaf | MeasureLeaf,
): readonly Due[] {
  const revised = card.offer?.revised.get(leaf.id) ?? 0;
  const sheet = sheetFor(stand.procedure, card.bid.id, stand.lot.id, leaf.id, stand.round.index, revised);
  if (leaf.type === "measure") {
    if (sheet?.accepted === undefined)
      return [{ kind: "acceptedAmount", bid: card.bid.id, criterion: leaf.id }];
    card.subjects.set(leaf.id, sheet.accepted);
    return [];
  }
  const { tender } = stand.procedure;
  const agreed = agree(tender.agreement, sheet, panels.get(leaf.id) ?? nobody, card.bid.id, leaf.id);
  if ("due" in agreed) return agreed.due;
  const computed = tender.agreement === "mean" || tender.agreement === "median";
  const { value, rounded } = roundedAt(tender.rounding, computed ? "meanScore" : undefined, agreed.score);
  card.subjects.set(leaf.id, value);
  const working: Working = {
    of: "score",
    round: stand.round.id,
    lots: [stand.lot.id],
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
