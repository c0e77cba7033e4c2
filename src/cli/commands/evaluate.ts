import { evaluate as evaluateProcedure } from "../../evaluate.js";
import type { Evaluation } from "../../model/evaluation.js";
import { reportJson } from "../../report/json.js";
import { reportText } from "../../report/text.js";
import { misused } from "../answer.js";
import { onProcedure } from "../open.js";

/** Prints the evaluation as text or JSON. */
export const evaluate = onProcedure(
  "evaluate",
  ["round", "final", "format", "workings"],
  (procedure, { round, final, format = "text", workings }) => {
    if (format !== "text" && format !== "json") return misused(`--format is text or json, not ${format}.`);
    const evaluation = evaluateProcedure(procedure);
    const unknown = round === undefined ? undefined : unknownRound(evaluation, round);
    if (unknown !== undefined) return misused(unknown);
    const out =
      format === "json"
        ? reportJson(evaluation, { round, workings: workings === true })
        : reportText(evaluation, { round, workings: workings === true });
    return { code: final === true && isAnythingDue(evaluation) ? 1 : 0, out, err: "" };
  },
);

function unknownRound({ rounds }: Evaluation, round: string): string | undefined {
  const ids = rounds.map((each) => each.round);
  return ids.includes(round)
    ? undefined
    : `Round ${round} is not evaluated: the rounds with offers are ${ids.join(", ")}.`;
}

const isAnythingDue = ({ rounds }: Evaluation): boolean => {
  const last = rounds.at(-1);
  return last !== undefined && [...last.lots, ...last.groups].some((each) => each.due.length > 0);
};
