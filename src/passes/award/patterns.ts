import type { Procedure } from "../../model/procedure.js";
import { multiply, one, type Rational, reduce, sum, whole, zero } from "../../number/rational.js";
import type { Card } from "../card.js";
import { offeredFor } from "../price/read.js";
import type { LotState } from "../rank/lot.js";
import { roundedAt } from "../score/rounded.js";
import { lessDiscount, type Reduced } from "./discounts.js";
import type { GroupStand, Option } from "./option.js";

/** Most ways of awarding a group that are compared one by one. */
export const mostPatterns = 100_000;

/** A bid for each lot; `reductions` says what is paid of each, where discounts may come off. */
export function separateOption(
  { procedure, lots }: GroupStand,
  cards: readonly Card[],
  reductions: readonly Reduced[] | undefined,
): Option {
  const prices = new Map<string, Rational>();
  for (const leaf of lots[0]?.leaves ?? []) {
    if (leaf.type !== "price") continue;
    const each = cards.map((card, index) => {
      const price = card.subjects.get(leaf.id) ?? zero;
      const [reduced, lot] = [reductions?.[index], lots[index]];
      const offered = lot && card.offer && offeredFor([lot], card.offer, leaf);
      return reduced === undefined || reduced.discounts.length === 0 || offered === undefined
        ? price
        : roundedAt(procedure.tender.rounding, "price", lessDiscount(price, offered, reduced)).value;
    });
    prices.set(leaf.id, reduce(sum(each)));
  }
  return {
    kind: "separate",
    cards,
    answers: undefined,
    prices,
    workings: [],
    contractPrice: reduce(
      sum(
        cards.map(({ offer }, index) =>
          multiply(offer?.contractPrice ?? zero, reductions?.[index]?.left ?? one),
        ),
      ),
    ),
    // A set of offers is complete when its last one is in.
    submitted:
      cards
        .map((card) => card.offer?.submitted ?? "")
        .sort()
        .at(-1) || undefined,
    name: cards.map((card) => card.bid.id).join(" + "),
    reductions,
  };
}

/** Lot winners, every tied one in a set of its own; under `allPatterns` every admitted bid of every lot. */
export function separatePatterns(procedure: Procedure, members: readonly LotState[]): Card[][] | undefined {
  const { award } = procedure.tender;
  const all = award.kind === "combinations" && award.compare === "allPatterns";
  const choices = members.map((state) =>
    state.ranked.filter(({ rank: place }) => all || place === 1).map(({ item }) => item.card),
  );
  const count = choices.reduce((product, each) => multiply(product, whole(BigInt(each.length))), whole(1n));
  if (count.n > BigInt(mostPatterns)) return undefined;
  return choices.reduce<Card[][]>(
    (sets, cards) => sets.flatMap((set) => cards.map((card) => [...set, card])),
    [[]],
  );
}
