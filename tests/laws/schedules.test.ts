import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScheduleDocument, ScheduleLineDocument } from "../../src/model/document/money.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { Working } from "../../src/model/working.js";
import { add, equal, multiply, type Rational, reduce, sum, whole } from "../../src/number/rational.js";
import { scheduled } from "../support/generateSchedule.js";
import { costOf } from "../support/oracleSchedule.js";
import { evaluated } from "./law.js";

const factor = process.env.LAWS === "long" ? 20 : 1;
const holds = <T>(sentence: string, numRuns: number, property: fc.IProperty<T>): void =>
  it(sentence, () => fc.assert(property, { seed: 1, numRuns: factor * numRuns }), 600_000);

const text = ({ n, d }: Rational): string => `${reduce({ n, d }).n}/${reduce({ n, d }).d}`;

type Compared = { readonly offered: Rational; readonly evaluated: Rational };

/** What every ranked bid offers, and what its cost criterion looks at. */
function compared({ rounds }: Evaluation): Map<string, Compared> {
  const ranking = rounds[0]?.lots[0]?.ranking ?? [];
  return new Map(
    ranking.map(({ bid, price, evaluated }) => {
      const offered = price?.value as Rational;
      return [bid, { offered, evaluated: evaluated?.cost?.value ?? offered }];
    }),
  );
}

const texts = (document: ProcedureDocument): Record<string, string> =>
  Object.fromEntries(
    Array.from(compared(evaluated(document)), ([bid, { offered, evaluated: cost }]) => [
      bid,
      `${text(offered)} ${text(cost)}`,
    ]),
  );

holds(
  "a cost is what an oracle makes of the same JSON: quantities, scenarios, tax, years, rates, adjustments",
  120,
  fc.property(scheduled(), (document) => {
    const evaluation = evaluated(document);
    const found = compared(evaluation);
    for (const { id } of document.bids) {
      const expected = costOf(document, id);
      expect(found.has(id)).toBe(expected !== undefined);
      if (expected === undefined) continue;
      const { offered, evaluated: cost } = found.get(id) as Compared;
      expect([text(offered), text(cost)]).toEqual(
        [expected.offered, expected.evaluated].map((each) => `${each.s * each.n}/${each.d}`),
      );
    }
  }),
);

const ledgers = ({ workings }: Evaluation) =>
  workings.filter((each): each is Extract<Working, { of: "price" }> => each.of === "price");

holds(
  "the entries of a ledger lead from the offered price to the one that is compared, in whatever order",
  40,
  fc.property(scheduled(), fc.infiniteStream(fc.nat()), (document, order) => {
    for (const { offered, entries, value } of ledgers(evaluated(document))) {
      const shuffled = entries.toSorted(() => ((order.next().value ?? 0) % 2 === 0 ? 1 : -1));
      expect(text(shuffled.reduce((all, { amount }) => add(all, amount), offered))).toBe(text(value));
    }
    const turned: ProcedureDocument = {
      ...document,
      tender: {
        ...document.tender,
        schedule: { ...schedule(document), lines: schedule(document).lines.toReversed() },
        ...(document.tender.adjustments === undefined
          ? {}
          : { adjustments: document.tender.adjustments.toReversed() }),
      },
    };
    expect(texts(turned)).toEqual(texts(document));
  }),
);

const schedule = ({ tender }: ProcedureDocument): ScheduleDocument => tender.schedule as ScheduleDocument;

const withRate = (
  document: ProcedureDocument,
  rate: string,
  timing: "start" | "mid" | "end",
): ProcedureDocument => ({
  ...document,
  tender: {
    ...document.tender,
    criteria: (document.tender.criteria ?? []).map((each) =>
      each.type === "cost"
        ? { ...each, discounting: { rate, rateIs: "real" as const, timing, unallocated: "undiscounted" } }
        : each,
    ),
  },
});

holds(
  "discounting at 0 per cent is the plain sum, whenever in the year amounts are due",
  40,
  fc.property(
    scheduled({ discounting: false }),
    fc.constantFrom("start", "mid", "end"),
    (document, timing) => {
      expect(texts(withRate(document, "0", timing))).toEqual(texts(document));
    },
  ),
);

