import type { Bid } from "../../../model/procedure.js";
import { caseAt, type Reduced } from "../discounts.js";
import type { Option } from "../option.js";
import type { Way } from "./ground.js";

/** One way of giving the lots out, with the combined offers that then took their groups. */
export interface World {
  readonly way: Way;
  readonly together: readonly Won[];
}

/** What a bid wins: a place in a lot, or several lots with its combined offer. */
export interface Won {
  readonly lots: readonly string[];
  readonly bid: Bid;
  readonly option: Option | undefined;
}

export function wonIn({ way, together }: World): Won[] {
  const covered = new Set(together.flatMap(({ lots }) => lots));
  const alone = Array.from(way).flatMap(([lot, { filling }]) =>
    covered.has(lot) ? [] : filling.taken.map(({ bid }): Won => ({ lots: [lot], bid, option: undefined })),
  );
  return [...together, ...alone];
}

/** The lots that the bidder of a bid wins. */
export const wonBy = (won: readonly Won[], { winning: { owners } }: Bid): Set<string> =>
  new Set(won.flatMap(({ bid, lots }) => (bid.winning.owners.bidder === owners.bidder ? lots : [])));

/** What is paid of a bid in a lot, where its bidder wins so much. */
export const reducedBy = (won: ReadonlySet<string>, bid: Bid, lot: string, cumulative: boolean): Reduced =>
  caseAt({ bid, lots: [lot] }, cumulative, won);

/** Who has what, as text in one order. */
export const wonText = (won: readonly Won[]): string =>
  won
    .map(({ lots, bid }) => JSON.stringify([lots, bid.id]))
    .sort()
    .join("\n");
