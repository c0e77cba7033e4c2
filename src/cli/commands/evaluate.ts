import { evaluate as evaluateProcedure, stateAfter } from "../../evaluate.js";
import type { Evaluation } from "../../model/evaluation.js";
import { reportJson } from "../../report/json.js";
import { reportText } from "../../report/text.js";
import { misused } from "../answer.js";
import { formatWords, isFormat } from "../format.js";
import { onProcedure } from "../open.js";
import { unknownRound } from "../unknownRound.js";

/** Prints the evaluation, or the state after one round, as text or JSON. */
export const evaluate = onProcedure(
  "evaluate",
  ["round", "final", "format", "workings"],
  (procedure, { round, final, format = "text", workings }) => {
    if (!isFormat(format)) return misused(formatWords(format));
    const evaluation = round === undefined ? evaluateProcedure(procedure) : stateAfter(procedure, round);
    if (evaluation === undefined) return misused(unknownRound(procedure, [round]));
    const report = format === "json" ? reportJson : reportText;
    const out = report(evaluation, { workings: workings === true });
    return { code: final === true && isAnythingDue(evaluation) ? 1 : 0, out, err: "" };
  },
);

const isAnythingDue = ({ rounds }: Evaluation): boolean => {
  const last = rounds.at(-1);
  return last !== undefined && [...last.lots, ...last.groups].some((each) => each.due.length > 0);
};
