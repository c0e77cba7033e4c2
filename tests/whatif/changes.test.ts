import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/document/changes.js";
import { parseProcedure } from "../../src/model/parse.js";
import { whatIf } from "../../src/whatif/whatIf.js";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

/** What the changes say they do, and the changed document; or the codes of what is wrong. */
function tried(document: Plain, ...changes: Change[]) {
  const result = whatIf(parseProcedure(document), changes);
  return result.success
    ? { told: result.changes, document: result.procedure.document, result }
    : { codes: result.issues.map(({ code }) => code), in: result.in };
}

const ranked = (document: Plain, ...changes: Change[]) =>
  tried(document, ...changes)
    .result?.after.rounds.at(-1)
    ?.lots[0]?.ranking.map(({ bid, total }) => `${bid} ${total}`);

const nested = (): Plain => {
  const document = changed(twoLots(), ["tender", "award"], undefined);
  const bids = (document.bids as { offers: { lots: string[] }[] }[]).map((bid) => ({
    ...bid,
    offers: bid.offers.filter(({ lots }) => lots.length === 1),
  }));
  return { ...document, bids };
};

describe("weights", () => {
  const weigh = (
    weights: Record<string, string>,
    others: "fixed" | "proportional",
    lot?: string,
  ): Change => ({
    kind: "setWeights",
    weights,
    others,
    ...(lot === undefined ? {} : { lot }),
  });
  const weightsIn = (criteria: readonly object[] = []) =>
    criteria.flatMap((each) => ("weight" in each ? [each.weight] : []));

  it("share what is left in proportion, as fractions where no decimal holds it", () => {
    const { told, document } = tried(twoLots(), weigh({ price: "55" }, "proportional"));
    expect(weightsIn(document?.tender.criteria)).toEqual(["37.5", "7.5", "55"]);
    expect(told).toEqual(["price weighs 55 instead of 40, the others in proportion"]);
    const third = tried(twoLots(), weigh({ price: "30" }, "proportional"));
    expect(weightsIn(third.document?.tender.criteria)).toEqual(["175/3", "35/3", "30"]);
  });

  it("inside a group share its outOf; of the total they share the group's own weight", () => {
    const inside = (document: Plain, change: Change) => {
      const [group] = tried(document, change).document?.tender.criteria ?? [];
      return weightsIn(group?.type === undefined ? group?.criteria : []);
    };
    expect(inside(twoLots(), weigh({ design: "70" }, "proportional"))).toEqual(["70", "30"]);
    const ofTotal = [
      [["tender", "weights"], "ofTotal"],
      [["tender", "criteria", 0, "criteria", 0, "weight"], "30"],
      [["tender", "criteria", 0, "criteria", 1, "weight"], "20"],
    ].reduce((made, [path, value]) => changed(made, path as string[], value), twoLots());
    expect(inside(ofTotal, weigh({ quality: "40" }, "proportional"))).toEqual(["24", "16"]);
  });

  it("of one lot alone give it criteria of its own", () => {
    const { document } = tried(nested(), weigh({ price: "50", quality: "40" }, "fixed", "south"));
    expect(weightsIn(document?.tender.criteria)).toEqual(["50", "10", "40"]);
    expect(document?.tender.lots?.map(({ criteria }) => weightsIn(criteria))).toEqual([
      [],
      ["40", "10", "50"],
    ]);
  });

  it("that do not add up leave a document that is not in order", () => {
    expect(tried(threeBids(), weigh({ price: "50" }, "fixed"))).toEqual({
      codes: ["weightsDoNotAddUp"],
      in: "changedDocument",
    });
  });
});

