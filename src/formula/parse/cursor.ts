import type { Aggregate, Sum, Vocabulary } from "../formula.js";
import type { Token } from "../tokens.js";

export interface FormulaFault {
  readonly column: number;
  readonly problem: string;
}

/** Where the reader stands in the tokens, and what it has gathered. */
export interface State {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  fault: FormulaFault | undefined;
  readonly vocabulary: Vocabulary;
  readonly slots: Map<string, number>;
  readonly steps: { readonly name: string; readonly of: Sum }[];
  readonly aggregates: Aggregate[];
  branches: number;
  places: boolean;
  /** How a sum is read; the parts of the grammar reach each other through it. */
  readonly readSum: (s: State) => Sum | undefined;
}

export const peek = (s: State): Token => s.tokens[s.at] as Token;
export const isMark = (s: State, text: string): boolean => peek(s).kind === "mark" && peek(s).text === text;

export const isName = (s: State, text: string): boolean => peek(s).kind === "name" && peek(s).text === text;

export function fail(s: State, problem: string, at: Token = peek(s)): undefined {
  s.fault ??= { column: at.column, problem };
  return undefined;
}

export function accept(s: State, text: string): boolean {
  if (!isMark(s, text)) return false;
  s.at += 1;
  return true;
}

export function expect(s: State, text: string, after: string): true | undefined {
  return accept(s, text) || fail(s, `"${text}" is expected ${after}, not ${shown(peek(s))}`);
}

export const shown = (token: Token): string => (token.kind === "end" ? "the end" : `"${token.text}"`);

/** Deepest nesting of parentheses. */
const deepest = 40;

export const closed = (s: State, sum: Sum | undefined): Sum | undefined =>
  sum && expect(s, ")", "at the end of the parenthesis") && sum;

export function nested<T>(s: State, read: () => T | undefined): T | undefined {
  if (s.depth >= deepest) return fail(s, `parentheses are nested more than ${deepest} deep`);
  s.depth += 1;
  const result = read();
  s.depth -= 1;
  return result;
}

/** The slot of a name, new where it is met for the first time. */
export function slotOf(s: State, name: string): Sum {
  let slot = s.slots.get(name);
  if (slot === undefined) {
    slot = s.slots.size;
    s.slots.set(name, slot);
  }
  return { kind: "name", slot };
}
