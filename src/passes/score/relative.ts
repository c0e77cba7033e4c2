import { emptyBaseline } from "../../formula/baseline.js";
import type { Baseline } from "../../formula/valuation.js";
import { baseline, type Method } from "../../methods/method.js";
import type { Leaf } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import type { Rational } from "../../number/rational.js";
import { admitted, broughtTo, type Card, type Stand, type Verdict } from "../card.js";
import { drawnFor } from "../decisions.js";
import { leafPoints } from "./leaf.js";

export type ScoredLeaf = Leaf & { readonly method: Method };

export const isScoredLeaf = (leaf: Leaf): leaf is ScoredLeaf => leaf.method !== undefined;

/** The aggregates of a leaf's method over the cards that may set them. */
export function baselineFor(stand: Stand, leaf: ScoredLeaf, cards: readonly Card[]): Baseline {
  const drawn = drawnFor(stand, leaf.method);
  return baseline(
    leaf.method,
    cards.map((card) =>
      broughtTo(leaf, card.subjects.get(leaf.id) as Rational, drawn, card.offer?.contractPrice),
    ),
  );
}

/** Scores one leaf of one card against a baseline; the points and their working go on the card. */
export function scoreLeaf(
  stand: Stand,
  card: Card,
  leaf: ScoredLeaf,
  against: Baseline = emptyBaseline,
): Verdict {
  const subject = card.subjects.get(leaf.id);
  if (subject === undefined) return admitted;
  const place = { round: stand.round.id, lots: stand.lots, bid: card.bid.id };
  const scored = leafPoints(
    place,
    stand.procedure.tender.rounding,
    leaf,
    against,
    broughtTo(leaf, subject, drawnFor(stand, leaf.method), card.offer?.contractPrice),
  );
  if ("due" in scored) return { kind: "due", due: [scored.due] };
  card.points[leaf.id] = figure(scored.working.value);
  card.workings.push(scored.working);
  return admitted;
}
