import { version } from "../record/version.js";
import { type Answer, misused, result, usage } from "./answer.js";
import type { Command, Machine, Read } from "./command.js";
import { check } from "./commands/check.js";
import { commitments } from "./commands/commitments.js";
import { evaluate } from "./commands/evaluate.js";
import { explain } from "./commands/explain.js";
import { formulas } from "./commands/formulas.js";
import { freeze } from "./commands/freeze.js";
import { record } from "./commands/record.js";
import { replay } from "./commands/replay.js";
import { rounds } from "./commands/rounds.js";
import { simulate } from "./commands/simulate.js";
import { table } from "./commands/table.js";
import { whatIf } from "./commands/whatIf.js";
import { type Option, parseLine } from "./line.js";

const commands: Readonly<Record<string, Command>> = {
  evaluate,
  explain,
  rounds,
  commitments,
  "what-if": whatIf,
  simulate,
  check,
  freeze,
  record,
  replay,
  table,
  formulas,
};

/** Answers one command line; files are read through `read`, so that nothing here touches the machine. */
export async function run(words: readonly string[], read: Read, machine?: Machine): Promise<Answer> {
  const line = parseLine(words);
  if (typeof line === "string") return misused(line);
  const { positionals, values } = line;
  const [name, ...more] = positionals;
  if (values.help === true) return result(usage);
  if (name === undefined) return values.version === true ? result(`${version}\n`) : result(usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return misused(`There is no command "${name}".`);
  const stray = Object.keys(values).find((option) => !command.takes.includes(option as Option));
  if (stray !== undefined) return misused(`${name} does not take --${stray}.`);
  return command.answer({ words: more, values, read, machine });
}