/** The document with each rate line in two, of which the second has one more unit than the first, or as many. */
function split(document: ProcedureDocument): ProcedureDocument {
  const halves = (line: ScheduleLineDocument): ScheduleLineDocument[] =>
    line.rate !== undefined || line.quantity === undefined
      ? [line]
      : [
          { ...line, quantity: `(${line.quantity}) / 3` },
          { ...line, id: `${line.id} b`, quantity: `2 * (${line.quantity}) / 3` },
        ];
  const isSplit = (id: string): boolean =>
    schedule(document).lines.some((line) => line.id === id && line.rate === undefined);
  return {
    ...document,
    tender: {
      ...document.tender,
      schedule: { ...schedule(document), lines: schedule(document).lines.flatMap(halves) },
    },
    bids: document.bids.map((bid) => ({
      ...bid,
      offers: bid.offers.map((offer) => ({
        ...offer,
        lines: Object.fromEntries(
          Object.entries(offer.lines ?? {}).flatMap(([id, answer]) =>
            isSplit(id)
              ? [
                  [id, answer],
                  [`${id} b`, answer],
                ]
              : [[id, answer]],
          ),
        ),
      })),
    })),
  };
}

holds(
  "without a rounding of lines, a line split in two changes nothing",
  30,
  fc.property(scheduled(), (document) => {
    expect(texts(split(document))).toEqual(texts(document));
  }),
);

holds(
  "seven times every offered rate is seven times every total",
  60,
  fc.property(
    scheduled().filter(
      ({ tender, adjustments }) =>
        adjustments === undefined &&
        (tender.adjustments ?? []).every(({ formula }) => formula === "price * 0.02") &&
        schedule({ tender } as ProcedureDocument).lines.every(({ rate }) => rate === undefined),
    ),
    (document) => {
      const dearer: ProcedureDocument = {
        ...document,
        bids: document.bids.map((bid) => ({
          ...bid,
          offers: bid.offers.map((offer) => ({
            ...offer,
            lines: Object.fromEntries(
              Object.entries((offer.lines ?? {}) as Record<string, string>).map(([id, answer]) => [
                id,
                answer === "notServed" ? answer : sevenTimes(answer),
              ]),
            ),
          })),
        })),
      };
      const [before, after] = [compared(evaluated(document)), compared(evaluated(dearer))];
      for (const [bid, { offered, evaluated: cost }] of before) {
        const now = after.get(bid) as Compared;
        expect(equal(now.offered, multiply(offered, whole(7n)))).toBe(true);
        expect(equal(now.evaluated, multiply(cost, whole(7n)))).toBe(true);
      }
    },
  ),
);

const sevenTimes = (amount: string): string => {
  const cents = BigInt(amount.replace(".", "")) * 7n;
  return `${cents / 100n}.${`${cents % 100n}`.padStart(2, "0")}`;
};

holds(
  "a bid that is set aside has no say in the figures for lines that others do not serve",
  40,
  fc.property(
    scheduled().filter(({ bids }) => bids.length > 1),
    (document) => {
      const [first, ...others] = document.bids;
      const out = { about: "withdrawn", bid: first?.id as string, outcome: "setAside" as const };
      const apart: ProcedureDocument = {
        ...document,
        bids: others,
        ...(document.adjustments === undefined
          ? {}
          : { adjustments: document.adjustments.filter(({ bid }) => bid !== first?.id) }),
      };
      expect(texts({ ...document, decisions: [out] })).toEqual(texts(apart));
    },
  ),
);

holds(
  "with a rounding of lines, totals are sums of rounded amounts",
  40,
  fc.property(scheduled(), (document) => {
    const rounded: ProcedureDocument = {
      ...document,
      tender: { ...document.tender, rounding: [{ of: "line", places: "0", mode: "halfUp" }] },
    };
    for (const working of evaluated(rounded).workings)
      if (working.of === "offered") {
        for (const { parts } of working.cells)
          for (const { amount } of parts) expect(reduce(amount).d).toBe(1n);
        const paid = working.cells.filter(({ line }) => line.payee === "bidder");
        expect(text(sum(paid.map(({ amount }) => amount)))).toBe(text(working.value));
      }
  }),
);
