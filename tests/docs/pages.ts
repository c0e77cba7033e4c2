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
  /** The lines outside the blocks, each where it stands; those inside are empty. */
  readonly prose: readonly string[];
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

export function pageOf(path: string, text: string): Page {
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^```(\w*)/.exec(line);
    prose.push(fence === null && open === undefined ? line : "");
    if (fence !== null && open === undefined)
      open = { language: fence[1] ?? "", line: index + 2, lines: [] };
    else if (fence !== null && open !== undefined) {
      blocks.push(open);
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open !== undefined) throw new Error(`${path}:${open.line - 1} opens a block and does not close it.`);
  return { path, prose, blocks };
}

export const blocksIn = (pages: readonly Page[], language: string): { page: Page; block: Block }[] =>
  pages.flatMap((page) =>
    page.blocks.filter((block) => block.language === language).map((block) => ({ page, block })),
  );

/** What a block promises to print: its `// =>` comments, in order. */
export const promised = ({ lines }: Block): string[] =>
  lines.flatMap((line) => {
    const [, text] = /\/\/ =>(?: (.*))?$/.exec(line) ?? [];
    return line.includes("// =>") ? [text ?? ""] : [];
  });
