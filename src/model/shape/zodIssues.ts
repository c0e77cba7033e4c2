import type * as z from "zod";
import {
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
import { type Issue, issue, nameOf, type Path } from "../issues.js";
import { expectedAt, foundAs } from "./expected.js";
import { exampleOf, nounOf } from "./money.js";
import { insideOf, isRecord, keysOf, optionFor, optionsOf, under } from "./schema.js";
import { meant } from "./spelling.js";

/** What was received, and the schema that it was held against. */
interface Received {
  readonly value: unknown;
  readonly schema: z.ZodType;
}

/** What zod found at a place, in our codes and our words. */
export function translate(from: Received, found: z.core.$ZodIssue, above: Path = []): Issue[] {
  const path = [...above, ...(found.path as Path)];
  const value = valueAt(from.value, path);
  if (found.code === "unrecognized_keys") return unknownKeys(from, path, found.keys);
  if (found.code === "invalid_union" && found.errors.length > 0)
    return alternative(from, found.errors, path, value);
  if (value === undefined) return missing(from, path);
  const at = nameOf(path);
  switch (found.code) {
    case "invalid_value":
      if (typeof value !== "string") return [wrongType(from, path, value)];
      return [notOneOf(path, value, found.values.map(String))];
    case "invalid_union":
      if (typeof value !== "string") return [wrongType(from, path, value)];
      return [notOneOf(path, value, wordsOf(from, path))];
    case "invalid_format":
      return [badText(from, path, value as string)];
    case "too_small":
      return [
        typeof value === "string"
          ? issue("empty", path, { key: at })
          : issue("tooFew", path, { at, least: `${found.minimum}` }),
      ];
    case "too_big":
      return [
        typeof value === "string"
          ? issue("tooLong", path, { key: at, most: `${found.maximum}` })
          : issue("tooMany", path, { at, most: `${found.maximum}` }),
      ];
    default:
      return [wrongType(from, path, value)];
  }
}

const schemasAt = ({ schema }: Received, path: Path): z.ZodType[] =>
  path.reduce<z.ZodType[]>((schemas, key) => under(schemas, key), [schema]);

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    whole,
  );
}

const wrongType = (from: Received, path: Path, value: unknown): Issue =>
  issue("wrongType", path, {
    at: nameOf(path),
    expected: expectedAt(schemasAt(from, path), path),
    found: foundAs(value),
  });

const notOneOf = (path: Path, value: string, options: readonly string[]): Issue =>
  issue("notOneOf", path, { value, options, meant: meant(value, options) });

/** The words that tell the alternatives of a union apart, such as the kinds of method. */
function wordsOf(from: Received, path: Path): string[] {
  const key = path.at(-1);
  const holder = path.slice(0, -1);
  // A method's kinds depend on the type of its criterion.
  const criterion = valueAt(from.value, holder.slice(0, -1));
  const schemas = schemasAt(from, holder.slice(0, -1)).map((each) => optionFor(each, criterion) ?? each);
  const last = holder.at(-1);
  const records = last === undefined ? schemas : under(schemas, last);
  return records
    .flatMap(optionsOf)
    .flatMap((option) => insideOf(option).shape?.[`${key}`] ?? [])
    .flatMap((part) => insideOf(part).values ?? [])
    .map(String);
}

