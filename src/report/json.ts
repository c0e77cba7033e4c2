import { workingData } from "../explain/workingData.js";
import type { Evaluation } from "../model/evaluation.js";
import { plain } from "../model/written.js";

/**
 * The evaluation as JSON text: as `JSON.stringify(evaluation)`, set in by two spaces. `workings` adds how every
 * figure came about.
 */
export function reportJson(
  evaluation: Evaluation,
  { workings = false }: { readonly workings?: boolean } = {},
): string {
  const { procedure, workings: all, ...rest } = evaluation;
  const told = workings ? { ...rest, workings: all.map((each) => workingData(procedure, each)) } : rest;
  return `${JSON.stringify(plain(told), null, 2)}\n`;
}
