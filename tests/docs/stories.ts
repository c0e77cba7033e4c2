import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type Block, blocksOf, type Page, root } from "./pages.js";

/**
 * The `ts` blocks that make one program: a block that begins with an import stands alone, and one that does
 * not goes on from the blocks before it on its page.
 */
export interface Story {
  readonly page: string;
  readonly blocks: readonly Block[];
  /** Where it is written to be run. */
  readonly file: string;
}

const scratch = fileURLToPath(new URL(".scratch/", import.meta.url));

export function storiesIn(page: Page): Story[] {
  const stories: (Omit<Story, "blocks"> & { blocks: Block[] })[] = [];
  for (const block of blocksOf(page, "ts")) {
    const last = stories.at(-1);
    if (last !== undefined && !block.lines[0]?.startsWith("import ")) last.blocks.push(block);
    else {
      const name = `${page.path.replace(/\.md$/, "").replaceAll("/", "-")}-${block.line}.ts`;
      stories.push({ page: page.path, blocks: [block], file: scratch + name });
    }
  }
  return stories;
}

/** What a story prints between two of its blocks. */
export const betweenBlocks = "\u241E";

/** Writes every story to a file of its own, each line on the line it has on its page. */
export function writeStories(stories: readonly Story[]): void {
  removeStories();
  mkdirSync(scratch, { recursive: true });
  for (const { blocks, file } of stories) {
    const lines: string[] = [];
    for (const block of blocks) {
      if (lines.length > 0) lines.push(`console.log("${betweenBlocks}");`);
      while (lines.length < block.line - 1) lines.push("");
      lines.push(...block.lines);
    }
    writeFileSync(file, `${lines.join("\n")}\nexport {};\n`);
  }
}

export const removeStories = (): void => rmSync(scratch, { recursive: true, force: true });

const surface = ["index.ts", "tables/index.ts", "award/index.ts", "what-if.ts", "simulate.ts"].map(
  (file) => `${root}src/${file}`,
);

/** The TypeScript program of all stories and of the public surface, compiled as the tests are. */
export function programOf(stories: readonly Story[]): ts.Program {
  const { config } = ts.readConfigFile(`${root}tests/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, `${root}tests`);
  const files = [...stories.map((story) => story.file), ...surface];
  return ts.createProgram(files, { ...options, noEmit: true });
}

/** What the compiler says of the stories, each at its place on the page. */
export function faultsIn(program: ts.Program, stories: readonly Story[]): string[] {
  return stories.flatMap(({ file, page }) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${page}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}

/** Every name that the library exports, types as well as values. */
export function exportedNames(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  return surface.flatMap((file) => {
    const entry = program.getSourceFile(file);
    const symbol = entry && checker.getSymbolAtLocation(entry);
    return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map((each) => each.name);
  });
}
