import { describe, expect, it } from "vitest";
import type { RoundingDocument } from "../../src/model/document/tender.js";
import {
  type Bids,
  documentOf,
  evaluated,
  evaluatedOf,
  exact,
  findings,
  outcome,
  price,
  quality,
  ranked,
  ranking,
  setAside,
  totals,
} from "./documents.js";

describe("V1, the middle bid never wins", () => {
  const evaluation = evaluatedOf(
    { criteria: [quality("quality", "50"), price("50")] },
    {
      low: { price: "50", quality: "50" },
      middle: { price: "75", quality: "75" },
      high: { price: "100", quality: "100" },
    },
  );

  it("ties the cheap bid and the good one at 75, above the middle", () => {
    expect(totals(evaluation)).toBe("low 75, high 75, middle 425/6");
    expect(ranking(evaluation)).toBe("1 low 75.00, 1 high 75.00, 3 middle 70.83");
    expect(outcome(evaluation)).toBe("tied");
  });
});

describe("V2, a third bid turns the result and is last", () => {
  const rules = { criteria: [quality("quality", "55"), price("35"), quality("social-value", "10")] };
  const two: Bids = {
    A: { price: "520", quality: "75", "social-value": "70" },
    B: { price: "300", quality: "55", "social-value": "70" },
  };
  const three: Bids = { ...two, C: { price: "150", quality: "25", "social-value": "25" } };

  it("ranks B over A between themselves", () => {
    expect(totals(evaluatedOf(rules, two))).toBe("B 72.25, A 3559/52");
    expect(ranking(evaluatedOf(rules, two))).toBe("1 B 72.25, 2 A 68.44");
  });

  it("ranks A over B once C is in", () => {
    expect(totals(evaluatedOf(rules, three))).toBe("A 1517/26, B 54.75, C 51.25");
    expect(ranking(evaluatedOf(rules, three))).toBe("1 A 58.35, 2 B 54.75, 3 C 51.25");
  });

  it.each([
    { about: "withdrawn", outcome: "setAside" },
    { about: "abnormallyLow", outcome: "rejected" },
    { about: "supplierExclusion", outcome: "setAside" },
    { about: "late", outcome: "setAside" },
  ] as const)("ranks B over A once C is set aside: $about", (decision) => {
    const without = evaluatedOf(rules, three, [{ bid: "C", reason: "…", ...decision }]);
    expect(totals(without)).toBe(totals(evaluatedOf(rules, two)));
    expect(setAside(without)).toBe("C decided");
  });

  it.each([
    { about: "withdrawn", outcome: "stays" },
    { about: "abnormallyLow", outcome: "accepted" },
  ] as const)("ranks A over B where C stays: $about $outcome", (decision) => {
    expect(totals(evaluatedOf(rules, three, [{ bid: "C", ...decision }]))).toBe(
      totals(evaluatedOf(rules, three)),
    );
  });

  it("ranks by the bids left whichever bid is withdrawn", () => {
    const decision = { about: "withdrawn", outcome: "setAside" } as const;
    expect(totals(evaluatedOf(rules, three, [{ bid: "A", ...decision }]))).toBe("B 54.75, C 51.25");
    expect(totals(evaluatedOf(rules, three, [{ bid: "B", ...decision }]))).toBe("A 1517/26, C 51.25");
  });
});

describe("V3, three roundings and three results", () => {
  const leaves = ["one", "two", "three"].map((id) => quality(id, "1", "0-5"));
  const bids: Bids = {
    X: { price: "302", one: "1", two: "3", three: "3" },
    Y: { price: "382", one: "2", two: "5", three: "2" },
  };
  const under = (...rounding: RoundingDocument[]) =>
    evaluatedOf(
      {
        outOf: "90",
        criteria: [{ id: "quality", weight: "55", outOf: "3", criteria: leaves }, price("35")],
        rounding,
      },
      bids,
    );

  it("puts Y first where nothing is rounded", () => {
    expect(totals(under())).toBe("Y 11588/191, X 182/3");
    expect(ranking(under(), 4)).toBe("1 Y 60.6702, 2 X 60.6667");
    expect(findings(under())).toEqual([]);
  });

  it("puts X first where every criterion is rounded", () => {
    const rounded = under({ of: "criterion", places: "2", mode: "halfUp" });
    expect(totals(rounded)).toBe("X 60.67, Y 60.66");
    expect(findings(rounded)).toEqual(["roundingDecides"]);
  });

  it("ties them where the total alone is rounded", () => {
    const rounded = under({ of: "total", places: "2", mode: "halfUp" });
    expect(totals(rounded)).toBe("X 60.67, Y 60.67");
    expect(outcome(rounded)).toBe("tied");
    expect(findings(rounded)).toEqual(["roundingDecides"]);
  });
});

