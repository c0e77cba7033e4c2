import { type Issue, issue, type Path, pathText } from "../issues.js";

/** A record with an id, and where it stands; undefined where its id cannot be read. */
export interface Placed {
  readonly id: string | undefined;
  readonly path: Path;
}

/** The records of one list, each with its place. */
export const placed = (ids: readonly (string | undefined)[], list: Path): Placed[] =>
  ids.map((id, index) => ({ id, path: [...list, index] }));

/** An issue for every record whose id stands before. */
export function repeated(what: string, records: readonly Placed[]): Issue[] {
  const first = new Map<string, Path>();
  return records.flatMap(({ id, path }) => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (before !== undefined)
      return [issue("duplicateId", [...path, "id"], { what, id, first: pathText(before) })];
    first.set(id, path);
    return [];
  });
}
