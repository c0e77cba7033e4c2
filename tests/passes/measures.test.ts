import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import type { Evaluation, LotResult } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { dues } from "./small.js";

const apprentices = { id: "apprentices", title: "Apprenticeships", unit: "weeks", proxy: "400" };
const spend = { id: "spend", unit: "GBP", proxy: "1" };

interface Social {
  /** What the measure says beside its lines. */
  readonly measure?: object;
  readonly tender?: object;
  /** By bid: price, claims, and the sheet on them. */
  readonly bids: Readonly<
    Record<string, readonly [price: string | undefined, claims: unknown, sheet?: object]>
  >;
  readonly decisions?: readonly object[];
}

/** Price 40 by the lowest-price ratio, social value 60 by own ÷ highest. */
const evaluated = ({ measure = {}, tender = {}, bids, decisions = [] }: Social): Evaluation =>
  evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "social",
        criteria: [
          {
            id: "value",
            type: "measure",
            weight: "60",
            unit: "GBP",
            better: "higher",
            method: { kind: "highestRatio" },
            lines: [apprentices, spend],
            ...measure,
          },
          { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
        ],
        ...tender,
      },
      bids: Object.entries(bids).map(([id, [price, claims]]) => ({
        id,
        offers: [
          {
            ...(price === undefined ? {} : { price }),
            ...(claims === undefined ? {} : { measures: { value: claims } }),
          },
        ],
      })),
      scoresheets: Object.entries(bids).flatMap(([bid, [, , sheet]]) =>
        sheet === undefined ? [] : [{ bid, criterion: "value", ...sheet }],
      ),
      decisions,
    }),
  );

const lotOf = (evaluation: Evaluation): LotResult => evaluation.rounds[0]?.lots[0] as LotResult;

/** Points for the measure by bid. */
const pointsOf = (evaluation: Evaluation): Record<string, string> =>
  Object.fromEntries(lotOf(evaluation).ranking.map(({ bid, points }) => [bid, `${points.value}`]));

const amountsOf = (evaluation: Evaluation): Record<string, string> =>
  Object.fromEntries(
    evaluation.workings.flatMap((working) =>
      working.of === "amount" ? [[working.bid, `${working.value.n}/${working.value.d}`]] : [],
    ),
  );

describe("lines of a measure", () => {
  const bids = {
    A: ["100", { apprentices: "10", spend: "6000" }, { accepted: { apprentices: "10", spend: "2000" } }],
    B: ["100", { apprentices: "5" }, { accepted: { apprentices: "5", spend: "0" } }],
  } as const;

  it("the amount is the sum of what is accepted times the proxies", () => {
    const evaluation = evaluated({ bids });
    expect(amountsOf(evaluation)).toEqual({ A: "6000/1", B: "2000/1" });
    expect(pointsOf(evaluation)).toEqual({ A: "60", B: "20" });
    expect(explain(evaluation, { bid: "A", criterion: "value" })).toEqual([
      "Bid A, value",
      "value: 4 000 + 2 000 = 6 000 GBP.",
      "  Apprenticeships: 10 weeks accepted, × 400 = 4 000.",
      "  spend: 2 000 of 6 000 GBP accepted, × 1 = 2 000.",
      "value: weight × value ÷ highest value = 60 × 6 000 ÷ 6 000 = 60.",
    ]);
  });

  it("a line left out is due, and never zero", () => {
    const evaluation = evaluated({
      bids: { ...bids, B: ["100", { apprentices: "5" }, { accepted: { apprentices: "5" } }] },
    });
    expect(lotOf(evaluation).due).toEqual([
      { kind: "acceptedAmount", bid: "B", criterion: "value", line: "spend" },
    ]);
    expect(lotOf(evaluation).outcome).toBe("incomplete");
  });

  it("a measure without lines has one amount, as before", () => {
    const evaluation = evaluated({
      measure: { lines: undefined },
      bids: { A: ["100", "70", { accepted: "60" }], B: ["100", "30", { accepted: "30" }] },
    });
    expect(pointsOf(evaluation)).toEqual({ A: "60", B: "30" });
    expect(explain(evaluation, { bid: "A", criterion: "value" })?.[1]).toBe("value: 60 of 70 GBP accepted.");
  });
});

describe("caps", () => {
  it("one huge offer does not drive the others to nothing: the cap holds before the best is found", () => {
    const bids = {
      A: ["100", { apprentices: "1000" }, { accepted: { apprentices: "1000", spend: "0" } }],
      B: ["100", { apprentices: "10" }, { accepted: { apprentices: "10", spend: "0" } }],
    } as const;
    expect(pointsOf(evaluated({ bids }))).toEqual({ A: "60", B: "0.6" });
    const line = evaluated({ measure: { lines: [{ ...apprentices, cap: "20" }, spend] }, bids });
    expect(pointsOf(line)).toEqual({ A: "60", B: "30" });
    expect(explain(line, { bid: "A", criterion: "value" })?.slice(1, 3)).toEqual([
      "value: 8 000 + 0 = 8 000 GBP.",
      "  Apprenticeships: 1 000 weeks accepted, capped at 20, × 400 = 8 000.",
    ]);
    const whole = evaluated({ measure: { cap: "5000" }, bids });
    expect(pointsOf(whole)).toEqual({ A: "60", B: "48" });
    expect(explain(whole, { bid: "A", criterion: "value" })?.[1]).toBe(
      "value: 400 000 + 0 = 400 000 GBP, capped at 5 000.",
    );
  });

  it("where a cap cuts it is told, and where the amount is just the cap it is not", () => {
    const codes = (accepted: string) =>
      evaluated({
        measure: { lines: [{ ...apprentices, cap: "20" }, spend], cap: "7000" },
        bids: { A: ["100", { apprentices: "30" }, { accepted: { apprentices: accepted, spend: "0" } }] },
      }).findings.flatMap((each) => (each.code === "capReached" ? [each.sentence] : []));
    expect(codes("21")).toEqual([
      "The cap of 20 counts for apprentices of value of bid A in lot all, in place of 21.",
      "The cap of 7000 counts for value of bid A in lot all, in place of 8000.",
    ]);
    expect(codes("20").length).toBe(1);
    expect(codes("17.5")).toEqual([]);
  });
});

