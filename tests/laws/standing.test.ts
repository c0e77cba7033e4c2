import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Procedure } from "../../src/model/procedure.js";
import { standingOf } from "../../src/whatif/standing.js";
import { combinable, combined } from "../support/generateCombined.js";
import { secondRounds } from "../support/generateRounds.js";
import { forAnyMethod, forEveryMethod, parsed } from "./law.js";

/** One lot looked at alone is what the whole evaluation says of it. */
function standsAlone(procedure: Procedure): void {
  for (const lot of evaluate(procedure).rounds.at(-1)?.lots ?? []) {
    const alone = standingOf(procedure, lot.lot);
    expect(alone.ranked.map(({ item, rank, settledBy }) => [item.name, rank, settledBy])).toEqual(
      lot.ranking.map(({ bid, rank, settledBy }) => [bid, rank, settledBy]),
    );
    expect(alone.outcome).toBe(lot.outcome);
    expect(alone.due).toEqual(lot.due);
  }
}

describe("a lot standing alone", () => {
  forAnyMethod("is ranked as in the whole evaluation", 60, (documents) =>
    fc.property(documents.chain(secondRounds), (document) => standsAlone(parsed(document))),
  );

  forEveryMethod(
    "is ranked as beside combined offers",
    20,
    (using: (typeof combinable)[number]) =>
      fc.property(combined(using), (document) => standsAlone(parsed(document))),
    combinable,
  );
});
