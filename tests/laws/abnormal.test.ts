import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry } from "../../src/methods/entry.js";
import type { DecisionDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { AbnormallyLowDocument, LotDocument } from "../../src/model/document/tender.js";
import type { Evaluation, LotResult } from "../../src/model/evaluation.js";
import { documents, plainJson } from "../support/generate.js";
import { times, type Using, written } from "../support/generateMethods.js";
import { priced, second, withRound } from "../support/generateRounds.js";
import type { Plan } from "../support/generateTender.js";
import { evaluated, type Json, published, unordered } from "./law.js";

const lowestPriceRatio: Using = { context: "price", entry: catalogue.price.lowestPriceRatio };

/** A rule of one kind on the prices that its source says, or on any where that is left open. */
const ruleOf = (entry: Entry): fc.Arbitrary<AbnormallyLowDocument> =>
  fc.record({
    method: written(entry) as fc.Arbitrary<AbnormallyLowDocument["method"]>,
    offers: fc.constantFrom(...(entry.reference?.offers ? [entry.reference.offers] : ["initial", "current"])),
    own: fc.constantFrom(...(entry.reference?.own ? [entry.reference.own] : ["included", "excluded"])),
  }) as fc.Arbitrary<AbnormallyLowDocument>;

const withFigures = (lot: LotDocument): LotDocument => ({
  ...lot,
  estimate: lot.estimate ?? "150",
  ceiling: lot.ceiling ?? { price: "400", otherwise: "setAside" },
});

const withRule = (
  document: ProcedureDocument,
  abnormallyLow: AbnormallyLowDocument | undefined,
): ProcedureDocument =>
  plainJson({
    ...document,
    tender: {
      ...document.tender,
      abnormallyLow,
      lots: (document.tender.lots ?? [{ id: "all" }]).map(withFigures),
    },
    decisions: document.decisions?.filter(({ about }) => about !== "abnormallyLow"),
  });

const decided = (
  document: ProcedureDocument,
  bids: readonly string[],
  outcome: "accepted" | "rejected",
  round?: string,
): ProcedureDocument => ({
  ...document,
  decisions: [
    ...(document.decisions ?? []),
    ...bids.map(
      (bid): DecisionDocument => ({
        bid,
        about: "abnormallyLow",
        outcome,
        reason: "as recorded",
        ...(round === undefined ? {} : { round }),
      }),
    ),
  ],
});

const without = (document: ProcedureDocument, bid: string): ProcedureDocument => ({
  ...document,
  bids: document.bids.filter((each) => each.id !== bid),
  scoresheets: document.scoresheets?.filter((each) => each.bid !== bid),
  decisions: document.decisions?.filter((each) => each.bid !== bid),
});

/** The lots of a round without what is said of one bid, and without what the round before made of the others. */
const lotsBut = (evaluation: Evaluation, index: number, bid: string): Json => {
  const { rounds } = JSON.parse(JSON.stringify(evaluation));
  return unordered(
    rounds[index].lots.map(({ withRejected: _, ...lot }: Record<string, Record<string, unknown>[]>) => ({
      ...lot,
      ranking: lot.ranking?.map(({ before: _before, ...each }) => each),
      setAside: lot.setAside?.filter((each) => each.bid !== bid),
      invited: invitedBut(lot.invited, bid),
    })),
  );
};

const invitedBut = (invited: unknown, bid: string) => {
  const { bids = [], ...rest } = (invited ?? {}) as { bids?: { bid: string }[] };
  return { ...rest, bids: bids.filter((each) => each.bid !== bid) };
};

const idsIn = ({ bids }: ProcedureDocument): string[] => bids.map(({ id }) => id);

/** Four of every bid, each cheaper than the one before: enough of them for rules that look at many only. */
const crowded = (document: ProcedureDocument): ProcedureDocument => {
  const copies = (id: string): string[] => [id, ...["2", "3", "4"].map((copy) => `${id}-${copy}`)];
  const ofCopies = <T extends { readonly bid?: string | undefined }>(records: readonly T[] = []): T[] =>
    records.flatMap((each) =>
      each.bid === undefined ? [each] : copies(each.bid).map((bid) => ({ ...each, bid })),
    );
  return {
    ...document,
    bids: document.bids.flatMap((bid) =>
      copies(bid.id).map((id, copy) => ({
        ...bid,
        id,
        offers: bid.offers.map((offer) =>
          copy === 0 ? offer : priced(offer, (leaf) => `${90 - copy * 20 - leaf}`),
        ),
      })),
    ),
    scoresheets: ofCopies(document.scoresheets),
    decisions: ofCopies(document.decisions),
  };
};

/** Documents under a rule of one kind, with one of their bids. */
const underRule = (entry: Entry, plan: Plan = {}) =>
  fc
    .record({
      document: documents(lowestPriceRatio, plan),
      rule: ruleOf(entry),
      at: fc.nat(19),
      crowd: fc.nat(4).map((drawn) => drawn === 4),
    })
    .map(({ document: few, rule, at, crowd }) => {
      const document = crowd ? crowded(few) : few;
      const ruled = withRule(document, rule);
      return { ruled, bare: withRule(document, undefined), bid: idsIn(ruled)[at % ruled.bids.length] ?? "" };
    });

/** Who marked one bid is expected to mark all: where marks are missing a bid that is out still says so. */
const complete: Plan = { complete: true };

const settled = { seed: 1, numRuns: process.env.LAWS === "long" ? 1000 : 6 };

describe.each(Object.values<Entry>(catalogue.abnormal).map((entry) => [entry.kind, entry] as const))(
  "%s",
  (_kind, entry) => {
    it("a bid rejected as abnormally low might as well not have bid", () => {
      fc.assert(
        fc.property(underRule(entry, complete), ({ ruled, bid }) => {
          fc.pre(ruled.bids.length > 1);
          expect(lotsBut(evaluated(decided(ruled, [bid], "rejected")), 0, bid)).toEqual(
            lotsBut(evaluated(without(ruled, bid)), 0, bid),
          );
        }),
        settled,
      );
    });

    it("a bid rejected in a later round might as well not be in that round", () => {
      const twice = (document: ProcedureDocument) =>
        withRound(document, second, (bid, offer) =>
          priced(offer, (index) => times("100", `0.${bid.id.at(-1)}${index}`)),
        );
      fc.assert(
        fc.property(underRule(entry, complete), ({ ruled, bid }) => {
          fc.pre(ruled.bids.length > 1);
          const document = twice(ruled);
          const rejected = evaluated(decided(document, [bid], "rejected", "final"));
          fc.pre(rejected.rounds.length === 2);
          const absent = evaluated(without(document, bid));
          fc.pre(absent.rounds.length === 2);
          expect(lotsBut(rejected, 0, "")).toEqual(lotsBut(evaluated(document), 0, ""));
          // A bid that a bar set aside in the first round may have fallen by the one that is rejected later.
          const fallen = (each: Evaluation) =>
            each.rounds[0]?.lots.map((lot) =>
              lot.setAside.map((aside) => aside.bid).filter((id) => id !== bid),
            );
          fc.pre(JSON.stringify(fallen(rejected)) === JSON.stringify(fallen(absent)));
          expect(lotsBut(rejected, 1, bid)).toEqual(lotsBut(absent, 1, bid));
        }),
        settled,
      );
    });

    it("the ranking before a rejection is the one without it", () => {
      fc.assert(
        fc.property(underRule(entry), ({ ruled, bid }) => {
          const plain = evaluated(ruled).rounds[0]?.lots ?? [];
          const rejected = evaluated(decided(ruled, [bid], "rejected")).rounds[0]?.lots ?? [];
          for (const [index, lot] of rejected.entries())
            if (lot.withRejected !== undefined)
              expect(lot.withRejected).toEqual((plain[index] as LotResult).ranking);
        }),
        settled,
      );
    });

    it("a flag changes no ranking, and once accepted nothing at all", () => {
      const bare = (evaluation: Evaluation): Json => {
        const { rounds, award } = JSON.parse(JSON.stringify(evaluation));
        for (const round of rounds) for (const lot of round.lots) delete lot.abnormallyLow;
        return { rounds, award };
      };
      fc.assert(
        fc.property(underRule(entry), ({ ruled, bare: document }) => {
          const plain = evaluated(document);
          const flagged = evaluated(ruled);
          const rankings = ({ rounds }: Evaluation) =>
            rounds.map(({ lots }) => lots.map((lot) => lot.ranking));
          expect(rankings(flagged)).toEqual(rankings(plain));
          for (const { lots } of flagged.rounds)
            for (const lot of lots)
              for (const { bid } of lot.abnormallyLow ?? [])
                expect(lot.due).toContainEqual({ kind: "explanation", bid });
          expect(bare(evaluated(decided(ruled, idsIn(ruled), "accepted")))).toEqual(bare(plain));
        }),
        settled,
      );
    });

    it("every flag has a working that gives it, and the order of the bids flags nobody else", () => {
      fc.assert(
        fc.property(underRule(entry), ({ ruled }) => {
          const evaluation = evaluated(ruled);
          const flags = evaluation.rounds.flatMap(({ lots }) =>
            lots.flatMap((lot) => (lot.abnormallyLow ?? []).map(({ bid }) => `${lot.lot} ${bid}`)),
          );
          const given = evaluation.workings.flatMap((working) =>
            working.of === "abnormal" && working.value.n > 0n ? [`${working.lots[0]} ${working.bid}`] : [],
          );
          expect(given.sort()).toEqual(flags.sort());
          const turned = { ...ruled, bids: ruled.bids.slice().reverse() };
          expect(unordered(published(evaluated(turned)))).toEqual(unordered(published(evaluation)));
        }),
        settled,
      );
    });
  },
);
