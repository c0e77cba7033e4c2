import { energyOffer } from "../model/document/measures.js";
import { isRecord } from "../model/shape/schema.js";

/** The tables that can be read and written. */
export const tableKinds = ["marks", "agreed", "prices", "decisions"] as const;
export type TableKind = (typeof tableKinds)[number];

/** The record of a document that a cell belongs to. */
export type Part = "sheet" | "line" | "mark" | "agreed" | "bid" | "offer" | "decision";

/** One column of a table: what its cells hold, and where in the document that belongs. */
export interface Column {
  readonly name: string;
  /** A word has no spaces around it; a list may be in any order, an order may not. */
  readonly holds: "word" | "text" | "list" | "order";
  readonly of: Part;
  readonly keys: readonly [string, ...string[]];
  /** Whether the column is written only where some row says something in it. */
  readonly rare?: true;
}

const column = (of: Part, name: string, holds: Column["holds"] = "word", key = name): Column => ({
  name,
  holds,
  of,
  keys: [key],
});

const sheet: readonly Column[] = [
  column("sheet", "bid"),
  column("sheet", "lot"),
  column("sheet", "combined", "list"),
  column("sheet", "round"),
  column("sheet", "criterion"),
];

/** The columns that a table has for every tender, in the order in which they are written. */
const fixed: Readonly<Record<TableKind, readonly Column[]>> = {
  marks: [
    ...sheet,
    column("mark", "evaluator", "text", "by"),
    column("mark", "mark"),
    column("mark", "reason", "text"),
    column("mark", "at"),
  ],
  agreed: [
    ...sheet,
    column("agreed", "score"),
    column("agreed", "reason", "text"),
    column("agreed", "by", "text"),
    column("agreed", "at"),
    { ...column("line", "line"), rare: true },
    column("sheet", "accepted"),
    { ...column("sheet", "evidence"), rare: true },
  ],
  prices: [
    column("bid", "bid", "word", "id"),
    column("offer", "round"),
    column("offer", "lots", "list"),
    column("offer", "price"),
    column("offer", "contractPrice"),
    column("offer", "submitted"),
    column("offer", "revises", "list"),
  ],
  decisions: [
    column("decision", "about"),
    column("decision", "bid"),
    column("decision", "lot"),
    column("decision", "lots", "list"),
    column("decision", "round"),
    column("decision", "outcome"),
    column("decision", "order", "order"),
    column("decision", "figure"),
    column("decision", "envelope"),
    column("decision", "at"),
    column("decision", "reason", "text"),
    column("decision", "by", "text"),
  ],
};

/** Columns that a table cannot do without: of each list one at least. */
export const needed: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  marks: [["bid"], ["criterion"], ["mark"]],
  agreed: [["bid"], ["criterion"], ["score", "accepted", "evidence"]],
  prices: [["bid"]],
  decisions: [["about"]],
};

/** Every column that a table of this document may have; prices have one for each price and each measure. */
export const columnsOf = (document: unknown, kind: TableKind): readonly Column[] =>
  kind === "prices" ? [...fixed.prices, ...amountColumns(document)] : fixed[kind];

/**
 * A column is named as its criterion, with the line or figure it is of after a point; where another column has that
 * name, with "prices." or "measures." before it.
 */
function amountColumns(document: unknown): Column[] {
  const taken = new Set(fixed.prices.map(({ name }) => name));
  const tender = partIn(document, "tender");
  const trees = [tender, ...listIn(tender, "lots")].flatMap((each) => listIn(each, "criteria"));
  const leaves = leavesOf(trees);
  const offers = listIn(document, "bids").flatMap((bid) => listIn(bid, "offers"));
  return (["prices", "measures"] as const).flatMap((key) => {
    const type = key === "prices" ? "price" : "measure";
    const published = leaves.filter((leaf) => leaf.type === type);
    const offered = offers.flatMap((offer) => Object.entries(recordIn(offer, key)));
    const ids = [...published.map(({ id }) => id), ...offered.map(([id]) => id)];
    return Array.from(new Set(ids)).flatMap((id) =>
      typeof id !== "string" ? [] : columnsFor(key, id, insideOf(id, published, offered)),
    );
  });

  function columnsFor(key: "prices" | "measures", id: string, inside: readonly string[]): Column[] {
    const named = inside.length === 0 ? [[]] : inside.map((each) => [each]);
    return named.map((within): Column => {
      let name = [id, ...within].join(".");
      while (taken.has(name)) name = `${key}.${name}`;
      taken.add(name);
      const holds = within[0] === "reductions" ? "order" : "word";
      return { name, holds, of: "offer", keys: [key, id, ...within] };
    });
  }
}

/** The lines of a measure, or the figures that it is computed from; none where it is one amount. */
function insideOf(
  id: string,
  published: readonly Readonly<Record<string, unknown>>[],
  offered: readonly (readonly [string, unknown])[],
): string[] {
  const own = published.filter((leaf) => leaf.id === id);
  const lines = own.flatMap((leaf) => listIn(leaf, "lines")).map((line) => partIn(line, "id"));
  const computed = own.some((leaf) => leaf.procedure !== undefined) ? Object.keys(energyOffer.shape) : [];
  const stated = offered.flatMap(([of, claim]) => (of === id && isRecord(claim) ? Object.keys(claim) : []));
  return Array.from(new Set([...lines, ...computed, ...stated])).filter((each) => typeof each === "string");
}

const partIn = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

export const listIn = (value: unknown, key: string): readonly unknown[] => {
  const part = partIn(value, key);
  return Array.isArray(part) ? part : [];
};

const recordIn = (value: unknown, key: string): Readonly<Record<string, unknown>> => {
  const part = partIn(value, key);
  return isRecord(part) ? part : {};
};

/** The criteria without parts, of trees that may be without shape; goes down by a list of its own. */
function leavesOf(trees: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  const open = trees.slice();
  const leaves: Readonly<Record<string, unknown>>[] = [];
  for (const each of open) {
    if (isRecord(each)) leaves.push(each);
    for (const part of listIn(each, "criteria")) open.push(part);
  }
  return leaves;
}
