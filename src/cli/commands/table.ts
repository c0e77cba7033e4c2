import { misused, result } from "../answer.js";
import type { Command } from "../command.js";
import { documentOptions, onProcedure } from "../open.js";
import { tableText, writtenKinds } from "../tables.js";

/** Writes one table of a document as CSV. */
export const table: Command = {
  takes: documentOptions,
  answer: ({ words: [kind = "", ...words], ...given }) => {
    const write = onProcedure(`table ${kind || "KIND"}`, [], async (procedure) => {
      const out = await tableText(procedure, kind);
      return out === undefined
        ? misused(`There is no table "${kind}": write ${writtenKinds.join(", ")}.`)
        : result(out);
    });
    return write.answer({ ...given, words });
  },
};
