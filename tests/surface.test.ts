import { expect, it } from "vitest";
import * as award from "../src/award/index.js";
import * as weighbridge from "../src/index.js";
import * as tables from "../src/tables/index.js";

it("the public names change on purpose", () => {
  expect(Object.keys(weighbridge).sort()).toEqual([
    "Decimal",
    "InvalidProcedure",
    "awardTipping",
    "canonicalForm",
    "catalogue",
    "checkFrozen",
    "commitmentLines",
    "commitments",
    "diffRounds",
    "entryTraits",
    "evaluate",
    "explain",
    "frozenLines",
    "issueLines",
    "moneyMargins",
    "movement",
    "noticeFaults",
    "parseProcedure",
    "parseProcedureText",
    "publishedForm",
    "record",
    "replay",
    "replayLines",
    "replayText",
    "reportJson",
    "reportRounds",
    "reportText",
    "robustness",
    "robustnessLines",
    "safeParseProcedure",
    "safeParseProcedureText",
    "stateAfter",
    "tipping",
    "tippingLines",
    "tippingPoints",
    "tippingPointsLines",
    "triangleLines",
    "weightRegions",
    "whatIf",
    "whatIfLines",
    "whyNot",
    "winningPrice",
    "winningPriceLines",
    "winningPrices",
  ]);
  expect(Object.keys(award).sort()).toEqual(["solve", "solveAward"]);
  expect(Object.keys(tables).sort()).toEqual([
    "readTables",
    "readTablesText",
    "writeCommitments",
    "writeTable",
  ]);
});
