import { describe, expect, it } from "vitest";
import type { LotResult } from "../../src/model/evaluation.js";
import { asides, dues, lotOf, price, quality, ranked } from "./small.js";

const insurance = { id: "insurance", type: "requirement", otherwise: "setAside" };
const met = (bid: string) => ({ bid, about: "insurance", outcome: "met" });
const two = { prices: { A: "100", B: "80" }, scores: { A: ["90"], B: ["50"] } };

describe("gate 1, decisions", () => {
  it.each(["late", "withdrawn", "supplierExclusion"])(
    "sets aside a bid that is %s; its price sets no baseline",
    (about) => {
      const lot = lotOf({
        ...two,
        decisions: [{ bid: "B", about, outcome: "setAside", reason: "recorded" }],
      });
      expect(asides(lot)).toEqual({ B: [`decided ${about}`] });
      expect(ranked(lot)).toBe("A 1 94");
    },
  );

  it("lets a late bid stay where the buyer decides so", () => {
    expect(ranked(lotOf({ ...two, decisions: [{ bid: "B", about: "late", outcome: "stays" }] }))).toBe(
      "A 1 86, B 2 70",
    );
  });

  it("sets aside on a rejected explanation of an abnormally low price, not on an accepted one", () => {
    expect(
      asides(lotOf({ ...two, decisions: [{ bid: "B", about: "abnormallyLow", outcome: "rejected" }] })),
    ).toEqual({ B: ["decided abnormallyLow"] });
    expect(
      asides(lotOf({ ...two, decisions: [{ bid: "B", about: "abnormallyLow", outcome: "accepted" }] })),
    ).toEqual({});
  });
});

describe("gate 2, requirements", () => {
  const criteria = [quality, price, insurance];

  it("is due until decided, and nothing later is due from that bid before", () => {
    const lot = lotOf({
      tender: { criteria },
      prices: { A: "100", B: undefined },
      scores: { A: ["90"] },
      decisions: [met("A")],
    });
    expect(lot.outcome).toBe("incomplete");
    expect(dues(lot)).toEqual(["B requirement insurance"]);
    expect(ranked(lot)).toBe("A 1 94");
  });

  it("sets aside a bid that does not meet it", () => {
    const lot = lotOf({
      ...two,
      tender: { criteria },
      decisions: [met("A"), { bid: "B", about: "insurance", outcome: "notMet" }],
    });
    expect(asides(lot)).toEqual({ B: ["requirementNotMet insurance"] });
  });

  it("asks for a decision where the published consequence is one", () => {
    const open = [quality, price, { ...insurance, otherwise: "decide" }];
    const notMet = { bid: "B", about: "insurance", outcome: "notMet" };
    expect(dues(lotOf({ ...two, tender: { criteria: open }, decisions: [met("A"), notMet] }))).toEqual([
      "B decision insurance",
    ]);
    const stays = { bid: "B", about: "insurance", outcome: "stays" };
    expect(ranked(lotOf({ ...two, tender: { criteria: open }, decisions: [met("A"), notMet, stays] }))).toBe(
      "A 1 86, B 2 70",
    );
  });
});

describe("gate 3, ceilings", () => {
  const lots = (otherwise: string) => ({ lots: [{ id: "all", ceiling: { price: "100", otherwise } }] });

  it("allows the ceiling itself and sets aside a penny above it", () => {
    expect(asides(lotOf({ ...two, tender: lots("setAside"), prices: { A: "100", B: "100.01" } }))).toEqual({
      B: ["aboveCeiling"],
    });
  });

  it("asks where the published consequence is a decision", () => {
    const small = { ...two, tender: lots("decide"), prices: { A: "100", B: "120" } };
    expect(dues(lotOf(small))).toEqual(["B decision ceiling"]);
    expect(
      asides(lotOf({ ...small, decisions: [{ bid: "B", about: "ceiling", outcome: "setAside" }] })),
    ).toEqual({ B: ["aboveCeiling"] });
    expect(
      asides(lotOf({ ...small, decisions: [{ bid: "B", about: "ceiling", outcome: "stays" }] })),
    ).toEqual({});
  });
});

