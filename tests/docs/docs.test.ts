import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { safeParseProcedure } from "weighbridge";
import { answered, printedBy, promises, session } from "./answers.js";
import { type Block, blocksOf, type Page, proseOf, readPages, root, withBlocks } from "./pages.js";
import { exportedNames, faultsIn, programOf, removeStories, storiesIn, writeStories } from "./stories.js";

const pages = readPages();
const stories = pages.flatMap(storiesIn);
writeStories(stories);
afterAll(removeStories);

// A page is its own snapshot: `vitest -u` writes what its blocks print, and the diff is read before it is committed.
describe("pages", () => {
  it.each(pages.map((page) => [page.path, page] as const))(
    "%s shows what its blocks print",
    async (path, page) => {
      const blocks = new Map<Block, readonly string[]>();
      for (const story of storiesIn(page)) {
        const printed = await printedBy(story);
        for (const [index, block] of story.blocks.entries())
          blocks.set(block, answered(block, printed[index] ?? []));
      }
      for (const block of blocksOf(page, "console")) blocks.set(block, await session(block));
      await expect(withBlocks(page, blocks)).toMatchFileSnapshot(root + path);
    },
  );

  it("promise something in every ts block", () => {
    const idle = pages.flatMap((page) =>
      blocksOf(page, "ts")
        .filter((block) => promises(block) === 0)
        .map((block) => `${page.path}:${block.line}`),
    );
    expect(idle).toEqual([]);
  });

  it.each(pages.flatMap(documentsIn))("%s holds a procedure in order", (_, text) => {
    const parsed = safeParseProcedure(JSON.parse(text));
    expect(parsed.success ? [] : parsed.issues.map((issue) => issue.message)).toEqual([]);
  });

  it.each(pages.map((page) => [page.path, page] as const))("%s points at what exists", (_, page) => {
    expect(brokenIn(page)).toEqual([]);
  });
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

const isInGlossary = (name: string): boolean =>
  readFileSync(`${root}docs/glossary.md`, "utf8").includes(`\`${name}\``);

/** The whole documents that a page shows as JSON. */
function documentsIn(page: Page): [place: string, text: string][] {
  return blocksOf(page, "json")
    .map((block): [string, string] => [`${page.path}:${block.line}`, block.lines.join("\n")])
    .filter(([, text]) => text.includes('"format": "weighbridge/1"'));
}

/** Relative links to files or headings that do not exist. */
function brokenIn(page: Page): string[] {
  const links = proseOf(page).flatMap((line) =>
    Array.from(line.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link ?? ""),
  );
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? page.path : join(dirname(page.path), file);
    return !existsSync(root + target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
}

/** The anchors that a page's headings make. */
function anchorsOf(path: string): string[] {
  const page = pages.find((each) => each.path === path);
  const headings = page === undefined ? [] : proseOf(page).filter((line) => /^#+ /.test(line));
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
