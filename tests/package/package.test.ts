import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
/** Most bytes that an entry may have for CommonJS, gzipped: what it had when last measured, and 2 % more. */
const limits = { index: 224_000, tables: 132_000, award: 87_000, "what-if": 240_000, simulate: 250_000 };
let folder = "";
let shipped: readonly string[] = [];

const from = (where: string, command: string, ...words: readonly string[]): string =>
  execFileSync(command, words, { cwd: where, encoding: "utf8" });

/** The package, built and packed, laid into an empty project, its dependencies linked so that no registry is asked. */
beforeAll(() => {
  from(root, "npm", "run", "--silent", "build");
  folder = mkdtempSync(join(tmpdir(), "weighbridge-"));
  const packed = from(root, "npm", "pack", "--json", "--ignore-scripts", "--pack-destination", folder);
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  shipped = files.map((file) => file.path);
  const own = join(folder, "node_modules", "weighbridge");
  mkdirSync(own, { recursive: true });
  from(folder, "tar", "-xzf", filename, "--strip-components=1", "-C", own);
  for (const name of ["decimal.js", "zod", "ts-pattern", "lossless-json", "papaparse"])
    symlinkSync(join(modules, name), join(folder, "node_modules", name));
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (file: string, code: string): string => {
  writeFileSync(join(folder, file), code);
  return from(folder, process.execPath, file);
};

const document = readFileSync(join(root, "examples/00-three-bids/procedure.json"), "utf8");
const body = `
const evaluation = evaluate(parseProcedureText(${JSON.stringify(document)}));
const [first] = evaluation.rounds[0].lots[0].ranking;
console.log(first.bid, String(first.total), first.total.exact);
`;
const expected = "C 91.304347826086956521739130434783 2100/23\n";

describe("the packed tarball", () => {
  it("is imported as an ES module", () => {
    expect(run("esm.mjs", `import { evaluate, parseProcedureText } from "weighbridge";${body}`)).toBe(
      expected,
    );
  });

  it("is required as CommonJS", () => {
    expect(run("cjs.cjs", `const { evaluate, parseProcedureText } = require("weighbridge");${body}`)).toBe(
      expected,
    );
  });

  it("gives tables of rows by an entry of their own, which alone loads the CSV library", () => {
    const body = `
const { document } = parseProcedureText(${JSON.stringify(document)});
const read = readTables(document, [{ kind: "decisions", text: "about,bid,outcome\\nlate,A,setAside" }]);
console.log(read.success && evaluate(read.procedure).rounds[0].lots[0].setAside[0].bid);
`;
    const [core, tables] = [`{ evaluate, parseProcedureText }`, `{ readTables }`];
    const esm = `import ${core} from "weighbridge";\nimport ${tables} from "weighbridge/tables";${body}`;
    const cjs = `const ${core} = require("weighbridge");\nconst ${tables} = require("weighbridge/tables");${body}`;
    expect([run("tables.mjs", esm), run("tables.cjs", cjs)]).toEqual(["A\n", "A\n"]);
    const loaded = `require("weighbridge"); console.log(Object.keys(require.cache).some((each) => each.includes("papaparse")));`;
    expect(run("loaded.cjs", loaded)).toBe("false\n");
  });

  it("asks what if by an entry of its own, of a procedure that the core has read; the core evaluates what comes back", () => {
    const body = `
const result = whatIf(parseProcedureText(${JSON.stringify(document)}), [{ kind: "removeBid", bid: "C" }]);
const { difference, after, procedure } = result;
console.log(difference.lots[0].lead.after.bids[0], explain(after, { bid: "A" })[0], evaluate(procedure).award.contracts[0].bid);
`;
    const [core, ask] = ["{ evaluate, explain, parseProcedureText }", "{ whatIf }"];
    const esm = `import ${core} from "weighbridge";\nimport ${ask} from "weighbridge/what-if";${body}`;
    const cjs = `const ${core} = require("weighbridge");\nconst ${ask} = require("weighbridge/what-if");${body}`;
    expect([run("what-if.mjs", esm), run("what-if.cjs", cjs)]).toEqual(["A Bid A A\n", "A Bid A A\n"]);
  });

  it("draws many scenarios by an entry of its own, of a procedure that the core has read", () => {
    const body = `
const question = { weights: { kind: "grid", step: "10" }, seed: 1 };
sweep(parseProcedureText(${JSON.stringify(document)}), question).then((found) =>
  console.log(found.lots[0].bids.map(({ bid, leads }) => bid + leads.count).join()));
`;
    const [core, ask] = ["{ parseProcedureText }", "{ sweep }"];
    const esm = `import ${core} from "weighbridge";\nimport ${ask} from "weighbridge/simulate";${body}`;
    const cjs = `const ${core} = require("weighbridge");\nconst ${ask} = require("weighbridge/simulate");${body}`;
    expect([run("simulate.mjs", esm), run("simulate.cjs", cjs)]).toEqual(["A0,B4,C7\n", "A0,B4,C7\n"]);
  });

  it("gives the best allocation by an entry of its own, with the solver where it is installed", () => {
    const body = `
const offer = (id, price) => ({ id, bidder: id, lots: ["l"], owners: [id], amount: 0n, cases: [{ conditions: [], values: [price] }] });
const lots = [{ id: "l", places: 1, mayStayOpen: false }];
const problem = { lots, offers: [offer("A", 2n), offer("B", 1n)], limits: [], objectives: [{ kind: "value", at: 0, better: "lower" }] };
const effort = { seconds: 1, upTo: "next" };
Promise.all([solve(problem, { ...effort, steps: 100 }), solve(problem, { ...effort, steps: 0 })]).then(([found, none]) =>
  console.log(found.best.best.patterns[0][0].offer, found.best.proof.kind, none.solver));
`;
    const esm = `import { solve } from "weighbridge/award";${body}`;
    const cjs = `const { solve } = require("weighbridge/award");${body}`;
    const runs = () => [run("award.mjs", esm), run("award.cjs", cjs)];
    expect(runs()).toEqual(["B exact notInstalled\n", "B exact notInstalled\n"]);
    symlinkSync(join(modules, "highs"), join(folder, "node_modules", "highs"));
    expect(runs()).toEqual(["B exact proposed\n", "B exact proposed\n"]);
  });

  it("type-checks in a strict file of either kind of module, and refuses a raw document where a procedure is due", () => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const typed = `import { evaluate, parseProcedure, type Evaluation, type Issue, type ProcedureDocument } from "weighbridge";
import { type Solved, solve } from "weighbridge/award";
import { readTables, writeTable } from "weighbridge/tables";
import { type Sweep, type SweepManner, type SweepQuestion, sweep } from "weighbridge/simulate";
import { type Change, type WhatIf, whatIf } from "weighbridge/what-if";
export const solved: Promise<Solved> = solve({ lots: [], offers: [], limits: [], objectives: [] }, { steps: 1, seconds: 1, upTo: "best" });
export const document: ProcedureDocument = { format: "weighbridge/1", tender: { id: "t" }, bids: [] };
export const evaluation: Evaluation = evaluate(parseProcedure(document));
const read = readTables(document, [{ kind: "marks", text: "" }]);
export const marks = read.success ? [writeTable(read.procedure, "marks"), evaluate(read.procedure)] : [];
const left: Change = { kind: "removeBid", bid: "A" };
export const without: WhatIf = whatIf(parseProcedure(document), [left]);
const question: SweepQuestion = { weights: { kind: "free" }, count: 10, seed: 1 };
const manner: SweepManner = { signal: { aborted: false } };
export const swept: Promise<Sweep> = sweep(parseProcedure(document), question, manner);
export const code = (issue: Issue): string => issue.code;
// @ts-expect-error evaluate takes a checked procedure only
evaluate(document);
`;
    for (const file of ["typed.ts", "typed.cts"]) writeFileSync(join(folder, file), typed);
    const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022"];
    const tsc = (...words: readonly string[]): string =>
      from(folder, process.execPath, join(modules, "typescript/bin/tsc"), ...strict, ...words);
    tsc("--module", "nodenext", "typed.ts", "typed.cts");
    // The same declarations once more, which are in order by now: what is shown is that a bundler's resolution finds them.
    tsc("--module", "esnext", "--moduleResolution", "bundler", "--skipLibCheck", "typed.ts");
  }, 600_000);

  it("answers on the command line", () => {
    writeFileSync(join(folder, "procedure.json"), document);
    const bin = join(folder, "node_modules/weighbridge/dist/cli.js");
    const out = from(folder, process.execPath, bin, "evaluate", "procedure.json");
    expect(out).toContain("C, price 345 000 GBP");
    const piped = execFileSync(process.execPath, [bin, "check", "-"], {
      cwd: folder,
      encoding: "utf8",
      input: document,
    });
    expect(piped).toBe("school-meals is in order: 1 lot, 3 bids.\n");
    const swept = (...words: readonly string[]): string =>
      from(
        folder,
        process.execPath,
        bin,
        "what-if",
        "procedure.json",
        "--sweep",
        "weights,marks",
        "--steps",
        "1",
        ...words,
      );
    expect(swept("--n", "3000", "--workers", "2")).toBe(swept("--n", "3000"));
  });

  it("ships the code, its types, the schemas and no sources of tests", () => {
    const built = Object.keys(limits).flatMap((entry) =>
      ["js", "cjs", "d.ts", "d.cts"].map((kind) => `dist/${entry}.${kind}`),
    );
    const schemas = ["docs/changes.schema.json", "docs/market.schema.json", "docs/procedure.schema.json"];
    for (const name of ["README.md", "LICENSE", "dist/cli.js", ...schemas, ...built])
      expect(shipped).toContain(name);
    expect(shipped.filter((name) => /^(?:tests|examples|src)\//.test(name))).toEqual([]);
  });

  it.each(Object.entries(limits))("keeps the entry %s under %i bytes, gzipped", (entry, limit) => {
    expect(gzipSync(readFileSync(join(root, `dist/${entry}.cjs`))).length).toBeLessThan(limit);
  });
});
