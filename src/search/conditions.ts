import type { Condition } from "./problem.js";

/** A condition of one bidder; equal ones are one. */
export type Atom =
  | { readonly kind: "lots"; readonly bidder: number; readonly lots: readonly number[] }
  | { readonly kind: "count"; readonly bidder: number; readonly atLeast: number };

/** Files conditions under their bidder, each once. */
export function conditionsOf(
  atoms: Atom[],
  lotAt: ReadonlyMap<string, number>,
): (bidder: number, condition: Condition) => number {
  const filed = new Map<string, number>();
  return (bidder, condition) => {
    const atom: Atom =
      condition.kind === "count"
        ? { ...condition, bidder }
        : {
            kind: "lots",
            bidder,
            lots: Array.from(new Set(condition.lots), (id) => lotAt.get(id) as number).sort((a, b) => a - b),
          };
    const key = JSON.stringify([bidder, atom.kind === "count" ? atom.atLeast : atom.lots, atom.kind]);
    const known = filed.get(key);
    if (known !== undefined) return known;
    filed.set(key, atoms.length);
    atoms.push(atom);
    return atoms.length - 1;
  };
}
