import { workingData } from "../explain/workingData.js";
import type { Evaluation } from "../model/evaluation.js";
import { plain } from "../model/written.js";

/**
 * The evaluation as JSON text: as `JSON.stringify(evaluation)`, set in by two spaces. `round` keeps one
 * round alone, and what is found in the rules of every round; `workings` adds how every figure came about.
 */
export function reportJson(
  evaluation: Evaluation,
  { round, workings = false }: { readonly round?: string | undefined; readonly workings?: boolean } = {},
): string {
  const isAsked = (each: object): boolean =>
    round === undefined || !("round" in each) || each.round === round;
  const { procedure, workings: all, ...rest } = evaluation;
  const asked = { ...rest, rounds: rest.rounds.filter(isAsked), findings: rest.findings.filter(isAsked) };
  const told = workings
    ? { ...asked, workings: all.filter(isAsked).map((each) => workingData(procedure, each)) }
    : asked;
  return `${JSON.stringify(plain(told), null, 2)}\n`;
}
