import { procedureDocument } from "../document/document.js";
import type { Issue, Path } from "../issues.js";
import { keysOf, under } from "./schema.js";

/** A key's place: its rank among those the schema knows, then its own text. */
type Place = readonly [rank: number, text: string];

/** Sorts issues by place in the document as the schemas order it, whatever order the input had its keys in. */
export function inSchemaOrder(issues: readonly Issue[]): Issue[] {
  return issues
    .map((each) => ({ each, places: placesOf(each.path) }))
    .sort((a, b) => comparePlaces(a.places, b.places))
    .map(({ each }) => each);
}

function placesOf(path: Path): Place[] {
  let schemas: Parameters<typeof under>[0] = [procedureDocument];
  return path.map((key): Place => {
    const known = typeof key === "number" ? [] : keysOf(schemas);
    schemas = under(schemas, key);
    if (typeof key === "number") return [key, ""];
    const rank = known.indexOf(key);
    return [rank < 0 ? known.length : rank, key];
  });
}

function comparePlaces(a: readonly Place[], b: readonly Place[]): number {
  for (const [index, [rank, text]] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (rank !== other[0]) return rank - other[0];
    if (text !== other[1]) return text < other[1] ? -1 : 1;
  }
  return a.length - b.length;
}
