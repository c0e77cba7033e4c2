import type { Taking, Unfilled } from "../../../model/award.js";
import type { Bid, Procedure } from "../../../model/procedure.js";
import { figure } from "../../../number/figure.js";
import { multiply, reduce } from "../../../number/rational.js";
import type { LotState } from "../../rank/lot.js";
import { discountsOf, type Reduced } from "../discounts.js";
import type { Joined } from "./allocate.js";
import { type AfterGroups, isGiven } from "./groupsInTurn.js";
import { settledIn } from "./settled.js";
import { reducedBy, type World, wonBy, wonIn } from "./world.js";

/** What is recommended of a lot. */
interface Result {
  readonly contracts: readonly Taking[];
  readonly unfilled: readonly Unfilled[];
}

/** What every world says of a lot, who has it and at what price; several lots together stand at the first of them. */
export function resultOf(procedure: Procedure, joined: Joined, after: AfterGroups, state: LotState): Result {
  const { lot, ranked } = state;
  const left = (reason: Unfilled["reason"], open: number): Unfilled => ({
    lot: lot.id,
    reason,
    places: lot.places > 1 ? open : undefined,
  });
  const open = after.open.get(lot.id);
  if (open !== undefined) return { contracts: [], unfilled: [left(open, lot.places)] };
  const together = after.worlds.map((world) => world.together.find(({ lots }) => lots.includes(lot.id)));
  const bids = new Set(together.map((each) => each?.bid.id));
  const [first] = together;
  if (bids.size > 1)
    return { contracts: [], unfilled: [left(bids.has(undefined) ? "waitsForTie" : "tied", lot.places)] };
  if (first?.option !== undefined) {
    const { lots, bid, option } = first;
    const price = option.contractPrice && figure(option.contractPrice);
    return {
      contracts: lots[0] === lot.id ? [{ lots, bid: bid.id, price, discounts: undefined }] : [],
      unfilled: [],
    };
  }
  const settled = settledIn({ ...joined.outcome, ways: after.worlds.map(({ way }) => way) }, state);
  const prices = new Map(ranked.map(({ item }) => [item.name, item.price]));
  const contracts = settled.taken.flatMap(({ bid }): Taking[] => {
    const [reduced, ...others] = reductionsOf(procedure, joined, after, bid, lot.id);
    if (reduced === undefined || others.length > 0) return [];
    const price = prices.get(bid.id);
    return [
      {
        lots: [lot.id],
        bid: bid.id,
        price: price && figure(reduce(multiply(price, reduced.left))),
        discounts: discountsOf(reduced),
      },
    ];
  });
  const hanging = settled.taken.length - contracts.length;
  if (hanging === 0) return { contracts, unfilled: settled.unfilled === undefined ? [] : [settled.unfilled] };
  const isUnknown = joined.outcome.unknown.size > 0 || Array.from(after.open.values()).includes("incomplete");
  return {
    contracts,
    unfilled: [left(isUnknown ? "incomplete" : "waitsForTie", lot.places - contracts.length)],
  };
}

/** What may be paid of a bid in a lot: one where nothing that is open bears on its discounts. */
function reductionsOf(
  { tender }: Procedure,
  joined: Joined,
  { worlds, open }: AfterGroups,
  bid: Bid,
  lot: string,
): Reduced[] {
  const cumulative = tender.allocation?.cumulative === true;
  const { bidder } = bid.winning.owners;
  const mayBeWon = (world: World): string[] =>
    joined.lots.flatMap(({ lot: { id }, cards }) =>
      (open.has(id) || !isGiven(world, id)) && cards.some((card) => card.bid.winning.owners.bidder === bidder)
        ? [id]
        : [],
    );
  const found = worlds
    .filter(({ way }) => way.has(lot))
    .flatMap((world) => {
      const won = wonBy(
        wonIn(world).filter(({ lots }) => !lots.some((id) => open.has(id))),
        bid,
      );
      return [won, new Set([...won, ...mayBeWon(world)])];
    })
    .map((won) => reducedBy(won, bid, lot, cumulative));
  return Array.from(new Map(found.map((each) => [`${discountsOf(each)}`, each])).values());
}
