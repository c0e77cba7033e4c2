import { existsSync, readFileSync } from "node:fs";
import { format } from "node:util";
import { vi } from "vitest";
import { run } from "../../src/cli/run.js";
import { type Block, root } from "./pages.js";

const promise = /\/\/ =>.*$/;

/** How many lines of output a block promises in its `// =>` comments. */
export const promises = ({ lines }: Block): number => lines.filter((line) => promise.test(line)).length;

/** Runs a file and returns the lines that it prints. */
export async function printedBy(file: string): Promise<string[]> {
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    printed.push(...format(...words).split("\n"));
  });
  try {
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
  }
  return printed;
}

/**
 * The blocks of one program as they read where every `// =>` holds what is printed, in order. What is printed
 * beyond the promises follows the last of them; a promise that nothing is printed for goes.
 */
export function answered(blocks: readonly Block[], printed: readonly string[]): Map<Block, string[]> {
  const left = printed.map((line) => (line === "" ? "// =>" : `// => ${line}`));
  return new Map(
    blocks.map((block, index) => {
      const lines = block.lines.flatMap((line) => {
        if (!promise.test(line)) return [line];
        const next = left.shift();
        return next === undefined ? [] : [line.replace(promise, () => next)];
      });
      return [block, index === blocks.length - 1 ? [...lines, ...left] : lines];
    }),
  );
}

/** A console block as it reads where every command is followed by what it prints. */
export const session = ({ lines }: Block): string[] =>
  lines.filter((line) => line.startsWith("$ ")).flatMap((line) => [line, ...answerTo(line.slice(2))]);

function answerTo(command: string): string[] {
  const [name, ...words] = command.replace(/^npx /, "").split(" ");
  if (name !== "weighbridge") return [`"${command}" is no command of ours`];
  const { out, err } = run(words, (file) =>
    existsSync(root + file) ? readFileSync(root + file, "utf8") : undefined,
  );
  return (out + err).trimEnd().split("\n");
}
