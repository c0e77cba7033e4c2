import { catalogueText, methodText } from "../../report/formulas/list.js";
import { misused, result } from "../answer.js";
import type { Command } from "../command.js";

/** Lists the catalogue, or shows the page of one kind. */
export const formulas: Command = {
  takes: [],
  answer: ({ words: [kind, ...more] }) => {
    if (more.length > 0) return misused("formulas takes one kind at most.");
    const out = kind === undefined ? catalogueText() : methodText(kind);
    return out === undefined
      ? misused(`The catalogue has no method "${kind}"; weighbridge formulas lists what it has.`)
      : result(out);
  },
};
