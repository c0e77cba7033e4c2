import { emptyBaseline } from "../../formula/baseline.js";
import type { Baseline } from "../../formula/valuation.js";
import { relativeGroups } from "../admit/order.js";
import { type Card, newCard, type Stand, together } from "../card.js";
import { isScoredLeaf, scoreLeaf } from "./relative.js";
import { scaleGroup } from "./tree.js";

/**
 * Scores once more what a card looks at, against baselines handed in by criterion; no gate is asked. The card it gives
 * is due where a formula has no value on them.
 */
export function scoreAgain(stand: Stand, card: Card, against: ReadonlyMap<string, Baseline>): Card {
  const fresh: Card = { ...newCard(stand.lot, card.bid, card.offer), subjects: card.subjects };
  const on = (id: string): Baseline => against.get(id) ?? emptyBaseline;
  const leaves = stand.lot.leaves
    .filter(isScoredLeaf)
    .map((leaf) => scoreLeaf(stand, fresh, leaf, on(leaf.id)));
  const groups = relativeGroups(stand.lot.criteria, stand.procedure.tender.openings).map(({ group }) =>
    scaleGroup(stand, fresh, group, on(group.id)),
  );
  fresh.verdict = together([...leaves, ...groups]);
  return fresh;
}
