import { expect, it } from "vitest";
import * as weighbridge from "../src/index.js";

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
    "stateAfter",
  ]);
});
