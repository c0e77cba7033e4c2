import type { Procedure } from "../../model/procedure.js";
import type { SweepQuestion, WeightRange, WeightsDrawn } from "../../sweep/question.js";
import type { Sweep } from "../../sweep/records.js";
import { sweep } from "../../sweep/sweep.js";
import type { Machine } from "../command.js";
import type { Option, Values } from "../line.js";
import { readSetting } from "./path.js";

export const sweepOptions = [
  "sweep",
  "n",
  "seed",
  "range",
  "order",
  "grid",
  "steps",
  "band",
  "workers",
] as const satisfies readonly Option[];

/** A sweep as it is asked for, and how many workers share it. */
export interface SweepAsked {
  readonly question: SweepQuestion;
  readonly workers: number;
}

const kinds = ["weights", "marks", "prices"] as const;
type Kind = (typeof kinds)[number];

/** Which option says how what is swept; each goes with its kind alone. */
const ofKind = {
  range: "weights",
  order: "weights",
  grid: "weights",
  steps: "marks",
  band: "prices",
} as const;

/** The sweep that a command line asks for, undefined where it asks for none; or what is wrong with it, as a sentence. */
export function sweepOf(values: Values): SweepAsked | string | undefined {
  if (values.sweep === undefined) {
    const stray = sweepOptions.find((option) => values[option] !== undefined);
    return stray && `--${stray} says how --sweep is meant: add --sweep ${kinds.join(",")}.`;
  }
  const words = values.sweep.split(",");
  const wrong = words.find((word) => !kinds.includes(word as Kind));
  if (wrong !== undefined) return `--sweep takes ${kinds.join(", ")}, or several with commas, not ${wrong}.`;
  const stray = Object.entries(ofKind).find(
    ([option, kind]) => values[option as Option] !== undefined && !words.includes(kind),
  );
  if (stray !== undefined) return `--${stray[0]} is about ${stray[1]}: add them to --sweep.`;
  const [lot, ...more] = values.lot ?? [];
  if (more.length > 0) return "--sweep is about one lot, or all: give --lot once, or not at all.";
  const weights = words.includes("weights") ? weightsOf(values) : undefined;
  if (typeof weights === "string") return weights;
  const {
    n = weights?.kind === "grid" ? "1" : "10000",
    seed = "1",
    workers = "0",
    steps,
    band = "5",
  } = values;
  const wordy = Object.entries({ n, steps: steps ?? "1" }).find(([, text]) => !/^\d{1,15}$/.test(text));
  if (wordy !== undefined) return `--${wordy[0]} is a whole number, not ${wordy[1]}.`;
  if (!/^\d{1,2}$/.test(workers)) return `--workers is a whole number below 100, not ${workers}.`;
  const question: SweepQuestion = {
    lot,
    award: values.award,
    weights,
    marks: !words.includes("marks")
      ? undefined
      : steps === undefined
        ? { kind: "disagreement" }
        : { kind: "steps", steps: Number(steps) },
    prices: words.includes("prices") ? { percent: band } : undefined,
    count: Number(n),
    seed,
  };
  return { question, workers: Number(workers) };
}

function weightsOf({ range, order, grid }: Values): WeightsDrawn | string {
  if ([range, order, grid].filter((each) => each !== undefined).length > 1)
    return "Weights are drawn in one way: give one of --range, --order and --grid.";
  if (grid !== undefined) return { kind: "grid", step: grid };
  if (order !== undefined)
    return orderOf(order) ?? `--order ${order} cannot be read: write quality>price=team.`;
  if (range === undefined) return { kind: "free" };
  const ranges: WeightRange[] = [];
  for (const text of range) {
    const read = readSetting(text);
    const [, from, to] = /^(.+?)\.\.(.+)$/.exec(read?.value ?? "") ?? [];
    const [criterion, ...more] = read?.names ?? [];
    if (criterion === undefined || from === undefined || to === undefined || more.length > 0)
      return `--range ${text} cannot be read: write CRITERION=FROM..TO.`;
    ranges.push({ criterion, from, to });
  }
  return { kind: "ranges", ranges };
}

/** "quality>price=team" as its places; a name in double quotes may hold any sign. */
function orderOf(text: string): WeightsDrawn | undefined {
  const words = text.match(/"[^"]*"|[^">=]+|[>=]/g) ?? [];
  const isName = (word: string | undefined): boolean => word !== undefined && word !== ">" && word !== "=";
  if (
    words.join("") !== text ||
    words.some((word, at) => isName(word) === (at % 2 === 1)) ||
    words.length % 2 === 0
  )
    return undefined;
  const places: string[][] = [];
  for (const [at, word] of words.entries()) {
    if (!isName(word)) continue;
    const name = word.startsWith('"') ? word.slice(1, -1) : word;
    if (words[at - 1] === "=") places.at(-1)?.push(name);
    else places.push([name]);
  }
  return { kind: "order", places };
}

/** The sweep of a procedure, here or by workers. */
export async function sweepAnswer(
  procedure: Procedure,
  { question, workers: count }: SweepAsked,
  machine: Machine | undefined,
): Promise<Sweep> {
  const workers = count === 0 ? undefined : machine?.workersOn(procedure.document, question, count);
  try {
    return await sweep(procedure, question, { onProgress: machine?.onProgress, workers });
  } finally {
    workers?.end();
  }
}
