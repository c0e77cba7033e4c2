// AbbVie v NHS [2019] EWHC 61: a bidder that could not serve a segment was given a price for it by a published rule, the
// lowest of the others; equal treatment was upheld.
import { expect, it } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { evaluated, issuesOf } from "./court.js";

const document = (unserved: string, decisions: readonly unknown[] = []) => ({
  format: "weighbridge/1",
  tender: {
    id: "hepatitis-c",
    currency: "GBP",
    criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } }],
    schedule: {
      lines: [
        { id: "general", quantity: "900" },
        { id: "renal", title: "Renal patients", unit: "course", quantity: "100", unserved },
      ],
    },
  },
  bids: [
    { id: "abbvie", offers: [{ lines: { general: "100", renal: "120" } }] },
    { id: "gilead", offers: [{ lines: { general: "98", renal: "notServed" } }] },
    { id: "merck", offers: [{ lines: { general: "110", renal: "105" } }] },
  ],
  decisions,
});

const ranking = (...args: Parameters<typeof document>) =>
  evaluated(document(...args)).rounds[0]?.lots[0]?.ranking.map(
    ({ bid, price, evaluated: by }) => `${bid} ${price} ${by?.price ?? price}`,
  );

it("gives the unserved segment the lowest of the others, in the price that is compared alone", () => {
  expect(ranking("lowest")).toEqual(["gilead 88200 98700", "abbvie 102000 102000", "merck 109500 109500"]);
  expect(explain(evaluated(document("lowest")), { bid: "gilead", criterion: "price" })?.slice(1, 5)).toEqual([
    "price: offered price 88 200.",
    "  + 10 500 Renal patients: not served, so the published rule gives a figure: lowest figure = 105.",
    "    Renal patients: 100 course × 105 = 10 500.",
    "  Evaluated price = 98 700.",
  ]);
});

it("takes the figures of those alone that are still in", () => {
  const out = { about: "withdrawn", bid: "merck", outcome: "setAside" };
  expect(ranking("lowest", [out])).toEqual(["gilead 88200 100200", "abbvie 102000 102000"]);
});

it("takes a plain figure where that is the rule, whoever serves the segment", () => {
  const out = ["abbvie", "merck"].map((bid) => ({ about: "withdrawn", bid, outcome: "setAside" }));
  expect(ranking("130", out)).toEqual(["gilead 88200 101200"]);
});

it("refuses a rule that looks at the bid itself, which has no figure to look at", () => {
  expect(issuesOf(document("1.1 * figure")).map(({ code }) => code)).toEqual(["unservedOwnFigure"]);
});

it("says why the rule has no value where that is not for want of others", () => {
  expect(evaluated(document("mean / (highest - 120)")).rounds[0]?.lots[0]?.due).toEqual([
    { kind: "formulaUndefined", bid: "gilead", criterion: "renal", hole: "divisionByZero" },
  ]);
});

it("is due where nobody is left that serves it", () => {
  const out = ["abbvie", "merck"].map((bid) => ({ about: "withdrawn", bid, outcome: "setAside" }));
  expect(evaluated(document("1.5 * highest", out)).rounds[0]?.lots[0]?.due).toEqual([
    { kind: "formulaUndefined", bid: "gilead", criterion: "renal", hole: "noOffers" },
  ]);
});
