import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Market } from "../../src/model/document/market.js";
import { parseProcedureText, safeParseProcedureText } from "../../src/model/parse.js";
import type { Procedure } from "../../src/model/procedure.js";
import { simulatedMarket } from "../../src/prelaunch/market.js";
import { tableKinds } from "../../src/tables/columns.js";
import { readTablesText } from "../../src/tables/read.js";
import { whatIf } from "../../src/whatif/whatIf.js";

const root = fileURLToPath(new URL(".", import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

/** What is wrong with a market under some rules. */
function issuesOf(procedure: Procedure, market: Market) {
  const drawn = simulatedMarket(procedure, market, { seed: 1, scenario: 0 });
  return drawn.outcome === "refused"
    ? { success: false as const, issues: drawn.issues }
    : { success: true as const };
}

describe("every way of being wrong has its issues, exactly", () => {
  it.each(folders)("%s", async (folder) => {
    const text = (file: string): string => readFileSync(`${root}${folder}/${file}`, "utf8");
    const names = readdirSync(root + folder);
    const tables = tableKinds
      .map((kind) => ({ kind, name: `${kind}.csv` }))
      .filter(({ name }) => names.includes(name));
    const read = names.includes("changes.json")
      ? whatIf(parseProcedureText(text("document.json")), JSON.parse(text("changes.json")))
      : names.includes("market.json")
        ? issuesOf(parseProcedureText(text("document.json")), JSON.parse(text("market.json")))
        : tables.length === 0
          ? safeParseProcedureText(text("document.json"))
          : readTablesText(
              text("document.json"),
              tables.map((table) => ({ ...table, text: text(table.name) })),
            );
    const issues = read.success ? [] : read.issues;
    expect(issues.length).toBeGreaterThan(0);
    await expect(`${JSON.stringify(issues, null, 2)}\n`).toMatchFileSnapshot(`${root}${folder}/issues.json`);
  });

  it("nesting of 100,000 is refused, as lists and as records", () => {
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const read = safeParseProcedureText(`${open.repeat(100_000)}1${close.repeat(100_000)}`);
      expect(read.success ? [] : read.issues.map((each) => each.code)).toEqual(["tooDeep"]);
    }
  });
});
