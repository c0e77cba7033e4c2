#!/usr/bin/env node
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { machineOf, work } from "./machine.js";
import { run } from "./run.js";

/** Reads a file, or standard input for "-"; undefined where it cannot be read. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    return undefined;
  }
}

const own = fileURLToPath(import.meta.url);
if (!isMainThread) work();
else if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === own) {
  const answer = await run(process.argv.slice(2), read, machineOf(own, process.stderr));
  process.stdout.write(answer.out);
  process.stderr.write(answer.err);
  process.exitCode = answer.code;
}
