import { describe, expect, it } from "vitest";
import { checkFrozen, evaluate, parseProcedure, safeParseProcedure } from "weighbridge";
import type { Plain } from "../support/documents.js";

/**
 * Letting International v Newham [2008] EWHC 1583 (QB): half of the points went to five method statements. They
 * were split from 5 to 17 per cent after publication, and bidders were not told. Bids and scores are invented.
 */
const equal = ["10", "10", "10", "10", "10"];
const split = ["17", "12", "10", "6", "5"];
const scores = { A: ["5", "4", "3", "2", "2"], B: ["2", "3", "3", "5", "5"] };

interface Told {
  readonly weights: readonly string[];
  /** Left out: the tender keeps no account of disclosure. */
  readonly state?: string;
  readonly disclosure?: unknown;
  readonly frozen?: string;
  readonly refinements?: readonly unknown[];
}

function letting({ weights, state, disclosure, frozen, refinements }: Told): Plain {
  const all = state === undefined ? {} : { disclosed: "published", weightDisclosed: "published" };
  const own = state === undefined ? {} : { disclosed: "published", weightDisclosed: state };
  const statements = weights.map((weight, index) => ({
    id: `method-statement-${index + 1}`,
    type: "quality",
    weight,
    scale: "0-5",
    ...own,
  }));
  const price = { id: "price", type: "price", weight: "50", method: { kind: "lowestPriceRatio" } };
  return {
    format: "weighbridge/1",
    tender: {
      id: "housing-management",
      weights: "ofTotal",
      scales: { "0-5": { from: "0", to: "5", step: "1" } },
      criteria: [
        { id: "quality", weight: "50", criteria: statements, ...all },
        { ...price, ...all },
      ],
      ...(disclosure === undefined ? {} : { disclosure }),
      ...(frozen === undefined ? {} : { frozen }),
      ...(refinements === undefined ? {} : { refinements }),
    },
    bids: Object.keys(scores).map((id) => ({ id, offers: [{ price: "400000" }] })),
    scoresheets: Object.entries(scores).flatMap(([bid, given]) =>
      given.map((score, index) => ({
        bid,
        criterion: `method-statement-${index + 1}`,
        agreed: { score },
      })),
    ),
  };
}

const winnerOf = (document: Plain): string | undefined =>
  evaluate(parseProcedure(document)).award.contracts[0]?.bid;

const digest = async (document: Plain): Promise<string> => {
  const check = await checkFrozen(document);
  return check.outcome === "notFrozen" ? check.digest : check.outcome;
};

describe("Letting International v Newham", () => {
  it("the split that nobody was told of decides who wins", () => {
    expect([winnerOf(letting({ weights: equal })), winnerOf(letting({ weights: split }))]).toEqual([
      "B",
      "A",
    ]);
  });

  it("strict disclosure refuses every weight that was not published", () => {
    const read = safeParseProcedure(letting({ weights: split, state: "notPublished", disclosure: "strict" }));
    expect(read.success ? [] : read.issues.map(({ code, path }) => [code, path.at(4), path.at(-1)])).toEqual(
      [0, 1, 2, 3, 4].map((index) => ["notDisclosed", index, "weightDisclosed"]),
    );
  });

  it("disclosure that is stated without saying what follows is refused: there is no default", () => {
    const read = safeParseProcedure(letting({ weights: split, state: "notPublished" }));
    expect(read.success ? [] : read.issues.map((each) => each.code)).toEqual(["disclosureUnruled"]);
  });

  it("lenient disclosure shows each of them, with the reason recorded, and changes no result", () => {
    const disclosure = { kind: "lenient", reason: "Legal advice of 3 May." };
    const document = letting({ weights: split, state: "publishedLate", disclosure });
    const { findings } = evaluate(parseProcedure(document));
    expect(findings.map((each) => each.code)).toEqual([...Array(5).fill("notDisclosed"), "reasonMissing"]);
    expect(findings[0]?.sentence).toBe(
      "The weight of method-statement-1 was published late. The reason recorded: Legal advice of 3 May.",
    );
    expect(winnerOf(document)).toBe(winnerOf(letting({ weights: split })));
  });

  it("a split made after freezing is named, weight by weight", async () => {
    const frozen = await digest(letting({ weights: equal }));
    const check = await checkFrozen(letting({ weights: split, frozen }), letting({ weights: equal }));
    expect(check).toMatchObject({ outcome: "changed", frozen });
    expect(check.outcome === "changed" && check.differences).toEqual(
      [0, 1, 3, 4].map((index) => ({
        path: ["tender", "criteria", 0, "criteria", index, "weight"],
        published: "10",
        now: split[index],
      })),
    );
  });

  it("recorded as refinements the split stands, and every reader sees it", async () => {
    const frozen = await digest(letting({ weights: equal }));
    const refinements = [0, 1, 3, 4].map((index) => ({
      path: ["tender", "criteria", 0, "criteria", index, "weight"],
      before: "10",
      after: split[index],
      by: "head of procurement",
      at: "2007-11-05T10:00:00Z",
      reason: "Split agreed by the panel.",
    }));
    const document = letting({ weights: split, frozen, refinements });
    expect((await checkFrozen(document)).outcome).toBe("unchanged");
    expect(evaluate(parseProcedure(document)).findings.map((each) => each.code)).toEqual([
      ...Array(4).fill("ruleRefined"),
      "reasonMissing",
    ]);
  });
});
