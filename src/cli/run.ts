import { parseArgs } from "node:util";
import { evaluate, stateAfter } from "../evaluate.js";
import { explain } from "../explain/explain.js";
import type { Evaluation } from "../model/evaluation.js";
import { safeParseProcedureText } from "../model/parse.js";
import type { Procedure } from "../model/procedure.js";
import { movement } from "../movement/movement.js";
import { catalogueText, methodText } from "../report/formulas/list.js";
import { issueLines } from "../report/issues.js";
import { reportJson } from "../report/json.js";
import { reportRounds } from "../report/rounds.js";
import { reportText } from "../report/text.js";

export interface Answer {
  /** 0 with a result; 1 with issues, or with `--final` while anything is due; 2 for usage. */
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export const usage = `weighbridge evaluates a tender from one JSON document, exactly, and explains every figure.

  weighbridge evaluate FILE|- [--round ID] [--final] [--format text|json] [--workings]
  weighbridge explain FILE|- --bid ID [--lot ID]… [--round ID] [--criterion ID]
  weighbridge rounds FILE|- [--from ID] [--to ID] [--format text|json]
  weighbridge check FILE|-
  weighbridge formulas [KIND]

Exit code: 0 with a result, 1 with issues (on standard error) or with --final while anything is due,
2 for a wrong command line.
`;

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
  help: { type: "boolean", short: "h" },
} as const;

const accepted = {
  evaluate: ["round", "final", "format", "workings"],
  explain: ["round", "bid", "lot", "criterion"],
  rounds: ["from", "to", "format"],
  check: [],
  formulas: [],
} as const satisfies Record<string, readonly (keyof typeof options)[]>;
type Command = keyof typeof accepted;
/** Those that read a document. */
type Reading = Exclude<Command, "formulas">;

type Read = (file: string) => string | undefined;

/** Answers one command line; files are read through `read`, so that nothing here touches the machine. */
export function run(words: readonly string[], read: Read): Answer {
  const line = parseLine(words);
  if (typeof line === "string") return misused(line);
  if (line.values.help === true || line.positionals.length === 0) return { code: 0, out: usage, err: "" };
  const [command = "", file, ...more] = line.positionals;
  if (!Object.hasOwn(accepted, command)) return misused(`There is no command "${command}".`);
  const stray = Object.keys(line.values).find(
    (name) => !(accepted[command as Command] as readonly string[]).includes(name),
  );
  if (stray !== undefined) return misused(`${command} does not take --${stray}.`);
  if (command === "formulas") return formulas(file, more);
  if (file === undefined || more.length > 0)
    return misused(`${command} takes one file, or - for standard input.`);
  const text = read(file);
  if (text === undefined) return misused(`${file} cannot be read.`);
  const parsed = safeParseProcedureText(text);
  if (!parsed.success) return { code: 1, out: "", err: issueLines(parsed.issues) };
  return commands[command as Reading](parsed.procedure, line.values);
}

type Values = Exclude<ReturnType<typeof parseLine>, string>["values"];

function parseLine(words: readonly string[]) {
  try {
    return parseArgs({ args: words.slice(), options, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
}

/** Lists the catalogue, or shows the page of one kind. */
function formulas(kind: string | undefined, more: readonly string[]): Answer {
  if (more.length > 0) return misused("formulas takes one kind at most.");
  const out = kind === undefined ? catalogueText() : methodText(kind);
  if (out === undefined)
    return misused(`The catalogue has no method "${kind}"; weighbridge formulas lists what it has.`);
  return { code: 0, out, err: "" };
}

const misused = (why: string): Answer => ({ code: 2, out: "", err: `${why}\n\n${usage}` });

const commands: Record<Reading, (procedure: Procedure, values: Values) => Answer> = {
  evaluate: (procedure, { round, final, format = "text", workings }) => {
    if (!isFormat(format)) return misused(formatWords(format));
    const evaluation = round === undefined ? evaluate(procedure) : stateAfter(procedure, round);
    if (evaluation === undefined) return misused(unknownRound(procedure, [round]));
    const report = format === "json" ? reportJson : reportText;
    const out = report(evaluation, { workings: workings === true });
    return { code: final === true && isAnythingDue(evaluation) ? 1 : 0, out, err: "" };
  },
  explain: (procedure, { bid, lot, round, criterion }) => {
    if (bid === undefined) return misused("explain needs --bid.");
    if (lot === undefined && procedure.tender.lots.length > 1)
      return misused("explain needs --lot, as there are several lots.");
    const lines = explain(evaluate(procedure), { bid, lot, round, criterion });
    if (lines === undefined)
      return misused("The document has no such bid, lot, round or criterion, or it is not evaluated yet.");
    return { code: 0, out: `${lines.join("\n")}\n`, err: "" };
  },
  rounds: (procedure, { from, to, format = "text" }) => {
    if (!isFormat(format)) return misused(formatWords(format));
    const evaluation = evaluate(procedure);
    const between = { from, to };
    const moved = format === "json" ? movement(evaluation, between) : reportRounds(evaluation, between);
    if (moved === undefined) return misused(unknownRound(procedure, [from, to]));
    return {
      code: 0,
      out: typeof moved === "string" ? moved : `${JSON.stringify(moved, null, 2)}\n`,
      err: "",
    };
  },
  check: ({ tender, bids }) => ({
    code: 0,
    out: `${tender.id} is in order: ${tender.lots.length} ${tender.lots.length === 1 ? "lot" : "lots"}, ${bids.length} bids.\n`,
    err: "",
  }),
};

const isFormat = (format: string): boolean => format === "text" || format === "json";

const formatWords = (format: string): string => `--format is text or json, not ${format}.`;

/** Which of the rounds asked for is not evaluated, and which are; where none is wrong, that there are too few. */
function unknownRound(procedure: Procedure, asked: readonly (string | undefined)[]): string {
  const ids = evaluate(procedure).rounds.map((each) => each.round);
  const unknown = asked.find((round) => round !== undefined && !ids.includes(round));
  if (unknown === undefined)
    return `There is no round before ${asked.at(-1) ?? ids.at(-1)} to compare it with.`;
  return `Round ${unknown} is not evaluated: the rounds with offers are ${ids.join(", ")}.`;
}

const isAnythingDue = ({ rounds }: Evaluation): boolean => {
  const last = rounds.at(-1);
  return last !== undefined && [...last.lots, ...last.groups].some((each) => each.due.length > 0);
};
