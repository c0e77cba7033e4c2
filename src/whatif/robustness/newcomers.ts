import type { Sheet } from "../../model/panel.js";
import type { Bid, Lot, Offer, Procedure } from "../../model/procedure.js";
import { minorUnit } from "../../number/currency.js";
import { figure } from "../../number/figure.js";
import { compare, greater, lesser, multiply, type Rational, reduce } from "../../number/rational.js";
import { round } from "../../number/rounding.js";
import type { AssessedLot } from "../../passes/assess.js";
import { lastRound } from "../../passes/lastRound.js";
import type { Change } from "./changes.js";

/**
 * One more bid in each lot, like the one that is ranked last: at four fifths of the lowest price and at twice the highest,
 * or at the ceiling where that is less; with its scores, with all of them at the bottom and at the top of their scales.
 * What it changes among the others is looked at, and not whether it comes first itself.
 */
export function* newcomersTo(procedure: Procedure, states: Iterable<AssessedLot>): Generator<Change> {
  for (const { lot, ranked } of states) {
    const last = procedure.bids.find(({ id }) => id === ranked.at(-1)?.item.name);
    const offer = last && ownOffer(procedure, last, lot);
    const entry = offer && Array.from(offer.prices)[0];
    const prices = ranked.flatMap(({ item }) => item.price ?? []);
    if (last === undefined || offer === undefined || entry === undefined || offer.prices.size > 1) continue;
    if (prices.length < 2) continue;
    for (const price of pricesFor(lot, prices, minorUnit(procedure.tender.currency ?? "")))
      for (const scores of ["same", "bottom", "top"] as const) {
        const like = last.id;
        const newcomer = newcomerLike(last, offer, entry[0], price, lot, scores, nameFor(procedure));
        yield {
          what: { code: "newcomerDecides", lots: [lot.id], like, price: figure(price), scores },
          lots: [lot.id],
          altered: withNewcomer(procedure, like, newcomer),
          without: newcomer.id,
        };
      }
  }
}

const ownOffer = (procedure: Procedure, { offers }: Bid, { id }: Lot): Offer | undefined =>
  offers.find(({ round, lots }) => round === lastRound(procedure) && lots.length === 1 && lots[0] === id);

function pricesFor({ ceiling }: Lot, prices: readonly Rational[], places: number): Rational[] {
  const low = round(multiply(prices.reduce(lesser), { n: 4n, d: 5n }), places, "halfUp");
  const high = reduce(multiply(prices.reduce(greater), { n: 2n, d: 1n }));
  const capped = ceiling === undefined ? high : lesser(high, ceiling.price);
  return compare(capped, prices.reduce(greater)) > 0 ? [low, capped] : [low];
}

/** An id that no bid has. */
const nameFor = ({ bids }: Procedure): string =>
  bids.reduce((name, { id }) => (id === name ? `${name}'` : name), "newcomer");

function newcomerLike(
  bid: Bid,
  offer: Offer,
  leaf: string,
  price: Rational,
  lot: Lot,
  scores: "same" | "bottom" | "top",
  id: string,
): Bid {
  const made = { ...offer, prices: new Map([[leaf, price]]), contractPrice: price };
  return {
    ...bid,
    id,
    bidder: undefined,
    group: undefined,
    offers: [made],
    sheets: sheetsOf(bid, lot, scores),
  };
}

/** Every figure of the panel at one end of its scale. */
function sheetsOf({ sheets }: Bid, { leaves }: Lot, end: "same" | "bottom" | "top"): Bid["sheets"] {
  if (end === "same") return sheets;
  const at = (criterion: string, sheet: Sheet): Sheet => {
    const leaf = leaves.find((each) => each.id === criterion);
    if (leaf?.type !== "quality") return sheet;
    return {
      ...sheet,
      agreed: sheet.agreed && { ...sheet.agreed, score: leaf.scale[end] },
      marks: sheet.marks.map((each) => ({ ...each, mark: (leaf.markScale ?? leaf.scale)[end] })),
    };
  };
  return new Map(
    Array.from(sheets, ([place, byCriterion]) => [
      place,
      new Map(Array.from(byCriterion, ([id, all]) => [id, all.map((sheet) => at(id, sheet))])),
    ]),
  );
}

const withNewcomer = (procedure: Procedure, like: string, newcomer: Bid): Procedure => ({
  ...procedure,
  bids: [...procedure.bids, newcomer],
  decisions: new Map(procedure.decisions).set(
    newcomer.id,
    (procedure.decisions.get(like) ?? []).map((each) => ({ ...each, bid: newcomer.id })),
  ),
});
