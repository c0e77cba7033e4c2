import { describe, expect, it } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { exact } from "../../src/model/resolve/figures.js";
import { figure } from "../../src/number/figure.js";
import { robustnessLines } from "../../src/report/robustness.js";
import { tippingLines, tippingPointsLines } from "../../src/report/tipping/lines.js";
import { winningPriceLines, winningPriceWords } from "../../src/report/tipping/winning.js";
import type { Leaders } from "../../src/whatif/leaders.js";
import { robustness } from "../../src/whatif/robustness/robustness.js";
import type { Interval } from "../../src/whatif/tipping/intervals.js";
import { tippingPoints, winningPrices } from "../../src/whatif/tipping/points.js";
import type { TippingQuestion } from "../../src/whatif/tipping/subject.js";
import { awardTipping, tipping } from "../../src/whatif/tipping/tipping.js";
import { lookedAt, moneyMargins, type WinningPrice, winningPrice } from "../../src/whatif/tipping/winning.js";
import { whatIf } from "../../src/whatif/whatIf.js";
import { procedureIn, procedureOf } from "../cases/read.js";
import { documentOf, price, quality, type Rules } from "../vectors/documents.js";

const example = (name: string) =>
  procedureIn(new URL(`../../examples/${name}/procedure.json`, import.meta.url));

const bids = {
  A: { price: "300000", quality: "4" },
  B: { price: "270000", quality: "3" },
  C: { price: "345000", quality: "5" },
};
const meals = (rules: Partial<Rules> = {}) =>
  procedureOf(
    documentOf({ currency: "GBP", criteria: [quality("quality", "60", "0-5"), price("40")], ...rules }, bids),
  );

const told = (procedure: ReturnType<typeof meals>, question: TippingQuestion): string[] =>
  tippingLines(tipping(procedure, question));

describe("the Strategic Proposals trap", () => {
  // Held at B's 270 000, the reference would put A level with C at 48 + 40 × 270 000 ÷ p = 60 + 40 × 270 000 ÷ 345 000.
  const naive = "249397.59";

  it("the reference moves once the bid is the cheapest: the break-even is 241 500 and not 249 397.59", () => {
    // The points for price that A would need are 12 + 720 ÷ 23 = 996 ÷ 23.
    expect((40n * 270_000n * 100n * 23n) / 996n).toBe(24_939_759n);
    const { bids: found } = winningPrices(meals(), "all");
    expect(found.map(({ bid, leads, upTo, away }) => `${bid} ${leads} ${upTo} ${away}`)).toEqual([
      "A false 241500 58500",
      "B false 138000 132000",
      "C true 450000 105000",
    ]);
    const leaderAt = (amount: string) => {
      const changed = whatIf(meals(), [{ kind: "setPrice", bid: "A", price: amount }]);
      return (
        changed.success &&
        changed.after.rounds[0]?.lots[0]?.ranking.flatMap(({ rank, bid }) => (rank === 1 ? [bid] : []))
      );
    };
    expect([naive, "241500.01", "241500", "241499.99"].map(leaderAt)).toEqual([
      ["C"],
      ["C"],
      ["A", "C"],
      ["A"],
    ]);
  });
});

describe("what is only known between two figures", () => {
  const found = tipping(meals(), { kind: "price", bid: "C" });
  if (found.kind === "refused") throw new Error(found.sentence);
  const { procedure } = found;
  const gap = { between: [figure(exact("440000")), figure(exact("450000"))] } as const;

  it("ends the prices of a leader nowhere that can be told, and nothing is claimed of dearer ones", () => {
    const intervals = found.intervals.flatMap((each): Interval<Leaders>[] =>
      each.answer?.bids.join() === "C"
        ? [{ ...each, to: gap }]
        : each.answer?.outcome === "tied"
          ? []
          : [{ ...each, from: gap }],
    );
    const read = winningPrice({ ...found, intervals }) as WinningPrice;
    expect([read.leads, read.untold, read.upTo, read.away]).toEqual([true, true, undefined, undefined]);
    expect(winningPriceWords(procedure, "all", read)).toBe(
      "C leads at 345 000.00 GBP; up to which dearer price it would stay so cannot be told to the smallest unit.",
    );
  });

  it("does not hide that a bid leads with what it asked", () => {
    const intervals = [{ from: gap, to: gap, answer: undefined }];
    const read = winningPrice({ ...found, intervals }) as WinningPrice;
    expect([read.leads, read.untold, read.prices]).toEqual([true, true, []]);
  });
});

describe("a weight of nothing", () => {
  it("is asked about by itself: points in proportion to the weight may have no value there", () => {
    const method = { kind: "formula" as const, formula: "weight ^ 2 / weight * lowest / price" };
    const criteria = [quality("quality", "60", "0-5"), { ...price("40"), method }];
    const found = tipping(meals({ criteria }), { kind: "weight", criterion: "price" });
    const [first, second] = found.kind === "tipping" ? found.intervals : [];
    expect([first?.answer?.outcome, second?.answer?.outcome]).toEqual(["incomplete", "ranked"]);
    expect(first?.to).toEqual({ at: figure(exact("0")), isIn: true });
    expect(second?.from).toEqual({ at: figure(exact("0")), isIn: false });
  });
});

