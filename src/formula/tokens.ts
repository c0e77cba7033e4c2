export interface Token {
  readonly kind: "number" | "name" | "item" | "mark" | "end";
  readonly text: string;
  /** The id in brackets of an item. */
  readonly id?: string;
  /** Where the token starts, counted from 1. */
  readonly column: number;
}

const number = /\d+(?:\.\d+)?/y;
const name = /[A-Za-z][A-Za-z0-9]*/y;
const mark = /<=|>=|[-+*/^()=<>,;:]/y;
const blank = /[ \t\r\n]+/y;
const bracket = /\[([^\]\r\n]*)\]/y;

/** Cuts formula text into tokens; a character that starts none becomes the failure's column. */
export function tokenize(text: string): Token[] | { readonly column: number } {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  for (;;) {
    take(blank);
    const column = at + 1;
    if (at >= text.length) {
      tokens.push({ kind: "end", text: "", column });
      return tokens;
    }
    const digits = take(number);
    if (digits !== undefined) {
      tokens.push({ kind: "number", text: digits, column });
      continue;
    }
    const word = take(name);
    if (word !== undefined) {
      const id = take(bracket);
      if (id === undefined) tokens.push({ kind: "name", text: word, column });
      else tokens.push({ kind: "item", text: word, id: id.slice(1, -1).trim(), column });
      continue;
    }
    const sign = take(mark);
    if (sign === undefined) return { column };
    tokens.push({ kind: "mark", text: sign, column });
  }
}
