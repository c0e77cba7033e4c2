import type { Chosen } from "./chosen.js";
import type { Column } from "./column.js";
import type { Model } from "./model.js";
import type { Relaxation } from "./relaxation.js";

/** The offer to decide on; `none` where nothing is left to decide, `stuck` where a lot cannot be filled. */
export type Branch = number | "none" | "stuck";

const near = 1e-6;

/**
 * Of the offers that the relaxation takes in part, the one that settles most: the largest part of the most lots. Where
 * it takes all or nothing of each, the best of the lot with the fewest left, and what was found is soon a pattern.
 */
export function branchOf(
  { columns, places, mayStayOpen, ofLot }: Model,
  chosen: Chosen,
  relaxation: Relaxation,
  reduced: Float64Array,
): Branch {
  let fewest = Number.POSITIVE_INFINITY;
  let scarce: Branch = "none";
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
    if (!mayStayOpen[lot] && count < free) return "stuck";
    if (count > 0 && count < fewest) {
      fewest = count;
      scarce = best;
    }
  }
  return parted < 0 ? scarce : parted;
}

const isBetter = (more: number, column: number, other: number, reduced: Float64Array): boolean =>
  more > near || (more > -near && (reduced[column] as number) < (reduced[other] as number));