describe("a mark on a scale of its own", () => {
  it("is followed along that scale, and not along that of the sum", () => {
    const summed = {
      ...quality("quality", "60"),
      scale: "0-20",
      agreement: "sum",
      markScale: "0-10",
    } as const;
    const published = documentOf({ criteria: [summed, price("40")] }, bids);
    const document: ProcedureDocument = {
      ...published,
      tender: { ...published.tender, scales: { "0-20": range("20"), "0-10": range("10") } },
      evaluators: [{ id: "E1" }, { id: "E2" }],
      scoresheets: Object.keys(bids).map((bid) => ({
        bid,
        criterion: "quality",
        marks: ["E1", "E2"].map((by) => ({ by, mark: "4" })),
      })),
    };
    const found = tipping(procedureOf(document), { kind: "score", bid: "A", criterion: "quality", by: "E1" });
    if (found.kind === "refused") throw new Error(found.sentence);
    const { from, to } = lookedAt(found.intervals);
    expect([`${from}`, `${to}`]).toEqual(["0", "10"]);
  });

  const range = (to: string) => ({ from: "0", to, step: "1" });
});

describe("the text", () => {
  it("of a price says first what it is away", () => {
    expect(told(meals(), { kind: "price", bid: "A" })).toEqual([
      "TIPPING POINTS of the price of A, which is 300 000.00 GBP: who leads",
      "  A would have been level with C at exactly 241 500.00 GBP and led at 241 499.99 GBP or less, though",
      "    not at 0.00 GBP; it asked for 300 000.00 GBP, which is 58 500.00 GBP more.",
      "  At 0.00 GBP: C leads.",
      "  From 0.01 GBP to 241 499.99 GBP: A leads.",
      "  At 241 500.00 GBP: A and C are level.",
      "  From 241 500.01 GBP to 3 450 000.00 GBP: C leads, as it is.",
      "  Looked at: 0.00 GBP to 3 450 000.00 GBP, to the smallest unit of GBP; ten times the dearest figure",
      "    there is.",
    ]);
  });

  it("of a weight gives exact edges", () => {
    expect(told(meals(), { kind: "weight", criterion: "quality" }).slice(0, 4)).toEqual([
      "TIPPING POINTS of the weight of quality, which is 60: who leads",
      "  From 0 to below 33.333333… (exactly 100/3): B leads.",
      "  At 33.333333… (exactly 100/3): A and B are level.",
      "  From above 33.333333… (exactly 100/3) to below 36.986301… (exactly 2700/73): A leads.",
    ]);
  });

  it("rounding gives several intervals, told one by one", () => {
    const rounded = meals({ rounding: [{ of: "criterion", places: "1", mode: "halfUp" }] });
    const lines = told(rounded, { kind: "weight", criterion: "quality" });
    expect(lines.slice(-9, -1)).toEqual([
      "  From 36.95 to below 37.05: A and C are level.",
      "  From 37.05 to 37.069444… (exactly 2669/72): C leads.",
      "  From above 37.069444… (exactly 2669/72) to below 37.15: A and C are level.",
      "  From 37.15 to 37.197222… (exactly 13391/360): C leads.",
      "  From above 37.197222… (exactly 13391/360) to below 37.25: A and C are level.",
      "  From 37.25 to 37.325: C leads.",
      "  From above 37.325 to below 37.35: A and C are level.",
      "  From 37.35 to 100: C leads, as it is.",
    ]);
    const [all] = tippingPoints(rounded);
    expect(all && tippingPointsLines(all).join(" ")).toMatch(/; then \d+ more\s+intervals; /);
  });

  it("an edge that no fraction gives is told as far as it is known", () => {
    const method = { kind: "priceRatioPower", exponent: "0.5" } as const;
    const curved = meals({ criteria: [quality("quality", "60", "0-5"), price("40", method)] });
    expect(told(curved, { kind: "weight", criterion: "quality" }).slice(1, 4)).toEqual([
      "  From 0 to about 20.419137…: B leads.",
      "  From about 20.419137… to about 24.251479…: A leads.",
      "  From about 24.251479… to 100: C leads, as it is.",
    ]);
  });

  it("of all figures sets apart those that never decide, and what cannot be asked", () => {
    const alone = procedureOf(
      documentOf({ criteria: [price("100")] }, { A: { price: "100" }, B: { price: "200" } }),
    );
    const [all] = tippingPoints(alone);
    expect(all && tippingPointsLines(all)).toEqual([
      "TIPPING POINTS. Ranking: 2 of 2 figures decide, each alone, who leads",
      "  The price of A, which is 100.00: A and B are level at 0.00; A leads from 0.01 to 199.99; A and B",
      "    are level at 200.00; B leads from 200.01 to 2 000.00.",
      "  The price of B, which is 200.00: A and B are level at 0.00; B leads from 0.01 to 99.99; A and B",
      "    are level at 100.00; A leads from 100.01 to 2 000.00.",
      '  Nothing beside "price" has a weight that could give way: ask about the group that holds it, or set',
      "    several weights with what-if.",
    ]);
  });
});

