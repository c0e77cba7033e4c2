import { evaluate } from "../../evaluate.js";
import { movement } from "../../movement/movement.js";
import { reportRounds } from "../../report/rounds.js";
import { misused, result } from "../answer.js";
import { formatWords, isFormat } from "../format.js";
import { onProcedure } from "../open.js";
import { unknownRound } from "../unknownRound.js";

/** Prints what moved between two rounds, and what moved it. */
export const rounds = onProcedure(
  "rounds",
  ["from", "to", "format"],
  (procedure, { from, to, format = "text" }) => {
    if (!isFormat(format)) return misused(formatWords(format));
    const evaluation = evaluate(procedure);
    const between = { from, to };
    const moved = format === "json" ? movement(evaluation, between) : reportRounds(evaluation, between);
    if (moved === undefined) return misused(unknownRound(procedure, [from, to]));
    return result(typeof moved === "string" ? moved : `${JSON.stringify(moved, null, 2)}\n`);
  },
);
