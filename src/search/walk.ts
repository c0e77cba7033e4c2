import { type Chosen, chosenOf } from "./chosen.js";
import type { Model } from "./model.js";
import type { Penalties } from "./penalties.js";

/** What a walk is asked: where it need not look any further, and what to do with a pattern that it meets. */
export interface Walk {
  readonly model: Model;
  readonly penalties: Penalties;
  /** Most steps that it may take; a step is one offer more, or one lot closed. */
  readonly steps: number;
  /** The highest cost that is of interest, without the bits of `shift`; it is asked again after every pattern. */
  readonly ceiling: () => number;
  /** A pattern that keeps to every rule, as columns; false ends the walk. */
  readonly meet: (columns: readonly number[], cost: bigint) => boolean;
}

export interface Walked {
  readonly steps: number;
  /** No pattern of a lower cost was left out, in the same units as `ceiling`; undefined where the walk came to its end. */
  readonly left: number | undefined;
}

/**
 * Walks through all patterns depth-first, each once: the lot with the fewest offers left comes next, and in it the
 * offer that adds least to the bound. What is as good as the ceiling is met too, so that no tie is lost.
 */
export function walk({ model, penalties, steps: most, ceiling, meet }: Walk): Walked {
  const { places, mayStayOpen, ofLot } = model;
  const { taken, open } = penalties;
  const chosen: Chosen = chosenOf(model, penalties);
  let steps = 0;
  let left = Number.POSITIVE_INFINITY;
  let isOver = false;

  /** The lot with the fewest ways on: −1 where all are closed, −2 where one has none. */
  const scarcest = (): number => {
    let found = -1;
    let fewest = Number.POSITIVE_INFINITY;
    const room = ceiling() - chosen.bound();
    for (let lot = 0; lot < places.length; lot += 1) {
      const free = chosen.free(lot);
      if (free === 0) continue;
      let count = mayStayOpen[lot] && (open[lot] as number) <= room ? 1 : 0;
      const isOpen = count > 0;
      for (const column of ofLot[lot] as readonly number[])
        if ((taken[column] as number) <= room && chosen.isFree(column)) count += 1;
      if (count === 0 || (!isOpen && count < free)) return -2;
      if (count < fewest) {
        fewest = count;
        found = lot;
      }
    }
    return found;
  };

  const visit = (): void => {
    steps += 1;
    if (steps > most) {
      isOver = true;
      left = Math.min(left, chosen.bound());
      return;
    }
    if (chosen.bound() > ceiling() || !chosen.isOpenStill()) return;
    const lot = scarcest();
    if (lot === -1) {
      const cost = chosen.cost();
      if (cost !== undefined && !meet(chosen.columns(), cost)) {
        isOver = true;
        left = Math.min(left, chosen.bound());
      }
    }
    if (lot < 0) return;
    const order = (ofLot[lot] as readonly number[])
      .filter((column) => chosen.isFree(column))
      .sort((a, b) => (taken[a] as number) - (taken[b] as number) || a - b);
    let tried = 0;
    for (const column of order) {
      const bound = chosen.bound() + (taken[column] as number);
      if (bound > ceiling()) break;
      if (isOver) {
        left = Math.min(left, bound);
        break;
      }
      chosen.take(column);
      visit();
      chosen.release(column);
      // What was tried once is done with: the rest is without it.
      chosen.block(column);
      tried += 1;
    }
    if (mayStayOpen[lot]) {
      chosen.close(lot);
      if (chosen.bound() <= ceiling()) {
        if (isOver) left = Math.min(left, chosen.bound());
        else visit();
      }
      chosen.reopen(lot);
    }
    for (const column of order.slice(0, tried)) chosen.unblock(column);
  };
  visit();
  return { steps: Math.min(steps, most), left: isOver ? left : undefined };
}
