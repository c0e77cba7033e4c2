import { readDecimal } from "../number/decimalText.js";
import type { Formula, Operator, Sum, Vocabulary } from "./formula.js";
import { readAggregate } from "./parse/aggregates.js";
import { readBands, readCall, readIf } from "./parse/branches.js";
import {
  accept,
  closed,
  expect,
  type FormulaFault,
  fail,
  isMark,
  nested,
  peek,
  type State,
  shown,
  slotOf,
} from "./parse/cursor.js";
import { print } from "./print.js";
import { type Token, tokenize } from "./tokens.js";
import { isAggregate, isFunction, isKnownWord, isPlace } from "./words.js";

/** Longest formula text. */
export const longestFormula = 1000;

export type Parsed =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly fault: FormulaFault };

/**
 * Reads formula text against the words that may be used where it stands. The first fault is returned with
 * the column it stands in; nothing is guessed.
 */
export function parse(text: string, vocabulary: Vocabulary): Parsed {
  if (text.length > longestFormula)
    return failed(longestFormula + 1, `the formula is longer than ${longestFormula} characters`);
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) {
    const found = String.fromCodePoint(text.codePointAt(tokens.column - 1) ?? 0);
    return failed(tokens.column, `"${found}" cannot stand in a formula`);
  }
  const state: State = {
    tokens,
    at: 0,
    depth: 0,
    fault: undefined,
    vocabulary,
    slots: new Map<string, number>(),
    steps: [],
    aggregates: [],
    branches: 0,
    places: false,
    readSum,
  };
  const result = readFormula(state);
  if (state.fault !== undefined || result === undefined)
    return { ok: false, fault: state.fault ?? { column: 1, problem: "the formula is empty" } };
  const formula = {
    names: Array.from(state.slots.keys()),
    steps: state.steps,
    aggregates: state.aggregates,
    result,
    subject: vocabulary.subject,
    branches: state.branches,
    usesPlaces: state.places,
  };
  return { ok: true, formula: { ...formula, text: print(formula) } };
}

const failed = (column: number, problem: string): Parsed => ({ ok: false, fault: { column, problem } });

function readFormula(s: State): Sum | undefined {
  while (peek(s).kind === "name" && s.tokens[s.at + 1]?.text === "=" && s.tokens[s.at + 1]?.kind === "mark") {
    const name = peek(s).text;
    if (isKnownWord(name) || isTaken(s, name))
      return fail(s, `the step "${name}" takes a name that already means something`);
    s.at += 2;
    const of = readSum(s);
    if (of === undefined || expect(s, ";", "after a step") === undefined) return undefined;
    s.steps.push({ name, of });
  }
  const result = readSum(s);
  if (result !== undefined && peek(s).kind !== "end")
    return fail(s, `the formula should end before ${shown(peek(s))}`);
  return result;
}

const isTaken = (s: State, name: string): boolean =>
  s.vocabulary.names.includes(name) ||
  s.vocabulary.tables.includes(name) ||
  Object.hasOwn(s.vocabulary.items, name) ||
  Object.hasOwn(s.vocabulary.choices, name) ||
  s.steps.some((step) => step.name === name);

/** sum = product { (+|-) product };  product = signed { (*|/) signed } */
function readSum(s: State): Sum | undefined {
  return readChain(s, ["+", "-"], (inner) => readChain(inner, ["*", "/"], readSigned));
}

function readChain(
  s: State,
  operators: readonly Operator[],
  readPart: (s: State) => Sum | undefined,
): Sum | undefined {
  let left = readPart(s);
  while (left !== undefined) {
    const operator = operators.find((sign) => isMark(s, sign));
    if (operator === undefined) return left;
    s.at += 1;
    const right = readPart(s);
    left = right && { kind: "binary", operator, left, right };
  }
  return undefined;
}

/** signed = ["-"] power;  power = atom [ "^" ["-"] atom ].  -a ^ b and a ^ b ^ c are refused. */
function readSigned(s: State): Sum | undefined {
  const minus = accept(s, "-");
  const base = readAtom(s);
  if (base === undefined) return undefined;
  if (!isMark(s, "^")) return minus ? { kind: "negate", of: base } : base;
  if (minus) return fail(s, "-a ^ b can be read in two ways: write parentheses");
  s.at += 1;
  const negative = accept(s, "-");
  const atom = readAtom(s);
  if (atom === undefined) return undefined;
  if (isMark(s, "^")) return fail(s, "a ^ b ^ c can be read in two ways: write parentheses");
  return { kind: "binary", operator: "^", left: base, right: negative ? { kind: "negate", of: atom } : atom };
}

function readAtom(s: State): Sum | undefined {
  const token = peek(s);
  if (token.kind === "number") {
    const value = readDecimal(token.text);
    if (value === undefined) return fail(s, `"${token.text}" is not a figure of at most 40 digits`);
    s.at += 1;
    return { kind: "number", text: token.text, value };
  }
  if (token.kind === "item") return readItem(s, token);
  if (token.kind === "name") return readWord(s, token);
  if (accept(s, "(")) return nested(s, () => closed(s, readSum(s)));
  return fail(s, `a figure or a name is expected, not ${shown(token)}`);
}

function readItem(s: State, token: Token): Sum | undefined {
  const ids = Object.hasOwn(s.vocabulary.items, token.text) ? s.vocabulary.items[token.text] : undefined;
  if (ids === undefined) return fail(s, `"${token.text}" takes no id in brackets here`);
  if (!ids.includes(token.id as string)) return fail(s, `there is no criterion "${token.id}" here`);
  s.at += 1;
  return slotOf(s, `${token.text}[${token.id}]`);
}

function readWord(s: State, token: Token): Sum | undefined {
  const word = token.text;
  const step = s.steps.findIndex((made) => made.name === word);
  if (step >= 0) {
    s.at += 1;
    return { kind: "step", slot: step };
  }
  if (s.vocabulary.names.includes(word)) {
    s.at += 1;
    return slotOf(s, word);
  }
  if (isAggregate(word)) return readAggregate(s);
  if (isPlace(word)) {
    s.at += 1;
    s.places = true;
    slotOf(s, s.vocabulary.subject);
    return { kind: "place", word };
  }
  if (word === "if" || word === "bands" || isFunction(word)) {
    s.at += 1;
    if (expect(s, "(", `after "${word}"`) === undefined) return undefined;
    return nested(s, () =>
      closed(s, word === "if" ? readIf(s) : word === "bands" ? readBands(s) : readCall(s, token)),
    );
  }
  if (Object.hasOwn(s.vocabulary.choices, word))
    return fail(s, `"${word}" is a choice, not a figure: compare it in a test`);
  if (s.vocabulary.tables.includes(word))
    return fail(s, `"${word}" is a table: read it with bands(…, ${word})`);
  return fail(s, `"${word}" is not known here`);
}
