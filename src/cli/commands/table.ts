import { tableKinds } from "../../tables/columns.js";
import { misused, result } from "../answer.js";
import type { Command } from "../command.js";
import { onProcedure } from "../open.js";
import { tableText } from "../tables.js";

/** Writes one table of a document as CSV. */
export const table: Command = {
  takes: onProcedure("table", [], () => result("")).takes,
  answer: (given) => {
    const [kind = "KIND", ...words] = given.words;
    const write = onProcedure(`table ${kind}`, [], (procedure) => {
      const out = tableText(procedure, kind);
      return out === undefined
        ? misused(`There is no table "${kind === "KIND" ? "" : kind}": write ${tableKinds.join(", ")}.`)
        : result(out);
    });
    return write.answer({ ...given, words });
  },
};
