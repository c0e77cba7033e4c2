import { describe, expect, it } from "vitest";
import type { BidDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScoresheetDocument } from "../../src/model/document/panel.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { print } from "../cases/printed.js";
import { evaluated, exact, findings, price, quality, ranking, recommended, totals } from "./documents.js";

type Compare = "lotWinners" | "allPatterns";

/** What one bid sends: for each lot its scores and its price in thousands, if any, and a price in full for both together. */
interface Sent {
  readonly lots: readonly (Readonly<Record<string, string>> & { readonly price?: string })[];
  readonly combined?: string;
}

const document = (
  criteria: ProcedureDocument["tender"]["criteria"],
  estimates: readonly [string, string],
  compare: Compare,
  bids: Readonly<Record<string, Sent>>,
): ProcedureDocument => ({
  format: "weighbridge/1",
  tender: {
    id: "lots",
    currency: "GBP",
    scales: { "0-100": { from: "0", to: "100" } },
    criteria,
    lots: estimates.map((estimate, index) => ({ id: `L${index + 1}`, estimate })),
    award: { kind: "combinations", groups: [["L1", "L2"]], compare },
  },
  bids: Object.entries(bids).map(
    ([id, { lots, combined }]): BidDocument => ({
      id,
      offers: [
        ...lots.flatMap(({ price: each }, index) =>
          each === undefined ? [] : [{ lots: [`L${index + 1}`], price: `${each}000` }],
        ),
        ...(combined === undefined ? [] : [{ lots: ["L1", "L2"], price: combined }]),
      ],
    }),
  ),
  scoresheets: Object.entries(bids).flatMap(([bid, { lots }]) =>
    lots.flatMap(({ price: _price, ...scores }, index) =>
      Object.entries(scores).map(
        ([criterion, score]): ScoresheetDocument => ({
          bid,
          lot: `L${index + 1}`,
          criterion,
          agreed: { score },
        }),
      ),
    ),
  ),
});

/** What was compared, best first: "1 combined A 84.78". */
const compared = (evaluation: Evaluation): string =>
  (evaluation.rounds[0]?.groups[0]?.compared ?? [])
    .map(({ kind, rank, winners, total }) => {
      const who = kind === "combined" ? winners[0]?.bid : winners.map((each) => each.bid).join("+");
      return `${rank} ${kind} ${who} ${print(total.value, 2, "rounded")}`;
    })
    .join(", ");