describe("rules", () => {
  const linear = { kind: "linearFromLowest", zeroAt: "2", belowZero: "none" } as const;
  it.each<[string, Change[], readonly string[], readonly string[]]>([
    [
      "a method, then a parameter of it",
      [
        { kind: "setMethod", criterion: "price", method: linear },
        { kind: "setParameter", criterion: "price", parameter: "zeroAt", value: "1.5" },
      ],
      [
        "the method of price is linearFromLowest (zeroAt 2, belowZero none) instead of lowestPriceRatio",
        "zeroAt of the method of price is 1.5 instead of 2",
      ],
      [],
    ],
    [
      "the rounding",
      [{ kind: "setRounding", rounding: [{ of: "total", places: "0", mode: "up" }] }],
      ["the rounding is total at 0 up instead of none"],
      ["C 92", "A 84", "B 76"],
    ],
    [
      "the tie-breaks",
      [{ kind: "setTieBreaks", tieBreaks: [{ kind: "higherPoints", criterion: "quality" }] }],
      ["ties are broken by higherPoints of quality instead of none"],
      [],
    ],
    [
      "the combining rule, under which price has no weight",
      [
        { kind: "setCombine", combine: { kind: "lowestPrice" } },
        { kind: "setWeights", weights: { quality: "100" }, others: "fixed" },
      ],
      [
        "the combining rule is lowestPrice instead of weightedSum",
        "quality weighs 100 instead of 60, the others as they are",
      ],
      ["B 60", "A 80", "C 100"],
    ],
  ])("%s", (_name, changes, told, ranking) => {
    expect(tried(threeBids(), ...changes).told).toEqual(told);
    if (ranking.length > 0) expect(ranked(threeBids(), ...changes)).toEqual(ranking);
  });

  it("how marks become scores, for all or for one criterion", () => {
    const marked = changed(
      threeBids(),
      ["scoresheets"],
      [
        ...["A", "B", "C"].map((bid) => ({
          bid,
          criterion: "quality",
          marks: [
            { by: "E1", mark: "3" },
            { by: "E2", mark: bid === "B" ? "4" : "1" },
            { by: "E3", mark: "3" },
          ],
        })),
      ],
    );
    const means = changed(marked, ["tender", "agreement"], "mean");
    const change = { kind: "setAgreement", agreement: "median" } as const;
    expect(tried(means, change).told).toEqual(["the agreement is median instead of mean"]);
    expect(tried(means, { ...change, criterion: "quality" }).told).toEqual([
      "the agreement on quality is median instead of mean",
    ]);
    expect(ranked(means, { kind: "removeEvaluator", evaluator: "E2" })).toEqual(ranked(means, change));
    expect(
      ranked(means, { kind: "setMark", bid: "A", criterion: "quality", by: "E2", mark: "5" })?.[0],
    ).toMatch(/^B|^A/);
    expect(tried(means, { kind: "setMark", bid: "A", criterion: "quality", by: "E9", mark: "5" })).toEqual({
      codes: ["unknownId"],
      in: "changes",
    });
  });
});

describe("figures of bids", () => {
  it("a price is that of the last offer, or of a round", () => {
    const offers = (change: Partial<Change> = {}) =>
      tried(nested(), { kind: "setPrice", bid: "A", lots: ["north"], price: "570", ...change } as Change)
        .document?.bids[0]?.offers.filter(({ lots }) => lots?.[0] === "north")
        .map(({ price }) => price);
    expect(offers()).toEqual(["600.00", "570"]);
    expect(offers({ round: "initial" })).toEqual(["570", "580.00"]);
  });

  it("an agreed score, an accepted amount, and what is still due", () => {
    const { told } = tried(
      nested(),
      { kind: "setScore", bid: "A", criterion: "design", score: "3" },
      { kind: "setAccepted", bid: "A", lots: ["north"], criterion: "spend", accepted: "20" },
    );
    expect(told).toEqual([
      "the agreed score of A on design is 3 instead of 5",
      "what is accepted of spend from A for north is 20 instead of 30",
    ]);
    const due = changed(threeBids(), ["scoresheets", 2], undefined);
    expect(ranked(due)).toHaveLength(2);
    expect(ranked(due, { kind: "setScore", bid: "C", criterion: "quality", score: "5" })).toHaveLength(3);
  });

  it("a figure takes the record of its own changes with it", () => {
    const history = [
      { of: "agreed", from: "3", to: "4", by: "chair", at: "2026-03-01", reason: "x", rankingVisible: false },
    ];
    const recorded = changed(threeBids(), ["scoresheets", 0, "history"], history);
    const { document } = tried(recorded, { kind: "setScore", bid: "A", criterion: "quality", score: "5" });
    expect(document?.scoresheets?.[0]?.history).toEqual([]);
  });
});

