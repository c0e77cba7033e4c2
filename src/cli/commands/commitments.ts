import { evaluate, stateAfter } from "../../evaluate.js";
import { commitments as registered } from "../../explain/commitments.js";
import { plain } from "../../model/written.js";
import { commitmentLines } from "../../report/commitments.js";
import { misused, result } from "../answer.js";
import { formatWords, isFormat } from "../format.js";
import { onProcedure } from "../open.js";
import { unknownRound } from "../unknownRound.js";

/** Prints the commitment register: what the recommended bids are held to. */
export const commitments = onProcedure(
  "commitments",
  ["round", "format"],
  (procedure, { round, format = "text" }) => {
    if (!isFormat(format)) return misused(formatWords(format));
    const evaluation = round === undefined ? evaluate(procedure) : stateAfter(procedure, round);
    if (evaluation === undefined) return misused(unknownRound(procedure, [round]));
    return result(
      format === "json"
        ? `${JSON.stringify(plain(registered(evaluation)), null, 2)}\n`
        : `${commitmentLines(evaluation).join("\n")}\n`,
    );
  },
);
