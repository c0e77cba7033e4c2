import type * as z from "zod";
import { shortestDecimal } from "../number/decimalText.js";
import { figure, lineFigure, mark, notes as notesOf, weight } from "./document/basics.js";
import { insideOf, isRecord, optionFor } from "./shape/schema.js";

/** What is done with a platform's own `ref` and `meta`, which are no rules. */
export type Notes = "kept" | "leftOut";

/**
 * The one text of a value, whatever order its keys have and however its figures are spelled: keys sorted by
 * their UTF-16 code units, lists in their order, no white space, figures as the shortest decimal text
 * ("1150000.00" is "1150000", "-0.0" is "0"). Texts are written as `JSON.stringify` writes them.
 *
 * Which texts are figures is read from the schema and never guessed: an id "1.0" stays "1.0". What no schema
 * knows (`meta`, a key too many) keeps its texts as they are.
 */
export const canonicalText = (value: unknown, schema: z.ZodType, notes: Notes): string =>
  writerOf(schema, notes)(value);

/** Writes a value of one schema. */
type Writer = (value: unknown) => string;

const writers = { kept: new Map<z.ZodType, Writer>(), leftOut: new Map<z.ZodType, Writer>() };

/** How values of a schema are written, made once. */
function writerOf(part: z.ZodType, notes: Notes): Writer {
  const known = writers[notes].get(part);
  if (known !== undefined) return known;
  // A group holds criteria that may be groups: a part is looked up only when there is one to write.
  const made = makeWriter(insideOf(part).schema, notes);
  writers[notes].set(part, made);
  return made;
}

/** Texts that are a figure, or may be one. */
const figures: readonly z.ZodType[] = [figure, mark, lineFigure, weight];

function makeWriter(schema: z.ZodType, notes: Notes): Writer {
  if (figures.includes(schema))
    return (value) => JSON.stringify(typeof value === "string" ? shortestDecimal(value) : value);
  const { type, element, shape, catchall, options } = insideOf(schema);
  if (options !== undefined)
    return (value) => {
      const option = optionFor(schema, value);
      return option === undefined ? plainText(value) : writerOf(option, notes)(value);
    };
  if (type === "array" && element !== undefined)
    return (value) =>
      Array.isArray(value) ? `[${value.map(writerOf(element, notes)).join(",")}]` : plainText(value);
  return type === "object" ? recordWriter(shape ?? {}, catchall, notes) : plainText;
}

type Shape = Readonly<Record<string, z.ZodType>>;

function recordWriter(shape: Shape, catchall: z.ZodType | undefined, notes: Notes): Writer {
  const writerFor = (key: string): Writer | undefined => {
    const part = Object.hasOwn(shape, key) ? shape[key] : catchall;
    if (part === undefined) return plainText;
    return notes === "leftOut" && isNote(part) ? undefined : writerOf(part, notes);
  };
  return (value) => (isRecord(value) ? recordText(value, writerFor) : plainText(value));
}

/** Whether a schema is that of `ref` or of `meta`: a scale or a lot may well be called so. */
export const isNote = (part: z.ZodType): boolean => part === notesOf.ref || part === notesOf.meta;

function recordText(
  value: Readonly<Record<string, unknown>>,
  writerFor: (key: string) => Writer | undefined,
): string {
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const write = value[key] === undefined ? undefined : writerFor(key);
      return write === undefined ? [] : [`${JSON.stringify(key)}:${write(value[key])}`];
    });
  return `{${parts.join(",")}}`;
}

/** Plain data with its keys sorted, and every text as it stands. */
function plainText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainText).join(",")}]`;
  return isRecord(value) ? recordText(value, () => plainText) : JSON.stringify(value);
}

/** A value for a reader: text as it is, a record or list as JSON; undefined where there is none. */
export const readableText = (value: unknown): string | undefined =>
  value === undefined || typeof value === "string" ? value : plainText(value);
