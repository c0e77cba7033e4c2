import { type Change, changes } from "./document/changes.js";
import type { Issue } from "./issues.js";
import { receive } from "./receive.js";
import { shape } from "./shape.js";

export type ReadChanges =
  | { readonly success: true; readonly changes: readonly Change[] }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** Reads a list of changes, plain data, or returns all that is wrong with their form. */
export function readChanges(input: unknown): ReadChanges {
  const received = receive({ changes: input });
  if (!received.whole) return { success: false, issues: received.issues };
  const { document, issues } = shape(received.value, changes, received.issues);
  const all = [...received.issues, ...issues];
  return document === undefined || all.length > 0
    ? { success: false, issues: all }
    : { success: true, changes: document.changes };
}
