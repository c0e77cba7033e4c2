import { heldAgainst } from "../../record/frozen.js";
import { frozenLines } from "../../record/frozenLines.js";
import { linesText, refused, result } from "../answer.js";
import type { Command } from "../command.js";
import { openProcedure } from "../open.js";

/** Prints the digest to write into the tender as "frozen"; rules that were frozen and changed get no new one. */
export const freeze: Command = {
  takes: [],
  answer: async (given) => {
    const opened = await openProcedure("freeze", given);
    if (opened.answer !== undefined) return opened.answer;
    const check = await heldAgainst(opened.procedure.document.tender);
    return "digest" in check ? result(`${check.digest}\n`) : refused(linesText(frozenLines(check)));
  },
};