describe("V5, combined offers", () => {
  const criteria = [quality("quality", "55"), price("35"), quality("social-value", "10")];
  const sent = (quality: string, socialValue: string, price: string) => ({
    quality,
    "social-value": socialValue,
    price,
  });
  const documentUnder = (compare: Compare) =>
    document(criteria, ["1200000", "800000"], compare, {
      A: { lots: [sent("82", "70", "1150"), sent("75", "70", "790")], combined: "1800000" },
      B: { lots: [sent("74", "60", "1080"), sent("80", "65", "760")], combined: "1790000" },
      C: { lots: [sent("78", "75", "1190"), sent("70", "75", "720")], combined: "1760000" },
    });
  const under = (compare: Compare) => evaluated(documentUnder(compare));
  const evaluation = under("lotWinners");

  it("ranks the lots by themselves", () => {
    expect(ranking(evaluation, 2, "L1")).toBe("1 A 84.97, 2 C 82.16, 3 B 81.70");
    expect(totals(evaluation, "L1")).toBe("A 19543/230, C 6984/85, B 81.7");
    expect(ranking(evaluation, 2, "L2")).toBe("1 B 83.66, 2 C 81.00, 3 A 80.15");
    expect(totals(evaluation, "L2")).toBe("B 3179/38, C 81, A 25327/316");
  });

  it("holds the lot winners and every combined offer against one baseline", () => {
    expect(compared(evaluation)).toBe(
      "1 combined A 84.78, 2 separate A+B 83.71, 3 combined C 83.64, 4 combined B 82.63",
    );
    const alternatives = evaluation.rounds[0]?.groups[0]?.compared ?? [];
    expect(alternatives.map(({ total }) => exact(total))).toEqual([
      "19076/225",
      "799443/9550",
      "83.64",
      "739569/8950",
    ]);
  });

  it("recommends A's combined offer, though A is last on the second lot and C's is the cheapest", () => {
    expect(recommended(evaluation)).toBe("L1+L2 A 1800000");
    expect(evaluation.rounds[0]?.groups[0]?.outcome).toBe("combined");
  });

  it("finds it among all ways of giving the lots out, with the next best and the exact gap", () => {
    const { tender, ...rest } = documentUnder("allPatterns");
    const groups = [["L1", "L2"]];
    const rule = { kind: "bestOverall", compare: "allPatterns" } as const;
    const { award } = evaluated({
      ...rest,
      tender: { ...tender, award: { kind: "allocation", rule, groups } },
    });
    expect(award.outcome).toBe("recommended");
    expect(award.contracts.map(({ lots, bid, price }) => `${lots.join("+")} ${bid} ${price}`)).toEqual([
      "L1+L2 A 1800000",
    ]);
    const { best, next, proof } = award.allocation?.optimum ?? {};
    expect(proof).toBe("exact");
    expect(best?.value.exact).toBe("19076/225");
    expect(next?.patterns.map((way) => way.map(({ lots, bid }) => `${lots} ${bid}`))).toEqual([
      ["L1 A", "L2 B"],
    ]);
    expect([next?.value.exact, next?.gap.exact]).toEqual(["799443/9550", "18409/17190"]);
  });

  it("recommends the same under every pattern, of which there are nine more", () => {
    expect(recommended(under("allPatterns"))).toBe("L1+L2 A 1800000");
    expect(compared(under("allPatterns"))).toBe(
      "1 combined A 84.78, 2 separate A+B 83.71, 3 combined C 83.64, 4 combined B 82.63, " +
        "5 separate A+C 82.60, 6 separate A+A 82.31, 7 separate C+B 82.03, 8 separate B+B 81.70, " +
        "9 separate C+C 80.89, 10 separate C+A 80.65, 11 separate B+C 80.64, 12 separate B+A 80.26",
    );
  });
});

/**
 * Quality 60, price 40, equal estimates. By lots: L1 A 36 + 40 = 76 over B 48 + 26⅔; L2 B 48 + 40 × 1000 ÷ 1300
 * over A 76. The small lot's price hardly counts in the sum, the large one's hardly in the small lot.
 */
