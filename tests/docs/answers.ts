import { existsSync, readFileSync } from "node:fs";
import { format } from "node:util";
import { vi } from "vitest";
import { run } from "../../src/cli/run.js";
import { type Block, root } from "./pages.js";
import { betweenBlocks, type Story } from "./stories.js";

const promise = /\/\/ =>.*$/;

/** How many lines of output a block promises in its `// =>` comments. */
export const promises = ({ lines }: Block): number => lines.filter((line) => promise.test(line)).length;

/** Runs a story and returns the lines that each of its blocks prints. */
export async function printedBy({ file }: Story): Promise<string[][]> {
  const printed: string[][] = [[]];
  const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    const text = format(...words);
    if (text === betweenBlocks) printed.push([]);
    else printed.at(-1)?.push(...text.split(/\r?\n/));
  });
  try {
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
  }
  return printed;
}

/**
 * A block as it reads where every `// =>` holds what is printed, in order. What is printed beyond the promises
 * follows the last line; a promise that nothing is printed for goes.
 */
export function answered({ lines }: Block, printed: readonly string[]): string[] {
  const left = printed.map((line) => (line === "" ? "// =>" : `// => ${line}`));
  const kept = lines.flatMap((line) => {
    if (!promise.test(line)) return [line];
    const next = left.shift();
    return next === undefined ? [] : [line.replace(promise, () => next)];
  });
  return [...kept, ...left];
}

/** A console block as it reads where every command is followed by what it prints. */
export async function session({ lines }: Block): Promise<string[]> {
  const commands = lines.filter((line) => line.startsWith("$ "));
  const told = commands.map(async (line) => [line, ...(await answerTo(line.slice(2)))]);
  return (await Promise.all(told)).flat();
}

async function answerTo(command: string): Promise<string[]> {
  const [name, ...words] = command.replace(/^npx /, "").split(" ");
  if (name !== "weighbridge") return [`"${command}" is no command of ours`];
  const { out, err } = await run(words, (file) =>
    existsSync(root + file) ? readFileSync(root + file, "utf8") : undefined,
  );
  return (out + err).trimEnd().split(/\r?\n/);
}
