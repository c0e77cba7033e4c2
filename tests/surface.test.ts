import { expect, it } from "vitest";
import * as weighbridge from "../src/index.js";

it("the public names change on purpose", () => {
  expect(Object.keys(weighbridge).sort()).toEqual([
    "Decimal",
    "InvalidProcedure",
    "catalogue",
    "diffRounds",
    "entryTraits",
    "evaluate",
    "explain",
    "issueLines",
    "movement",
    "noticeFaults",
    "parseProcedure",
    "parseProcedureText",
    "reportJson",
    "reportRounds",
    "reportText",
    "safeParseProcedure",
    "safeParseProcedureText",
    "stateAfter",
  ]);
});
