import * as fc from "fast-check";
import type { Case, Condition, Limit, Objective, Problem, SearchOffer } from "../../src/search/problem.js";

const lotIds = ["l1", "l2", "l3", "l4", "l5"];
const bidderIds = ["A", "B", "C", "D", "E"];
const groupOf: Record<string, string> = { A: "holding", B: "holding", C: "C", D: "D", E: "E" };

/** Figures are few, so that ties are common; now and then they are longer than a double. */
const figures = fc.oneof(
  { weight: 5, arbitrary: fc.bigInt(0n, 5n) },
  { weight: 2, arbitrary: fc.bigInt(-20n, 200n) },
);
const scales = fc.oneof({ weight: 4, arbitrary: fc.constant(1n) }, fc.constant(10n ** 30n + 7n));

/** Small problems with everything in them: combinations, places, limits, conditions, any objectives. */
export const problems: fc.Arbitrary<Problem> = fc
  .record({ lots: fc.integer({ min: 1, max: 5 }), bidders: fc.integer({ min: 1, max: 5 }), scale: scales })
  .chain(({ lots, bidders, scale }) => {
    const ids = lotIds.slice(0, lots);
    const names = bidderIds.slice(0, bidders);
    return fc.record({
      lots: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            places: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 3 })),
            mayStayOpen: fc.boolean(),
          }),
        ),
      ),
      offers: fc
        .array(offerOf(ids, names, scale), { maxLength: 9 })
        .map((offers) => offers.map((offer, index): SearchOffer => ({ ...offer, id: `o${index}` }))),
      limits: fc.array(limitOf([...names, "holding"], scale), { maxLength: 3 }),
      objectives: objectives,
    });
  });

const objectives: fc.Arbitrary<Objective[]> = fc
  .constantFrom<Objective[][]>(
    [{ kind: "filled" }, { kind: "value", at: 0, better: "lower" }],
    [
      { kind: "filled" },
      { kind: "value", at: 1, better: "higher" },
      { kind: "value", at: 0, better: "lower" },
    ],
    [{ kind: "value", at: 1, better: "higher" }],
    [{ kind: "value", at: 0, better: "lower" }, { kind: "filled" }],
    [{ kind: "filled" }],
  )
  .map((each) => [...each]);

function offerOf(
  ids: readonly string[],
  names: readonly string[],
  scale: bigint,
): fc.Arbitrary<Omit<SearchOffer, "id">> {
  const conditions: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      kind: fc.constant("lots" as const),
      lots: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("count" as const), atLeast: fc.integer({ min: 1, max: 4 }) }),
  );
  const values = fc.tuple(figures, figures).map((each) => each.map((figure) => figure * scale));
  const conditional: fc.Arbitrary<Case> = fc.record({
    conditions: fc.array(conditions, { minLength: 1, maxLength: 2 }),
    values,
  });
  return fc
    .record({
      lots: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...ids).map((id) => [id]) },
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      ),
      bidder: fc.constantFrom(...names),
      amount: fc.bigInt(0n, 6n).map((amount) => amount * scale),
      cases: fc
        .tuple(
          fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(conditional, { maxLength: 2 })),
          values,
        )
        .map(([first, last]): Case[] => [...first, { conditions: [], values: last }]),
    })
    .map((offer) => ({ ...offer, owners: [offer.bidder, groupOf[offer.bidder] ?? ""] }));
}

function limitOf(owners: readonly string[], scale: bigint): fc.Arbitrary<Limit> {
  const least = fc.option(fc.record({ least: fc.bigInt(1n, 4n), orNothing: fc.boolean() }), {
    nil: undefined,
    freq: 1,
  });
  return fc
    .record({
      name: fc.constantFrom("first", "second", "third"),
      owner: fc.constantFrom(...owners),
      of: fc.constantFrom("lots" as const, "amount" as const),
      atMost: fc.option(fc.bigInt(0n, 8n), { nil: undefined, freq: 3 }),
      atLeast: least,
    })
    .map((limit) => {
      const unit = limit.of === "amount" ? scale : 1n;
      return {
        ...limit,
        atMost: limit.atMost === undefined ? undefined : limit.atMost * unit,
        atLeast: limit.atLeast && { ...limit.atLeast, least: limit.atLeast.least * unit },
      };
    });
}