describe("V4, three marks and one score", () => {
  const marks = ["3", "4", "4"].map((mark, index) => ({ by: `E${index + 1}`, mark }));
  const under = (agreement: "mean" | "median" | "consensus") =>
    evaluated({
      ...documentOf({ outOf: "55", criteria: [quality("answer", "55", "0-5")], agreement }, { A: {} }),
      scoresheets: [
        {
          bid: "A",
          criterion: "answer",
          marks,
          ...(agreement === "consensus" ? { agreed: { score: "4", reason: "…" } } : {}),
        },
      ],
    });

  it("gives 40⅓ of 55 by the mean, which is not on the scale of whole numbers", () => {
    expect(exact(ranked(under("mean"), "A").points.answer)).toBe("121/3");
    expect(ranking(under("mean"))).toBe("1 A 40.33");
  });

  it("gives 44 by the consensus and by the median", () => {
    expect(totals(under("consensus"))).toBe("A 44");
    expect(totals(under("median"))).toBe("A 44");
  });

  it("notes that 11/3 is not on the scale", () => {
    const levels = ["0", "1", "2", "3", "4", "5"].map((score) => ({ score }));
    const document = documentOf(
      { outOf: "55", criteria: [{ id: "answer", type: "quality", weight: "55", scale: "levels" }] },
      { A: {} },
    );
    const evaluation = evaluated({
      ...document,
      tender: { ...document.tender, scales: { levels }, agreement: "mean" },
      scoresheets: [{ bid: "A", criterion: "answer", marks }],
    });
    const found = evaluation.findings.find((each) => each.code === "offScale");
    expect(found?.code === "offScale" && exact(found.score)).toBe("11/3");
  });
});

describe("V6, linear from the lowest, below zero", () => {
  const prices: Bids = {
    a: { price: "100" },
    b: { price: "110" },
    c: { price: "133" },
    d: { price: "250" },
  };
  const under = (belowZero: "none" | "negative") =>
    evaluatedOf(
      { outOf: "80", criteria: [price("80", { kind: "linearFromLowest", zeroAt: "2", belowZero })] },
      prices,
    );

  it("gives 80, 72, 53.6 and −40", () => {
    expect(totals(under("negative"))).toBe("a 80, b 72, c 53.6, d -40");
    expect(findings(under("negative"))).toEqual(["outsideWeight"]);
  });

  it("gives nothing in place of −40 where points stop at zero", () => {
    expect(totals(under("none"))).toBe("a 80, b 72, c 53.6, d 0");
    expect(findings(under("none"))).toEqual([]);
  });
});

describe("V7, one step on one question", () => {
  const given = (question: string) =>
    evaluatedOf(
      { criteria: [quality("question", "10", "0-4"), quality("rest", "90", "0-90")] },
      { winner: { question: "3", rest: "75" }, challenger: { question, rest: "75.25" } },
    );

  it("stands at 82.5 to 80.25, and one step of 2.5 turns it", () => {
    expect(totals(given("2"))).toBe("winner 82.5, challenger 80.25");
    expect(totals(given("3"))).toBe("challenger 82.75, winner 82.5");
  });
});

describe("V12, a price that can be worked out from two scores", () => {
  const rules = { outOf: "35", criteria: [price("35")] };
  const bids: Bids = { own: { price: "520000" }, winner: { price: "300000" } };

  it("is exact from exact points", () => {
    const { value } = ranked(evaluatedOf(rules, bids), "own").points.price ?? {};
    expect(exact(ranked(evaluatedOf(rules, bids), "own").points.price)).toBe("525/26");
    expect(value && (520000n * value.n) / (value.d * 35n)).toBe(300000n);
  });

  it("is within £40 from the letter's 20.19 and 35", () => {
    const letter = evaluatedOf(
      { ...rules, rounding: [{ of: "criterion", places: "2", mode: "halfUp" }] },
      bids,
    );
    const told = ranked(letter, "own").points.price;
    expect([exact(told), exact(ranked(letter, "winner").points.price)]).toEqual(["20.19", "35"]);
    expect(told?.decimal.times(520000).div(35).toFixed(2)).toBe("299965.71");
  });
});

