import { describe, expect, it } from "vitest";
import { checkFrozen, evaluate, parseProcedure } from "weighbridge";
import { run } from "../../src/cli/run.js";
import { changed, type Plain } from "../support/documents.js";

/**
 * Energy Solutions v Nuclear Decommissioning Authority [2016] EWHC 1988 (TCC): the winner did not meet two
 * requirements for which the rules prescribed disqualification. Bids, prices and scores are invented.
 */
const published: Plain = {
  format: "weighbridge/1",
  tender: {
    id: "magnox",
    scales: { "0-5": { from: "0", to: "5", step: "1" } },
    criteria: [
      { id: "solution", type: "quality", weight: "60", scale: "0-5" },
      { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
      { id: "milestone", type: "requirement", otherwise: "setAside" },
      { id: "waste-plan", type: "requirement", otherwise: "setAside" },
    ],
  },
  bids: ["winner", "claimant"].map((id) => ({ id, offers: [{ price: "4200000000" }] })),
  scoresheets: [
    { bid: "winner", criterion: "solution", agreed: { score: "5" } },
    { bid: "claimant", criterion: "solution", agreed: { score: "4" } },
  ],
  decisions: ["winner", "claimant"].flatMap((bid) =>
    ["milestone", "waste-plan"].map((about) => ({
      bid,
      about,
      outcome: bid === "winner" ? "notMet" : "met",
      by: "panel",
    })),
  ),
};

const digest = async (): Promise<string> => {
  const check = await checkFrozen(published);
  return check.outcome === "notFrozen" ? check.digest : check.outcome;
};
const frozen = changed(published, ["tender", "frozen"], await digest());

/** Requirements that disqualify become requirements on which the buyer may decide, and decides. */
const softened: Plain = {
  ...changed(
    changed(frozen, ["tender", "criteria", 2, "otherwise"], "decide"),
    ["tender", "criteria", 3, "otherwise"],
    "decide",
  ),
  decisions: [
    ...(published.decisions as unknown[]),
    { bid: "winner", about: "milestone", outcome: "stays", by: "panel" },
    { bid: "winner", about: "waste-plan", outcome: "stays", by: "panel" },
  ],
};

const winnerOf = (document: Plain): string | undefined =>
  evaluate(parseProcedure(document)).award.contracts[0]?.bid;

describe("Energy Solutions v NDA", () => {
  it("by the published rules the bid that fails a requirement is out", () => {
    expect(winnerOf(frozen)).toBe("claimant");
  });

  it("a requirement that is softened after freezing is detected and named", async () => {
    expect(winnerOf(softened)).toBe("winner");
    expect(await checkFrozen(softened, published)).toMatchObject({
      outcome: "changed",
      differences: [2, 3].map((index) => ({
        path: ["tender", "criteria", index, "otherwise"],
        published: "setAside",
        now: "decide",
      })),
    });
  });

  it("the command line refuses to evaluate it", async () => {
    const files: Record<string, string> = {
      "softened.json": JSON.stringify(softened),
      "published.json": JSON.stringify(published),
    };
    const words = ["evaluate", "softened.json", "--published", "published.json"];
    const { code, out, err } = await run(words, (file) => files[file]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("tender.criteria[2].otherwise: published setAside, now decide");
  });
});
