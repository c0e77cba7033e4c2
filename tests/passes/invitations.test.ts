import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/explain.js";
import type { Comparison, Evaluation, LotResult } from "../../src/model/evaluation.js";
import { reportText } from "../../src/report/text.js";
import { dues, ranked } from "./small.js";
import { evaluated, lotIn, type Rounds } from "./twoRounds.js";

/** Totals 94, 76, 76 and 60: quality of 60 and one price for all, worth 40. */
const four = {
  offers: { A: ["100", "100"], B: ["100", "100"], C: ["100", "100"], D: ["100", "100"] },
  scores: { A: "90", B: "60", C: "60", D: "33.333" },
} as const;

const invited = (rule: object, more: Partial<Rounds> = {}): Evaluation =>
  evaluated({ ...four, ...more, bafo: { invited: rule, ...more.bafo } });

const held = (comparison: Comparison | undefined): string =>
  comparison === undefined
    ? "-"
    : [comparison.by, comparison.figure, comparison.cut, comparison.margin, comparison.percent ?? ""]
        .join(" ")
        .trim();

/** "A in …, D out …": who is invited and who is not, with what was compared. */
const shortlist = ({ invited: list, notInvited }: LotResult): string[] => [
  ...(list?.bids ?? []).map(({ bid, comparison }) => `${bid} in ${held(comparison)}`),
  ...notInvited.map(({ bid, comparison }) => `${bid} out ${held(comparison)}`),
];

