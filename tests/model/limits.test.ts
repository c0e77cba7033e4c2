import { describe, expect, it } from "vitest";
import { procedureDocument } from "../../src/model/document/document.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import { beyondPatterns } from "../../src/model/shape/limits.js";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

const price = ["bids", 0, "offers", 0, "price"];
const submitted = ["bids", 0, "offers", 0, "submitted"];

const codesAt = (path: readonly (string | number)[], value: unknown): string[] => {
  const read = safeParseProcedure(changed(threeBids(), path, value));
  return read.success ? [] : read.issues.map((each) => `${each.code} ${each.path.join(".")}`);
};

describe("figures", () => {
  it.each(["0", "-0", "0.00", "1".repeat(40), `0.${"0".repeat(38)}1`, `${"1".repeat(20)}.${"2".repeat(20)}`])(
    "%s is one",
    (text) => {
      expect(codesAt(price, text)).toEqual([]);
    },
  );

  it.each([
    "1".repeat(41),
    `0.${"1".repeat(40)}`,
    "1e3",
    "1E3",
    "+1",
    ".5",
    "5.",
    "00",
    "0x10",
    "1,000",
    "1 ",
    " 1",
    "١٢",
    "",
    "−1",
    "--1",
    "Infinity",
    "1\n",
  ])("%j is none", (text) => {
    expect(codesAt(price, text)).toEqual(["badFigure bids.0.offers.0.price"]);
  });

  it("are found wherever the schema has one: in tables, prices, scales and criteria of criteria", () => {
    const long = "1".repeat(41);
    const places: (readonly (string | number)[])[] = [
      ["tender", "criteria", 0, "criteria", 1, "weight"],
      ["tender", "criteria", 0, "minimum", "percent"],
      ["tender", "criteria", 2, "method", "zeroAt"],
      ["tender", "scales", "grades", 1, "score"],
      ["tender", "lots", 0, "ceiling", "price"],
      ["bids", 0, "offers", 0, "measures", "spend"],
      ["scoresheets", 0, "agreed", "score"],
    ];
    const document = places.reduce((made, path) => changed(made, path, long), twoLots());
    const found = beyondPatterns(document, procedureDocument).map((each) => each.path.join("."));
    expect(new Set(found)).toEqual(new Set(places.map((path) => path.join("."))));
    const read = safeParseProcedure(document);
    expect(read.success || read.issues.map((each) => each.code)).toEqual(places.map(() => "badFigure"));
  });
});

describe("times", () => {
  it.each(["2026-03-01T11:00:00Z", "2024-02-29T00:00:00Z", "2000-02-29T23:59:59Z", "2026-12-31T23:59:59Z"])(
    "%s is one",
    (time) => {
      expect(codesAt(submitted, time)).toEqual([]);
    },
  );

  it.each([
    "2026-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01T11:00:60Z",
    "2026-03-01T11:00:00.5Z",
    "2026-03-01T11:00:00+01:00",
    "2026-03-01 11:00:00Z",
    "2026-03-01",
  ])("%s is none", (time) => {
    expect(codesAt(submitted, time)).toEqual(["badTime bids.0.offers.0.submitted"]);
  });
});

describe("sizes", () => {
  it("lists and texts have a most", () => {
    expect(codesAt(["tender", "tieBreaks"], Array(101).fill({ kind: "lowerPrice" }))).toContain(
      "tooMany tender.tieBreaks",
    );
    expect(codesAt(["bids", 0, "bidder"], "x".repeat(10_001))).toEqual(["tooLong bids.0.bidder"]);
    expect(codesAt(["bids", 0, "ref"], "x".repeat(1_001))).toEqual(["tooLong bids.0.ref"]);
    expect(codesAt(["bids", 0, "id"], "x".repeat(101))).toEqual(["badId bids.0.id"]);
  });

  it("a criterion may lie 16 groups deep and no deeper", () => {
    const nested = (groups: number): Plain => {
      let inner: Plain = { id: "quality", type: "quality", weight: "100", scale: "0-5" };
      for (let depth = groups; depth > 0; depth -= 1)
        inner = { id: `g${depth}`, weight: depth === 1 ? "60" : "100", criteria: [inner] };
      return inner;
    };
    expect(codesAt(["tender", "criteria", 0], nested(15))).toEqual([]);
    expect(codesAt(["tender", "criteria", 0], nested(16)).map((each) => each.split(" ")[0])).toEqual([
      "criteriaTooDeep",
    ]);
  });

  it("2,000 bids with 10 sheets each are read", () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `bid-${index}`);
    const criteria = Array.from({ length: 10 }, (_, index) => `q${index}`);
    const read = safeParseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "large",
        scales: { s: { from: "0", to: "10" } },
        criteria: [
          ...criteria.map((id) => ({ id, type: "quality", weight: "6", scale: "s" })),
          { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
        ],
      },
      bids: ids.map((id, index) => ({ id, offers: [{ price: `${1000 + index}` }] })),
      scoresheets: ids.flatMap((bid) =>
        criteria.map((criterion, index) => ({ bid, criterion, agreed: { score: `${index}` } })),
      ),
      decisions: ids.map((bid) => ({ bid, about: "late", outcome: "stays" })),
    });
    expect(read.success && read.procedure.bids).toHaveLength(2000);
  });

  it.each([
    ["decision", { bid: "A", about: "late", round: "initial", outcome: "stays" }],
    ["opening", { about: "opened", envelope: "1", at: "2026-03-01T09:00:00Z" }],
  ])("the same %s twenty thousand times makes nobody wait", (_what, decision) => {
    expect(safeParseProcedure(changed(twoLots(), ["decisions"], Array(20_000).fill(decision))).success).toBe(
      true,
    );
  });
});
