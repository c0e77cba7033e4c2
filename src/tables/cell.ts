import type { Column } from "./columns.js";

/** What a cell holds; a blank cell holds nothing. */
export type Value = string | readonly string[];

const risky = "[=+\\-@\\t\\r\\n'＝＋－＠]";

/**
 * Text that a spreadsheet program would run or change: it is written behind an apostrophe, plain figures are not.
 * Text that begins with an apostrophe gets one more, so that reading takes off exactly what writing put on.
 */
export const guarded = new RegExp(`^(?!-?\\d+(?:\\.\\d+)?$)${risky}`);

const guard = new RegExp(`^'(?=${risky})`);

/** A cell without the apostrophe that guards it. */
export const unguarded = (text: string): string => text.replace(guard, "");

const spaces = " \t\r\n";

/** Text without the spaces, tabs and line breaks around it: no id has any there. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && spaces.includes(text.charAt(start))) start += 1;
  while (end > start && spaces.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What a cell says; undefined where it is blank. */
export function readCell({ holds }: Column, written: string): Value | undefined {
  const text = unguarded(written);
  if (holds === "text") return text === "" ? undefined : text;
  if (holds === "word") return trimmed(text) || undefined;
  const parts = text.split(/[\r\n]/.test(text) ? /[\r\n]+/ : ";").map(trimmed);
  const values = parts.filter((part) => part !== "");
  return values.length === 0 ? undefined : values;
}

/** A list as its cell shows it: parted by semicolons, or by line breaks where an id holds a semicolon itself. */
export const cellText = (value: Value): string => {
  if (typeof value === "string") return value;
  return value.some((each) => each.includes(";"))
    ? value.map((each) => `${each}\n`).join("")
    : value.join("; ");
};
