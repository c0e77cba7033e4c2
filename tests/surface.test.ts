import { expect, it } from "vitest";
import * as award from "../src/award/index.js";
import * as weighbridge from "../src/index.js";
import * as simulate from "../src/simulate.js";
import * as tables from "../src/tables/index.js";
import * as whatIf from "../src/what-if.js";

it("the public names change on purpose", () => {
  expect(Object.keys(weighbridge).sort()).toEqual([
    "Decimal",
    "InvalidProcedure",
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
    "safeParseProcedure",
    "safeParseProcedureText",
    "stateAfter",
    "whyNot",
  ]);
  expect(Object.keys(award).sort()).toEqual(["solve", "solveAward"]);
  expect(Object.keys(tables).sort()).toEqual([
    "readTables",
    "readTablesText",
    "writeCommitments",
    "writeTable",
  ]);
  expect(Object.keys(whatIf).sort()).toEqual([
    "awardTipping",
    "moneyMargins",
    "robustness",
    "robustnessLines",
    "tipping",
    "tippingLines",
    "tippingPoints",
    "tippingPointsLines",
    "triangleLines",
    "weightRegions",
    "whatIf",
    "whatIfLines",
    "winningPrice",
    "winningPriceLines",
    "winningPrices",
  ]);
  expect(Object.keys(simulate).sort()).toEqual([
    "checkTender",
    "compile",
    "compileLot",
    "designLines",
    "marketLines",
    "simulateTender",
    "simulatedMarket",
    "sweep",
    "sweepJobs",
    "sweepLines",
  ]);
});
