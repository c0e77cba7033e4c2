import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import type { LotResult } from "../../src/model/evaluation.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import type { Rational } from "../../src/number/rational.js";
import { print } from "../cases/printed.js";
import { procedureOf } from "../cases/read.js";

type Scores = Readonly<Record<string, readonly string[]>>;

/** Quality alone: leaves of a group, with scales from 0 to a maximum each, and nothing else to win. */
const documentOf = (group: object, leaves: readonly object[], scores: Scores, maxima: readonly string[]) => ({
  format: "weighbridge/1",
  tender: {
    id: "scaling",
    outOf: "65",
    scales: Object.fromEntries(maxima.map((most, index) => [`scale${index}`, { from: "0", to: most }])),
    criteria: [
      {
        id: "technical",
        weight: "65",
        outOf: "65",
        ...group,
        criteria: leaves.map((leaf, index) => ({
          id: `part${index}`,
          type: "quality",
          weight: maxima[index],
          scale: `scale${index}`,
          ...leaf,
        })),
      },
      { id: "price", type: "price" },
    ],
    combine: { kind: "highestQuality" },
  },
  bids: Object.keys(scores).map((id) => ({ id, offers: [{ price: "100" }] })),
  scoresheets: Object.entries(scores).flatMap(([bid, all]) =>
    all.map((score, index) => ({ bid, criterion: `part${index}`, agreed: { score } })),
  ),
});

const lotOf = (...document: Parameters<typeof documentOf>): LotResult =>
  evaluate(procedureOf(documentOf(...document) as never)).rounds[0]?.lots[0] as LotResult;

const points = ({ ranking }: LotResult, criterion: string, bids: readonly string[]): string =>
  bids
    .map((bid) =>
      print(ranking.find((each) => each.bid === bid)?.points[criterion]?.value as Rational, 6, "rounded"),
    )
    .join(" ");

const best = { method: { kind: "rescaledToBest" } };

describe("quality re-scaled", () => {
  const two: Scores = { A: ["30", "20"], B: ["26", "24"] };

  it("single: 60, 58, 45 and 51 of 70 become 70, 67.67, 52.5 and 59.5", () => {
    const scores = { A: ["60"], B: ["58"], C: ["45"], D: ["51"] };
    const document = documentOf({}, [best], scores, ["65"]);
    const of70 = JSON.parse(JSON.stringify(document).replaceAll('"65"', '"70"'));
    const [lot] = evaluate(procedureOf(of70)).rounds[0]?.lots ?? [];
    expect(points(lot as LotResult, "part0", ["A", "B", "C", "D"])).toBe(
      "70.000000 67.666667 52.500000 59.500000",
    );
  });

  it("double: per criterion, then the total once more", () => {
    const once = lotOf({}, [best, best], two, ["40", "25"]);
    const twice = lotOf(best, [best, best], two, ["40", "25"]);
    expect(points(once, "technical", ["A", "B"])).toBe("60.833333 59.666667");
    expect(points(twice, "technical", ["A", "B"])).toBe("65.000000 63.753425");
  });

  it("raw totals that are equal stay equal without it", () => {
    expect(points(lotOf({}, [{}, {}], two, ["40", "25"]), "technical", ["A", "B"])).toBe(
      "50.000000 50.000000",
    );
  });

  it("the best technical score at 100, and from the worst to the best", () => {
    const scores: Scores = { A: ["20"], B: ["50"], C: ["65"] };
    const of = (kind: string) =>
      points(lotOf({ method: { kind } }, [{}], scores, ["65"]), "technical", ["A", "B", "C"]);
    expect(of("rescaledToBest")).toBe("20.000000 50.000000 65.000000");
    expect(of("betweenWorstAndBest")).toBe("0.000000 43.333333 65.000000");
  });

  it("nobody scores where the best is nothing; equal scores between worst and best all earn the weight", () => {
    const scores: Scores = { A: ["0"], B: ["0"] };
    const of = (kind: string) =>
      points(lotOf({ method: { kind } }, [{}], scores, ["65"]), "technical", ["A", "B"]);
    expect([of("rescaledToBest"), of("betweenWorstAndBest")]).toEqual([
      "0.000000 0.000000",
      "65.000000 65.000000",
    ]);
  });
});

