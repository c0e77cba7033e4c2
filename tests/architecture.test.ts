import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

/** What a file imports: files of ours by path, packages by name. */
const importsOf = (file: string): string[] =>
  Array.from((sources.get(file) ?? "").matchAll(/(?:from |import |import\()"([^"]+)"/g), ([, name = ""]) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)).replace(/\.js$/, ".ts") : name,
  );

/** The floors from the ground up; rooms of one floor do not know each other. */
const floors = [
  ["number"],
  ["formula", "search", "random"],
  ["methods"],
  ["model"],
  ["passes"],
  ["evaluate.ts"],
  ["explain", "movement"],
  ["whatif"],
  ["compile"],
  ["sweep", "prelaunch", "design"],
  ["report", "record", "tables", "award"],
  ["cli", "index.ts", "what-if.ts", "simulate.ts"],
];
const roomOf = (file: string): string => file.split("/")[0] ?? file;
const floorOf = (file: string): number => floors.findIndex((floor) => floor.includes(roomOf(file)));

describe("architecture", () => {
  it("every file stands on a floor", () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it("imports go down, or stay in their room", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.endsWith(".ts"))
        .filter(
          (name) =>
            floorOf(name) > floorOf(file) ||
            (floorOf(name) === floorOf(file) && roomOf(name) !== roomOf(file)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("no file imports itself through others", () => {
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done" || !sources.has(file)) return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      state.set(file, "open");
      for (const name of importsOf(file)) visit(name, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  const only: Record<string, (file: string) => boolean> = {
    "decimal.js": (file) => file.startsWith("number/"),
    zod: (file) => file.startsWith("model/"),
    "lossless-json": (file) => file.startsWith("model/"),
    papaparse: (file) => file.startsWith("tables/"),
    highs: (file) => file === "award/solver.ts",
  };
  it.each(Object.entries(only))("%s is imported in its own room alone", (name, allowed) => {
    expect(files.filter((file) => importsOf(file).includes(name) && !allowed(file))).toEqual([]);
  });

  it("Node is known to the command line alone", () => {
    expect(
      files.filter(
        (file) => !file.startsWith("cli/") && importsOf(file).some((name) => name.startsWith("node:")),
      ),
    ).toEqual([]);
  });

  const code = (file: string): string =>
    (sources.get(file) ?? "").replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
  const core = files.filter((file) => !file.startsWith("cli/"));

  it("the core has no clock, chance, output or evaluated text", () => {
    const banned =
      /\b(?:Date|console|process|globalThis|eval)\b(?!:)|Math\.random|new Function|parseFloat|parseInt|\.toNumber\(/;
    expect(core.filter((file) => banned.test(code(file)))).toEqual([]);
  });

  it("one throw and one class: InvalidProcedure", () => {
    expect(core.filter((file) => /\bthrow\b/.test(code(file)))).toEqual(["model/parse.ts"]);
    expect(core.filter((file) => /^\s*(?:export )?(?:abstract )?class\b/m.test(code(file)))).toEqual([
      "model/parse.ts",
    ]);
  });

  it("files are small: none over 250 lines, the median under 80", () => {
    const lengths = files.map((file) => (sources.get(file) ?? "").split("\n").length).sort((a, b) => a - b);
    expect(files.filter((file) => (sources.get(file) ?? "").split("\n").length > 250)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });
});