describe("invited", () => {
  it("all: nothing is compared", () => {
    expect(shortlist(lotIn(invited({ kind: "all" }), 1))).toEqual(["A in -", "B in -", "C in -", "D in -"]);
    expect(lotIn(invited({ kind: "all" }), 0).invited).toBeUndefined();
  });

  it("best by total: against the last that is invited, ties at the cut in", () => {
    const lot = lotIn(invited({ kind: "best", count: 2, by: "total" }), 1);
    expect(lot.invited?.rule).toEqual({ kind: "best", count: 2, by: "total" });
    expect(shortlist(lot)).toEqual([
      "A in total 94 76 18",
      "B in total 76 76 0",
      "C in total 76 76 0",
      "D out total 59.9998 76 -16.0002",
    ]);
    expect(lot.notInvited).toMatchObject([{ bid: "D", round: "bafo", rank: 4, offered: true }]);
  });

  it("best by total: a tie-break settles no shortlist, and near-equals of the leader count as equal", () => {
    const tied = {
      offers: { A: ["100"], B: ["80", "80"] },
      scores: { A: "60", B: "46.666666666666666666" },
    } as const;
    const rule = { kind: "best", count: 1, by: "total" };
    const near = { tieWithin: "0.001", tieBreaks: [{ kind: "lowerPrice" }] };
    expect(ranked(lotIn(invited(rule, { ...tied, tender: near }), 0))).toMatch(/^B 1 .*, A 2/);
    expect(
      shortlist(lotIn(invited(rule, { ...tied, tender: near }), 1)).map((each) => each.slice(0, 5)),
    ).toEqual(["A in ", "B in "]);
  });

  it("best by a criterion: by its points alone", () => {
    const offers = { A: ["400", "400"], B: ["100", "100"], C: ["200", "200"] } as const;
    const scores = { A: "90", B: "60", C: "50" };
    const more = { offers, scores };
    expect(shortlist(lotIn(invited({ kind: "best", count: 1, by: "quality" }, more), 1))).toEqual([
      "A in quality 54 54 0",
      "B out quality 36 54 -18",
      "C out quality 30 54 -24",
    ]);
    expect(shortlist(lotIn(invited({ kind: "best", count: 2, by: "price" }, more), 1))).toEqual([
      "B in price 40 20 20",
      "C in price 20 20 0",
      "A out price 10 20 -10",
    ]);
  });

  it("best under a rule where the lower figure wins, and under one of several figures", () => {
    const criteria = [
      { id: "quality", type: "quality", weight: "100", scale: "0-100" },
      { id: "price", type: "price" },
    ];
    const offers = { A: ["100", "100"], B: ["100", "100"], C: ["120", "120"] } as const;
    const scores = { A: "50", B: "40", C: "40" };
    const under = (kind: string) =>
      invited(
        { kind: "best", count: 1, by: "total" },
        { offers, scores, criteria, tender: { combine: { kind } } },
      );
    expect(shortlist(lotIn(under("pricePerQualityPoint"), 1))).toEqual([
      "A in price / qualityPoints 2 2 0",
      "B out price / qualityPoints 2.5 2 -0.5",
      "C out price / qualityPoints 3 2 -1",
    ]);
    // The price decides only where the quality is equal: B falls to the quality, and so does C.
    expect(shortlist(lotIn(under("lowestPriceThenQuality"), 1))).toEqual([
      "A in price 100 100 0",
      "B out qualityPoints 40 50 -10",
      "C out price 120 100 -20",
    ]);
    expect(reportText(under("pricePerQualityPoint"))).toContain(
      "B is not invited to bafo: best 1 by total; price / qualityPoints 2.5 against 2 for the last",
    );
    expect(explain(under("pricePerQualityPoint"), { bid: "B" })?.at(-1)).toBe(
      "Not invited to bafo: best 1 by total; price / qualityPoints 2.5 against 2 for the last invited, 0.5 over. It stood at rank 2 in the round before.",
    );
  });

  it("within points or per cent of the leader: the bar itself is enough", () => {
    expect(shortlist(lotIn(invited({ kind: "within", points: "18", by: "total" }), 1))).toEqual([
      "A in total 94 76 18",
      "B in total 76 76 0",
      "C in total 76 76 0",
      "D out total 59.9998 76 -16.0002",
    ]);
    expect(shortlist(lotIn(invited({ kind: "within", percent: "20", by: "quality" }), 1))).toEqual([
      "A in quality 54 43.2 10.8 20",
      "B out quality 36 43.2 -7.2 -13.333333333333333333333333333333",
      "C out quality 36 43.2 -7.2 -13.333333333333333333333333333333",
      "D out quality 19.9998 43.2 -23.2002 -42.963333333333333333333333333333",
    ]);
  });

  it("within per cent where the lower figure wins is so much above it", () => {
    const criteria = [
      { id: "quality", type: "quality", weight: "100", scale: "0-100" },
      { id: "price", type: "price" },
    ];
    const evaluation = invited(
      { kind: "within", percent: "25", by: "total" },
      {
        criteria,
        tender: { combine: { kind: "pricePerQualityPoint" } },
        scores: { A: "50", B: "40", C: "30", D: "20" },
      },
    );
    expect(shortlist(lotIn(evaluation, 1)).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "A in",
      "B in",
      "C out",
      "D out",
    ]);
  });

  it("a leader at zero has no per cent", () => {
    const evaluation = invited(
      { kind: "within", percent: "50", by: "quality" },
      { scores: { A: "0", B: "0", C: "0", D: "0" } },
    );
    expect(shortlist(lotIn(evaluation, 1))[0]).toBe("A in quality 0 0 0");
  });

  it("minimumTotal: the bar itself is enough", () => {
    expect(shortlist(lotIn(invited({ kind: "minimumTotal", total: "76" }), 1))).toEqual([
      "A in total 94 76 18",
      "B in total 76 76 0",
      "C in total 76 76 0",
      "D out total 59.9998 76 -16.0002",
    ]);
  });

  it("decision: due from every bid until it is taken, round by round", () => {
    const rule = { kind: "decision" };
    expect(dues(lotIn(invited(rule), 1))).toEqual(
      ["A", "B", "C", "D"].map((bid) => `${bid} decision invited`),
    );
    const decisions = [
      ...["A", "B"].map((bid) => ({ bid, about: "invited", round: "bafo", outcome: "invited" })),
      { bid: "C", about: "invited", round: "bafo", outcome: "notInvited", reason: "outside the range" },
    ];
    const some = invited(rule, { decisions });
    expect(dues(lotIn(some, 1))).toEqual(["D decision invited"]);
    expect(lotIn(some, 1).outcome).toBe("incomplete");
    expect(shortlist(lotIn(some, 1))).toEqual(["A in -", "B in -", "C out -"]);
    expect(reportText(some)).toContain("Due: bid D: whether it is invited");
    expect(reportText(some)).toContain("C is not invited to bafo: the buyer's decision (outside the range)");
    const gone = { bid: "D", about: "withdrawn", round: "bafo", outcome: "setAside" };
    expect(lotIn(invited(rule, { decisions: [...decisions, gone] }), 1).outcome).toBe("ranked");
  });

  it("a bid with something due is in, and is compared with nobody", () => {
    const evaluation = invited(
      { kind: "best", count: 1, by: "total" },
      { scores: { A: "90", B: "60", C: "60" } },
    );
    expect(shortlist(lotIn(evaluation, 1))).toEqual([
      "A in total 94 94 0",
      "D in -",
      "B out total 76 94 -18",
      "C out total 76 94 -18",
    ]);
  });

  it("is told in one line for each that is cut", () => {
    const text = reportText(invited({ kind: "best", count: 3, by: "total" }));
    expect(text).toContain("  Invited by best 3 by total: A, B and C.");
    expect(text).toContain(
      "  D is not invited to bafo: best 3 by total; 59.9998 against 76 for the last invited, 16.0002 short\n",
    );
    const within = invited({ kind: "within", percent: "25", by: "total" });
    expect(explain(within, { bid: "D" })?.at(-1)).toContain(
      "within 25 % of the leader by total; 59.9998 where 70.5 was needed, 11.170425… % short.",
    );
  });
});
