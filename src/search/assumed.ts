import type { Column } from "./column.js";
import type { Atom } from "./conditions.js";
import type { Model } from "./model.js";

/** What is held of an atom: that it holds, that it does not, or nothing yet. */
export type Assumption = "holds" | "fails" | "open";

/** What is assumed of the conditions: by deciding, or because an offer was taken in a case that rests on them. */
export interface Assumed {
  readonly of: (atom: number) => Assumption;
  /** How many of the atom's lots its bidder has won so far. */
  readonly won: (atom: number) => number;
  readonly isCompatible: (column: number) => boolean;
  /** Adds or takes back what comes with a column. */
  readonly count: (column: number, by: 1 | -1) => void;
  readonly assume: (atom: number, assumption: "holds" | "fails", by: 1 | -1) => void;
  /** Whether all that is assumed can still come true. */
  readonly isPossible: (canWin: (bidder: number, lot: number) => boolean) => boolean;
  /**
   * Whether all that is assumed came true, once the pattern is whole, and the case of each column applies: a pattern
   * for which an assumption fails is met where the contrary is assumed.
   */
  readonly isTrueOf: (columns: readonly number[]) => boolean;
}

export function assumedOf({ atoms, winnings, columns }: Model): Assumed {
  const relied = new Int32Array(atoms.length);
  const denied = new Int32Array(atoms.length);
  const won = new Int32Array(atoms.length);
  const ofColumn: { atom: number; weight: number }[][] = columns.map(() => []);
  for (const [atom, own] of winnings.entries())
    for (const { column, weight } of own) ofColumn[column]?.push({ atom, weight });
  const holds = (atom: number): boolean => (won[atom] as number) >= (atoms[atom] as Atom).least;
  return {
    of: (atom) => ((relied[atom] as number) > 0 ? "holds" : (denied[atom] as number) > 0 ? "fails" : "open"),
    won: (atom) => won[atom] as number,
    isCompatible: (column) => {
      const { needs, refuses } = columns[column] as Column;
      return (
        needs.every((atom) => denied[atom] === 0) &&
        refuses.every((set) => set.length !== 1 || relied[set[0] as number] === 0)
      );
    },
    count: (column, by) => {
      const { needs, refuses } = columns[column] as Column;
      for (const { atom, weight } of ofColumn[column] ?? []) won[atom] = (won[atom] as number) + by * weight;
      for (const atom of needs) relied[atom] = (relied[atom] as number) + by;
      for (const [atom, ...more] of refuses)
        if (atom !== undefined && more.length === 0) denied[atom] = (denied[atom] as number) + by;
    },
    assume: (atom, assumption, by) => {
      const counts = assumption === "holds" ? relied : denied;
      counts[atom] = (counts[atom] as number) + by;
    },
    isPossible: (canWin) =>
      atoms.every((atom, index) => {
        if ((denied[index] as number) > 0 && (holds(index) || (relied[index] as number) > 0)) return false;
        if (relied[index] === 0) return true;
        return atom.lots.filter((lot) => canWin(atom.bidder, lot)).length >= atom.least;
      }),
    isTrueOf: (taken) =>
      atoms.every((_atom, index) =>
        holds(index) ? (denied[index] as number) === 0 : (relied[index] as number) === 0,
      ) && taken.every((column) => (columns[column] as Column).refuses.every((set) => !set.every(holds))),
  };
}
