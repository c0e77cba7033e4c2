import { describe, expect, it } from "vitest";
import { dues, lotOf, ranked } from "./small.js";

/** 45 + 25 and 30 + 40: equal totals by different roads. */
const even = { prices: { A: "160", B: "100" }, scores: { A: ["75"], B: ["50"] } };
const alike = { prices: { A: "100", B: "100", C: "100" }, scores: { A: ["50"], B: ["50"], C: ["10"] } };
const breaks = (...tieBreaks: object[]) => ({ tender: { tieBreaks } });

describe("rank", () => {
  it("is 1, 2, 2, 4 in shape: equal totals share a rank and the next is skipped", () => {
    expect(
      ranked(
        lotOf({
          prices: { A: "100", B: "100", C: "100", D: "100" },
          scores: { A: ["90"], B: ["50"], C: ["50"], D: ["10"] },
        }),
      ),
    ).toBe("A 1 94, B 2 70, C 2 70, D 4 46");
  });

  it("leaves a tie at the top tied where the rules do not settle it", () => {
    const lot = lotOf(alike);
    expect(lot.outcome).toBe("tied");
    expect(ranked(lot)).toBe("A 1 70, B 1 70, C 3 46");
  });

  it("higherPoints settles a tie by one criterion, and says so", () => {
    const lot = lotOf({ ...even, ...breaks({ kind: "higherPoints", criterion: "quality" }) });
    expect(ranked(lot)).toBe("A 1 70, B 2 70");
    expect(lot.ranking.map((each) => each.settledBy)).toEqual(["higherPoints", "higherPoints"]);
  });

  it("lowerPrice settles it the other way", () => {
    expect(lotOf(even).outcome).toBe("tied");
    expect(ranked(lotOf({ ...even, ...breaks({ kind: "lowerPrice" }) }))).toBe("B 1 70, A 2 70");
  });

  it("a bid that no tie-break was asked about is settled by none", () => {
    const lot = lotOf({
      prices: { A: "160", B: "100" },
      scores: { A: ["80"], B: ["50"] },
      ...breaks({ kind: "lowerPrice" }),
    });
    expect(lot.ranking.map((each) => each.settledBy)).toEqual([undefined, undefined]);
  });

  it("earlierSubmission reads the times of the offers, and is due where the first place hangs on one", () => {
    const times = { A: "2026-03-01T11:00:01Z", B: "2026-03-01T11:00:00Z" };
    expect(ranked(lotOf({ ...alike, ...breaks({ kind: "earlierSubmission" }), submitted: times }))).toBe(
      "B 1 70, A 2 70, C 3 46",
    );
    expect(
      dues(lotOf({ ...alike, ...breaks({ kind: "earlierSubmission" }), submitted: { A: times.A } })),
    ).toEqual(["B submissionTime"]);
  });

  it("drawnOrder reads the recorded draw, and a draw is due where the first place is tied without one", () => {
    const draw = { about: "draw", order: ["B", "A"] };
    expect(ranked(lotOf({ ...alike, ...breaks({ kind: "drawnOrder" }), decisions: [draw] }))).toBe(
      "B 1 70, A 2 70, C 3 46",
    );
    const lot = lotOf({ ...alike, ...breaks({ kind: "drawnOrder" }) });
    expect(lot.outcome).toBe("incomplete");
    expect(lot.due).toEqual([{ kind: "draw", bids: ["A", "B"] }]);
  });

  it("a tie below the first place stays tied without a draw", () => {
    const small = { prices: { A: "100", B: "100", C: "100" }, scores: { A: ["90"], B: ["50"], C: ["50"] } };
    expect(lotOf({ ...small, ...breaks({ kind: "drawnOrder" }) }).outcome).toBe("ranked");
  });

  it("asks each tie-break only of those still tied", () => {
    const lot = lotOf({
      prices: { A: "160", B: "100", C: "100" },
      scores: { A: ["75"], B: ["50"], C: ["50"] },
      ...breaks({ kind: "lowerPrice" }, { kind: "drawnOrder" }),
      decisions: [{ about: "draw", order: ["C", "B"] }],
    });
    expect(ranked(lot)).toBe("C 1 70, B 2 70, A 3 70");
    expect(lot.ranking.map((each) => each.settledBy)).toEqual(["drawnOrder", "drawnOrder", "lowerPrice"]);
  });

  it("tieWithin measures from the leader, the bound included, and not from neighbour to neighbour", () => {
    const small = { prices: { A: "100", B: "100", C: "100" }, scores: { A: ["50"], B: ["49.5"], C: ["49"] } };
    const tender = { tieWithin: "0.3", tieBreaks: [{ kind: "drawnOrder" }] };
    const lot = lotOf({ ...small, tender, decisions: [{ about: "draw", order: ["B", "A"] }] });
    expect(ranked(lot)).toBe("B 1 69.7, A 2 70, C 3 69.4");
  });
});

describe("a buyer's own rule", () => {
  it("weighs the price where it looks at the points of a price, or of a group that holds one", () => {
    const small = { prices: { A: "100", B: "80" }, scores: { A: ["80"], B: ["66"] } };
    const rule = (formula: string) => ({ combine: { kind: "formula", keys: [{ formula, wins: "higher" }] } });
    const byTotal = ranked(lotOf({ ...small, tender: rule("total") }));
    expect(ranked(lotOf({ ...small, tender: rule("points[quality] + points[price]") }))).toBe(byTotal);
  });
});
