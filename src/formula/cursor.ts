import type { Aggregate, Sum, Vocabulary } from "./formula.js";
import type { Token } from "./tokens.js";

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
