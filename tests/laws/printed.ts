import Fraction from "fraction.js";
import type { Interval } from "./interval.js";
import * as interval from "./interval.js";

/**
 * Reads the arithmetic of a sentence as a person with a pocket calculator would, knowing nothing of the formula
 * that it was printed from: "35 × 300 000 ÷ 520 000". A text that cannot be read so is an exception.
 */
export function readArithmetic(text: string): Interval {
  if (!alreadyRead.has(text)) {
    const reader = readerOf(text);
    alreadyRead.set(text, ended(reader, sum(reader)));
  }
  return alreadyRead.get(text);
}

/** The offers of one case share most of their steps, and 60 digits take their time. */
const alreadyRead = new Map<string, Interval>();

/**
 * Whether a printed condition is so: "520 000 > 450 000 and 1 <= 2"; undefined where cut figures leave it open,
 * or a name stands where no figure was needed.
 */
export function readCondition(text: string, choices: Readonly<Record<string, string>>): boolean | undefined {
  if (unreached.test(text)) return undefined;
  const joint = text.includes(" or ") ? " or " : " and ";
  const parts = text.split(joint).map((part) => comparison(part, choices));
  const deciding = joint === " or ";
  if (parts.includes(deciding)) return deciding;
  return parts.includes(undefined) ? undefined : !deciding;
}

/** "… is in the band up to 5", "the lesser is 35": what a note says is so, undefined where it cannot be told. */
export function readNote(note: string, choices: Readonly<Record<string, string>>): boolean | undefined {
  const [, not, condition] = /^since (it is not so that )?(.*)$/.exec(note) ?? [];
  if (condition !== undefined) {
    const isSo = readCondition(condition, choices);
    return not === undefined || isSo === undefined ? isSo : !isSo;
  }
  const [, figure = "", edge] = /^(.*) is (?:above every band|in the band up to (.*))$/.exec(note) ?? [];
  if (edge !== undefined) return compared("<=", readArithmetic(figure), readArithmetic(edge));
  const [, other = figure] =
    /^(?:the (?:lesser|greater) is|kept at no (?:less|more) than) (.*)$/.exec(note) ?? [];
  readArithmetic(other);
  return undefined;
}

interface Reader {
  readonly text: string;
  /** Whether a name may stand for a figure that was not needed. */
  readonly names: boolean;
  at: number;
}

const readerOf = (text: string, names = false): Reader => ({ text, names, at: 0 });

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  const from = new RegExp(` *(?:${pattern.source})`, "y");
  from.lastIndex = reader.at;
  const found = from.exec(reader.text);
  if (found === null) return undefined;
  reader.at = from.lastIndex;
  return found;
}

function fail(reader: Reader, expected: string): never {
  throw new Error(`"${reader.text}" cannot be read: ${expected} is expected at ${reader.at + 1}`);
}

const need = (reader: Reader, pattern: RegExp): RegExpExecArray =>
  take(reader, pattern) ?? fail(reader, pattern.source);

function ended(reader: Reader, value: Interval): Interval {
  return reader.at === reader.text.length ? value : fail(reader, "the end");
}

function sum(reader: Reader): Interval {
  let value = product(reader);
  for (;;) {
    if (take(reader, /\+/)) value = interval.add(value, product(reader));
    else if (take(reader, /−/)) value = interval.subtract(value, product(reader));
    else return value;
  }
}

function product(reader: Reader): Interval {
  let value = signed(reader);
  for (;;) {
    if (take(reader, /×/)) value = interval.multiply(value, signed(reader));
    else if (take(reader, /÷/)) value = interval.divide(value, signed(reader));
    else return value;
  }
}

/** A power binds before the sign in front of it; two in a row would have two readings. */
function signed(reader: Reader): Interval {
  if (take(reader, /−/)) return interval.negate(signed(reader));
  const base = atom(reader);
  if (!take(reader, /\^/)) return base;
  const exponent = take(reader, /−/) ? interval.negate(atom(reader)) : atom(reader);
  if (take(reader, /\^/)) fail(reader, "a parenthesis");
  return interval.power(base, exponent);
}

/** Thousands stand apart by a blank of any width. */
const digits = /(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)/;
const cutOrWhole = new RegExp(`${digits.source}(?:\\.(\\d+))?(…)?`);
const simpleFraction = /(\d+)\/(\d+)/;

function atom(reader: Reader): Interval {
  if (take(reader, /\(/)) {
    const value = sum(reader);
    need(reader, /\)/);
    return value;
  }
  const ratio = take(reader, simpleFraction);
  if (ratio) return interval.exactly(new Fraction(BigInt(ratio[1] ?? ""), BigInt(ratio[2] ?? "")));
  const figure = take(reader, cutOrWhole);
  if (figure) return figureOf(figure);
  const word = take(reader, /([a-zA-Z]+)\(/)?.[1];
  if (word === undefined) {
    if (reader.names && take(reader, /[a-zA-Z]\w*/)) return undefined;
    return fail(reader, "a figure");
  }
  const parts = [sum(reader)];
  while (take(reader, /,/)) parts.push(sum(reader));
  need(reader, /\)/);
  return call(reader, word, parts);
}

/**
 * A figure that was cut stands for all that begin with its digits. One of which nothing is left but zeros has
 * lost its sign with them.
 */
function figureOf([, whole = "", places = "", cut]: RegExpExecArray): Interval {
  const units = BigInt(whole.replace(/\D/g, "") + places);
  const unit = 10n ** BigInt(places.length);
  if (cut === undefined) return interval.exactly(new Fraction(units, unit));
  return { low: new Fraction(units === 0n ? -1n : units, unit), high: new Fraction(units + 1n, unit) };
}

function call(reader: Reader, word: string, parts: readonly Interval[]): Interval {
  const [x, second, third] = parts;
  switch (word) {
    case "min":
      return parts.reduce(interval.lesser);
    case "max":
      return parts.reduce(interval.greater);
    case "clamp":
      return interval.greater(second, interval.lesser(third, x));
    case "abs":
      return interval.absolute(x);
    case "sqrt":
      return interval.root(x);
    case "ln":
      return interval.logarithm(x);
    case "exp":
      return interval.exponential(x);
    case "round":
    case "roundEven":
    case "truncate":
    case "roundUp":
      return interval.rounded(x, second, word);
    default:
      return reader.names ? undefined : fail(reader, "a function");
  }
}

/** Branches and conditions stand in a sentence only where no figure was needed. */
const unreached = /\b(?:if|bands)\(|\bwhere\b/;

const signs = /(<=|>=|<|>|=)/;

function comparison(text: string, choices: Readonly<Record<string, string>>): boolean | undefined {
  const [, parameter = "", word] = /^([a-zA-Z]\w*) is (\w+)$/.exec(text) ?? [];
  if (word !== undefined) return choices[parameter] === word;
  const reader = readerOf(text, true);
  const left = sum(reader);
  const sign = need(reader, signs)[1] ?? "";
  return compared(sign, left, ended(reader, sum(reader)));
}

function compared(sign: string, a: Interval, b: Interval): boolean | undefined {
  if (sign === ">" || sign === ">=") return compared(sign === ">" ? "<" : "<=", b, a);
  if (a === undefined || b === undefined) return undefined;
  if (sign === "=") return interval.isExact(a) && interval.isExact(b) ? a.low.equals(b.low) : undefined;
  const isLess = sign === "<" ? a.high.lt(b.low) : a.high.lte(b.low);
  const isMore = sign === "<" ? a.low.gte(b.high) : a.low.gt(b.high);
  return isLess ? true : isMore ? false : undefined;
}
