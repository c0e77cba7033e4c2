import { isLosslessNumber, parse } from "lossless-json";
import { type Issue, issue, type Path } from "./issues.js";
import { deepest } from "./receive.js";

export interface ReadText {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** False where the text is no JSON or too deep: there is nothing to look at. */
  readonly whole: boolean;
}

/**
 * Reads JSON text without losing anything: numbers keep their digits, and a key that a record states twice is
 * an issue even where both values are equal. Never throws; depth is measured before the reader goes down.
 */
export function readText(text: string, most = deepest): ReadText {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (isTooDeep(json, most)) return failed(issue("tooDeep", [], { most: `${most}` }));
  try {
    const value = parse(json, undefined, { onDuplicateKey: ({ newValue }) => newValue });
    return { value, issues: duplicateKeys(json), whole: true };
  } catch (error) {
    return failed(notJson(json, error));
  }
}

/**
 * Data of a text with its numbers as JavaScript has them; one that JavaScript would spell otherwise, such as
 * 1.0 or a number of too many digits, is left as its text, so that it equals no number. What stands under the
 * keys to leave is left as it was read.
 */
export function spelledNumbers(value: unknown, leave: readonly string[] = []): unknown {
  if (isLosslessNumber(value))
    return `${Number(value.value)}` === value.value ? Number(value.value) : value.value;
  if (Array.isArray(value)) return value.map((each) => spelledNumbers(each));
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [
    key,
    leave.includes(key) ? part : spelledNumbers(part),
  ]);
  return Object.fromEntries(parts);
}

const failed = (fault: Issue): ReadText => ({ value: undefined, issues: [fault], whole: false });

function notJson(text: string, error: unknown): Issue {
  const said = error instanceof Error ? error.message : "";
  const [place, position] = / at position (\d+)$/.exec(said) ?? ["", `${text.length}`];
  const before = text.slice(0, Number(position)).split("\n");
  return issue("notJson", [], {
    line: `${before.length}`,
    column: `${(before.at(-1)?.length ?? 0) + 1}`,
    problem: said.slice(0, said.length - place.length) || "it ends too early",
  });
}

/** The position of the closing quotation mark of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

function isTooDeep(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

interface Level {
  /** The keys met so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  at: string | number;
  awaitsKey: boolean;
}

/** Every repeated key of a text that is known to be JSON. */
function duplicateKeys(text: string): Issue[] {
  const found: Issue[] = [];
  const levels: Level[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case "\n":
        line += 1;
        lineStart = at + 1;
        break;
      case "{":
        levels.push({ keys: new Set(), at: "", awaitsKey: true });
        break;
      case "[":
        levels.push({ keys: undefined, at: 0, awaitsKey: false });
        break;
      case "}":
      case "]":
        levels.pop();
        break;
      case ",":
        if (typeof level?.at === "number") level.at += 1;
        else if (level !== undefined) level.awaitsKey = true;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (level?.keys !== undefined && level.awaitsKey) {
          const key = keyOf(text.slice(at, end + 1));
          level.at = key;
          level.awaitsKey = false;
          if (level.keys.has(key)) {
            const path: Path = levels.map((each) => each.at);
            const column = `${at - lineStart + 1}`;
            found.push(issue("duplicateKey", path, { key, line: `${line}`, column }));
          }
          level.keys.add(key);
        }
        at = end;
        break;
      }
    }
  }
  return found;
}

const keyOf = (literal: string): string =>
  literal.includes("\\") ? (JSON.parse(literal) as string) : literal.slice(1, -1);
