import type { Lot, Procedure } from "../../model/procedure.js";
import { multiply, type Rational, reduce, sum, whole, zero } from "../../number/rational.js";
import type { Card } from "../card.js";
import type { LotState } from "../rank/lot.js";
import type { Option } from "./option.js";

/** Most ways of awarding a group that are compared one by one. */
export const mostPatterns = 100_000;

export function separateOption(lot: Lot, cards: readonly Card[]): Option {
  const prices = new Map<string, Rational>();
  for (const leaf of lot.leaves)
    if (leaf.type === "price")
      prices.set(leaf.id, reduce(sum(cards.map((card) => card.subjects.get(leaf.id) ?? zero))));
  return {
    kind: "separate",
    cards,
    answers: undefined,
    prices,
    workings: [],
    contractPrice: reduce(sum(cards.map((card) => card.offer?.contractPrice ?? zero))),
    // A set of offers is complete when its last one is in.
    submitted:
      cards
        .map((card) => card.offer?.submitted ?? "")
        .sort()
        .at(-1) || undefined,
    name: cards.map((card) => card.bid.id).join(" + "),
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
