import { type Issue, issue, type Path } from "../issues.js";
import { isRecord } from "../shape/schema.js";
import { meant } from "../shape/spelling.js";
import type { Part } from "./faults.js";

/** The ids that exist, also of records that are otherwise without shape. */
export interface Known {
  /** In the order of the list, undefined where an id cannot be read. */
  readonly slots: readonly (string | undefined)[];
  readonly ids: readonly string[];
  readonly all: ReadonlySet<string>;
  /** False where some id cannot be read, or stands twice: then nobody can say that an id does not exist. */
  readonly complete: boolean;
}

export function knownOf(ids: readonly (string | undefined)[]): Known {
  const read = ids.filter((id) => id !== undefined);
  const all = new Set(read);
  return { slots: ids, ids: read, all, complete: read.length === ids.length };
}

/** The ids of one list, where each should stand once. */
export function knownOnce(ids: readonly (string | undefined)[]): Known {
  const known = knownOf(ids);
  return { ...known, complete: known.complete && known.all.size === known.ids.length };
}

/** The id of a record, as it was received. */
export const rawId = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.id === "string" ? value.id : undefined;

/** The id of a part, where no fault of the id itself is reported. */
export const idIn = ({ value, faults }: Part): string | undefined =>
  faults?.inside.has("id") === true ? undefined : rawId(value);

const mostNamed = 10;

interface Sought {
  readonly known: readonly string[];
  readonly meant: readonly string[];
}

const sought = new WeakMap<Known, Map<string, Sought>>();

/** What to write for an id that does not exist; looked for once, as a wrong id often stands in many places. */
function seek(known: Known, id: string): Sought {
  const before = sought.get(known) ?? new Map<string, Sought>();
  sought.set(known, before);
  const found = before.get(id);
  if (found !== undefined) return found;
  const ids = Array.from(known.all);
  const made = { known: ids.slice(0, mostNamed), meant: meant(id, ids) };
  before.set(id, made);
  return made;
}

/** An issue where there is no such id, with those there are. */
export function mustExist(known: Known, what: string, id: string, path: Path): Issue[] {
  if (known.all.has(id) || !known.complete) return [];
  return [issue("unknownId", path, { what, id, ...seek(known, id) })];
}
