import type { Market } from "../../model/document/market.js";
import type { Procedure } from "../../model/procedure.js";
import { readText } from "../../model/text.js";
import { simulatedMarket } from "../../prelaunch/market.js";
import { simulateTender } from "../../prelaunch/simulate.js";
import { issueLines } from "../../report/issues.js";
import { marketLines } from "../../report/prelaunch.js";
import { type Answer, misused, refused, result } from "../answer.js";
import type { Command, Given } from "../command.js";
import { formatWords, isFormat } from "../format.js";
import { documentOptions, onProcedure } from "../open.js";

/** Prints what the rules do with invented markets, or one of these as a document. */
export const simulate: Command = {
  takes: [
    ...(["market", "n", "seed", "scenario", "alternative", "phantom", "format"] as const),
    ...documentOptions,
  ],
  answer: (given) => {
    const asked = askedIn(given);
    if ("code" in asked) return asked;
    return onProcedure("simulate", [], (procedure) =>
      asked.scenario === undefined ? simulated(procedure, given, asked) : drawn(procedure, given, asked),
    ).answer(given);
  },
};

interface Asked {
  readonly market: Market;
  readonly seed: number;
  readonly count: number;
  readonly scenario: number | undefined;
}

async function simulated(
  procedure: Procedure,
  { values, machine }: Given,
  { market, seed, count }: Asked,
): Promise<Answer> {
  const found = await simulateTender(procedure, market, { count, seed, onProgress: machine?.onProgress });
  const lines = `${marketLines(found).join("\n")}\n`;
  if (found.outcome === "refused") return refused(lines);
  return result(values.format === "json" ? `${JSON.stringify(found, null, 2)}\n` : lines);
}

function drawn(procedure: Procedure, { values }: Given, { market, seed, scenario = 0 }: Asked): Answer {
  const { alternative, phantom } = values;
  const found = simulatedMarket(procedure, market, { seed, scenario, alternative, withPhantom: phantom });
  return found.outcome === "refused"
    ? refused(`${marketLines(found).join("\n")}\n`)
    : result(`${JSON.stringify(found.document, null, 2)}\n`);
}

/** The market that is named, and its numbers. */
function askedIn({ values, read }: Given): Asked | Answer {
  const { market: file, n, seed, scenario, alternative, phantom, format = "text" } = values;
  if (!isFormat(format)) return misused(formatWords(format));
  if (file === undefined)
    return misused("simulate needs --market, the file of the bidders that are expected.");
  if (n === undefined && scenario === undefined)
    return misused("simulate needs --n, how many markets are drawn, or --scenario, the number of one.");
  if (n !== undefined && scenario !== undefined)
    return misused("--n draws many markets and --scenario shows one: leave one of them out.");
  if (scenario === undefined && (alternative !== undefined || phantom === true))
    return misused("--alternative and --phantom say which market --scenario shows: add its number.");
  if (scenario !== undefined && values.format !== undefined)
    return misused("--scenario prints a document, which has one form: leave out --format.");
  if (seed === undefined) return misused("simulate needs --seed: the same seed gives the same answer.");
  const wrong = [n, seed, scenario].find((text) => text !== undefined && !/^\d{1,9}$/.test(text));
  if (wrong !== undefined) return misused(`${wrong} is no whole number of at most nine digits.`);
  const text = read(file);
  if (text === undefined) return misused(`${file} cannot be read.`);
  const { value, issues } = readText(text);
  if (issues.length > 0) return refused(issueLines(issues));
  return {
    market: value as Market,
    seed: Number(seed),
    count: Number(n ?? "1"),
    scenario: scenario === undefined ? undefined : Number(scenario),
  };
}
