import type { Due } from "../../model/evaluation.js";
import type { Notes } from "../../model/notes.js";
import type { Ceiling, Lot } from "../../model/procedure.js";
import { type Rational, reduce, sum } from "../../number/rational.js";
import { ceilings } from "../admit/ceilings.js";
import { decided } from "../admit/decided.js";
import { itemCeilings } from "../admit/itemCeilings.js";
import { admitted, type Card, type Standing, together, type Verdict } from "../card.js";
import type { Reach } from "../decisions.js";
import type { Entry } from "../entry.js";
import type { LotState } from "../rank/lot.js";
import { entryKey, type RoundOffers } from "../rounds.js";
import type { GroupStand, Option } from "./option.js";
import { type CombinedPrices, combinedPrices } from "./prices.js";

export interface LotGroup extends Notes {
  readonly lots: readonly string[];
  readonly ceiling: { readonly price: Rational; readonly otherwise: Ceiling["otherwise"] } | undefined;
}

export interface Judged {
  readonly option: Option;
  readonly verdict: Verdict;
}

/** The combined offers for exactly this group, each admissible only where its bid is so in every lot. */
export function combinedOffers(
  stand: GroupStand,
  group: LotGroup,
  offers: RoundOffers,
  members: readonly LotState[],
): Judged[] {
  const reach: Reach = { procedure: stand.procedure, round: stand.round, lots: group.lots };
  return stand.procedure.bids.flatMap((bid) => {
    const entry = offers.entries.get(entryKey(bid.id, group.lots));
    if (entry === undefined) return [];
    const cards = members.map((state) => state.cards.find((card) => card.bid.id === bid.id) as Card);
    const priced = combinedPrices(stand, entry.standing);
    const option = combinedOption(entry.standing, priced, cards);
    return [{ option, verdict: judge(reach, group, entry, priced, cards, members) }];
  });
}

/** One gate after the other: the price of an offer that failed before is never due and never read. */
function judge(
  reach: Reach,
  group: LotGroup,
  { standing, verdict }: Entry,
  { due }: CombinedPrices,
  cards: readonly Card[],
  members: readonly LotState[],
): Verdict {
  const bid = standing.bid.id;
  const price = standing.contractPrice;
  const gates: readonly (() => Verdict)[] = [
    () => verdict,
    () => decided(reach, bid),
    () => together(cards.map((card, index) => inLot(card, members[index]?.lot.id ?? ""))),
    () => pricesDue(standing, due),
    () => together(members.map(({ lot }) => itemCeilings(reach, lot.schedule, standing))),
    () => ceilings(reach, bid, price, group.ceiling ?? ceilingOf(members.map((state) => state.lot))),
  ];
  return gates.reduce((found, judged) => (found.kind === "admitted" ? judged() : found), admitted);
}

/** A price for every price criterion, and one for the contract. */
function pricesDue({ bid, contractPrice }: Standing, open: readonly Due[]): Verdict {
  const due: readonly Due[] =
    open.length === 0 && contractPrice === undefined
      ? [{ kind: "price", bid: bid.id, criterion: undefined }]
      : open;
  return due.length === 0 ? admitted : { kind: "due", due };
}

function inLot({ verdict }: Card, lot: string): Verdict {
  if (verdict.kind === "setAside") return { kind: "setAside", reasons: [{ code: "setAsideInLot", lot }] };
  return verdict.kind === "due" ? { kind: "due", due: [{ kind: "lot", lot }] } : admitted;
}

/** The sum of the lots' ceilings, where every lot has one; set aside only where every lot says so. */
function ceilingOf(lots: readonly Lot[]): Ceiling | undefined {
  const each = lots.flatMap((lot) => (lot.ceiling === undefined ? [] : [lot.ceiling]));
  if (each.length < lots.length) return undefined;
  const otherwise = each.every((ceiling) => ceiling.otherwise === "setAside") ? "setAside" : "decide";
  return { price: reduce(sum(each.map((ceiling) => ceiling.price))), otherwise };
}

const combinedOption = (
  standing: Standing,
  { prices, workings }: CombinedPrices,
  cards: readonly Card[],
): Option => ({
  kind: "combined",
  cards,
  answers: standing,
  prices,
  workings,
  contractPrice: standing.contractPrice,
  submitted: standing.submitted,
  name: standing.bid.id,
  reductions: undefined,
});
