import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "node:util";
import { afterAll, describe, expect, it, vi } from "vitest";
import { catalogue, safeParseProcedure } from "weighbridge";
import { run } from "../../src/cli/run.js";
import { blocksIn, type Page, promised, readPages, root } from "./pages.js";
import { exportedNames, faultsIn, programOf, removeStories, storiesIn, writeStories } from "./stories.js";

const pages = readPages();
const stories = storiesIn(pages);
writeStories(stories);
afterAll(removeStories);

describe("ts blocks", () => {
  it.each(stories.map((story) => [`${story.page}:${story.line}`, story] as const))(
    "%s prints what it promises",
    async (_, { blocks, page, file }) => {
      for (const block of blocks)
        expect(promised(block).length, `${page}:${block.line} promises nothing`).toBeGreaterThan(0);
      const printed: string[] = [];
      const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
        printed.push(...format(...words).split("\n"));
      });
      try {
        await import(/* @vite-ignore */ file);
      } finally {
        log.mockRestore();
      }
      expect(printed).toEqual(blocks.flatMap(promised));
    },
  );
});

describe("types", () => {
  const program = programOf(stories);

  it("every ts block type-checks as the tests do", () => {
    expect(faultsIn(program, stories)).toEqual([]);
  });

  it("the glossary names everything that is exported", () => {
    const names = exportedNames(program);
    expect(names).toContain("evaluate");
    expect(names.filter((name) => !isInGlossary(name))).toEqual([]);
  });
});

it("the glossary names every method of the catalogue", () => {
  const kinds = Object.values(catalogue).flatMap((methods) => Object.keys(methods));
  expect(kinds.filter((kind) => !isInGlossary(kind))).toEqual([]);
});

const isInGlossary = (name: string): boolean =>
  readFileSync(`${root}docs/glossary.md`, "utf8").includes(`\`${name}\``);

/** The commands of a console block, each with the lines that answer it. */
function commandsIn(lines: readonly string[]): { command: string; answer: string }[] {
  const commands: { command: string; answer: string[] }[] = [];
  for (const line of lines)
    if (line.startsWith("$ ")) commands.push({ command: line.slice(2), answer: [] });
    else commands.at(-1)?.answer.push(line);
  return commands.map(({ command, answer }) => ({ command, answer: answer.join("\n").trimEnd() }));
}

describe("console blocks", () => {
  const commands = blocksIn(pages, "console").flatMap(({ page, block }) =>
    commandsIn(block.lines).map((each) => ({ ...each, title: `${page.path}: ${each.command}` })),
  );

  it.each(commands)("$title", ({ command, answer }) => {
    const [, words] = /^(?:npx )?weighbridge(?: (.*))?$/.exec(command) ?? [];
    if (!/^(?:npx )?weighbridge\b/.test(command)) expect.fail(`"${command}" is no command of ours`);
    const { out, err } = run(words?.split(" ") ?? [], (file) =>
      existsSync(root + file) ? readFileSync(root + file, "utf8") : undefined,
    );
    expect((out + err).trimEnd()).toBe(answer);
  });
});

describe("json blocks", () => {
  const documents = blocksIn(pages, "json")
    .map(({ page, block }) => [`${page.path}:${block.line}`, block.lines.join("\n")] as const)
    .filter(([, text]) => text.includes('"format": "weighbridge/1"'));

  it.each(documents)("%s is a procedure", (_, text) => {
    const parsed = safeParseProcedure(JSON.parse(text));
    expect(parsed.success ? [] : parsed.issues.map((issue) => issue.message)).toEqual([]);
  });
});

describe("links", () => {
  it.each(pages.map((page) => [page.path, page] as const))("%s points at what exists", (_, page) => {
    expect(brokenIn(page)).toEqual([]);
  });
});

/** Relative links to files, or headings, that do not exist. */
function brokenIn({ path, prose }: Page): string[] {
  const links = prose.flatMap((line) => Array.from(line.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link ?? ""));
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : join(dirname(path), file);
    if (!existsSync(root + target)) return true;
    return anchor !== undefined && !headingsOf(target).includes(anchor);
  });
}

/** The anchors that a page's headings make. */
const headingsOf = (path: string): string[] =>
  (pages.find((page) => page.path === path)?.prose ?? [])
    .filter((line) => line.startsWith("#"))
    .map((line) =>
      line
        .replace(/^#+ /, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
