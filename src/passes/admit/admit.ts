import type { Baseline } from "../../formula/valuation.js";
import { baseline } from "../../methods/method.js";
import type { Leaf, Lot } from "../../model/procedure.js";
import type { Working } from "../../model/working.js";
import {
  admitted,
  type Card,
  gate,
  isIn,
  looksAtPrice,
  newCard,
  priceOf,
  type Stand,
  together,
  type Verdict,
} from "../card.js";
import type { Reach } from "../decisions.js";
import { isSameField, recallPoints, recallSubject, recomputingIn, unchangedIn } from "../known.js";
import { readSubject } from "../panel/subjects.js";
import { readPrices } from "../price/read.js";
import { isOfEarlierRound } from "../reasons.js";
import { baselineFor, isScoredLeaf, type ScoredLeaf, scoreLeaf } from "../score/relative.js";
import { totalOf } from "../score/total.js";
import { broughtToGroup, type ScaledGroup, scaleGroup } from "../score/tree.js";
import { budgets } from "./budgets.js";
import { ceilings } from "./ceilings.js";
import { decided } from "./decided.js";
import { itemCeilings } from "./itemCeilings.js";
import { amongBest, criterionMinimum, minimum } from "./minimums.js";
import { barsOf, isPricedLeaf, isRelativeLeaf, relativeGroups, type Wait } from "./order.js";
import { requirements } from "./requirements.js";
import { tenderLimits } from "./tenderLimits.js";

/** Takes the bids of a lot through the gates and scores those that are left. */
export function admit(stand: Stand, entered: readonly Card[]): readonly Card[] {
  const unchanged = unchangedIn(stand, entered);
  if (unchanged.size > 0) {
    const others = entered.filter(({ bid }) => !unchanged.has(bid.id)).map((card) => afresh(stand.lot, card));
    if (throughGates(stand, others, Array.from(unchanged.values()))) {
      const cards = new Map(others.map((card) => [card.bid.id, card]));
      return entered.map((card) => unchanged.get(card.bid.id) ?? cards.get(card.bid.id) ?? card);
    }
  }
  throughGates(stand, entered);
  return recompute(stand, entered);
}

/**
 * Gates 1 to 6. Only bids still in at that point set a baseline; those with a combined offer alone never do. Beside bids
 * that are through already, it says whether these are scored over the field that they were.
 */
function throughGates(stand: Stand, cards: readonly Card[], through: readonly Card[] = []): boolean {
  const { tender } = stand.procedure;
  const reach: Reach = { procedure: stand.procedure, round: stand.round, lots: stand.lots };
  const bars = barsOf(stand.lot, tender.openings);
  const groups = relativeGroups(stand.lot.criteria, tender.openings);
  // Whatever is due of a bid or fell with its offer, a bid that is withdrawn or excluded is out.
  for (const card of cards)
    if (!isOutEarlier(card)) card.verdict = together([card.verdict, decided(reach, card.bid.id)]);
  gate(cards, (card) => tenderLimits(reach, card.bid));
  gate(cards, (card) => requirements(reach, stand.lot, card.bid.id));
  let isSame = true;
  for (const [opening, ids] of tender.openings.entries()) {
    const leaves = stand.lot.leaves.filter((leaf) => ids.has(leaf.id));
    const prices = leaves.filter((leaf) => leaf.type === "price");
    const priced = leaves.filter(isPricedLeaf);
    const alone = leaves.filter(isScoredLeaf).filter((leaf) => !isRelativeLeaf(leaf));
    const [byPanel, byPrice] = [alone.filter((leaf) => !isPricedLeaf(leaf)), alone.filter(isPricedLeaf)];
    const isLast = opening === tender.openings.length - 1;
    const judged = bars.filter((bar) => bar.timing.opening === opening);
    if (prices.length > 0 || isLast)
      gate(cards, ({ bid, offer }) =>
        together([
          ceilings(reach, bid.id, offer?.contractPrice, stand.lot.ceiling),
          itemCeilings(reach, stand.lot.schedule, offer),
          budgets(reach, offer),
        ]),
      );
    gate(cards, (card) => readSubjects(stand, reach, card, leaves));
    gate(cards, (card) => scoreAlone(stand, card, byPanel));
    const judge = (waitsFor: Wait, over: readonly Card[]): void => {
      const nodes = judged.filter((bar) => bar.timing.waitsFor === waitsFor).map((bar) => bar.node);
      gate(over, (card) => together(nodes.map((node) => criterionMinimum(stand, reach, card, node))));
      for (const node of nodes) gate(over, amongBest(stand, reach, over, node));
    };
    judge("marks", cards);
    const bidding = cards.filter((card) => card.offer !== undefined);
    readPrices(stand, bidding, prices);
    gate(bidding, (card) => contractPriceDue(stand, card, priced, isLast));
    gate(bidding, (card) => scoreAlone(stand, card, byPrice));
    judge("prices", bidding);
    isSame = scoreAgainstOthers(stand, cards, leaves.filter(isRelativeLeaf), through) && isSame;
    scaleGroups(
      stand,
      cards,
      groups.filter((each) => each.opening === opening),
    );
    judge("others", cards);
  }
  const bar = tender.minimum;
  if (bar !== undefined)
    gate(
      cards.filter((card) => card.offer !== undefined),
      (card) => {
        const total = totalOf(stand, card);
        return total === undefined
          ? admitted
          : minimum(reach, card.bid.id, "total", bar, tender.outOf, total);
      },
    );
  return isSame;
}

