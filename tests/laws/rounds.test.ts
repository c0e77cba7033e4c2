import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotResult, RankedBid } from "../../src/model/evaluation.js";
import { documents } from "../support/generate.js";
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

const repeated = (document: ProcedureDocument): ProcedureDocument =>
  withRound(document, second, (_bid, offer) => offer);

forEveryMethod("repeating every offer unchanged in a new round changes no ranking", 20, (using) =>
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
      const quiet = withRound(document, second, (bid, offer) => (bid.id === sends.id ? offer : undefined));
      const last = (each: ProcedureDocument) => evaluated(each).rounds[1]?.lots ?? [];
      expect(last(quiet).map(standings)).toEqual(last(repeated(document)).map(standings));
      for (const { ranking } of last(quiet))
        for (const { bid, standing } of ranking)
          expect(standing).toBe(bid === sends.id ? undefined : "initial");
    }),
);

const moved = (document: fc.Arbitrary<ProcedureDocument>) => document.chain(secondRounds);

/** What is published, but for whether bids that were not invited sent something. */
function butOffered(json: Json): Json {
  const { findings, rounds, ...rest } = json as { findings: { code: string }[]; rounds: { lots: Json[] }[] };
  for (const round of rounds)
    for (const lot of round.lots as unknown as { notInvited: { offered?: boolean }[] }[])
      for (const each of lot.notInvited) delete each.offered;
  return unordered({
    ...rest,
    rounds: rounds as unknown as Json,
    findings: findings.filter((each) => each.code !== "offerNotInvited"),
  });
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
    const isHeld = other.bids.some((bid) => bid.offers.some((offer) => offer.round === "final"));
    fc.pre(isHeld);
    expect(butOffered(published(evaluated(other)))).toEqual(butOffered(published(evaluation)));
  }),
);

forEveryMethod("the order of a bid's offers changes nothing", 20, (using) =>
  fc.property(moved(documents(using)), (document) => {
    const reversed = {
      ...document,
      bids: document.bids.map((bid) => ({ ...bid, offers: bid.offers.toReversed() })),
    };
    expect(unordered(published(evaluated(reversed)))).toEqual(unordered(published(evaluated(document))));
  }),
);
