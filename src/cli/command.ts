import type { Answer } from "./answer.js";
import type { Option, Values } from "./line.js";

/** Reads a file, or standard input for "-"; undefined where it cannot be read. */
export type Read = (file: string) => string | undefined;

/** What a command is given: the words after its name, its options, and a way to read files. */
export interface Given {
  readonly words: readonly string[];
  readonly values: Values;
  readonly read: Read;
}

export interface Command {
  readonly takes: readonly Option[];
  readonly answer: (given: Given) => Answer | Promise<Answer>;
}
