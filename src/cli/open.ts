import type { Procedure } from "../model/procedure.js";
import { readText } from "../model/text.js";
import { type FrozenCheck, heldAgainst } from "../record/frozen.js";
import { frozenLines } from "../record/frozenLines.js";
import { issueLines } from "../report/issues.js";
import { tableKinds } from "../tables/columns.js";
import { type Answer, linesText, misused, refused } from "./answer.js";
import type { Command, Given } from "./command.js";
import { parseWithTables } from "./tables.js";

type Opened<T> = ({ readonly answer?: undefined } & T) | { readonly answer: Answer };

/** The text of the one file that a command is about, or why there is none. */
export function openText(name: string, { words, read }: Given): Opened<{ readonly text: string }> {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0)
    return { answer: misused(`${name} takes one file, or - for standard input.`) };
  const text = read(file);
  return text === undefined ? { answer: misused(`${file} cannot be read.`) } : { text };
}

/** The procedure that a command is about, or why there is none. */
export async function openProcedure(
  name: string,
  given: Given,
): Promise<Opened<{ readonly procedure: Procedure }>> {
  const opened = openText(name, given);
  if (opened.answer !== undefined) return opened;
  const parsed = await parseWithTables(opened.text, given.values, given.read);
  if ("unread" in parsed) return { answer: misused(`${parsed.unread} cannot be read.`) };
  return parsed.success ? { procedure: parsed.procedure } : { answer: refused(issueLines(parsed.issues)) };
}

/** What every command on a procedure takes. */
export const documentOptions = ["published", ...tableKinds] as const;

/** A command on a procedure; one whose rules are not those that were frozen is refused. */
export const onProcedure = (
  name: string,
  takes: Command["takes"],
  answer: (procedure: Procedure, values: Given["values"], frozen: FrozenCheck) => Answer | Promise<Answer>,
): Command => ({
  takes: [...takes, ...documentOptions],
  answer: async (given) => {
    const opened = await openProcedure(name, given);
    if (opened.answer !== undefined) return opened.answer;
    const check = await checkOf(opened.procedure, given);
    if ("code" in check) return check;
    return answer(opened.procedure, given.values, check);
  },
});

/** Holds the rules against what was frozen, and against the published text where it is supplied. */
async function checkOf({ document }: Procedure, { values, read }: Given): Promise<FrozenCheck | Answer> {
  const { published } = values;
  const text = published === undefined ? undefined : read(published);
  if (published !== undefined && text === undefined) return misused(`${published} cannot be read.`);
  const readable = text === undefined ? undefined : readText(text);
  if (readable !== undefined && readable.issues.length > 0) return refused(issueLines(readable.issues));
  const check = await heldAgainst(document.tender, readable?.value);
  if (check.outcome === "unchanged") return check;
  if (check.outcome !== "notFrozen") return refused(linesText(frozenLines(check)));
  if (published === undefined) return check;
  const why = `${published} is nothing to hold this tender against.`;
  return refused(linesText([...frozenLines(check), why]));
}
