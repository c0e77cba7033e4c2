import { frozenLines } from "../../record/frozenLines.js";
import { linesText, result } from "../answer.js";
import { onProcedure } from "../open.js";

/** Says whether a document is in order, and its rules those that were frozen. */
export const check = onProcedure("check", [], ({ tender, bids }, _values, frozen) => {
  const lots = `${tender.lots.length} ${tender.lots.length === 1 ? "lot" : "lots"}`;
  return result(
    linesText([
      `${tender.id} is in order: ${lots}, ${bids.length} bids.`,
      ...(frozen.outcome === "notFrozen" ? [] : frozenLines(frozen)),
    ]),
  );
});
