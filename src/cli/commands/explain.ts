import { evaluate } from "../../evaluate.js";
import { explain as explainBid } from "../../explain/explain.js";
import { misused, result } from "../answer.js";
import { onProcedure } from "../open.js";

/** Prints the figures of one bid in sentences. */
export const explain = onProcedure(
  "explain",
  ["round", "bid", "lot", "criterion"],
  (procedure, { bid, lot, round, criterion }) => {
    if (bid === undefined) return misused("explain needs --bid.");
    if (lot === undefined && procedure.tender.lots.length > 1)
      return misused("explain needs --lot, as there are several lots.");
    const lines = explainBid(evaluate(procedure), { bid, lot, round, criterion });
    return lines === undefined
      ? misused("The document has no such bid, lot, round or criterion, or it is not evaluated yet.")
      : result(`${lines.join("\n")}\n`);
  },
);
