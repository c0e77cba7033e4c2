import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { safeParseProcedureText } from "../../src/model/parse.js";

const root = fileURLToPath(new URL(".", import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

describe("every way of being wrong has its issues, exactly", () => {
  it.each(folders)("%s", async (folder) => {
    const read = safeParseProcedureText(readFileSync(`${root}${folder}/document.json`, "utf8"));
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
