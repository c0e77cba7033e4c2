import type { Bid, Lot, PriceLeaf } from "../../../model/procedure.js";
import { type Rational, reduce, subtract, zero } from "../../../number/rational.js";
import type { Assessed } from "../../findings/assessed.js";
import { offeredFor } from "../../price/read.js";

/** What may be taken: a bid in one lot, or a combined offer for several. */
export interface Bidding {
  readonly id: string;
  readonly bid: Bid;
  readonly lots: readonly string[];
  /** Of the contract; undefined where none is stated. */
  readonly price: Rational | undefined;
  /** What the price criterion looks at, and what of it was offered: discounts come off that. */
  readonly scored: Rational | undefined;
  readonly offered: Rational | undefined;
  /** In its lot; of a combined offer, which has a price of its own, without points for price. */
  readonly total: Rational;
  /** The total without points for price. */
  readonly quality: Rational;
}

/** Every admitted bid of every lot, and every admitted combined offer. */
export function biddingsIn({ lots, groups }: Pick<Assessed, "lots" | "groups">): Bidding[] {
  const single = lots.flatMap(({ lot, ranked }) => {
    const leaf = priceLeafOf(lot);
    return ranked.map(({ item }): Bidding => {
      const { bid, offer, points } = item.card;
      const priced = leaf && points[leaf.id]?.value;
      return {
        id: idOf(bid, [lot.id]),
        bid,
        lots: [lot.id],
        price: offer?.contractPrice,
        scored: leaf && item.card.subjects.get(leaf.id),
        offered: leaf && offer && offeredFor([lot], offer, leaf),
        total: item.total,
        quality: reduce(subtract(item.total, priced ?? zero)),
      };
    });
  });
  const combined = groups.flatMap(({ result, workings }) => {
    const first = lots.find(({ lot }) => lot.id === result.lots[0])?.lot;
    const leaf = first && priceLeafOf(first);
    return workings.flatMap(({ option, total, points }): Bidding[] => {
      const bid = option.cards[0]?.bid;
      if (bid === undefined) return [];
      const quality = reduce(subtract(total, (leaf && points[leaf.id]) ?? zero));
      return [
        {
          id: idOf(bid, result.lots),
          bid,
          lots: result.lots,
          price: option.contractPrice,
          scored: leaf && option.prices.get(leaf.id),
          offered: undefined,
          total: quality,
          quality,
        },
      ];
    });
  });
  return [...single, ...combined];
}

const priceLeafOf = ({ leaves }: Lot): PriceLeaf | undefined => leaves.find((leaf) => leaf.type === "price");

const idOf = (bid: Bid, lots: readonly string[]): string => [bid.id, ...lots].join("\n");
