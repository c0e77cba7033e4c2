import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A fenced block of a page, with the line its first line stands on. */
export interface Block {
  readonly language: string;
  readonly line: number;
  readonly lines: readonly string[];
}

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

/** The README and every page under docs. */
export function readPages(): Page[] {
  const docs = readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" })
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md"))
    .sort();
  return ["README.md", ...docs].map((path) => pageOf(path, readFileSync(root + path, "utf8")));
}

function pageOf(path: string, text: string): Page {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const fence = /^```(\w*)/.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { language: fence[1] ?? "", line: index + 2, lines: [] };
    else {
      blocks.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line - 1} opens a block and does not close it.`);
  return { path, lines, blocks };
}

export const blocksOf = ({ blocks }: Page, language: string): Block[] =>
  blocks.filter((block) => block.language === language);

/** The lines outside the blocks. */
export const proseOf = ({ lines, blocks }: Page): string[] =>
  lines.filter(
    (_, index) => !blocks.some((block) => index + 1 >= block.line && index < block.line + block.lines.length),
  );

/** The text of a page with other lines in some of its blocks. */
export function withBlocks({ lines, blocks }: Page, answered: ReadonlyMap<Block, readonly string[]>): string {
  const written = lines.slice();
  for (const block of blocks.toReversed())
    written.splice(block.line - 1, block.lines.length, ...(answered.get(block) ?? block.lines));
  return written.join("\n");
}
