import { below } from "../../random/draw.js";
import type { Draw, Plan, Varied } from "./plan.js";
import type { DrawnLevel } from "./weights.js";

/** One row for each figure, those of a level together, and how the rows of a scenario are drawn. */
export function rowsOf(
  levels: readonly DrawnLevel[],
  others: readonly Varied[],
  count: number,
): Pick<Plan, "varied" | "draws"> {
  const varied: Varied[] = [];
  const draws: Draw[] = [];
  // The points of one grid come round for each point of the grids before it.
  let round = count;
  for (const { level, draw, points = 1 } of levels) {
    const [first, size] = [varied.length, level.criteria.length];
    const shares = new Float64Array(size);
    const every = round;
    round *= points;
    varied.push(...level.criteria.map((criterion): Varied => ({ kind: "weight", level, criterion })));
    draws.push((stream, figures, stride, at, scenario) => {
      draw(stream, shares, Math.floor(scenario / every) % points);
      for (let each = 0; each < size; each += 1)
        figures[(first + each) * stride + at] = shares[each] as number;
    });
  }
  for (const each of others) {
    const row = varied.length;
    const [from, bound] =
      each.kind === "price"
        ? [each.from, each.to - each.from + 1]
        : [0, each.kind === "score" ? each.points.length : 1];
    varied.push(each);
    draws.push((stream, figures, stride, at) => {
      figures[row * stride + at] = from + below(stream, bound);
    });
  }
  return { varied, draws };
}
