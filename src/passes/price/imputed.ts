import type { Hole, Valuation } from "../../formula/valuation.js";
import { baseline, points } from "../../methods/method.js";
import type { Lot } from "../../model/procedure.js";
import { type Cell, cellsOf, type Line } from "../../model/schedule.js";
import type { Rational } from "../../number/rational.js";
import { type Card, isIn } from "../card.js";

/** What stands for a bid that does not serve a line: its cells, and how the figure of each came about. */
export interface Imputed {
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly valuations: readonly Valuation[];
}

/** By line, what the published rule gives over the bids that serve it, or why it has no value over them. */
export type Imputations = ReadonlyMap<string, Imputed | Hole>;

/** Works out the figures for the unserved lines of a lot, over the bids that are still in and serve them. */
export function imputedIn({ schedule }: Lot, cards: readonly Card[]): Imputations {
  const found = new Map<string, Imputed | Hole>();
  for (const line of schedule?.lines ?? []) {
    const { unserved } = line;
    if (schedule === undefined || unserved === undefined) continue;
    const served = cards.filter(isIn).flatMap(({ offer }) => {
      const answer = offer?.lines.get(line.id);
      return answer === undefined || answer === "notServed" ? [] : [answer];
    });
    const valuations = line.periods.map((_, period) => {
      const figures = served.map((answer) => ({ figure: answer[period] as Rational }));
      return points(unserved, baseline(unserved, figures), {}).valuation;
    });
    const values = valuations.flatMap(({ value }) => value ?? []);
    const hole = valuations.find((each) => each.hole !== undefined)?.hole;
    found.set(line.id, hole ?? { line, cells: cellsOf(schedule, line, values), valuations });
  }
  return found;
}
