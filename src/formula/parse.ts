import { readDecimal } from "../number/decimalText.js";
import {
  accept,
  expect,
  type FormulaFault,
  fail,
  isMark,
  isName,
  peek,
  type State,
  shown,
} from "./cursor.js";
import type { Aggregate, Comparison, Formula, Operator, Sum, Test, Vocabulary } from "./formula.js";
import { print } from "./print.js";
import { type Token, tokenize } from "./tokens.js";
import { functions, isAggregate, isFunction, isKnownWord, isPlace } from "./words.js";

/** Longest formula text, and deepest nesting of parentheses. */
export const longestFormula = 1000;
const deepest = 40;

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

function slotOf(s: State, name: string): Sum {
  let slot = s.slots.get(name);
  if (slot === undefined) {
    slot = s.slots.size;
    s.slots.set(name, slot);
  }
  return { kind: "name", slot };
}

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

const closed = (s: State, sum: Sum | undefined): Sum | undefined =>
  sum && expect(s, ")", "at the end of the parenthesis") && sum;

function nested<T>(s: State, read: () => T | undefined): T | undefined {
  if (s.depth >= deepest) return fail(s, `parentheses are nested more than ${deepest} deep`);
  s.depth += 1;
  const result = read();
  s.depth -= 1;
  return result;
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

function readCall(s: State, token: Token): Sum | undefined {
  const name = token.text as keyof typeof functions;
  const of: Sum[] = [];
  do {
    const part = readSum(s);
    if (part === undefined) return undefined;
    of.push(part);
  } while (accept(s, ","));
  const { least, most } = functions[name];
  if (of.length < least || of.length > most)
    return fail(
      s,
      `"${name}" takes ${least === most ? least : `${least} to ${most}`} ${most === 1 ? "figure" : "figures"}, not ${of.length}`,
      token,
    );
  return { kind: "call", name, of, branch: newBranch(s) };
}

const newBranch = (s: State): number => s.branches++;

function readIf(s: State): Sum | undefined {
  const branch = newBranch(s);
  const test = readTest(s);
  if (test === undefined || expect(s, ",", "after the test") === undefined) return undefined;
  const yes = readSum(s);
  if (yes === undefined || expect(s, ",", "between the two cases") === undefined) return undefined;
  const no = readSum(s);
  return no && { kind: "if", test, yes, no, branch };
}

function readBands(s: State): Sum | undefined {
  const branch = newBranch(s);
  const of = readSum(s);
  if (of === undefined) return undefined;
  if (accept(s, ",")) {
    const table = peek(s);
    if (table.kind !== "name" || !s.vocabulary.tables.includes(table.text))
      return fail(s, `there is no table ${shown(table)} here`);
    s.at += 1;
    return { kind: "table", of, table: table.text, branch };
  }
  const rows: { upTo: Sum; gives: Sum }[] = [];
  while (accept(s, ";")) {
    if (isName(s, "else")) {
      s.at += 1;
      const otherwise = expect(s, ":", 'after "else"') && readSum(s);
      return otherwise && { kind: "bands", of, rows, otherwise, branch };
    }
    const upTo = expect(s, "<=", "at the start of a band") && readSum(s);
    const gives = upTo && expect(s, ":", "after the edge of a band") && readSum(s);
    if (upTo === undefined || gives === undefined) return undefined;
    rows.push({ upTo, gives });
  }
  return fail(s, 'the bands should end with "; else: …"');
}

/** test = cmp { and cmp } | cmp { or cmp }: the two are not mixed, so that no order has to be known. */
function readTest(s: State): Test | undefined {
  const first = readComparison(s);
  const joint = peek(s).kind === "name" ? peek(s).text : "";
  if (first === undefined || (joint !== "and" && joint !== "or")) return first;
  const of = [first];
  while (isName(s, "and") || isName(s, "or")) {
    if (peek(s).text !== joint) return fail(s, '"and" and "or" may not stand in one test');
    s.at += 1;
    const next = readComparison(s);
    if (next === undefined) return undefined;
    of.push(next);
  }
  return { kind: joint === "and" ? "all" : "any", of };
}

function readComparison(s: State): Test | undefined {
  const token = peek(s);
  if (token.kind === "name" && Object.hasOwn(s.vocabulary.choices, token.text)) return readChoice(s, token);
  const left = readSum(s);
  if (left === undefined) return undefined;
  const comparison = (["<=", ">=", "<", ">", "="] as const).find((sign): sign is Comparison =>
    isMark(s, sign),
  );
  if (comparison === undefined) return fail(s, `a comparison is expected, not ${shown(peek(s))}`);
  s.at += 1;
  const right = readSum(s);
  return right && { kind: "compare", comparison, left, right };
}

function readChoice(s: State, parameter: Token): Test | undefined {
  s.at += 1;
  if (expect(s, "=", `after "${parameter.text}"`) === undefined) return undefined;
  const word = peek(s);
  const words = s.vocabulary.choices[parameter.text] ?? [];
  if (word.kind !== "name" || !words.includes(word.text))
    return fail(s, `"${parameter.text}" is one of ${words.join(", ")}, not ${shown(word)}`);
  s.at += 1;
  return { kind: "choice", parameter: parameter.text, word: word.text };
}

/** aggregate = word [ "(" sum [ "where" test ] [ "," sum ] ")" ]; bare: over the subject. */
function readAggregate(s: State): Sum | undefined {
  const word = peek(s).text as Aggregate["word"];
  const token = peek(s);
  s.at += 1;
  const bare = !accept(s, "(");
  const inner = bare
    ? { over: slotOf(s, s.vocabulary.subject), where: undefined, parameter: undefined }
    : nested(s, () => readAggregateBody(s));
  if (inner === undefined) return undefined;
  if ((word === "trimmedMean") !== (inner.parameter !== undefined))
    return fail(
      s,
      word === "trimmedMean"
        ? "trimmedMean takes how many to leave out at each end"
        : `"${word}" takes one figure`,
      token,
    );
  s.aggregates.push({ word, bare, ...inner });
  return { kind: "aggregate", slot: s.aggregates.length - 1 };
}

function readAggregateBody(s: State): Pick<Aggregate, "over" | "where" | "parameter"> | undefined {
  const over = readSum(s);
  if (over === undefined) return undefined;
  let where: Test | undefined;
  if (isName(s, "where")) {
    s.at += 1;
    where = readTest(s);
    if (where === undefined) return undefined;
  }
  let parameter: Sum | undefined;
  if (accept(s, ",")) {
    parameter = readSum(s);
    if (parameter === undefined) return undefined;
  }
  return expect(s, ")", "at the end of the aggregate") && { over, where, parameter };
}
