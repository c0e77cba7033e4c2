import { type Issue, issue, type Path } from "../issues.js";
import { isRecord } from "../shape/schema.js";
import { meant } from "../shape/spelling.js";

/** The ids that exist, also of records that are otherwise without shape. */
export interface Known {
  /** In the order of the list, undefined where an id cannot be read. */
  readonly slots: readonly (string | undefined)[];
  readonly ids: readonly string[];
  readonly all: ReadonlySet<string>;
  /** False where some record's id cannot be read: then nobody can say that an id does not exist. */
  readonly complete: boolean;
}

export function knownOf(ids: readonly (string | undefined)[]): Known {
  const read = ids.filter((id) => id !== undefined);
  return { slots: ids, ids: read, all: new Set(read), complete: read.length === ids.length };
}

/** The id of a record, as it was received. */
export const rawId = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.id === "string" ? value.id : undefined;

const mostNamed = 10;

/** An issue where there is no such id, with those there are. */
export function mustExist(known: Known, what: string, id: string, path: Path): Issue[] {
  if (known.all.has(id) || !known.complete) return [];
  const ids = Array.from(known.all);
  return [issue("unknownId", path, { what, id, known: ids.slice(0, mostNamed), meant: meant(id, ids) })];
}
