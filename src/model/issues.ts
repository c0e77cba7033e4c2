import { allocationSentences } from "./sentences/allocation.js";
import { bidSentences } from "./sentences/bids.js";
import { changeSentences } from "./sentences/changes.js";
import { marketSentences } from "./sentences/market.js";
import { measureSentences } from "./sentences/measures.js";
import { moneySentences } from "./sentences/money.js";
import { panelSentences } from "./sentences/panel.js";
import { publicationSentences } from "./sentences/publication.js";
import { ruleSentences } from "./sentences/rules.js";
import { shapeSentences } from "./sentences/shape.js";
import { tableSentences } from "./sentences/tables.js";

/** Where in the document: keys and indices from the top. */
export type Path = (string | number)[];

/** What is wrong and how to mend it, by code: each sentence is made of its figures and nothing else. */
export const sentences = {
  ...shapeSentences,
  ...ruleSentences,
  ...publicationSentences,
  ...bidSentences,
  ...moneySentences,
  ...allocationSentences,
  ...panelSentences,
  ...measureSentences,
  ...tableSentences,
  ...changeSentences,
  ...marketSentences,
};

type Sentences = typeof sentences;
export type IssueCode = keyof Sentences;
export type Figures<Code extends IssueCode> = Parameters<Sentences[Code]>[0];

/** The cell of a table that something comes from; the first row is 1, and a whole row has no column. */
export interface Cell {
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * One fault of a document: a stable code, where it is, a sentence, and the offending figures in fields. Where it
 * comes from a table, the table's name, the row and the column stand beside the path.
 */
export type Issue = {
  readonly [Code in IssueCode]: {
    readonly code: Code;
    readonly path: Path;
    readonly message: string;
  } & Cell &
    Readonly<Figures<Code>>;
}[IssueCode];

/** Makes an issue; the sentence is made here and nowhere else. */
export function issue<Code extends IssueCode>(code: Code, path: Path, figures: Figures<Code>): Issue {
  const sentence = sentences[code] as (figures: Figures<Code>) => string;
  return { code, path, message: sentence(figures), ...figures } as unknown as Issue;
}

/** A path as a reader would write it: bids[2].offers[0].price. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );

/** Where an issue is, for a reader. */
export const placeText = (path: Path): string => pathText(path) || "document";

/** What is at a path, in short: the key of a value, or its place in a list. */
export function nameOf(path: Path): string {
  const last = path.findLastIndex((key) => typeof key === "string");
  return last < 0 ? "The document" : pathText(path.slice(last));
}
