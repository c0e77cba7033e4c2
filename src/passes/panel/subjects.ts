import type { Sheet } from "../../model/panel.js";
import type { MeasureLeaf, Procedure, QualityLeaf } from "../../model/procedure.js";
import { one } from "../../number/rational.js";
import { admitted, type Card, type Stand, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";
import { readAmount } from "./amount.js";
import { presentValue } from "./presentValue.js";
import { panelScore } from "./score.js";
import { sheetFor } from "./sheets.js";

/** The evaluators whose marks on a bid are expected: of the lot and of every lot, without those in conflict with it. */
export function panelOn(
  { panels, evaluators }: Procedure,
  place: string,
  criterion: string,
  bid: string,
): readonly string[] {
  const own = panels.get(place)?.get(criterion);
  const common = panels.get("")?.get(criterion);
  const panel =
    own === undefined || common === undefined
      ? (own ?? common ?? nobody)
      : Array.from(new Set([...own, ...common]));
  const conflicted = evaluators.filter(({ conflicts }) => conflicts.has(bid)).map(({ id }) => id);
  return conflicted.length === 0 ? panel : panel.filter((by) => !conflicted.includes(by));
}

const nobody: readonly string[] = [];

/** Puts on the card what a quality or measure leaf looks at, or says what is due before it can. */
export function readSubject(
  stand: Stand,
  reach: Reach,
  card: Card,
  leaf: QualityLeaf | MeasureLeaf,
): Verdict {
  const { revised, from: last } = card.answers;
  // A sheet is on the answer that stands: that of an offer which does not count has no say.
  const from = revised.get(leaf.id) ?? 0;
  const to = leaf.type === "quality" ? from : last;
  const sheet = sheetFor(card.bid, stand.lot.id, leaf.id, { from, to });
  if (leaf.type === "quality") return readScore(stand, reach, card, leaf, sheet);
  return leaf.procedure === undefined
    ? readMeasure(stand, reach, card, leaf, sheet)
    : readComputed(stand, card, leaf);
}

function readMeasure(
  stand: Stand,
  reach: Reach,
  card: Card,
  leaf: MeasureLeaf,
  sheet: Sheet | undefined,
): Verdict {
  const { procedure, round, lots } = stand;
  const place = { round: round.id, lots, bid: card.bid.id };
  const claims = card.answers.measures.get(leaf.id) ?? new Map();
  const carried =
    sheet === undefined || sheet.round === round.index ? undefined : procedure.tender.rounds[sheet.round]?.id;
  const read = readAmount(place, { leaf, claims, sheet, lots: one, carried });
  if (read.unproven.length > 0) {
    const lines = read.unproven.flatMap((line) => line ?? []);
    const reason = { code: "evidenceNotProvided", criterion: leaf.id, lines } as const;
    const otherwise = leaf.evidence === "decide" ? "decide" : "setAside";
    const verdict = consequenceOf(reach, card.bid.id, leaf.id, otherwise, reason);
    if (verdict !== admitted) return verdict;
  }
  if (read.working === undefined) return { kind: "due", due: read.due };
  card.subjects.set(leaf.id, read.working.value);
  card.workings.push(read.working);
  return admitted;
}

/** What is computed needs the offer for the lot; a bid with a combined offer alone is computed there. */
function readComputed(stand: Stand, card: Card, leaf: MeasureLeaf): Verdict {
  if (card.offer === undefined) return admitted;
  const computed = card.offer.computed.get(leaf.id);
  if (computed === undefined)
    return { kind: "due", due: [{ kind: "computedFrom", bid: card.bid.id, criterion: leaf.id }] };
  const working = presentValue({ round: stand.round.id, lots: stand.lots, bid: card.bid.id }, leaf, computed);
  card.subjects.set(leaf.id, working.value);
  card.workings.push(working);
  return admitted;
}

function readScore(
  stand: Stand,
  reach: Reach,
  card: Card,
  leaf: QualityLeaf,
  sheet: Sheet | undefined,
): Verdict {
  const { procedure, round, lot, lots } = stand;
  const bid = card.bid.id;
  const place = { round: round.id, lots, bid };
  const panel = panelOn(procedure, lot.id, leaf.id, bid);
  const read = panelScore(place, procedure.tender, round.index, leaf, sheet, panel);
  if (read.kind === "due") return read;
  if (read.kind === "notAnswered") {
    const reason = { code: "notAnswered", criterion: leaf.id, reason: read.reason } as const;
    const otherwise = leaf.notAnswered?.otherwise === "decide" ? "decide" : "setAside";
    const verdict = consequenceOf(reach, bid, leaf.id, otherwise, reason);
    if (verdict !== admitted) return verdict;
  }
  card.subjects.set(leaf.id, read.working.value);
  card.workings.push(read.working);
  return admitted;
}
