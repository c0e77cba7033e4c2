import type { Chosen } from "./chosen.js";
import type { Column } from "./column.js";
import type { Model } from "./model.js";
import type { Relaxation } from "./relaxation.js";

/** What to decide on. */
export type Branch =
  | { readonly kind: "column"; readonly column: number }
  /** Whether a condition holds, and which is looked at first. */
  | { readonly kind: "atom"; readonly atom: number; readonly first: "holds" | "fails" }
  /** Nothing is left to decide. */
  | { readonly kind: "none" }
  /** A lot cannot be filled. */
  | { readonly kind: "stuck" };

const near = 1e-6;

/** The condition of which the relaxation has it both ways to the largest part: it rests cases on what it does not do. */
function doubtful(
  { atoms, columns, winnings }: Model,
  chosen: Chosen,
  relaxation: Relaxation,
): Branch | undefined {
  if (atoms.length === 0) return undefined;
  const relied = new Float64Array(atoms.length);
  const denied = new Float64Array(atoms.length);
  for (const [column, { needs, refuses }] of columns.entries()) {
    const part = relaxation.part(column);
    if (part < near) continue;
    for (const atom of needs) relied[atom] = (relied[atom] as number) + part;
    for (const set of refuses)
      if (set.length === 1) denied[set[0] as number] = (denied[set[0] as number] as number) + part;
  }
  let found: Branch | undefined;
  let most = near;
  for (const [atom, { least }] of atoms.entries()) {
    if (chosen.assumed.of(atom) !== "open") continue;
    const won = (winnings[atom] as Model["winnings"][number]).reduce(
      (sum, { column, weight }) => sum + weight * relaxation.part(column),
      0,
    );
    const doubt = Math.max(
      won < least - near ? (relied[atom] as number) : 0,
      won > least - 1 + near ? (denied[atom] as number) : 0,
    );
    if (doubt <= most) continue;
    most = doubt;
    found = { kind: "atom", atom, first: 2 * won >= least ? "holds" : "fails" };
  }
  return found;
}

/**
 * Of the offers that the relaxation takes in part, the one that settles most: the largest part of the most lots. Where
 * it takes all or nothing of each, a condition that it has both ways; then the best offer of the lot with the fewest
 * left, and what was found is soon a pattern.
 */
export function branchOf(
  model: Model,
  chosen: Chosen,
  relaxation: Relaxation,
  reduced: Float64Array,
): Branch {
  const { columns, places, mayStayOpen, ofLot } = model;
  let fewest = Number.POSITIVE_INFINITY;
  let scarce = -1;
  let most = 0;
  let parted = -1;
  for (let lot = 0; lot < places.length; lot += 1) {
    const free = chosen.free(lot);
    if (free === 0) continue;
    let count = 0;
    let best = -1;
    for (const column of ofLot[lot] as readonly number[]) {
      if (!chosen.isFree(column)) continue;
      count += 1;
      const part = relaxation.part(column);
      const gain = part * (columns[column] as Column).lots.length;
      if (part > near && part < 1 - near && gain > most) {
        most = gain;
        parted = column;
      }
      if (best < 0 || isBetter(part - relaxation.part(best), column, best, reduced)) best = column;
    }
    if (!mayStayOpen[lot] && count < free) return { kind: "stuck" };
    if (count > 0 && count < fewest) {
      fewest = count;
      scarce = best;
    }
  }
  if (scarce < 0) return { kind: "none" };
  if (parted >= 0) return { kind: "column", column: parted };
  return doubtful(model, chosen, relaxation) ?? { kind: "column", column: scarce };
}

const isBetter = (more: number, column: number, other: number, reduced: Float64Array): boolean =>
  more > near || (more > -near && (reduced[column] as number) < (reduced[other] as number));
