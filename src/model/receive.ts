import { isLosslessNumber } from "lossless-json";
import { type Issue, issue, nameOf, type Path } from "./issues.js";
import { exampleOf, nounOf } from "./shape/money.js";

/** Deepest nesting of records and lists, most items of all lists together, most keys of all records together. */
export const deepest = 64;
export const mostItems = 5_000_000;
export const mostKeys = 50_000_000;

/** A private copy of what was handed in: plain data, numbers as decimal text. */
export interface Received {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** False where the walk was given up: nothing more can be said of the document. */
  readonly whole: boolean;
}

/** Copies plain JSON data before any schema sees it; goes down by a list of its own, so that depth cannot harm. */
export function receive(input: unknown): Received {
  const walk: Walk = { frames: [], issues: [], items: 0, keys: 0, given: undefined };
  const value = copyOf(walk, input, "", false);
  for (let frame = walk.frames.at(-1); frame !== undefined; frame = walk.frames.at(-1)) {
    if (walk.given !== undefined) return { value: undefined, issues: [walk.given], whole: false };
    if (frame.next === frame.size) walk.frames.pop();
    else copyNext(walk, frame);
  }
  return { value, issues: walk.issues, whole: true };
}

interface Frame {
  readonly key: string | number;
  readonly from: Record<string | number, unknown>;
  readonly to: Record<string | number, unknown>;
  /** Of a list: undefined. */
  readonly keys: readonly string[] | undefined;
  readonly size: number;
  next: number;
  /** Inside `meta`, where numbers stay as they are. */
  readonly notes: boolean;
}

interface Walk {
  readonly frames: Frame[];
  readonly issues: Issue[];
  items: number;
  keys: number;
  /** What made the walk give up. */
  given: Issue | undefined;
}

const pathTo = (walk: Walk, key: string | number): Path =>
  walk.frames.length === 0 ? [] : [...walk.frames.slice(1).map((frame) => frame.key), key];

function copyNext(walk: Walk, frame: Frame): void {
  const key = frame.keys === undefined ? frame.next : (frame.keys[frame.next] as string);
  frame.next += 1;
  // A copy with this key would change its own prototype.
  if (key === "__proto__") {
    walk.issues.push(issue("unknownKey", pathTo(walk, key), { key, meant: [] }));
    return;
  }
  const value = frame.from[key];
  if (value === undefined && frame.keys !== undefined) return;
  const notes = frame.notes || (key === "meta" && !isById(walk));
  frame.to[key] = copyOf(walk, value, key, notes);
}

/** Records whose keys are ids, so that "meta" among them is an id as well. */
const byId: readonly (string | number | undefined)[] = [
  "prices",
  "measures",
  "scales",
  "weights",
  "lines",
  "volumes",
  "rates",
  "years",
  "quantity",
  "facts",
  "accepted",
  "evidence",
  "figures",
];

/** Quantities by line stand one deeper, under the id of their measure. */
const isById = ({ frames }: Walk): boolean =>
  byId.includes(frames.at(-1)?.key) || frames.at(-2)?.key === "measures";

/** What stands in the copy for a value that was refused: it fits most places, so that it is reported once. */
const refused = "0";

function copyOf(walk: Walk, value: unknown, key: string | number, notes: boolean): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number") return numberOf(walk, value, key, notes);
  if (isLosslessNumber(value)) return writtenNumber(walk, value.value, key, notes);
  if (typeof value !== "object" || !(Array.isArray(value) || isPlain(value))) {
    const found = kindOf(value);
    const path = pathTo(walk, key);
    walk.issues.push(issue("wrongType", path, { at: nameOf(path), expected: "plain JSON data", found }));
    return refused;
  }
  return enter(walk, value, key, notes);
}

function enter(walk: Walk, value: object, key: string | number, notes: boolean): unknown {
  const path = pathTo(walk, key);
  const isList = Array.isArray(value);
  const keys = isList ? undefined : Object.keys(value);
  const size = keys?.length ?? (value as unknown[]).length;
  if (isList) walk.items += size;
  else walk.keys += size;
  if (walk.frames.length >= deepest) walk.given = issue("tooDeep", path, { most: `${deepest}` });
  const most = walk.items > mostItems ? mostItems : walk.keys > mostKeys ? mostKeys : undefined;
  if (most !== undefined) walk.given ??= issue("tooMany", [], { at: "The document", most: `${most}` });
  const to: unknown = isList ? [] : {};
  walk.frames.push({ key, from: value as Frame["from"], to: to as Frame["to"], keys, size, next: 0, notes });
  return to;
}

function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  // A plain object of another window or realm has that realm's Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (value === undefined) return "left empty";
  if (typeof value !== "object") return `a ${typeof value}`;
  const name: unknown = (value as object).constructor?.name;
  return typeof name === "string" && name !== "" ? `an object of the class ${name}` : "an object of a class";
}

const mostSignificant = 15;

function numberOf(walk: Walk, value: number, key: string | number, notes: boolean): unknown {
  const text = Number.isFinite(value) ? plainText(`${value}`) : undefined;
  if (text !== undefined && (notes || significantDigits(text) <= mostSignificant))
    return notes ? value : text;
  walk.issues.push(issue("numberNotExact", pathTo(walk, key), { number: `${value}` }));
  return refused;
}

const significantDigits = (text: string): number =>
  text.replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "").length;

/** A number as JavaScript prints it, without its exponent: 1e-7 is 0.0000001. */
function plainText(printed: string): string {
  const [, sign = "", whole = "", part = "", exponent] = /^(-?)(\d+)\.?(\d*)(?:e(.+))?$/.exec(printed) ?? [];
  if (exponent === undefined) return printed;
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${whole}${part}`;
  return sign + whole + part.padEnd(shift, "0");
}

/** A number of a text, which still has all its digits. */
function writtenNumber(walk: Walk, text: string, key: string | number, notes: boolean): unknown {
  if (notes) return numberOf(walk, Number(text), key, notes);
  if (!/e/i.test(text)) return text;
  const path = pathTo(walk, key);
  walk.issues.push(issue("badFigure", path, { figure: text, noun: nounOf(path), example: exampleOf(path) }));
  return refused;
}
