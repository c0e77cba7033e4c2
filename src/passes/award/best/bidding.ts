import type { Bid } from "../../../model/procedure.js";
import { type Rational, reduce, subtract, zero } from "../../../number/rational.js";
import type { Assessed } from "../../findings/assessed.js";
import { scoreOptions } from "../alternatives.js";
import { groupStand } from "../option.js";

/** What may be taken: a bid in one lot, or a combined offer for several. */
export interface Bidding {
  readonly id: string;
  readonly bid: Bid;
  readonly lots: readonly string[];
  /** Of the contract; undefined where none is stated. */
  readonly price: Rational | undefined;
  /** What the price criterion looks at. */
  readonly scored: Rational | undefined;
  /** In its lot; of a combined offer, which has a price of its own, without points for price. */
  readonly total: Rational;
  /** The total without points for price. */
  readonly quality: Rational;
}

/** Every admitted bid of every lot, and every admitted combined offer. */
export function biddingsIn({ procedure, round, lots, groups }: Assessed): Bidding[] {
  const single = lots.flatMap(({ lot, ranked }) => {
    const leaf = lot.leaves.find(({ type }) => type === "price");
    return ranked.map(({ item }): Bidding => {
      const { bid, offer, points } = item.card;
      const priced = leaf && points[leaf.id]?.value;
      return {
        id: idOf(bid, [lot.id]),
        bid,
        lots: [lot.id],
        price: offer?.contractPrice,
        scored: leaf && item.card.subjects.get(leaf.id),
        total: item.total,
        quality: reduce(subtract(item.total, priced ?? zero)),
      };
    });
  });
  const combined = groups.flatMap(({ result, offers }) => {
    const members = lots.filter(({ lot }) => result.lots.includes(lot.id)).map(({ lot }) => lot);
    const leaf = members[0]?.leaves.find(({ type }) => type === "price");
    return scoreOptions(groupStand(procedure, round, members), offers).flatMap(
      ({ option, total, points }): Bidding[] => {
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
            total: quality,
            quality,
          },
        ];
      },
    );
  });
  return [...single, ...combined];
}

const idOf = (bid: Bid, lots: readonly string[]): string => [bid.id, ...lots].join("\n");
