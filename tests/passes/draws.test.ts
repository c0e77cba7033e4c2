import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import { parseProcedure } from "../../src/model/parse.js";

const method = {
  kind: "drawnProximity",
  references: { rows: [{ upTo: "49", gives: "3" }], otherwise: "4" },
  slopeBelow: "1",
  slopeAbove: "1",
};
const ceiling = { price: "300", otherwise: "setAside" };

/** Two lots and two rounds in which the price is scored by a drawn reference. */
const drawn = (decisions: readonly object[]) =>
  evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "drawn",
        criteria: [{ id: "price", type: "price", weight: "100", method }],
        lots: [
          { id: "north", ceiling },
          { id: "south", ceiling },
        ],
        rounds: [
          { id: "initial" },
          { id: "final", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" },
        ],
      },
      bids: ["100", "120", "200"].map((price, index) => ({
        id: "ABC"[index],
        offers: [
          { round: "initial", lots: ["north"], price },
          { round: "initial", lots: ["south"], price },
          { round: "final", lots: ["north"], price },
        ],
      })),
      decisions,
    }),
  );

const leaders = (decisions: readonly object[]): string[] =>
  drawn(decisions).rounds.flatMap(({ round, lots }) =>
    lots.map(
      ({ lot, outcome, ranking }) => `${round} ${lot} ${outcome === "ranked" ? ranking[0]?.bid : outcome}`,
    ),
  );

describe("a method that looks at a drawn figure", () => {
  it("waits for it: every bid is due, and nothing is scored", () => {
    const [first] = drawn([]).rounds;
    expect(first?.lots[0]).toMatchObject({ outcome: "incomplete", ranking: [] });
    expect(first?.lots[0]?.due).toEqual(
      ["A", "B", "C"].map((bid) => ({ kind: "drawnFigure", bid, criterion: "price" })),
    );
    expect(explain(drawn([]), { bid: "A", lot: "north", round: "initial" })?.at(-1)).toBe(
      "Due: bid A: the drawn figure that price looks at.",
    );
  });

  it("takes one for every lot and round", () => {
    expect(leaders([{ about: "drawnFigure", figure: "49" }])).toEqual([
      "initial north B",
      "initial south B",
      "final north B",
      "final south B",
    ]);
  });

  it("takes one for a lot, and another from a later round on", () => {
    expect(
      leaders([
        { about: "drawnFigure", figure: "10", lot: "north" },
        { about: "drawnFigure", figure: "50", round: "final" },
      ]),
    ).toEqual(["initial north B", "initial south incomplete", "final north A", "final south A"]);
  });

  it("tells which figure was drawn and what it picked", () => {
    const lines = explain(drawn([{ about: "drawnFigure", figure: "49" }]), {
      bid: "B",
      lot: "north",
      criterion: "price",
    });
    expect(lines?.join("\n")).toContain("49 is in the band up to 49");
  });
});