describe("a minimum on a group that is re-scaled", () => {
  const scores: Scores = { A: ["43"], B: ["30"] };
  const withMinimum = (minimum: object) =>
    lotOf({ ...best, minimum: { percent: "50", otherwise: "setAside", ...minimum } }, [{}], scores, ["65"]);

  it("looks at the raw points, where it says so: 30 of 65 is below half", () => {
    const lot = withMinimum({ on: "raw" });
    expect(lot.setAside).toMatchObject([
      { bid: "B", reasons: [{ code: "belowMinimum", criterion: "technical" }] },
    ]);
    expect(points(lot, "technical", ["A"])).toBe("65.000000");
  });

  it("or at the re-scaled ones, and then says which baseline holds: 45.35 of 65 is above", () => {
    const lot = withMinimum({ on: "scaled", baseline: "keep" });
    expect(points(lot, "technical", ["A", "B"])).toBe("65.000000 45.348837");
  });

  it.each([
    [{}, ["minimumOnMissing"]],
    [{ on: "raw", baseline: "keep" }, ["baselineNotUsed"]],
    [{ on: "scaled" }, ["baselineMissing"]],
  ])("%j is refused: %j", (minimum, codes) => {
    const document = documentOf(
      { ...best, minimum: { percent: "50", otherwise: "setAside", ...minimum } },
      [{}],
      scores,
      ["65"],
    );
    const parsed = safeParseProcedure(document);
    expect(parsed.success ? [] : parsed.issues.map((each) => each.code)).toEqual(codes);
  });
});

describe("the weakest link", () => {
  const scores: Scores = { A: ["40", "10"], B: ["24", "15"], C: ["32", "20"] };
  const of = (method: object) =>
    points(lotOf({ method }, [{}, {}], scores, ["40", "25"]), "technical", ["A", "B", "C"]);

  it("a group earns what its weakest part does", () => {
    expect(of({ kind: "weakestLink" })).toBe("26.000000 39.000000 52.000000");
  });

  it("or the level that every part reaches, or all or nothing", () => {
    expect(of({ kind: "weakestLevel", levels: "2" })).toBe("0.000000 32.500000 32.500000");
    expect(of({ kind: "everyPartReaches", share: "60" })).toBe("0.000000 65.000000 65.000000");
  });

  it("is explained: the parts together, then the weakest", () => {
    const evaluation = evaluate(
      procedureOf(documentOf({ method: { kind: "weakestLink" } }, [{}, {}], scores, ["40", "25"]) as never),
    );
    expect(explain(evaluation, { bid: "A", criterion: "technical" })).toEqual([
      "Bid A, technical",
      "technical, parts together: part0 + part1 = 40 + 10 = 50.",
      "technical: weight × weakest = 65 × 0.4 = 26.",
    ]);
  });
});

describe("the equality standard of 2008: 132 units, 142 questions, five levels", () => {
  const levels = ["1", "2", "3", "4", "5"].map((score) => ({ score }));
  const weakest = { kind: "weakestLink" };
  const units = Array.from({ length: 132 }, (_, unit) => ({
    id: `unit-${unit + 1}`,
    weight: "1",
    outOf: "142",
    method: weakest,
    criteria: Array.from({ length: 142 }, (_, question) => ({
      id: `unit-${unit + 1}-question-${question + 1}`,
      type: "quality",
      weight: "1",
      scale: "level",
    })),
  }));
  const questions = units.flatMap((unit) => unit.criteria.map((each) => each.id));

  const reached = (answers: Readonly<Record<string, string>>, method: object = weakest): string => {
    const evaluation = evaluate(
      procedureOf({
        format: "weighbridge/1",
        tender: {
          id: "equality-standard",
          outOf: "5",
          scales: { level: levels },
          criteria: [
            { id: "standard", weight: "5", outOf: "132", method, criteria: units },
            { id: "cost", type: "price" },
          ],
          combine: { kind: "highestQuality" },
        },
        bids: [{ id: "council", offers: [{ price: "700000" }] }],
        scoresheets: questions.map((criterion) => ({
          bid: "council",
          criterion,
          agreed: { score: answers[criterion] ?? "5" },
        })),
      } as never),
    );
    return print(evaluation.rounds[0]?.lots[0]?.ranking[0]?.points.standard?.value as Rational, 4, "rounded");
  };

  it("has 18,744 answers", () => {
    expect(questions).toHaveLength(18_744);
  });

  it("claims level 5 only if every unit reaches it: one answer of 3 in one unit makes it level 3", () => {
    expect(reached({ "unit-77-question-12": "3" })).toBe("3.0000");
  });

  it("where a sum would hide it behind 4.9999", () => {
    const document = { "unit-77-question-12": "3" };
    const summed = { kind: "shareOfTop" };
    for (const unit of units) Object.assign(unit, { method: summed });
    expect(reached(document, summed)).toBe("4.9999");
    for (const unit of units) Object.assign(unit, { method: weakest });
  });
});
