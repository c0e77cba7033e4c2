import * as fc from "fast-check";
import { expect } from "vitest";
import { entryTraits } from "../../src/methods/traits.js";
import type { OfferDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { RoundDocument } from "../../src/model/document/tender.js";
import type { LotResult, RankedBid } from "../../src/model/evaluation.js";
import { documents } from "../support/generate.js";
import { lotsIn } from "../support/generateBids.js";
import { everyMethod, times } from "../support/generateMethods.js";
import { priced, second, secondRounds, withRound } from "../support/generateRounds.js";
import { isSetAsideEarly } from "./early.js";
import { evaluated, forEveryMethod, type Json, published, unordered } from "./law.js";

const figures = ({ bid, rank, total, price, points, settledBy }: RankedBid): string =>
  JSON.stringify({ bid, rank, total, exact: total.exact, price, points, settledBy });

const standings = ({ lot, outcome, ranking, due }: LotResult) => ({
  lot,
  outcome,
  due,
  ranking: ranking.map(figures),
});

const isSent = ({ bids }: ProcedureDocument): boolean => bids.some((bid) => bid.offers.length > 0);

/** Everything that a round can reopen. */
const everything = ({ tender }: ProcedureDocument): RoundDocument => {
  const tops = [...(tender.criteria ?? []), ...(tender.lots ?? []).flatMap((lot) => lot.criteria ?? [])];
  const ids = tops.filter(({ type }) => type !== "requirement").map(({ id }) => id);
  return { ...second, reopens: Array.from(new Set(["price", ...ids])) };
};

const repeated = (document: ProcedureDocument): ProcedureDocument =>
  withRound(document, everything(document), (_bid, offer) => offer);

forEveryMethod(
  "with everything reopened and every offer repeated unchanged a round equals the first",
  20,
  (using) =>
    fc.property(documents(using).filter(isSent), (document) => {
      const [first, again] = evaluated(repeated(document)).rounds;
      // A bid that left by a bar on relative points set a baseline in the first round and is gone in the next.
      const leftLate = (lot: LotResult) => !lot.setAside.every((each) => isSetAsideEarly(document, each));
      for (const [index, lot] of (first?.lots ?? []).entries())
        if (!leftLate(lot)) expect(standings(again?.lots[index] as LotResult)).toEqual(standings(lot));
    }),
);

forEveryMethod(
  "a bid that sends nothing in a new round is where it would be with its offer repeated",
  20,
  (using) =>
    fc.property(documents(using), fc.nat(4), (document, sender) => {
      const sends = document.bids[sender % document.bids.length];
      fc.pre(sends !== undefined && sends.offers.length > 0);
      const quiet = withRound(document, everything(document), (bid, offer) =>
        bid.id === sends.id ? offer : undefined,
      );
      const last = (each: ProcedureDocument) => evaluated(each).rounds[1]?.lots ?? [];
      expect(last(quiet).map(standings)).toEqual(last(repeated(document)).map(standings));
      for (const { ranking } of last(quiet))
        for (const { bid, standing } of ranking)
          expect(standing).toBe(bid === sends.id ? undefined : "initial");
    }),
);

const moved = (document: fc.Arbitrary<ProcedureDocument>) => document.chain(secondRounds);

/** What a finding about one sheet of the panel is called: it is of its bid, and of no other. */
const ofSheets = ["markSpread", "agreedOutsideMarks", "movedFromMark", "minimumCrossed", "reasonMissing"];

/** What is published, to the byte, but for what bids that were not invited sent, and the sheets on it. */
function butOffered(json: Json): string {
  const { findings, rounds, ...rest } = json as { findings: { code: string }[]; rounds: { lots: Json[] }[] };
  for (const round of rounds)
    for (const lot of round.lots as unknown as { notInvited: { offered?: boolean }[] }[])
      for (const each of lot.notInvited) delete each.offered;
  const kept = findings.filter(({ code }) => code !== "offerNotInvited" && !ofSheets.includes(code));
  return JSON.stringify({ ...rest, rounds, findings: kept });
}

forEveryMethod("a bid that is not invited influences nothing", 40, (using) =>
  fc.property(moved(documents(using)), fc.boolean(), (document, sends) => {
    const evaluation = evaluated(document);
    const last = evaluation.rounds[1];
    fc.pre(last !== undefined);
    const isOut = (bid: string, lots: readonly string[] | undefined) =>
      last.lots.some(
        ({ lot, notInvited }) => (lots ?? [lot]).includes(lot) && notInvited.some((each) => each.bid === bid),
      );
    const other: ProcedureDocument = {
      ...document,
      bids: document.bids.map((bid) => ({
        ...bid,
        offers: bid.offers.flatMap((offer) => {
          if (offer.round !== "final" || !isOut(bid.id, offer.lots)) return [offer];
          return sends ? [priced(offer, () => "0.01")] : [];
        }),
      })),
    };
    const hasFinal = (id: string) =>
      other.bids.some((bid) => bid.id === id && bid.offers.some((offer) => offer.round === "final"));
    // A sheet on an offer that is not there is refused.
    other.scoresheets = other.scoresheets?.filter(({ bid, round }) => round !== "final" || hasFinal(bid));
    const isHeld = other.bids.some((bid) => bid.offers.some((offer) => offer.round === "final"));
    fc.pre(isHeld);
    expect(butOffered(published(evaluated(other)))).toBe(butOffered(published(evaluation)));
  }),
);

forEveryMethod("the order of bids, offers, sheets and decisions changes nothing", 20, (using) =>
  fc.property(moved(documents(using)), (document) => {
    const reversed = {
      ...document,
      bids: document.bids.map((bid) => ({ ...bid, offers: bid.offers.toReversed() })).toReversed(),
      scoresheets: document.scoresheets?.toReversed(),
      decisions: document.decisions?.toReversed(),
    };
    expect(unordered(published(evaluated(reversed)))).toEqual(unordered(published(evaluated(document))));
  }),
);

/** Methods under which no other price has a say and a lower one never earns less. */
const absolute = everyMethod.filter(
  ({ context, entry }) =>
    context === "price" &&
    entryTraits("price", entry)?.relative === false &&
    entry.breaks?.includes("monotonicity") !== true,
);

const priceMethods = ({ tender }: ProcedureDocument): (string | undefined)[] =>
  lotsIn(tender).flatMap(({ criteria }) =>
    criteria.flatMap((each) => (each.type === "price" ? [each.method?.kind] : [])),
  );

/** The same offer at half of every price. */
const halved = (offer: OfferDocument): OfferDocument => ({
  ...offer,
  ...(offer.price === undefined ? {} : { price: times(offer.price, "0.5") }),
  ...(offer.contractPrice === undefined ? {} : { contractPrice: times(offer.contractPrice, "0.5") }),
  ...(offer.prices === undefined
    ? {}
    : {
        prices: Object.fromEntries(
          Object.entries<string>(offer.prices).map(([leaf, price]) => [leaf, times(price, "0.5")]),
        ),
      }),
});

forEveryMethod(
  "under absolute methods a bid that alone cuts its price never falls in rank",
  90,
  (using) =>
    fc.property(documents(using, { complete: true }), fc.nat(4), (document, at) => {
      const cutting = document.bids[at % document.bids.length]?.id;
      fc.pre(priceMethods(document).every((kind) => absolute.some(({ entry }) => entry.kind === kind)));
      const plain = { ...document, tender: { ...document.tender, combine: undefined } };
      const cut = withRound(plain, second, (bid, offer) => (bid.id === cutting ? halved(offer) : offer));
      const [first, final] = evaluated(cut).rounds;
      for (const [index, lot] of (first?.lots ?? []).entries()) {
        // A bid that fell in the first round is gone in the next, and relative quality moves with that.
        if (lot.setAside.length > 0) continue;
        const was = lot.ranking.find(({ bid }) => bid === cutting);
        const is = final?.lots[index]?.ranking.find(({ bid }) => bid === cutting);
        if (was !== undefined) expect(is?.rank).toBeLessThanOrEqual(was.rank);
      }
    }),
  absolute,
);
