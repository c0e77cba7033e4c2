import { evaluate } from "../evaluate.js";
import type { Procedure } from "../model/procedure.js";

/** Which of the rounds asked for is not evaluated, and which are; where none is wrong, that there are too few. */
export function unknownRound(procedure: Procedure, asked: readonly (string | undefined)[]): string {
  const ids = evaluate(procedure).rounds.map((each) => each.round);
  const unknown = asked.find((round) => round !== undefined && !ids.includes(round));
  if (unknown === undefined)
    return `There is no round before ${asked.at(-1) ?? ids.at(-1)} to compare it with.`;
  return `Round ${unknown} is not evaluated: the rounds with offers are ${ids.join(", ")}.`;
}