describe("exact ties", () => {
  const rules = {
    criteria: [
      {
        id: "quality",
        weight: "55",
        outOf: "55",
        criteria: [quality("method", "30", "0-15"), quality("team", "25", "0-15")],
      },
      quality("social-value", "10", "0-15"),
      price("35"),
    ],
  };

  it("of thirds that no decimal holds: both have 75⅓", () => {
    const evaluation = evaluatedOf(rules, {
      cheap: { price: "400", method: "6", team: "11", "social-value": "15" },
      good: { price: "500", method: "12", team: "8", "social-value": "15" },
    });
    expect(totals(evaluation)).toBe("cheap 226/3, good 226/3");
    expect(ranking(evaluation, 10)).toBe("1 cheap 75.3333333333, 1 good 75.3333333333");
    expect(outcome(evaluation)).toBe("tied");
  });

  it.each([
    { kind: "higherPoints", criterion: "quality" } as const,
    { kind: "higherPoints", criterion: "team" } as const,
    { kind: "lowerPrice" } as const,
  ])("is settled by a published tie-break alone: $kind $criterion", (tieBreak) => {
    const evaluation = evaluatedOf(
      { ...rules, tieBreaks: [tieBreak] },
      {
        cheap: { price: "400", method: "6", team: "11", "social-value": "15" },
        good: { price: "500", method: "12", team: "8", "social-value": "15" },
      },
    );
    const first = tieBreak.kind === "higherPoints" && tieBreak.criterion === "quality" ? "good" : "cheap";
    expect(ranked(evaluation, first).rank).toBe(1);
    expect(ranked(evaluation, first).settledBy).toBe(tieBreak.kind);
    expect(findings(evaluation)).toEqual(["tieBreakDecides"]);
  });

  const ones = (["1", "1", "1", "3"] as const).map((weight, index) =>
    quality(`q${index + 1}`, weight, "0-1"),
  );
  const three: Bids = {
    many: { q1: "1", q2: "1", q3: "1", q4: "0" },
    one: { q1: "0", q2: "0", q3: "0", q4: "1" },
  };

  it("of weights 1, 1, 1 and 3 of 6: both have 3", () => {
    expect(totals(evaluatedOf({ outOf: "6", criteria: ones }, three))).toBe("many 3, one 3");
  });

  it("of sixths of 55 inside a group: both have 27.5", () => {
    const criteria = [{ id: "group", weight: "55", outOf: "6", criteria: ones }];
    expect(totals(evaluatedOf({ outOf: "55", criteria }, three))).toBe("many 27.5, one 27.5");
  });
});

describe("a minimum total of 50", () => {
  const under = (baseline: "keep" | "recompute") =>
    evaluatedOf(
      {
        criteria: [quality("quality", "55"), price("35"), quality("social-value", "10")],
        minimum: { points: "50", otherwise: "setAside", baseline },
      },
      {
        A: { price: "300", quality: "70", "social-value": "60" },
        B: { price: "290", quality: "68", "social-value": "60" },
        D: { price: "200", quality: "10", "social-value": "10" },
      },
    );

  it("keeps the lowest price of the bid it sets aside: A over B", () => {
    expect(ranking(under("keep"))).toBe("1 A 67.83, 2 B 67.54");
    expect(totals(under("keep"))).toBe("A 407/6, B 9793/145");
    expect(setAside(under("keep"))).toBe("D belowMinimum");
  });

  it("scores the bids left once more over themselves: B over A", () => {
    expect(ranking(under("recompute"))).toBe("1 B 78.40, 2 A 78.33");
    expect(totals(under("recompute"))).toBe("B 78.4, A 235/3");
    expect(setAside(under("recompute"))).toBe("D belowMinimum");
  });
});
