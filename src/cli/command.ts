import type { ProcedureDocument } from "../model/document/document.js";
import type { SweepWorkers } from "../sweep/manner.js";
import type { SweepQuestion } from "../sweep/question.js";
import type { Answer } from "./answer.js";
import type { Option, Values } from "./line.js";

/** Reads a file, or standard input for "-"; undefined where it cannot be read. */
export type Read = (file: string) => string | undefined;

/** What long work has of the machine, where there is one. */
export interface Machine {
  /** Tells somebody who waits how far the work is. */
  readonly onProgress: (done: number, of: number) => void;
  /** Starts so many workers on a sweep; `end` lets them go. */
  readonly workersOn: (
    document: ProcedureDocument,
    question: SweepQuestion,
    count: number,
  ) => SweepWorkers & { readonly end: () => void };
}

/** What a command is given: the words after its name, its options, and a way to read files. */
export interface Given {
  readonly words: readonly string[];
  readonly values: Values;
  readonly read: Read;
  readonly machine?: Machine | undefined;
}

export interface Command {
  readonly takes: readonly Option[];
  readonly answer: (given: Given) => Answer | Promise<Answer>;
}
