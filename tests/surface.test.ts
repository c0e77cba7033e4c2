import { expect, it } from "vitest";
import * as weighbridge from "../src/index.js";
import * as tables from "../src/tables/index.js";

it("the public names change on purpose", () => {
  expect(Object.keys(weighbridge).sort()).toEqual([
    "Decimal",
    "InvalidProcedure",
    "catalogue",
    "entryTraits",
    "evaluate",
    "explain",
    "issueLines",
    "noticeFaults",
    "parseProcedure",
    "parseProcedureText",
    "reportJson",
    "reportText",
    "safeParseProcedure",
    "safeParseProcedureText",
  ]);
  expect(Object.keys(tables).sort()).toEqual(["readTables", "readTablesText", "writeTable"]);
});
