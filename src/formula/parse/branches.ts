import type { Sum } from "../formula.js";
import type { Token } from "../tokens.js";
import { functions } from "../words.js";
import { accept, expect, fail, isName, peek, type State, shown } from "./cursor.js";
import { readTest } from "./tests.js";

/** A function with its figures, after its opening parenthesis. */
export function readCall(s: State, token: Token): Sum | undefined {
  const name = token.text as keyof typeof functions;
  const of: Sum[] = [];
  do {
    const part = s.readSum(s);
    if (part === undefined) return undefined;
    of.push(part);
  } while (accept(s, ","));
  const { least, most } = functions[name];
  if (of.length < least || of.length > most)
    return fail(
      s,
      `"${name}" takes ${least === most ? least : `${least} to ${most}`} ${most === 1 ? "figure" : "figures"}, not ${of.length}`,
      token,
    );
  return { kind: "call", name, of, branch: newBranch(s) };
}

const newBranch = (s: State): number => s.branches++;

export function readIf(s: State): Sum | undefined {
  const branch = newBranch(s);
  const test = readTest(s);
  if (test === undefined || expect(s, ",", "after the test") === undefined) return undefined;
  const yes = s.readSum(s);
  if (yes === undefined || expect(s, ",", "between the two cases") === undefined) return undefined;
  const no = s.readSum(s);
  return no && { kind: "if", test, yes, no, branch };
}

export function readBands(s: State): Sum | undefined {
  const branch = newBranch(s);
  const of = s.readSum(s);
  if (of === undefined) return undefined;
  if (accept(s, ",")) {
    const table = peek(s);
    if (table.kind !== "name" || !s.vocabulary.tables.includes(table.text))
      return fail(s, `there is no table ${shown(table)} here`);
    s.at += 1;
    return { kind: "table", of, table: table.text, branch };
  }
  const rows: { upTo: Sum; gives: Sum }[] = [];
  while (accept(s, ";")) {
    if (isName(s, "else")) {
      s.at += 1;
      const otherwise = expect(s, ":", 'after "else"') && s.readSum(s);
      return otherwise && { kind: "bands", of, rows, otherwise, branch };
    }
    const upTo = expect(s, "<=", "at the start of a band") && s.readSum(s);
    const gives = upTo && expect(s, ":", "after the edge of a band") && s.readSum(s);
    if (upTo === undefined || gives === undefined) return undefined;
    rows.push({ upTo, gives });
  }
  return fail(s, 'the bands should end with "; else: …"');
}
