import * as fc from "fast-check";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScheduleDocument, ScheduleLineDocument } from "../../src/model/document/money.js";

const money = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
const quantity = fc.constantFrom("0", "1", "3", "12", "2.5", "people", "people * days / 0.85");
const years = ["y1", "y2", "y3", "y4"];

/** Lines of every kind: once or each year, for the bidder or for others, income, provisional sums, unserved ones. */
const line = (id: string, count: number): fc.Arbitrary<ScheduleLineDocument> =>
  fc
    .record({
      when: fc.constantFrom("once", "each", "some", "unallocated"),
      at: fc.nat(count - 1),
      asks: fc.constantFrom("rate", "rate", "quantity", ...(id === "line 1" ? [] : ["nothing"])),
      quantity,
      rate: money,
      income: fc.boolean(),
      others: fc.boolean(),
      vat: fc.constantFrom("standard", "zero"),
      unserved: fc.constantFrom(undefined, "lowest", "mean", "1.1 * highest"),
    })
    .map(({ when, at, asks, ...made }) => ({
      id,
      ...(when === "each"
        ? { years: "each" as const }
        : when === "some"
          ? { years: years.slice(0, at + 1) }
          : { year: when === "once" ? (years[at] as string) : "unallocated" }),
      ...(asks === "quantity" ? {} : { quantity: made.quantity }),
      ...(asks === "rate" ? {} : { rate: made.rate }),
      ...(made.income ? { income: true as const } : {}),
      ...(made.others ? { payee: "others" as const } : {}),
      vat: made.vat,
      ...(made.unserved === undefined || asks === "nothing" ? {} : { unserved: made.unserved }),
    }));

const scenarios = [
  { id: "low", weight: "25" },
  { id: "high", weight: "75" },
];

const schedules: fc.Arbitrary<ScheduleDocument> = fc
  .record({
    count: fc.integer({ min: 1, max: 4 }),
    lines: fc.integer({ min: 1, max: 4 }),
    optional: fc.constantFrom(undefined, "counted" as const, "notCounted" as const),
    basis: fc.constantFrom(
      { offered: "excluding" as const, evaluated: "including" as const },
      { offered: "including" as const, evaluated: "excluding" as const },
      { offered: "excluding" as const, evaluated: "excluding" as const },
    ),
    isMixed: fc.boolean(),
  })
  .chain(({ count, lines, optional, basis, isMixed }) =>
    fc.tuple(...Array.from({ length: lines }, (_, index) => line(`line ${index + 1}`, count))).map(
      (made): ScheduleDocument => ({
        starts: "2027-04-01",
        years: years
          .slice(0, count)
          .map((id, index) => (index === count - 1 && index > 0 ? { id, optional } : { id })),
        prices: { kind: "real", date: "2027-04-01" },
        volumes: { people: isMixed ? { low: "100", high: "140" } : "120", days: "2.5" },
        ...(isMixed ? { scenarios } : {}),
        vat: { ...basis, rates: { standard: "20", zero: "0" } },
        lines: made,
      }),
    ),
  );

interface Rates {
  readonly rate: string;
  readonly timing: "start" | "end";
  readonly offset: string;
  readonly isNominal: boolean;
  readonly unallocated: string;
}

const rates: fc.Arbitrary<Rates> = fc.record({
  rate: fc.constantFrom("0", "3.5", "8"),
  timing: fc.constantFrom("start" as const, "end" as const),
  offset: fc.constantFrom("2027-04-01", "2026-04-01", "2028-04-01"),
  isNominal: fc.boolean(),
  unallocated: fc.constantFrom("undiscounted", "y1"),
});

/** Documents with a price schedule that one cost criterion looks at; `{ discounting: false }` leaves amounts as they are. */
export const scheduled = ({ discounting = true } = {}): fc.Arbitrary<ProcedureDocument> =>
  fc
    .record({
      schedule: schedules,
      rates,
      bids: fc.integer({ min: 1, max: 4 }),
      share: fc.constantFrom(undefined, "price * 0.02", "250", "price / 3 - 10"),
      isStated: fc.boolean(),
    })
    .chain(({ schedule, bids, ...rest }) => {
      const asked = schedule.lines.filter((each) => each.quantity === undefined || each.rate === undefined);
      const offer = fc.tuple(
        ...asked.map((each) =>
          each.unserved === undefined ? money : fc.oneof(money, money, fc.constant("notServed")),
        ),
      );
      return fc
        .record({
          offers: fc.array(offer, { minLength: bids, maxLength: bids }),
          stated: fc.array(money, { minLength: bids, maxLength: bids }),
          facts: fc.array(fc.boolean(), { minLength: bids, maxLength: bids }),
        })
        .map((made) => documentOf(schedule, asked, rest, made, discounting));
    });

function documentOf(
  schedule: ScheduleDocument,
  asked: readonly ScheduleLineDocument[],
  { rates: discount, share, isStated }: { rates: Rates; share: string | undefined; isStated: boolean },
  {
    offers,
    stated,
    facts,
  }: { offers: readonly string[][]; stated: readonly string[]; facts: readonly boolean[] },
  isDiscounted: boolean,
): ProcedureDocument {
  const names = offers.map((_, index) => `bid ${index + 1}`);
  const { rate, timing, offset, isNominal, unallocated } = discount;
  const real = { kind: "real" as const, date: isNominal ? offset : "2027-04-01" };
  return {
    format: "weighbridge/1",
    tender: {
      id: "scheduled",
      currency: "GBP",
      criteria: [
        {
          id: "cost",
          type: "cost",
          weight: "100",
          method: { kind: "formula", formula: "weight - price / 1000000" },
          ...(isDiscounted
            ? {
                discounting: {
                  rate,
                  timing,
                  base: offset,
                  unallocated,
                  rateIs: isNominal ? ("nominal" as const) : ("real" as const),
                  ...(isNominal ? { inflation: "2" } : {}),
                },
              }
            : {}),
        },
      ],
      schedule: { ...schedule, prices: real },
      ...(share === undefined && !isStated
        ? {}
        : {
            adjustments: [
              ...(share === undefined ? [] : [{ id: "share", formula: share, when: "new" }]),
              ...(isStated ? [{ id: "stated" }] : []),
            ],
          }),
    },
    bids: names.map((id, index) => ({
      id,
      ...(share === undefined ? {} : { facts: { new: facts[index] as boolean } }),
      offers: [
        {
          lines: Object.fromEntries(
            asked.map((each, at) => [each.id, (offers[index] as string[])[at] as string]),
          ),
        },
      ],
    })),
    ...(isStated
      ? { adjustments: names.map((bid, index) => ({ rule: "stated", bid, amount: stated[index] as string })) }
      : {}),
  };
}
