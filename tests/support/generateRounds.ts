import * as fc from "fast-check";
import type { BidDocument, DecisionDocument, OfferDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { RoundDocument } from "../../src/model/document/tender.js";
import { plainJson } from "./generate.js";
import { sometimes } from "./generateMethods.js";
import { pricePool } from "./generateTender.js";

/** What a second round may say; the first has nothing to go back to. */
export const second: RoundDocument = {
  id: "final",
  reopens: ["price"],
  ifNoOffer: "previousOfferStands",
  priceRise: "allowed",
};

/** The document with a second round: `again` says what a bid sends there in place of its first offer, if anything. */
export function withRound(
  document: ProcedureDocument,
  round: RoundDocument,
  again: (bid: BidDocument, offer: OfferDocument) => OfferDocument | undefined,
): ProcedureDocument {
  return plainJson({
    ...document,
    tender: { ...document.tender, rounds: [{ id: "initial" }, round] },
    decisions: document.decisions?.map((each) =>
      each.about === "late" ? { ...each, round: "initial" } : each,
    ),
    bids: document.bids.map((bid) => ({
      ...bid,
      offers: bid.offers.flatMap((offer) => {
        const sent = again(bid, offer);
        const first = { ...offer, round: "initial" };
        return sent === undefined ? [first] : [first, { ...sent, round: round.id }];
      }),
    })),
  });
}

/** The same offer at other prices; where it had none, it still has none. */
export function priced(offer: OfferDocument, price: (index: number) => string): OfferDocument {
  if (offer.prices !== undefined) {
    const prices = Object.keys(offer.prices).map((leaf, index) => [leaf, price(index)]);
    return { ...offer, prices: Object.fromEntries(prices), contractPrice: price(2) };
  }
  return offer.price === undefined ? offer : { ...offer, price: price(0) };
}

const invited = fc.oneof(
  fc.constant(undefined),
  fc.constant({ kind: "all" as const }),
  fc.constantFrom("1", "2").map((count) => ({ kind: "best" as const, count, by: "total" as const })),
  fc.constantFrom("0.5", "50").map((total) => ({ kind: "minimumTotal" as const, total })),
);

const round: fc.Arbitrary<RoundDocument> = fc.record({
  id: fc.constant("final"),
  reopens: fc.constant(["price"]),
  ifNoOffer: fc.constantFrom("previousOfferStands", "setAside", "decide"),
  priceRise: fc.constantFrom("allowed", "previousOfferStands", "setAside", "decide"),
  invited,
});

/** A document with a second round in which bids stay away, repeat their offer, or name another price. */
export function secondRounds(document: ProcedureDocument): fc.Arbitrary<ProcedureDocument> {
  const each = fc.record({
    does: fc.constantFrom("nothing", "repeats", "prices", "prices"),
    drawn: fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
    decided: sometimes(2, fc.constantFrom("stays" as const, "setAside" as const)),
    judged: sometimes(2, fc.constantFrom("accepted" as const, "rejected" as const)),
  });
  return fc
    .record({ round, pool: pricePool, each: fc.tuple(...document.bids.map(() => each)) })
    .map(({ round, pool, each }) => {
      const moved = withRound(document, round, (bid, offer) => {
        const own = each[document.bids.indexOf(bid)];
        if (own === undefined || own.does === "nothing") return undefined;
        if (own.does === "repeats") return offer;
        return priced(offer, (index) => pool[(own.drawn[index] as number) % pool.length] as string);
      });
      const decisions = document.bids.flatMap(({ id: bid }, index): DecisionDocument[] => {
        const { does, decided, judged } = each[index] as (typeof each)[number];
        const [about, outcome] =
          does === "nothing" ? (["noOffer", decided] as const) : (["priceRise", judged] as const);
        const asked = does === "nothing" ? round.ifNoOffer : round.priceRise;
        if (outcome === undefined || asked !== "decide") return [];
        return [{ about, bid, round: round.id, outcome, reason: "as recorded" }];
      });
      return { ...moved, decisions: [...(moved.decisions ?? []), ...decisions] };
    });
}