const afresh = (lot: Lot, { bid, offer, entered, answers, lapsed }: Card): Card => ({
  ...newCard(lot, bid, offer, entered, answers),
  lapsed,
});

/** What happened in an earlier round is told of that round. */
const isOutEarlier = ({ verdict }: Card): boolean =>
  verdict.kind === "setAside" && verdict.reasons.some(isOfEarlierRound);

function readSubjects(stand: Stand, reach: Reach, card: Card, leaves: readonly Leaf[]): Verdict {
  return together(
    leaves.map((leaf) =>
      leaf.type === "price" || recallSubject(stand, card, leaf)
        ? admitted
        : readSubject(stand, reach, card, leaf),
    ),
  );
}

/** Scores criteria that no other bid moves. */
function scoreAlone(stand: Stand, card: Card, leaves: readonly ScoredLeaf[]): Verdict {
  let verdict = admitted;
  for (const leaf of leaves) {
    if (recallPoints(stand, card, leaf)) continue;
    const scored = scoreLeaf(stand, card, leaf);
    if (scored !== admitted) verdict = together([verdict, scored]);
  }
  return verdict;
}

/** A rule that looks at the price needs one with the last opening, a measure scored by it with its own. */
function contractPriceDue(stand: Stand, card: Card, leaves: readonly Leaf[], isLast: boolean): Verdict {
  const isRead = isLast && stand.lot.keys.some((key) => key.method.formula.names.includes("price"));
  const isLacking =
    (isRead && priceOf(stand.lot, card) === undefined) ||
    (leaves.some(looksAtPrice) && card.offer?.contractPrice === undefined);
  if (!isLacking) return admitted;
  return { kind: "due", due: [{ kind: "price", bid: card.bid.id, criterion: undefined }] };
}

/**
 * Scores criteria over the bids that are still in; bids with a combined offer alone set no baseline. Says whether every
 * field is the one over which points are known.
 */
function scoreAgainstOthers(
  stand: Stand,
  cards: readonly Card[],
  leaves: readonly Leaf[],
  through: readonly Card[] = [],
): boolean {
  let isSame = true;
  // What is known are the points that were scored last.
  const isRecomputed = stand.known.cards.size > 0 && recomputingIn(stand).length > 0;
  for (const leaf of leaves) {
    if (!isScoredLeaf(leaf)) continue;
    const bidding = [
      ...through.filter(({ offer, points }) => offer !== undefined && points[leaf.id] !== undefined),
      ...cards.filter((card) => isIn(card) && card.offer !== undefined),
    ];
    const isKnown = !isRecomputed && isSameField(stand, leaf, bidding);
    isSame &&= isKnown;
    let against: Baseline | undefined;
    gate(cards, (card) => {
      if (card.offer === undefined && leaf.type !== "quality") return admitted;
      if (isKnown && recallPoints(stand, card, leaf)) return admitted;
      against ??= baselineFor(stand, leaf, bidding);
      return scoreLeaf(stand, card, leaf, against);
    });
  }
  return isSame;
}

/** Scores the groups that other bids move over the bids that are still in, parts before the groups that hold them. */
function scaleGroups(stand: Stand, cards: readonly Card[], groups: readonly { group: ScaledGroup }[]): void {
  for (const { group } of groups) {
    const scored = cards.filter((card) => isIn(card) && card.offer !== undefined);
    const brought = scored.map((card) => broughtToGroup(stand, card, group));
    const against = baseline(
      group.method,
      brought.filter((each) => each !== undefined),
    );
    gate(scored, (card) => scaleGroup(stand, card, group, against));
  }
}

/** Where a bar that says "recompute" set a bid aside, the bids left are scored once more, over themselves. */
function recompute(stand: Stand, cards: readonly Card[]): readonly Card[] {
  const ids = recomputingIn(stand);
  const fell = ({ verdict }: Card): boolean =>
    verdict.kind === "setAside" &&
    verdict.reasons.some(
      (reason) =>
        (reason.code === "belowMinimum" || reason.code === "notAmongBest") && ids.includes(reason.criterion),
    );
  if (!cards.some(fell)) return cards;
  const fresh = cards.map((card) => (isIn(card) ? again(stand.lot, card) : card));
  scoreAgainstOthers(stand, fresh, stand.lot.leaves);
  scaleGroups(stand, fresh, relativeGroups(stand.lot.criteria, stand.procedure.tender.openings));
  return fresh;
}

/** What was read of marks, amounts and prices stays as it was. */
const isReading = (of: Working["of"]): boolean =>
  of === "score" || of === "amount" || of === "presentValue" || of === "offered" || of === "price";

const again = (lot: Lot, card: Card): Card => ({
  ...newCard(lot, card.bid, card.offer),
  lapsed: card.lapsed,
  subjects: card.subjects,
  workings: card.workings.filter(({ of }) => isReading(of)),
});
