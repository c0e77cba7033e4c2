import type { Column } from "./column.js";
import type { Condition } from "./problem.js";

/** A condition of one bidder, each once: it wins at least so many of these lots. */
export interface Atom {
  readonly bidder: number;
  readonly lots: readonly number[];
  readonly least: number;
}

/** A column, and how many of an atom's lots it wins. */
export interface Winning {
  readonly column: number;
  readonly weight: number;
}

/** Files conditions under their bidder, each once. */
export function conditionsOf(
  atoms: Atom[],
  lotAt: ReadonlyMap<string, number>,
  lotsOf: readonly (readonly number[])[],
): (bidder: number, condition: Condition) => number {
  const filed = new Map<string, number>();
  return (bidder, condition) => {
    const lots =
      condition.kind === "count"
        ? (lotsOf[bidder] as readonly number[])
        : Array.from(new Set(condition.lots), (id) => lotAt.get(id) as number).sort((a, b) => a - b);
    const least = condition.kind === "count" ? condition.atLeast : lots.length;
    const key = JSON.stringify([bidder, lots, least]);
    const known = filed.get(key);
    if (known !== undefined) return known;
    filed.set(key, atoms.length);
    atoms.push({ bidder, lots, least });
    return atoms.length - 1;
  };
}

/** For each atom the columns that count for it. */
export function winningsOf(atoms: readonly Atom[], columns: readonly Column[]): Winning[][] {
  const byBidder = new Map<number, number[]>();
  for (const [index, { bidder }] of columns.entries()) {
    const own = byBidder.get(bidder);
    if (own === undefined) byBidder.set(bidder, [index]);
    else own.push(index);
  }
  return atoms.map(({ bidder, lots }) => {
    const inside = new Set(lots);
    return (byBidder.get(bidder) ?? []).flatMap((column) => {
      const weight = (columns[column] as Column).lots.filter((lot) => inside.has(lot)).length;
      return weight === 0 ? [] : [{ column, weight }];
    });
  });
}
