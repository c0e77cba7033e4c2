import { isRecord } from "../model/shape/schema.js";
import type { Value } from "./cell.js";

type Plain = Record<string, unknown>;

const ownIn = (record: Readonly<Plain>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** What stands at some keys of a record, and how many of them lead there: fewer where something else is in the way. */
export function standsAt(
  record: Readonly<Plain>,
  keys: readonly string[],
): { readonly value: unknown; readonly depth: number } {
  let value: unknown = record;
  for (const [depth, key] of keys.entries()) {
    if (!isRecord(value)) return { value, depth };
    value = ownIn(value, key);
    if (value === undefined) return { value, depth: depth + 1 };
  }
  return { value, depth: keys.length };
}

/** Puts a value at some keys of a record, with the records that lead there. */
export function putAt(record: Plain, [key, ...inside]: readonly [string, ...string[]], value: Value): void {
  const [next, ...more] = inside;
  if (next === undefined) record[key] = value;
  else {
    const within = ownIn(record, key);
    const holder: Plain = isRecord(within) ? (within as Plain) : {};
    record[key] = holder;
    putAt(holder, [next, ...more], value);
  }
}