describe("lot winners and all patterns", () => {
  const criteria = [quality("quality", "60"), price("40")];
  const bids: Readonly<Record<"A" | "B", Sent>> = {
    A: {
      lots: [
        { quality: "60", price: "100" },
        { quality: "60", price: "1000" },
      ],
    },
    B: {
      lots: [
        { quality: "80", price: "150" },
        { quality: "80", price: "1300" },
      ],
    },
  };
  const withCombined = (bid: "A" | "B", combined: string, compare: Compare = "lotWinners") =>
    document(criteria, ["500000", "500000"], compare, { ...bids, [bid]: { ...bids[bid], combined } });
  const under = (compare: Compare) => evaluated(document(criteria, ["500000", "500000"], compare, bids));

  it("give opposite awards without a combined offer", () => {
    expect(ranking(under("lotWinners"), 2, "L1")).toBe("1 A 76.00, 2 B 74.67");
    expect(ranking(under("lotWinners"), 2, "L2")).toBe("1 B 78.77, 2 A 76.00");
    expect(recommended(under("lotWinners"))).toBe("L1 A 100000, L2 B 1300000");
    expect(recommended(under("allPatterns"))).toBe("L1 B 150000, L2 A 1000000");
    expect(compared(under("allPatterns"))).toBe(
      "1 separate B+A 80.26, 2 separate B+B 78.34, 3 separate A+A 76.00, 4 separate A+B 73.43",
    );
  });

  it("give a combined award and a split one where B offers both lots for 1.4 million", () => {
    expect(compared(evaluated(withCombined("B", "1400000")))).toBe(
      "1 combined B 88.00, 2 separate A+B 82.00",
    );
    expect(recommended(evaluated(withCombined("B", "1400000")))).toBe("L1+L2 B 1400000");
    expect(compared(evaluated(withCombined("B", "1400000", "allPatterns")))).toBe(
      "1 separate B+A 80.26, 2 combined B 79.43, 3 separate B+B 78.34, 4 separate A+A 76.00, 5 separate A+B 73.43",
    );
    expect(recommended(evaluated(withCombined("B", "1400000", "allPatterns")))).toBe(
      "L1 B 150000, L2 A 1000000",
    );
  });

  it("leave the lots separate where a combined offer only equals them, and take it where it is a penny less", () => {
    const alike = evaluated(withCombined("A", "1190000"));
    expect(compared(alike)).toBe("1 separate A+B 76.00, 1 combined A 76.00");
    expect(alike.rounds[0]?.groups[0]?.compared.map(({ total }) => exact(total))).toEqual(["76", "76"]);
    expect(recommended(alike)).toBe("L1 A 100000, L2 B 1300000");
    expect(recommended(evaluated(withCombined("A", "1189999.99")))).toBe("L1+L2 A 1189999.99");
  });

  it("note that A asks more for both than for each alone", () => {
    expect(findings(evaluated(withCombined("A", "1190000")))).toContain("combinationDearer");
  });
});

/**
 * Quality 60, price 30, jobs 10 by own ÷ highest; estimates 6 : 4. Lot 1: A 48 + 27 + 8 over B 36 + 30 + 10; lot 2: B
 * 42 + 30 × 60 ÷ 70 + 10 over A 30 + 30 + 10 ÷ 3. Together the lowest price is 140 and the most jobs 4 + 3 = 7.
 */
describe("a measure added over the lots, and a bid with a combined offer alone", () => {
  const jobs = {
    id: "jobs",
    type: "measure",
    weight: "10",
    unit: "jobs",
    better: "higher",
    method: { kind: "highestRatio" },
    acrossLots: "sum",
  } as const;
  const base = document([quality("quality", "60"), price("30"), jobs], ["600000", "400000"], "lotWinners", {
    A: {
      lots: [
        { quality: "80", price: "100" },
        { quality: "50", price: "60" },
      ],
      combined: "150000",
    },
    B: {
      lots: [
        { quality: "60", price: "90" },
        { quality: "70", price: "70" },
      ],
    },
    D: { lots: [{ quality: "60" }, { quality: "60" }], combined: "140000" },
  });
  const accepted = { A: ["4", "1"], B: ["5", "3"], D: ["2", "2"] };
  const evaluation = evaluated({
    ...base,
    bids: base.bids.map((bid) => ({
      ...bid,
      offers: bid.offers.map((offer) => ({ ...offer, measures: { jobs: "5" } })),
    })),
    scoresheets: [
      ...(base.scoresheets ?? []),
      ...Object.entries(accepted).flatMap(([bid, amounts]) =>
        amounts.map((amount, index) => ({ bid, lot: `L${index + 1}`, criterion: "jobs", accepted: amount })),
      ),
    ],
  });

  it("never sets the baseline of a single lot by the combined offer", () => {
    expect(totals(evaluation, "L1")).toBe("A 83, B 76");
    expect(totals(evaluation, "L2")).toBe("B 544/7, A 190/3");
  });

  it("adds the jobs of both lots and compares on one baseline", () => {
    expect(compared(evaluation)).toBe("1 separate A+B 80.31, 2 combined A 75.94, 3 combined D 71.71");
    expect(evaluation.rounds[0]?.groups[0]?.compared.map(({ total }) => exact(total))).toEqual([
      "6826/85",
      "2658/35",
      "502/7",
    ]);
  });
});
