import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import { parseProcedure, safeParseProcedure } from "../../src/model/parse.js";

const marks = (given: readonly string[]) =>
  given.map((mark, index) => ({ by: `E${index + 1}`, mark, reason: `of E${index + 1}` }));

const document = (leaf: object, given: readonly string[], more: object = {}) => ({
  format: "weighbridge/1",
  tender: {
    id: "panel",
    scales: { "0-5": { from: "0", to: "5", step: "1" }, "0-20": { from: "0", to: "20", step: "1" } },
    criteria: [
      { id: "quality", type: "quality", weight: "60", scale: "0-5", ...leaf },
      { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [{ id: "A", offers: [{ price: "1" }] }],
  scoresheets: [{ bid: "A", criterion: "quality", marks: marks(given) }],
  ...more,
});

const evaluated = (...from: Parameters<typeof document>) => evaluate(parseProcedure(document(...from)));
const scoreWords = (...from: Parameters<typeof document>) =>
  explain(evaluated(...from), { bid: "A", criterion: "quality" })?.[1];

describe("ways of agreeing", () => {
  const panel = { evaluators: ["E1", "E2", "E3", "E4"].map((id) => ({ id })) };
  it.each([
    [
      { agreement: "median" },
      ["2", "3", "5", "5"],
      "quality: score 4 on the scale 0-5 (the median of the marks; marks: E1 2, E2 3, E3 5, E4 5).",
    ],
    [
      { agreement: "mode" },
      ["2", "3", "3", "5"],
      "quality: score 3 on the scale 0-5 (the most frequent mark; marks: E1 2, E2 3, E3 3, E4 5).",
    ],
    [
      { agreement: { kind: "trimmedMean", dropEachEnd: "1" } },
      ["0", "3", "4", "5"],
      "quality: score 3.5 on the scale 0-5 (the mean of the marks without the 1 highest and the 1 lowest; marks: E1 0, E2 3, E3 4, E4 5).",
    ],
    [
      { agreement: { kind: "mean", weights: { E1: "2", E2: "1", E3: "1", E4: "1" } } },
      ["5", "3", "abstained", "3"],
      "quality: score 4 on the scale 0-5 (the weighted mean of the marks; marks: E1 5 (weight 2), E2 3 (weight 1), E3 abstained, E4 3 (weight 1)).",
    ],
    [
      { agreement: "sum", scale: "0-20", markScale: "0-5" },
      ["5", "3", "4", "3"],
      "quality: score 15 on the scale 0-20 (the sum of the marks; marks: E1 5, E2 3, E3 4, E4 3).",
    ],
  ])("%j", (leaf, given, words) => {
    expect(scoreWords(leaf, given, panel)).toBe(words);
  });

  it("without a most frequent mark the panel agrees on one, and it is due until then", () => {
    const tied = ["3", "3", "4", "4"];
    const [lot] = evaluated({ agreement: "mode" }, tied).rounds[0]?.lots ?? [];
    expect(lot?.due).toEqual([{ kind: "agreedScore", bid: "A", criterion: "quality" }]);
    const agreed = { score: "4", reason: "the annex decides it" };
    const scoresheets = [{ bid: "A", criterion: "quality", marks: marks(tied), agreed }];
    expect(
      `${evaluated({ agreement: "mode" }, tied, { scoresheets }).rounds[0]?.lots[0]?.ranking[0]?.points.quality}`,
    ).toBe("48");
  });
});

describe("a question that is not answered", () => {
  const silent = ["notAnswered", "notAnswered"];
  const lotOf = (notAnswered: object, decisions: readonly object[] = []) =>
    evaluated({ agreement: "mean", notAnswered }, silent, { decisions }).rounds[0]?.lots[0];

  it("has the score published for that", () => {
    expect(`${lotOf({ otherwise: "score", score: "1" })?.ranking[0]?.points.quality}`).toBe("12");
  });

  it("sets the bid aside where that is published", () => {
    expect(lotOf({ otherwise: "setAside" })?.setAside[0]?.reasons).toEqual([
      { code: "notAnswered", criterion: "quality", reason: "of E1" },
    ]);
  });

  it("waits for a decision where that is published, and has the published score if the bid stays", () => {
    const rule = { otherwise: "decide", score: "0" };
    expect(lotOf(rule)?.due).toEqual([{ kind: "decision", bid: "A", about: "quality" }]);
    const decided = (outcome: string) =>
      lotOf(rule, [{ about: "quality", bid: "A", outcome, reason: "annex lost in the post" }]);
    expect(`${decided("stays")?.ranking[0]?.points.quality}`).toBe("0");
    expect(decided("setAside")?.setAside[0]?.bid).toBe("A");
  });
});

describe("what a most frequent mark is", () => {
  const agreed = { score: "4", reason: "the annex decides it" };
  const refusals = (given: readonly string[], leaf: object = {}, isAgreed = true) => {
    const sheet = { bid: "A", criterion: "quality", marks: marks(given), ...(isAgreed ? { agreed } : {}) };
    const read = safeParseProcedure(
      document({ agreement: "mode", ...leaf }, given, { scoresheets: [sheet] }),
    );
    return read.success ? [] : read.issues.map((each) => each.code);
  };

  it("does not hang on how a figure is written", () => {
    expect(refusals(["4", "4.0", "3", "3"])).toEqual([]);
    expect(refusals(["4", "4.0", "3"])).toEqual(["agreementUnused"]);
  });

  it("counts no answer as the score published for it", () => {
    const notAnswered = { otherwise: "score", score: "0" };
    expect(refusals(["notAnswered", "0", "3", "3"], { notAnswered })).toEqual([]);
    expect(refusals(["notAnswered", "0", "3"], { notAnswered })).toEqual(["agreementUnused"]);
  });
});

describe("findings on who marked and why", () => {
  const two = (scoresheets: readonly object[], more: object = {}) =>
    evaluate(
      parseProcedure({
        format: "weighbridge/1",
        tender: {
          id: "pair",
          scales: { "0-5": { from: "0", to: "5", step: "1" } },
          criteria: [
            { id: "quality", type: "quality", weight: "60", scale: "0-5" },
            { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
          ],
          lots: [
            { id: "one", estimate: "1" },
            { id: "two", estimate: "1" },
          ],
          award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners" },
        },
        bids: ["A", "B"].map((id) => ({
          id,
          offers: [
            { lots: ["one"], price: "1" },
            { lots: ["two"], price: "1" },
            { lots: ["one", "two"], price: "2" },
          ],
        })),
        scoresheets,
        ...more,
      }),
    ).findings;

  const sheet = (bid: string, reason: string, more: object = {}) => ({
    bid,
    criterion: "quality",
    marks: [{ by: "E1", mark: "4", reason: `of ${bid}` }],
    agreed: { score: "4", reason },
    ...more,
  });

  it("tells two bids with one reason, whatever its case and spaces, and not one bid with it twice", () => {
    const same = two([sheet("A", "Sound and complete."), sheet("B", "sound  and complete")]);
    expect(same.filter(({ code }) => code === "reasonRepeated")).toMatchObject([
      { criterion: "quality", bids: ["A", "B"], by: undefined, reason: "Sound and complete." },
    ]);
    const twice = two([
      sheet("A", "Sound.", { lot: "one" }),
      sheet("A", "Sound.", { lot: "two" }),
      sheet("B", "Thin."),
    ]);
    expect(twice.filter(({ code }) => code === "reasonRepeated")).toEqual([]);
  });

  it("asks for the marks on a combined offer of those alone who mark in every lot of it", () => {
    const evaluators = [{ id: "E1" }, { id: "E2", lots: ["one"] }];
    const missing = (more: object) =>
      two([sheet("A", "Sound.", more), sheet("B", "Thin.", more)], { evaluators })
        .filter(({ code }) => code === "markMissing")
        .map((each) => ("by" in each ? each.by : undefined));
    expect(missing({ combined: ["one", "two"] })).toEqual([]);
    expect(missing({})).toEqual(["E2", "E2"]);
  });
});
