import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const kind = "halfAtTwice";
/** Those that look at methods closest; the others name no method either. */
const laws = ["agreement", "bounds", "exactness", "monotonicity", "scale"].map(
  (law) => `tests/laws/${law}.test.ts`,
);
let copy = "";

/** The files that CONTRIBUTING.md shows, by their path. */
function shownFiles(): Map<string, string> {
  const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const block = /```text\n(src\/methods\/price\/[\s\S]*?)\n```/.exec(page)?.[1] ?? "";
  const parts = block.split(/^(src\/\S+\.ts)$/m).slice(1);
  return new Map(
    parts.flatMap((path, index) => (index % 2 === 0 ? [[path, (parts[index + 1] ?? "").trim()]] : [])),
  );
}

const node = (...words: readonly string[]): string =>
  execFileSync(process.execPath, words, { cwd: copy, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const formulas = (...words: readonly string[]): string =>
  node("--import", "./tests/support/typescript.mjs", "src/cli/main.ts", "formulas", ...words);
const vitest = (...words: readonly string[]): string =>
  node("node_modules/vitest/vitest.mjs", "run", "--maxWorkers=1", ...words);

/** A copy of the project to which a stranger adds one file and one line, as CONTRIBUTING.md says. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "stranger-"));
  for (const part of ["src", "tests", "docs", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !path.includes("/cases/"),
    });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const [path, text] of shownFiles())
    if (path.endsWith("index.ts")) appendFileSync(join(copy, path), `${text}\n`);
    else writeFileSync(join(copy, path), `${text}\n`);
}, 600_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("a stranger's price method: one new file and one line", () => {
  it("is one file and one line", () => {
    const files = shownFiles();
    expect(Array.from(files.keys())).toEqual([`src/methods/price/${kind}.ts`, "src/methods/price/index.ts"]);
    expect(files.get("src/methods/price/index.ts")).toBe(`export * from "./${kind}.js";`);
  });

  it("is in the listing of the command line, with a page of its own", () => {
    expect(formulas()).toContain(`  ${kind}, relative\n`);
    expect(formulas(kind)).toContain(`# ${kind}\n`);
  });

  it("is in the types: a document may name it, with its parameters and no others", () => {
    const leaf = (parameter: string): string =>
      `{ id: "price", type: "price", weight: "1", method: { kind: "${kind}", ${parameter}: "0.5" } }`;
    writeFileSync(
      join(copy, "src", "typed.ts"),
      [
        'import type { ProcedureDocument } from "./index.js";',
        'type Criterion = NonNullable<ProcedureDocument["tender"]["criteria"]>[number];',
        `export const typed: Criterion = ${leaf("part")};`,
        "// @ts-expect-error The method has no such parameter.",
        `export const wrong: Criterion = ${leaf("parts")};`,
      ].join("\n"),
    );
    // What the core holds is all that knows of methods by name.
    const typed = { extends: "./tsconfig.json", include: [], files: ["src/typed.ts"] };
    writeFileSync(join(copy, "typed.json"), JSON.stringify(typed));
    expect(node("node_modules/typescript/bin/tsc", "-p", "typed.json", "--declaration", "false")).toBe("");
    rmSync(join(copy, "src", "typed.ts"));
  }, 600_000);

  it("gets its page, its curve, its row and its schema, and is under every law at once", () => {
    vitest("tests/docs/formulas.test.ts", "tests/model/pages.test.ts", "-u");
    const page = readFileSync(join(copy, "docs/formulas", `${kind}.md`), "utf8");
    expect(page).toContain(`![What a fifth bid earns beside A to D](${kind}.svg)`);
    expect(readFileSync(join(copy, "docs/formulas/README.md"), "utf8")).toContain(
      `[\`${kind}\`](${kind}.md)`,
    );
    expect(readFileSync(join(copy, "docs/procedure.schema.json"), "utf8")).toContain(`"const": "${kind}"`);
    const report = JSON.parse(
      vitest(...laws, "tests/methods", "tests/docs/formulas.test.ts", "-t", kind, "--reporter=json"),
    ) as { numFailedTests: number; testResults: { assertionResults: { status: string }[] }[] };
    const passed = report.testResults.filter(({ assertionResults }) =>
      assertionResults.some(({ status }) => status === "passed"),
    );
    expect(report.numFailedTests).toBe(0);
    expect(passed.length).toBe(laws.length + 2);
  }, 600_000);
});