/** Of alternatives that are a text, a list, a record or words, the one that the value looks like. */
function alternative(
  from: Received,
  errors: readonly (readonly z.core.$ZodIssue[])[],
  path: Path,
  value: unknown,
): Issue[] {
  const { words, kinds } = wordsAndKinds(schemasAt(from, path).flatMap(optionsOf));
  const word = isRecord(value) ? value.kind : value;
  // A word where its record is meant, or a record where the word alone is.
  if (typeof value === "string" && words.length > 0 && kinds.length === 0)
    return [notOneOf(path, value, words)];
  if (typeof word === "string" && words.length > 0 && !(isRecord(value) && kinds.includes(word)))
    return [issue("wordOrRecord", path, { value: word, words, kinds, meant: meant(word, words) })];
  const options = schemasAt(from, path).flatMap((schema) => insideOf(schema).options ?? [schema]);
  const alike = options.flatMap((option, index) => (isAlike(option, value) ? [index] : []));
  // Of several that look like it, the one that it misses least.
  const faults = (index: number): number => errors[index]?.length ?? 0;
  const meantOption = alike.reduce(
    (best, index) => (faults(index) < faults(best) ? index : best),
    alike[0] ?? -1,
  );
  const inside = errors[meantOption];
  if (inside === undefined) return value === undefined ? missing(from, path) : [wrongType(from, path, value)];
  return inside.flatMap((each) => translate(from, each, path));
}

/** Whether a value looks like an alternative, be it in order or not. */
const isAlike = (option: z.ZodType, value: unknown): boolean =>
  optionsOf(option).some((each) => {
    const { type } = insideOf(each);
    if (type === "array") return Array.isArray(value);
    return type === "object" ? isRecord(value) : type === "string" && typeof value === "string";
  });

/** The words that may stand by themselves, and the kinds of record that may stand in their place. */
function wordsAndKinds(options: readonly z.ZodType[]) {
  const parts = options.map(insideOf);
  return {
    words: parts.flatMap((part) => part.values ?? Object.values(part.entries ?? {})).map(String),
    kinds: parts
      .flatMap(({ shape }) => (shape?.kind === undefined ? [] : (insideOf(shape.kind).values ?? [])))
      .map(String),
  };
}

function missing(from: Received, path: Path): Issue[] {
  const holder = path.slice(0, -1);
  const key = `${path.at(-1) ?? "The document"}`;
  // A record without a type is taken for a group, which alone must have criteria.
  const ownId = valueAt(from.value, [...holder, "id"]);
  if (key === "criteria") {
    const criterion = typeof ownId === "string" ? ownId : nameOf(holder);
    return [issue("criterionUnclear", holder, { criterion })];
  }
  const words = key === "kind" ? wordsOf(from, path) : [];
  const expected = words.length > 0 ? wordList(words) : expectedAt(schemasAt(from, path), path);
  return [issue("missing", path, { key, expected })];
}

const wordList = (words: readonly string[]): string =>
  `one of ${words.map((word) => `"${word}"`).join(", ")}`;

function unknownKeys(from: Received, path: Path, keys: readonly string[]): Issue[] {
  const value = valueAt(from.value, path);
  const known = keysOf(schemasAt(from, path).map((schema) => optionFor(schema, value) ?? schema));
  const free = isRecord(value) ? known.filter((key) => !Object.hasOwn(value, key)) : known;
  return keys.map((key) => issue("unknownKey", [...path, key], { key, meant: meant(key, free) }));
}

const told: readonly z.ZodType[] = [figure, lineFigure, weight, mark, count, places, id, time, date, digest];

function badText(from: Received, path: Path, text: string): Issue {
  const schema = schemasAt(from, path)
    .flatMap(optionsOf)
    .map((each) => insideOf(each).schema)
    .find((each) => told.includes(each));
  if (schema === weight && text.includes("/")) return issue("badFraction", path, { fraction: text });
  if (schema === figure || schema === lineFigure || schema === weight)
    return issue("badFigure", path, { figure: text, noun: nounOf(path), example: exampleOf(path) });
  if (schema === mark) return issue("badMark", path, { mark: text });
  if (schema === count || schema === places) return issue("badCount", path, { figure: text });
  if (schema === id) return issue("badId", path, { id: text });
  if (schema === date) return issue("badDate", path, { date: text });
  if (schema === digest) return issue("badDigest", path, { digest: text });
  return schema === time
    ? issue("badTime", path, { time: text })
    : issue("badCurrency", path, { currency: text });
}