describe("bids and decisions", () => {
  it("withdrawn, readmitted in one lot, and never sent", () => {
    const withdrawn = (lot?: string): Change => ({
      kind: "setAside",
      bid: "A",
      about: "withdrawn",
      ...(lot === undefined ? {} : { lot }),
    });
    const asideIn = (...changes: Change[]) =>
      tried(nested(), ...changes)
        .result?.after.rounds.at(-1)
        ?.lots.map(({ setAside }) => setAside.map(({ bid }) => bid));
    expect(asideIn(withdrawn())).toEqual([["A"], ["A"]]);
    expect(asideIn(withdrawn("south"))).toEqual([[], ["A"]]);
    expect(asideIn(withdrawn(), { kind: "readmit", bid: "A", lot: "north" })).toEqual([[], ["A"]]);
    expect(asideIn(withdrawn(), { kind: "readmit", bid: "A" })).toEqual([[], []]);
    expect(ranked(threeBids(), { kind: "removeBid", bid: "B" })).toHaveLength(2);
  });

  it("a decision in place of another on the same question, or none", () => {
    const decision = { bid: "A", about: "insurance", outcome: "notMet" } as const;
    const { document, told } = tried(nested(), { kind: "setDecision", decision });
    expect(document?.decisions?.filter(({ bid }) => bid === "A")).toEqual([decision]);
    expect(told).toEqual(["the decision about insurance on A is notMet"]);
    const removed = tried(nested(), { kind: "removeDecision", bid: "A", about: "insurance" });
    expect(removed.result?.after.rounds.at(-1)?.lots[0]?.due).toMatchObject([
      { kind: "requirement", bid: "A" },
    ]);
    expect(
      tried(
        nested(),
        { kind: "setDecision", decision },
        { kind: "readmit", bid: "A" },
      ).document?.decisions?.at(-1),
    ).toMatchObject({ outcome: "met" });
  });

  it("a combined offer, or one lot's, that was not made", () => {
    const { document } = tried(twoLots(), { kind: "removeOffer", bid: "A", lots: ["south", "north"] });
    expect(document?.bids[0]?.offers.map(({ lots }) => lots)).toEqual([["north"], ["south"], ["north"]]);
  });

  it("the offers of an earlier round as the last", () => {
    const { document, result } = tried(twoLots(), { kind: "takeRound", round: "initial" });
    expect(document?.bids[0]?.offers).toHaveLength(3);
    expect(result?.after.rounds.map(({ round }) => round)).toEqual(["initial"]);
  });
});

describe("bars", () => {
  it("a ceiling, a minimum and a limit that are lifted let in what they kept out", () => {
    const strict = changed(nested(), ["tender", "lots", 0, "ceiling"], {
      price: "600",
      otherwise: "setAside",
    });
    const isAside = (document: Plain, ...changes: Change[]) =>
      tried(document, ...changes).result?.after.rounds.at(-1)?.lots[0]?.setAside.length;
    expect(isAside(strict)).toBe(1);
    expect(isAside(strict, { kind: "liftCeiling", lots: ["north"] })).toBe(0);
    expect(isAside(strict, { kind: "liftCeiling" })).toBe(0);
    const high = changed(nested(), ["tender", "criteria", 0, "minimum", "percent"], "100");
    expect(isAside(high)).toBe(2);
    expect(isAside(high, { kind: "liftMinimum", of: "quality" })).toBe(0);
    const rule = { kind: "allocation", rule: { kind: "lotOrder", order: ["north", "south"] } };
    const limits = [{ per: "bidder", atMost: "1" }];
    const limited = changed(nested(), ["tender", "award"], { ...rule, limits });
    const { document } = tried(limited, { kind: "liftLimit", on: "won", per: "bidder" });
    expect(document?.tender.award).toEqual(rule);
  });
});

it("a tender whose rules are changed is frozen no more; one whose bids are, still is", () => {
  const frozen = changed(threeBids(), ["tender", "frozen"], "0".repeat(64));
  expect(tried(frozen, { kind: "setRounding", rounding: [] }).document?.tender.frozen).toBeUndefined();
  expect(tried(frozen, { kind: "removeBid", bid: "B" }).document?.tender.frozen).toBe("0".repeat(64));
});
