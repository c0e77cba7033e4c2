import { parseArgs } from "node:util";
import { tableOptions } from "./tables.js";

const options = {
  round: { type: "string" },
  final: { type: "boolean" },
  format: { type: "string" },
  workings: { type: "boolean" },
  bid: { type: "string" },
  lot: { type: "string", multiple: true },
  criterion: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  set: { type: "string", multiple: true },
  without: { type: "string", multiple: true },
  others: { type: "string" },
  changes: { type: "string" },
  tipping: { type: "string", multiple: true },
  award: { type: "boolean" },
  robustness: { type: "boolean" },
  sweep: { type: "string" },
  n: { type: "string" },
  seed: { type: "string" },
  range: { type: "string", multiple: true },
  order: { type: "string" },
  grid: { type: "string" },
  steps: { type: "string" },
  band: { type: "string" },
  workers: { type: "string" },
  design: { type: "boolean" },
  published: { type: "string" },
  market: { type: "string" },
  scenario: { type: "string" },
  alternative: { type: "string" },
  phantom: { type: "boolean" },
  ...tableOptions,
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export type Option = keyof typeof options;

/** Reads a command line; what is wrong with it, as a sentence, where it cannot be read. */
export function parseLine(words: readonly string[]) {
  try {
    return parseArgs({ args: words.slice(), options, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
}

export type Values = Exclude<ReturnType<typeof parseLine>, string>["values"];
