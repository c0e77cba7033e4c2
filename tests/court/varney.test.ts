import { expect, it } from "vitest";
import { evaluate, parseProcedure, safeParseProcedure } from "weighbridge";
import { changed, type Plain } from "../support/documents.js";

/**
 * Varney v Hertfordshire [2011] EWCA Civ 708: the headline split 65/35 was published; weights of sub-criteria
 * that could not have changed how bids were prepared need not be. Bids and scores are invented.
 */
const told = { disclosed: "published", weightDisclosed: "published" };
const untold = { disclosed: "published", weightDisclosed: "notPublished" };
const reason = "The three conditions of ATI EAC are met: advice of 12 March on file.";
const varney: Plain = {
  format: "weighbridge/1",
  tender: {
    id: "waste-sites",
    disclosure: { kind: "lenient", reason },
    scales: { "0-5": { from: "0", to: "5", step: "1" } },
    criteria: [
      { id: "price", type: "price", weight: "65", method: { kind: "lowestPriceRatio" }, ...told },
      {
        id: "quality",
        weight: "35",
        ...told,
        criteria: [
          { id: "staff", type: "quality", weight: "60", scale: "0-5", ...untold },
          { id: "service", type: "quality", weight: "40", scale: "0-5", ...untold },
        ],
      },
    ],
  },
  bids: [
    { id: "A", offers: [{ price: "90" }] },
    { id: "B", offers: [{ price: "100" }] },
  ],
  scoresheets: ["A", "B"].flatMap((bid) =>
    ["staff", "service"].map((criterion) => ({ bid, criterion, agreed: { score: "4" } })),
  ),
};

it("Varney v Hertfordshire: leniency evaluates, with its reason beside every weight that was not published", () => {
  const { findings, award } = evaluate(parseProcedure(varney));
  expect(award.contracts[0]?.bid).toBe("A");
  expect(JSON.parse(JSON.stringify(findings))).toMatchObject([
    ...["staff", "service"].map((criterion) => ({
      code: "notDisclosed",
      criterion,
      what: "weight",
      state: "notPublished",
      reason,
    })),
    { code: "reasonMissing" },
  ]);
});

it("leniency needs its reason on record", () => {
  const read = safeParseProcedure(changed(varney, ["tender", "disclosure", "reason"], undefined));
  expect(read.success ? [] : read.issues).toMatchObject([{ code: "missing", key: "reason" }]);
});

it("the lot is named where its own criterion was not disclosed", () => {
  const { criteria } = varney.tender as { criteria: unknown[] };
  const lots = [{ id: "north" }, { id: "south", criteria }];
  const bids = [{ id: "A", offers: [{ price: "90", lots: ["south"] }] }];
  const split = { ...changed(varney, ["tender", "lots"], lots), bids, scoresheets: [] };
  const { findings } = evaluate(parseProcedure(split));
  expect(findings.filter((each) => each.code === "notDisclosed").map((each) => each.lot)).toEqual([
    undefined,
    undefined,
    "south",
    "south",
  ]);
});
