import type { Chosen } from "./chosen.js";
import type { Column } from "./column.js";
import type { Model } from "./model.js";
import type { Relaxation } from "./relaxation.js";

/** Multipliers: of lots whole numbers; of rows any, not negative; of atoms any. */
export interface Multipliers {
  readonly lots: Float64Array;
  readonly rows: Float64Array;
  readonly atoms: Float64Array;
}

export const noMultipliers = ({ places, rows, atoms }: Model): Multipliers => ({
  lots: new Float64Array(places.length),
  rows: new Float64Array(rows.length),
  atoms: new Float64Array(atoms.length),
});

/** Multipliers as the relaxation last had them. */
export function takeMultipliers(
  model: Model,
  relaxation: Relaxation,
  { lots, rows, atoms }: Multipliers,
): void {
  for (let lot = 0; lot < lots.length; lot += 1) lots[lot] = Math.round(relaxation.lotMultiplier(lot));
  for (let row = 0; row < rows.length; row += 1)
    rows[row] = model.rows[row]?.orNothing ? 0 : Math.max(0, relaxation.rowMultiplier(row));
  for (let atom = 0; atom < atoms.length; atom += 1)
    atoms[atom] = Math.round(relaxation.atomMultiplier(atom));
}

/** Whole numbers up to this are exact in doubles. */
const mostExact = 2 ** 53;

/**
 * A figure that no pattern with these offers costs less than, and in `reduced` what each free column comes to beside
 * it: one that is positive adds as much to the bound if it is taken. It holds for any multipliers at all, and is made
 * of whole numbers only: products that are not are rounded to the side on which it stays true. Where a figure would
 * be too long to be exact there is no bound.
 */
export function boundOf(
  model: Model,
  chosen: Chosen,
  multipliers: Multipliers,
  reduced: Float64Array,
): number {
  const { columns, places, mayStayOpen, openCost, rows, atoms, winnings } = model;
  let bound = chosen.fixedCost();
  let size = Math.abs(bound);
  const adds = (figure: number): void => {
    bound += figure;
    size += Math.abs(figure);
  };
  for (let lot = 0; lot < places.length; lot += 1) {
    const free = chosen.free(lot);
    if (free === 0) continue;
    const price = multipliers.lots[lot] as number;
    adds(free * (mayStayOpen[lot] ? Math.min(price, openCost) : price));
  }
  for (let column = 0; column < columns.length; column += 1) {
    const { cost, lots } = columns[column] as Column;
    let left = cost;
    for (let at = 0; at < lots.length; at += 1) left -= multipliers.lots[lots[at] as number] as number;
    reduced[column] = left;
    if (Math.abs(left) > size) size = Math.abs(left);
  }
  for (let row = 0; row < rows.length; row += 1) {
    const price = multipliers.rows[row] as number;
    if (price === 0) continue;
    const { kind, columns: own, weights, bound: limit } = rows[row] as Model["rows"][number];
    const room = limit - chosen.activity(row);
    adds(kind === "atMost" ? -above(price * room) : below(price * room));
    for (let at = 0; at < own.length; at += 1) {
      const column = own[at] as number;
      const charge = price * (weights[at] as number);
      const left = (reduced[column] as number) + (kind === "atMost" ? below(charge) : -above(charge));
      reduced[column] = left;
      if (Math.abs(left) > size) size = Math.abs(left);
    }
  }
  for (let atom = 0; atom < atoms.length; atom += 1) {
    // What is assumed of an atom is a row; its multiplier is a whole number, and so are all products.
    const price = multipliers.atoms[atom] as number;
    const assumption = chosen.assumed.of(atom);
    if (price === 0 || assumption !== (price > 0 ? "holds" : "fails")) continue;
    const { least } = atoms[atom] as Model["atoms"][number];
    adds(price * ((price > 0 ? least : least - 1) - chosen.assumed.won(atom)));
    for (const { column, weight } of winnings[atom] as Model["winnings"][number]) {
      const left = (reduced[column] as number) - price * weight;
      reduced[column] = left;
      if (Math.abs(left) > size) size = Math.abs(left);
    }
  }
  for (let column = 0; column < columns.length; column += 1)
    if ((reduced[column] as number) < 0 && chosen.isFree(column)) adds(reduced[column] as number);
  return size < mostExact ? bound : Number.NEGATIVE_INFINITY;
}

/** A product in doubles errs by less than one half, so that the whole number beyond the next is on the safe side. */
const below = (product: number): number => (product === 0 ? 0 : Math.floor(product) - 1);
const above = (product: number): number => (product === 0 ? 0 : Math.ceil(product) + 1);
