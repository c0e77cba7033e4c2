import type { Json } from "../laws/law.js";

/** Keys that hold a figure wherever they stand; the list is this test's own, made from docs/document.md. */
const figureKeys = [
  "weight",
  "price",
  "contractPrice",
  "estimate",
  "score",
  "mark",
  "accepted",
  "from",
  "to",
  "outOf",
  "percent",
];

/** The same document with other spellings of its figures: 4 is 4.0, 4.50 is 4.500. */
export function respelled(json: Json, key = ""): Json {
  if (Array.isArray(json)) return json.map((each: Json) => respelled(each));
  if (typeof json === "object" && json !== null)
    return Object.fromEntries(Object.entries(json).map(([name, part]) => [name, respelled(part, name)]));
  if (typeof json !== "string" || !figureKeys.includes(key) || !/^-?[\d.]+$/.test(json) || json.length > 30)
    return json;
  return json.includes(".") ? `${json}00` : `${json}.0`;
}

/** The same data with the keys of every record the other way round. */
export function rekeyed(json: Json): Json {
  if (Array.isArray(json)) return json.map(rekeyed);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, part]) => [key, rekeyed(part)]),
  );
}

export type Place = readonly (string | number)[];

/** Where every value stands that is no list and no record. */
export function leavesIn(json: Json, path: Place = []): Place[] {
  if (typeof json !== "object" || json === null) return [path];
  return Object.entries(json).flatMap(([key, part]) =>
    leavesIn(part as Json, [...path, Array.isArray(json) ? Number(key) : key]),
  );
}

export const valueAt = (json: Json, path: Place): Json =>
  path.reduce<Json>((value, key) => (value as Record<string | number, Json>)[key] as Json, json);

/** The data with something else at one place. */
export function edited(json: Json, [key, ...rest]: Place, edit: (value: Json) => Json): Json {
  if (key === undefined) return edit(json);
  if (Array.isArray(json))
    return json.map((each: Json, at) => (at === key ? edited(each, rest, edit) : each));
  const record = json as { readonly [key: string]: Json };
  return { ...record, [key]: edited(record[key] as Json, rest, edit) };
}

/** A value with one digit changed into the next. */
export function nudged(value: Json, at: number): Json {
  if (typeof value === "number") return value + 1;
  const text = value as string;
  const digits = Array.from(text.matchAll(/\d/g), (found) => found.index);
  const place = digits[at % digits.length] as number;
  return `${text.slice(0, place)}${(Number(text[place]) + 1) % 10}${text.slice(place + 1)}`;
}

export const hasDigits = (value: Json): boolean =>
  typeof value === "number" || (typeof value === "string" && /\d/.test(value));