describe("evidence", () => {
  const bids = (evidence: unknown, accepted: unknown = { apprentices: "10", spend: "0" }) =>
    ({
      A: ["100", { apprentices: "10" }, { accepted, ...(evidence === undefined ? {} : { evidence }) }],
      B: ["100", { apprentices: "5" }, { accepted: { apprentices: "5", spend: "0" }, evidence: "provided" }],
    }) as const;
  const asked = (otherwise: string) => ({ evidence: { otherwise } });

  it("is due until it is known, but of nothing that is not claimed", () => {
    for (const evidence of [undefined, "awaited", { spend: "provided" }])
      expect(lotOf(evaluated({ measure: asked("zero"), bids: bids(evidence) })).due).toEqual([
        { kind: "evidence", bid: "A", criterion: "value", line: "apprentices" },
      ]);
    const provided = evaluated({ measure: asked("zero"), bids: bids({ apprentices: "provided" }) });
    expect(lotOf(provided).due).toEqual([]);
    expect(pointsOf(provided)).toEqual({ A: "60", B: "30" });
  });

  it("where none is provided the line counts zero, and sets no best", () => {
    for (const accepted of [{ spend: "0" }, { apprentices: "0", spend: "0" }]) {
      const evaluation = evaluated({ measure: asked("zero"), bids: bids("notProvided", accepted) });
      expect(pointsOf(evaluation)).toEqual({ A: "0", B: "60" });
      expect(explain(evaluation, { bid: "A", criterion: "value" })?.[2]).toBe(
        "  Apprenticeships: 0 of 10 weeks accepted, no evidence provided, × 400 = 0.",
      );
    }
  });

  it("where none is provided the bid is set aside, or as the buyer decides", () => {
    const aside = lotOf(
      evaluated({ measure: asked("setAside"), bids: bids({ apprentices: "notProvided" }) }),
    );
    expect(aside.setAside).toMatchObject([
      { bid: "A", reasons: [{ code: "evidenceNotProvided", criterion: "value", lines: ["apprentices"] }] },
    ]);
    const open = evaluated({ measure: asked("decide"), bids: bids("notProvided", undefined) });
    expect(dues(lotOf(open))).toEqual(["A decision value"]);
    const decisions = [{ about: "value", bid: "A", outcome: "stays" }];
    expect(
      dues(
        lotOf(evaluated({ measure: asked("decide"), bids: bids("notProvided", { spend: "0" }), decisions })),
      ),
    ).toEqual(["A acceptedAmount value"]);
    const stays = evaluated({ measure: asked("decide"), bids: bids("notProvided"), decisions });
    expect(pointsOf(stays)).toEqual({ A: "60", B: "30" });
  });
});

describe("by the price", () => {
  const measure = { lines: undefined, method: { kind: "highestPerPrice" } };
  const own = {
    lines: undefined,
    method: { kind: "formula", formula: "min(weight, 100 * value / price)", otherwise: "0" },
  };

  it("scores what is accepted for each unit of the price", () => {
    const evaluation = evaluated({
      measure,
      bids: {
        A: ["100", "50", { accepted: "50" }],
        B: ["80", "20", { accepted: "20" }],
        C: ["0", "9", { accepted: "9" }],
      },
    });
    expect(pointsOf(evaluation)).toEqual({ C: "0", A: "60", B: "30" });
  });

  it.each([measure, own])("waits for the prices: a bid without one owes it", (measure) => {
    const evaluation = evaluated({
      measure,
      bids: { A: ["100", "50", { accepted: "50" }], B: [undefined, "20", { accepted: "20" }] },
    });
    expect(dues(lotOf(evaluation))).toEqual(["B price price"]);
    expect(pointsOf(evaluation)).toEqual({ A: measure === own ? "50" : "60" });
  });

  it.each([measure, own])("may be opened with the prices or after them", (measure) => {
    for (const envelopes of [[["value", "price"]], [["price"], ["value"]]])
      expect(
        pointsOf(
          evaluated({ measure, tender: { envelopes }, bids: { A: ["100", "50", { accepted: "50" }] } }),
        ),
      ).toEqual({ A: measure === own ? "50" : "60" });
  });
});

describe("against a target", () => {
  it("earns its share of the target and no more than the weight", () => {
    const evaluation = evaluated({
      measure: { method: { kind: "shareOfTarget", target: "8000" } },
      bids: {
        A: ["100", { apprentices: "30" }, { accepted: { apprentices: "30", spend: "0" } }],
        B: ["100", { apprentices: "5" }, { accepted: { apprentices: "5", spend: "0" } }],
      },
    });
    expect(pointsOf(evaluation)).toEqual({ A: "60", B: "15" });
  });
});
