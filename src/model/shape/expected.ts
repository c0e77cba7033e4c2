import type * as z from "zod";
import {
  comparedBy,
  count,
  date,
  digest,
  figure,
  id,
  lineFigure,
  mark,
  places,
  time,
  weight,
} from "../document/basics.js";
import type { Path } from "../issues.js";
import { listed } from "../sentences/wording.js";
import { exampleOf, nounOf } from "./money.js";
import { insideOf, optionsOf } from "./schema.js";

/** What belongs at a place, in words. */
export function expectedAt(schemas: readonly z.ZodType[], path: Path): string {
  const kinds = new Set(schemas.flatMap(optionsOf).flatMap((schema) => wordsFor(schema, path)));
  return Array.from(kinds).join(" or ") || "nothing";
}

function wordsFor(part: z.ZodType, path: Path): string | readonly string[] {
  const { schema, type, values, entries } = insideOf(part);
  if (schema === figure || schema === lineFigure || schema === weight)
    return `${nounOf(path)} such as "${exampleOf(path)}"`;
  if (schema === mark) return 'a figure of the scale, "notAnswered" or "abstained"';
  if (schema === count) return 'a whole number such as "3"';
  if (schema === places) return 'a whole number such as "2", or "minorUnit"';
  if (schema === date) return 'a date such as "2027-04-01"';
  if (schema === time) return 'a time such as "2026-03-01T11:00:00Z"';
  if (schema === date) return 'a day such as "2026-03-01"';
  if (schema === comparedBy) return '"total" or the id of a criterion';
  if (schema === id) return "an id";
  if (type === "boolean") return "true or false";
  if (schema === digest) return "a SHA-256 of 64 hexadecimal digits";
  if (type === "array") return "a list";
  if (type === "object") return "a record";
  if (type === "undefined") return [];
  if (type === "literal") return listed((values ?? []).map(String), "or");
  if (type === "enum") return listed(Object.values(entries ?? {}), "or");
  return "text";
}

/** What was found instead, in words. */
export function foundAs(value: unknown): string {
  if (value === null) return "empty (null)";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a record";
  return typeof value === "boolean" ? `${value}` : "text";
}
