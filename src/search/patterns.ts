import type { Column } from "./column.js";
import type { Model } from "./model.js";
import type { Pattern } from "./result.js";
import { byText } from "./text.js";

export const patternOf = (model: Model, columns: readonly number[]): Pattern =>
  columns
    .toSorted((a, b) => a - b)
    .map((column) => {
      const { offer, case: applies } = model.columns[column] as Column;
      return { offer, case: applies };
    });

/** Patterns in the order of the ids of their offers. */
export const byPattern = (a: Pattern, b: Pattern): number => {
  const at = a.findIndex(({ offer }, index) => offer !== b[index]?.offer);
  return at < 0 ? a.length - b.length : byText(a[at]?.offer ?? "", b[at]?.offer ?? "");
};

/** The columns of a pattern, where one is given. */
export function columnsOf({ columns }: Model, pattern: Pattern | undefined): readonly number[] | undefined {
  if (pattern === undefined) return undefined;
  const taken = new Set(pattern.map((each) => JSON.stringify([each.offer, each.case])));
  return Array.from(columns.keys()).filter((index) => {
    const { offer, case: applies } = columns[index] as Column;
    return taken.has(JSON.stringify([offer, applies]));
  });
}

/** The exact cost of a whole pattern. */
export function costOf({ columns, places, scalar }: Model, taken: readonly number[]): bigint {
  const all = places.reduce((sum, count) => sum + count, 0);
  const filled = taken.reduce((sum, column) => sum + (columns[column] as Column).lots.length, 0);
  return taken.reduce(
    (sum, column) => sum + (columns[column] as Column).exactCost,
    scalar.openCost * BigInt(all - filled),
  );
}
