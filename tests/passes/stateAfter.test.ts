import { describe, expect, it } from "vitest";
import { evaluate, stateAfter } from "../../src/evaluate.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { price, quality } from "./small.js";

const later = { reopens: ["price", "quality"], ifNoOffer: "previousOfferStands", priceRise: "allowed" };
const marked = (bid: string, by: string, mark: string, round?: string) => ({
  bid,
  criterion: "quality",
  marks: [{ by, mark }],
  ...(round === undefined ? {} : { round }),
});

/** B takes the lead in the last round; in the one between nobody sent anything; E2 marks in the last alone. */
const procedure = parseProcedure({
  format: "weighbridge/1",
  tender: {
    id: "three-rounds",
    scales: { "0-100": { from: "0", to: "100" } },
    criteria: [quality, price],
    agreement: "mean",
    rounds: [{ id: "initial" }, { id: "second", ...later }, { id: "final", ...later }],
  },
  bids: [
    { id: "A", offers: [{ round: "initial", price: "100" }] },
    {
      id: "B",
      offers: [
        { round: "initial", price: "125" },
        { round: "final", price: "80", revises: ["quality"] },
      ],
    },
    { id: "C", offers: [{ round: "initial", price: "200" }] },
  ],
  scoresheets: [
    marked("A", "E1", "50"),
    marked("B", "E1", "50"),
    marked("C", "E1", "50"),
    {
      ...marked("B", "E1", "60", "final"),
      marks: [
        { by: "E1", mark: "60" },
        { by: "E2", mark: "60" },
      ],
    },
  ],
  decisions: [{ about: "withdrawn", bid: "C", outcome: "setAside", round: "final" }],
});

describe("the state after a round", () => {
  it("has the recommendation as it would have stood, and asks for nothing that a later round brought", () => {
    const state = stateAfter(procedure, "initial");
    expect(state?.rounds.map(({ round }) => round)).toEqual(["initial"]);
    expect(state?.rounds[0]?.lots[0]).toMatchObject({ outcome: "ranked", due: [] });
    expect(state?.award).toMatchObject({ round: "initial", contracts: [{ bid: "A" }] });
    expect(state?.procedure.document.bids.flatMap(({ offers }) => offers.map(({ round }) => round))).toEqual([
      "initial",
      "initial",
      "initial",
    ]);
    expect(state?.procedure.document.scoresheets).toHaveLength(3);
    expect(state?.procedure.document.decisions).toEqual([]);
  });

  it("goes as far as a round that nobody answered, which settles nothing", () => {
    const state = stateAfter(procedure, "second");
    expect(state?.rounds.map(({ round }) => round)).toEqual(["initial", "second"]);
    expect(state?.award.round).toBe("initial");
    expect(reportText(state as NonNullable<typeof state>)).toContain(
      "RECOMMENDATION after round second by the published rules (people award)\n  A, price 100",
    );
  });

  it("after the last round is the evaluation", () => {
    expect(JSON.stringify(stateAfter(procedure, "final"))).toBe(JSON.stringify(evaluate(procedure)));
    expect(reportText(evaluate(procedure))).toContain("\nRECOMMENDATION by the published rules");
  });

  it("is not known of a round that is not evaluated", () => {
    expect(stateAfter(procedure, "fourth")).toBeUndefined();
    const early = stateAfter(procedure, "second")?.procedure;
    expect(stateAfter(early as NonNullable<typeof early>, "final")).toBeUndefined();
  });
});
