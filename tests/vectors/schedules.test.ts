import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import { parseProcedure, safeParseProcedure } from "../../src/model/parse.js";
import { movement } from "../../src/movement/movement.js";

const criteria = [{ id: "cost", type: "cost", weight: "100", method: { kind: "lowestPriceRatio" } }];
const lines = [
  { id: "set-up", quantity: "1" },
  { id: "day", title: "Days", unit: "day", quantity: "100" },
];

describe("a schedule over two rounds", () => {
  const evaluation = (more: object, priceRise: string) =>
    evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "rounds",
          criteria,
          schedule: { lines },
          rounds: [
            { id: "initial" },
            { id: "bafo", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise },
          ],
        },
        bids: [
          {
            id: "A",
            offers: [
              { round: "initial", lines: { "set-up": "1000", day: "500" } },
              { round: "bafo", ...more },
            ],
          },
          { id: "B", offers: [{ round: "initial", lines: { "set-up": "0", day: "505" } }] },
        ],
      }),
    );
  const last = (more: object, priceRise = "allowed") =>
    evaluation(more, priceRise).rounds[1]?.lots[0]?.ranking.map(({ bid, price }) => `${bid} ${price}`);

  it("keeps the lines that a later offer leaves out, and adds up anew", () => {
    expect(last({ lines: { day: "480" } })).toEqual(["A 49000", "B 50500"]);
  });

  it("takes a printed total of the later offer for the contract where it is the sum", () => {
    expect(last({ lines: { day: "480" }, price: "49000.00" })).toEqual(["A 49000", "B 50500"]);
  });

  it("holds the sums against each other where a rise has a consequence", () => {
    expect(last({ lines: { day: "520" } }, "previousOfferStands")).toEqual(["B 50500", "A 51000"]);
    expect(last({ lines: { "set-up": "0", day: "510" } }, "setAside")).toEqual(["B 50500", "A 51000"]);
    expect(last({ lines: { day: "520" } }, "setAside")).toEqual(["B 50500"]);
  });

  it("tells in the movement what the price was and is", () => {
    const moved = movement(evaluation({ lines: { day: "480" } }, "allowed"))?.lots[0]?.bids.find(
      ({ bid }) => bid === "A",
    );
    expect(moved?.kind === "moved" && [`${moved.before.rank}`, `${moved.after.rank}`]).toEqual(["2", "1"]);
  });
});

describe("a combined offer on the schedules of its lots", () => {
  const document = (combined: object, more: object = {}, adjustments: object = {}) => ({
    format: "weighbridge/1",
    tender: {
      id: "grouped",
      criteria: [
        {
          ...criteria[0],
          discounting: { rate: "10", rateIs: "real", timing: "end" },
        },
      ],
      lots: [
        { id: "north", estimate: "1" },
        {
          id: "south",
          estimate: "1",
          schedule: {
            prices: { kind: "real", date: "2027-01-01" },
            years: [{ id: "y1" }],
            lines: [{ id: "day", title: "Days", unit: "day", year: "y1", quantity: "50" }],
          },
        },
      ],
      schedule: {
        prices: { kind: "real", date: "2027-01-01" },
        years: [{ id: "y1" }],
        lines: [
          { id: "set-up", year: "y1", quantity: "1" },
          { id: "day", title: "Days", unit: "day", year: "y1", quantity: "100", ceiling: "600" },
        ],
        itemCeilings: { otherwise: "setAside" },
      },
      award: { kind: "combinations", groups: [["north", "south"]], compare: "lotWinners" },
      ...more,
    },
    bids: [
      {
        id: "A",
        offers: [
          { lots: ["north"], lines: { "set-up": "1000", day: "500" } },
          { lots: ["south"], lines: { day: "500" } },
          { lots: ["north", "south"], ...combined },
        ],
      },
    ],
    ...adjustments,
  });
  const evaluated = (...args: Parameters<typeof document>) => evaluate(parseProcedure(document(...args)));

  it("adds up the lines of both lots at one rate, and brings each lot's year to the base date", () => {
    const evaluation = evaluated({ lines: { "set-up": "500", day: "450" } });
    expect(evaluation.award.contracts.map(({ lots, price }) => `${lots.join(" + ")} ${price}`)).toEqual([
      "north + south 68000",
    ]);
    const told = explain(evaluation, { bid: "A", lot: ["north", "south"] }) ?? [];
    expect(told).toContain("cost: offered price 68 000.");
    expect(told.filter((each) => each.includes("brought to the base date"))).toEqual([
      "  − 4 136.363636… y1 brought to the base date, lot north: amount ÷ (1 + rate ÷ 100) ^ years = 45 500 ÷ (1 + 10 ÷ 100) ^ 1 = 41 363.636363…",
      "  − 2 045.454545… y1 brought to the base date, lot south: amount ÷ (1 + rate ÷ 100) ^ years = 22 500 ÷ (1 + 10 ÷ 100) ^ 1 = 20 454.545454…",
    ]);
  });

  it("takes a formula on the combined price once, and adds up what is stated for the lots", () => {
    const rules = { adjustments: [{ id: "share", formula: "price * 0.01" }, { id: "stated" }] };
    const stated = {
      adjustments: [
        { rule: "stated", bid: "A", lot: "north", amount: "100" },
        { rule: "stated", bid: "A", lot: "south", amount: "20" },
      ],
    };
    const told = explain(evaluated({ lines: { "set-up": "500", day: "450" } }, rules, stated), {
      bid: "A",
      lot: ["north", "south"],
    });
    expect(told?.filter((each) => each.includes("adjustment"))).toEqual([
      "  + 680 share: adjustment share: price × 0.01 = 68 000 × 0.01 = 680.",
      "  + 100 stated: adjustment stated, lot north.",
      "  + 20 stated: adjustment stated, lot south.",
    ]);
  });

  it("has no estimate or ceiling of one lot that an adjustment could read", () => {
    const read = safeParseProcedure(
      document({ price: "68000" }, { adjustments: [{ id: "share", formula: "estimate * 0.01" }] }),
    );
    expect(read.success ? [] : read.issues.map(({ code }) => code)).toEqual(["groupPricesDiffer"]);
  });

  it("is set aside for a figure above the ceiling of a line in one of its lots", () => {
    const group = evaluated({ lines: { "set-up": "500", day: "601" } }).rounds[0]?.groups[0];
    expect(group?.setAside[0]?.reasons.map(({ code }) => code)).toEqual(["aboveItemCeilings"]);
  });

  it("waits for the lines, where the price is all that is known", () => {
    const group = evaluated({ price: "68000" }).rounds[0]?.groups[0];
    expect(group?.due).toEqual([{ kind: "price", bid: "A", criterion: "cost" }]);
  });
});
