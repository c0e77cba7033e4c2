import { boundOf, noMultipliers, takeMultipliers } from "./bound.js";
import { branchOf } from "./branching.js";
import { type Chosen, chosenOf } from "./chosen.js";
import type { Model } from "./model.js";
import type { Relaxation } from "./relaxation.js";

/** What a walk is asked: where it need not look any further, and what to do with a pattern that it meets. */
export interface Walk {
  readonly model: Model;
  readonly relaxation: Relaxation;
  /** Most steps that it may take; a step is one offer taken or given up. */
  readonly steps: number;
  /** The highest cost that is of interest, in the units of the search; it is asked again at every step. */
  readonly ceiling: () => number;
  /** A pattern that keeps to every rule, as columns; false ends the walk. */
  readonly meet: (columns: readonly number[], cost: bigint) => boolean;
}

export interface Walked {
  readonly steps: number;
  /** No pattern that was left out costs less, in the units of the search; undefined where the walk came to its end. */
  readonly left: number | undefined;
}

/**
 * Walks through all patterns depth-first, each once: an offer is taken with all that follows, then given up;
 * a condition is taken to hold, then to fail. What
 * cannot be as good as the ceiling is passed over; what is just as good is met, so that no tie is lost.
 */
export function walk({ model, relaxation, steps: most, ceiling, meet }: Walk): Walked {
  const { columns } = model;
  const chosen: Chosen = chosenOf(model);
  const multipliers = noMultipliers(model);
  const reduced = new Float64Array(columns.length);
  let steps = 0;
  let left = Number.POSITIVE_INFINITY;
  let isOver = false;

  /** The bound by the multipliers as they stand, or by better ones where that does not settle it. */
  const bounded = (): number => {
    const known = boundOf(model, chosen, multipliers, reduced);
    const most = ceiling();
    if (known > most) return known;
    relaxation.solve(chosen, most);
    takeMultipliers(model, relaxation, multipliers);
    // `reduced` goes with this bound alone, even where the one before was higher.
    return boundOf(model, chosen, multipliers, reduced);
  };

  const visit = (): void => {
    const given: number[] = [];
    const assumed: { readonly atom: number; readonly assumption: "holds" | "fails" }[] = [];
    for (;;) {
      if (isOver || steps >= most) {
        isOver = true;
        left = Math.min(left, boundOf(model, chosen, multipliers, reduced));
        break;
      }
      steps += 1;
      const bound = bounded();
      if (bound > ceiling() || !chosen.isOpenStill()) break;
      // What cannot be as good as the ceiling any more is out.
      const room = ceiling() - bound;
      for (let column = 0; column < columns.length; column += 1)
        if ((reduced[column] as number) > room && chosen.isFree(column)) {
          chosen.block(column);
          given.push(column);
        }
      const branch = branchOf(model, chosen, relaxation, reduced);
      if (branch.kind === "none") {
        const cost = chosen.cost();
        if (cost !== undefined && !meet(chosen.columns(), cost)) {
          isOver = true;
          left = Math.min(left, bound);
        }
      }
      if (branch.kind === "none" || branch.kind === "stuck") break;
      if (branch.kind === "column") {
        chosen.take(branch.column);
        visit();
        chosen.release(branch.column);
        chosen.block(branch.column);
        given.push(branch.column);
      } else {
        const { atom, first } = branch;
        chosen.assumed.assume(atom, first, 1);
        visit();
        chosen.assumed.assume(atom, first, -1);
        const rest = { atom, assumption: first === "holds" ? "fails" : "holds" } as const;
        chosen.assumed.assume(atom, rest.assumption, 1);
        assumed.push(rest);
      }
    }
    for (const { atom, assumption } of assumed) chosen.assumed.assume(atom, assumption, -1);
    for (const column of given) chosen.unblock(column);
  };
  visit();
  return { steps, left: isOver ? Math.max(left, leastOf(model)) : undefined };
}

/** No pattern costs less, whatever the bounds say. */
const leastOf = ({ columns }: Model): number => columns.reduce((sum, { cost }) => sum + Math.min(0, cost), 0);
