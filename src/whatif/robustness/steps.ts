import { stepsBetween } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import type { Rational } from "../../number/rational.js";
import { type PanelFigure, scaleOf, steppedFrom } from "./figures.js";
import type { FewestSteps, SteppedFigure } from "./records.js";

/** Whether the result of a lot is another one with a figure at some other value. */
export type Turns = (each: PanelFigure, to: Rational) => boolean;

/** The most steps of one figure that are tried where more may turn a result back. */
export const mostSteps = 10;

/** The fewest steps up (1) or down (-1) that turn a result, where more than enough still turn it. */
export function fewestWhereSteady(
  figures: readonly PanelFigure[],
  way: 1 | -1,
  turns: Turns,
): FewestSteps | undefined {
  const holds = (each: PanelFigure, steps: number): boolean => {
    const to = steppedFrom(each, way * steps);
    return to !== undefined && turns(each, to);
  };
  let fewest: number | undefined;
  let enough: PanelFigure[] = [];
  for (const each of figures) {
    const most = stepsToEnd(each, way);
    const tried = fewest === undefined ? most : Math.min(most, fewest);
    if (tried < (fewest ?? 1) || !holds(each, tried)) continue;
    let [short, long] = [0, tried];
    while (long - short > 1) {
      const middle = Math.floor((short + long) / 2);
      if (holds(each, middle)) long = middle;
      else short = middle;
    }
    enough = long === fewest ? [...enough, each] : [each];
    fewest = long;
  }
  return fewest === undefined ? undefined : told(enough, way, fewest);
}

/** The fewest steps up or down that turn a result, tried one number after the other, as far as there is a limit. */
export function fewestInTurn(
  figures: readonly PanelFigure[],
  way: 1 | -1,
  turns: Turns,
): FewestSteps | undefined {
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    const enough = figures.filter((each) => {
      const to = steppedFrom(each, way * steps);
      return to !== undefined && turns(each, to);
    });
    if (enough.length > 0) return told(enough, way, steps);
  }
  return undefined;
}

const told = (figures: readonly PanelFigure[], way: 1 | -1, steps: number): FewestSteps => ({
  steps,
  figures: figures.map((each) => steppedFigure(each, steppedFrom(each, way * steps) as Rational)),
});

/** A figure and what it would be, as it is told. */
export const steppedFigure = ({ at, criterion, value }: PanelFigure, to: Rational): SteppedFigure => ({
  of: at.of,
  by: at.by,
  bid: at.bid,
  criterion,
  mark: figure(value),
  instead: figure(to),
});

/** How many whole steps there are to the end of the scale. */
function stepsToEnd(each: PanelFigure, way: 1 | -1): number {
  const scale = scaleOf(each);
  const left = scale && stepsBetween(scale, each.value, way > 0 ? scale.top : scale.bottom);
  return left === undefined ? 0 : Number(left.n / left.d);
}