describe("the margin in money", () => {
  it("goes with the margin in points", () => {
    const margins = moneyMargins(meals());
    expect(margins.get("all")?.toString()).toBe("58500");
    const lines = robustnessLines(robustness(meals(), margins));
    expect(lines).toContain("  In money: A would lead, or be level, with a price lower by 58 500.00 GBP");
  });

  it("is left out where none would do, and in a tie", () => {
    const hopeless = procedureOf(
      documentOf(
        { criteria: [quality("quality", "90", "0-5"), price("10")] },
        { A: { price: "100", quality: "5" }, B: { price: "200", quality: "1" } },
      ),
    );
    expect(moneyMargins(hopeless).size).toBe(0);
    expect(winningPriceLines(winningPrices(hopeless, "all"))[2]).toBe(
      "  B would have led with no price; it asked for 200.00.",
    );
    const tied = procedureOf(
      documentOf({ criteria: [price("100")] }, { A: { price: "100" }, B: { price: "100" } }),
    );
    expect(moneyMargins(tied).size).toBe(0);
    expect(winningPriceLines(winningPrices(tied, "all"))[1]).toBe(
      "  A is level with B at 100.00, and would not with a dearer price.",
    );
  });
});

describe("every figure of a panel of marks", () => {
  it("is asked about evaluator by evaluator", () => {
    const document: ProcedureDocument = {
      ...documentOf({ agreement: "mean", criteria: [quality("quality", "100", "0-4")] }, { A: {}, B: {} }),
      scoresheets: ["A", "B"].map((bid, index) => ({
        bid,
        criterion: "quality",
        marks: [
          { by: "E1", mark: `${2 + index}` },
          { by: "E2", mark: "2" },
        ],
      })),
    };
    const [all] = tippingPoints(procedureOf(document));
    expect(
      all?.tippings.map(({ subject }) => subject.kind === "score" && `${subject.bid} ${subject.by}`),
    ).toEqual(["A E1", "A E2", "B E1", "B E2"]);
  });
});

describe("what cannot be asked", () => {
  const sentence = (question: TippingQuestion, lot?: string): string => {
    const found = tipping(example("01-pcd-1019"), question, lot);
    return found.kind === "refused" ? found.sentence : "";
  };

  it.each<[TippingQuestion, string]>([
    [{ kind: "price", bid: "b" }, 'There is no bid "b"; did you mean "B"?'],
    [
      { kind: "price", bid: "B" },
      'There are several: name the lots meant, "ilp", "lead-on" or "ilp + lead-on".',
    ],
    [
      { kind: "weight", criterion: "qualty", lot: "ilp" },
      'There is no criterion "qualty"; did you mean "quality"?',
    ],
    [{ kind: "weight", criterion: "quality" }, 'There are several: name the lot meant, "ilp" or "lead-on".'],
    [{ kind: "score", bid: "A", criterion: "design", by: "E9", lot: "ilp" }, 'There is no evaluator "E9"'],
    [
      { kind: "parameter", criterion: "price", parameter: "atMost", lot: "ilp" },
      'There is no parameter "atMost"',
    ],
  ])("%j: %s", (question, text) => {
    expect(sentence(question)).toContain(text);
  });

  it("a lot that is not there", () => {
    expect(sentence({ kind: "weight", criterion: "quality", lot: "ilp" }, "ilq")).toBe(
      'There is no lot "ilq"; did you mean "ilp"?',
    );
    expect(winningPrices(meals(), "north").refused.map((each) => each.sentence)).toEqual([
      'There is no lot "north": the only one is "all".',
    ]);
  });

  it("an award that is searched for", () => {
    const found = awardTipping(example("08-framework"), { kind: "price", bid: "A" });
    expect(found.kind === "refused" && found.refusal.kind).toBe("searched");
  });
});

it("tells who has the contracts", () => {
  expect(tippingLines(awardTipping(meals(), { kind: "price", bid: "C" })).slice(0, 3)).toEqual([
    "TIPPING POINTS of the price of C, which is 345 000.00 GBP: who has the contracts",
    "  From 0.00 GBP to 449 999.99 GBP: C has the contract, as it is.",
    "  At 450 000.00 GBP: it is tied.",
  ]);
});

it("is data without the procedure, figures with their fractions", () => {
  const found = JSON.parse(JSON.stringify(tippingPoints(meals())))[0];
  expect(Object.keys(found)).toEqual(["lot", "refused", "tippings"]);
  expect(found.tippings[0].intervals[0].to).toEqual({
    at: "33.333333333333333333333333333333",
    isIn: false,
    exact: { at: "100/3" },
  });
});