describe("gate 4, minimums on marks", () => {
  const within = (minimum: object) => ({
    tender: { criteria: [{ ...quality, minimum: { otherwise: "setAside", ...minimum } }, price] },
  });

  it.each([
    ["score", { score: "50" }],
    ["percent of the available points", { percent: "50" }],
    ["points", { points: "30" }],
  ])("in %s: the bar itself is enough, just below is not", (_unit, minimum) => {
    const small = {
      ...within(minimum),
      prices: { A: "100", B: "80", C: "60" },
      scores: { A: ["90"], B: ["50"], C: ["49.99"] },
    };
    expect(asides(lotOf(small))).toEqual({ C: ["belowMinimum quality"] });
  });

  it("judges the rounded points where that rounding is published", () => {
    const small = { ...within({ points: "30" }), prices: { A: "100" }, scores: { A: ["49.99"] } };
    expect(Object.keys(asides(lotOf(small)))).toEqual(["A"]);
    const rounding = [{ of: "criterion", places: 0, mode: "halfUp" }];
    expect(asides(lotOf({ ...small, tender: { ...small.tender, rounding } }))).toEqual({});
  });

  it("on a group: its parts are added before it is judged", () => {
    const criteria = [
      {
        id: "group",
        weight: "60",
        minimum: { percent: "50", otherwise: "setAside" },
        criteria: [
          { ...quality, id: "one", weight: "50" },
          { ...quality, id: "two", weight: "50" },
        ],
      },
      price,
    ];
    const small = {
      tender: { criteria },
      criteria: ["one", "two"],
      prices: { A: "100", B: "80" },
      scores: { A: ["100", "0"], B: ["99", "0"] },
    };
    expect(asides(lotOf(small))).toEqual({ B: ["belowMinimum group"] });
  });

  it("a half-marked bid is due, and no baseline is set by its price", () => {
    const lot = lotOf({ prices: { A: "100", B: "50" }, scores: { A: ["90"] } });
    expect(dues(lot)).toEqual(["B agreedScore quality"]);
    expect(ranked(lot)).toBe("A 1 94");
  });

  it("marks of a bid that was set aside are welcome and change nothing", () => {
    const decisions = [{ bid: "B", about: "withdrawn", outcome: "setAside" }];
    expect(
      dues(lotOf({ prices: { A: "100", B: "50" }, scores: { A: ["90"], B: ["80"] }, decisions })),
    ).toEqual([]);
    expect(dues(lotOf({ prices: { A: "100", B: "50" }, scores: { A: ["90"] }, decisions }))).toEqual([]);
  });
});

describe("gate 5, prices", () => {
  it("a price is due only from a bid that passed every earlier gate", () => {
    const tender = { criteria: [{ ...quality, minimum: { score: "50", otherwise: "setAside" } }, price] };
    const lot = lotOf({
      tender,
      prices: { A: "100", B: undefined, C: undefined },
      scores: { A: ["90"], B: ["40"], C: ["60"] },
    });
    expect(dues(lot)).toEqual(["C price price"]);
    expect(asides(lot)).toEqual({ B: ["belowMinimum quality"] });
  });

  it("a price of zero under a ratio gets what the method says, and is found", () => {
    expect(ranked(lotOf({ ...two, prices: { A: "100", B: "0" } }))).toBe("A 1 54, B 2 30");
  });

  it("no bids, or none admissible, is an outcome and not an issue", () => {
    expect(lotOf({ prices: {} }).outcome).toBe("noAdmissibleBid");
    expect(
      lotOf({ ...two, decisions: ["A", "B"].map((bid) => ({ bid, about: "late", outcome: "setAside" })) })
        .outcome,
    ).toBe("noAdmissibleBid");
  });
});

describe("gate 6, minimum total", () => {
  const small = { prices: { A: "300", B: "290", D: "200" }, scores: { A: ["70"], B: ["68"], D: ["10"] } };
  const minimum = (baseline: string) => ({ minimum: { points: "60", otherwise: "setAside", baseline } });

  it("keep: the bid that falls leaves its baseline behind", () => {
    const lot = lotOf({ ...small, tender: minimum("keep") });
    expect(asides(lot)).toEqual({ D: ["belowMinimum total"] });
    expect(lot.ranking[0]?.points.price?.exact).toBe("80/3");
  });

  it("recompute: those left are scored once more over themselves", () => {
    const lot = lotOf({ ...small, tender: minimum("recompute") });
    expect(lot.ranking.find((each) => each.bid === "B")?.points.price?.toString()).toBe("40");
  });

  it("a minimum in percent of the total is of what the tender is out of", () => {
    const tender = { minimum: { percent: "60", otherwise: "decide", baseline: "keep" } };
    expect(dues(lotOf({ ...small, tender }))).toEqual(["D decision total"]);
  });
});

describe("a minimum of the best", () => {
  const scored = (
    scores: Readonly<Record<string, string>>,
    minimum: object,
    decisions: readonly unknown[] = [],
  ) =>
    lotOf({
      tender: { criteria: [{ ...quality, minimum }, price] },
      prices: Object.fromEntries(Object.keys(scores).map((id) => [id, "100"])),
      scores: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, [score]])),
      decisions,
    });
  const ids = (lot: LotResult): string[] => lot.ranking.map(({ bid }) => bid).sort();
  const bids = { A: "90", B: "80", C: "80", D: "50" };

  it("lets so many go on, and those equal to the last of them", () => {
    expect(ids(scored(bids, { best: "2", otherwise: "setAside" }))).toEqual(["A", "B", "C"]);
    expect(ids(scored(bids, { best: "1", otherwise: "setAside" }))).toEqual(["A"]);
    expect(ids(scored(bids, { best: "9", otherwise: "setAside" }))).toEqual(["A", "B", "C", "D"]);
  });

  it("says what was needed", () => {
    const lot = scored(bids, { best: "2", otherwise: "setAside" });
    expect(JSON.parse(JSON.stringify(lot.setAside))).toEqual([
      {
        bid: "D",
        reasons: [{ code: "notAmongBest", criterion: "quality", best: 2, figure: "30", needed: "48" }],
      },
    ]);
  });

  it("leaves it to a decision where it says so, and counts only bids that are still in", () => {
    const open = scored(bids, { best: "2", otherwise: "decide" });
    expect(open.due).toEqual([{ kind: "decision", bid: "D", about: "quality" }]);
    const late = [{ bid: "A", about: "late", outcome: "setAside", reason: "late" }];
    expect(ids(scored(bids, { best: "2", otherwise: "setAside" }, late))).toEqual(["B", "C"]);
  });
});
