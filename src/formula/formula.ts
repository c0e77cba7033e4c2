import type { Rational } from "../number/rational.js";
import type { AggregateWord, FunctionName, PlaceWord } from "./words.js";

/** The tree of a formula. Names are slots: the figures of one offer are handed over as one list. */
export type Sum =
  | { readonly kind: "number"; readonly text: string; readonly value: Rational }
  | { readonly kind: "name"; readonly slot: number }
  | { readonly kind: "step"; readonly slot: number }
  | { readonly kind: "negate"; readonly of: Sum }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Sum; readonly right: Sum }
  | {
      readonly kind: "call";
      readonly name: FunctionName;
      readonly of: readonly Sum[];
      readonly branch: number;
    }
  | { readonly kind: "aggregate"; readonly slot: number }
  | { readonly kind: "place"; readonly word: PlaceWord }
  | { readonly kind: "if"; readonly test: Test; readonly yes: Sum; readonly no: Sum; readonly branch: number }
  | {
      readonly kind: "bands";
      readonly of: Sum;
      readonly rows: readonly { readonly upTo: Sum; readonly gives: Sum }[];
      readonly otherwise: Sum;
      readonly branch: number;
    }
  | { readonly kind: "table"; readonly of: Sum; readonly table: string; readonly branch: number };

export type Operator = "+" | "-" | "*" | "/" | "^";

export type Test =
  | { readonly kind: "compare"; readonly comparison: Comparison; readonly left: Sum; readonly right: Sum }
  | { readonly kind: "choice"; readonly parameter: string; readonly word: string }
  | { readonly kind: "all" | "any"; readonly of: readonly Test[] };

export type Comparison = "<" | "<=" | ">" | ">=" | "=";

/** An aggregate: a word over the admitted offers, of a sum that is valued for each offer visited. */
export interface Aggregate {
  readonly word: AggregateWord;
  /** Left out: over the subject. */
  readonly over: Sum;
  readonly bare: boolean;
  readonly where: Test | undefined;
  readonly parameter: Sum | undefined;
}

export interface Formula {
  /** The canonical text. */
  readonly text: string;
  /** What each name slot holds, in slot order: "price", "weight", "points[quality]". */
  readonly names: readonly string[];
  readonly steps: readonly { readonly name: string; readonly of: Sum }[];
  /** In an order in which an aggregate comes after those inside it. */
  readonly aggregates: readonly Aggregate[];
  readonly result: Sum;
  /** The name that a bare aggregate, `rank` and `next` look at. */
  readonly subject: string;
  /** How many places in the formula choose between branches. */
  readonly branches: number;
  readonly usesPlaces: boolean;
}

/** The words that a formula may use where it stands. */
export interface Vocabulary {
  readonly subject: string;
  readonly names: readonly string[];
  /** Names that take an id in brackets: `points[design]`; the ids that exist. */
  readonly items: Readonly<Record<string, readonly string[]>>;
  /** Parameters that are words: `belowZero = negative`. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly tables: readonly string[];
}
