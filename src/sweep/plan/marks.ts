import type { Procedure, Scale } from "../../model/procedure.js";
import { stepped } from "../../model/scale.js";
import { compare, type Rational } from "../../number/rational.js";
import { latestIn } from "../../passes/panel/sheets.js";
import {
  isOnOneScale,
  type PanelFigure,
  panelFigures,
  scaleOf,
  steppedFrom,
} from "../../whatif/robustness/figures.js";
import { latestSheet } from "../../whatif/tipping/turn.js";
import type { MarksDrawn } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";
import { isBad, readWhole } from "./numbers.js";
import type { Varied } from "./plan.js";

type Scores = Extract<Varied, { kind: "score" }>[];

/** The figures of the panel that vary in some lots, each with the points of its scale between which it does. */
export function scoresIn(
  procedure: Procedure,
  lots: ReadonlySet<string>,
  marks: MarksDrawn,
  isAwarded: boolean,
): Scores | { readonly refusal: SweepRefusalFigures } {
  const steps = marks.kind === "steps" ? readWhole("steps", marks.steps, 1, 100) : 0;
  if (isBad(steps)) return { refusal: steps };
  const found: Scores = [];
  for (const each of panelFigures(procedure)) {
    if (!each.served.some(({ lot }) => lots.has(lot)) || (each.combined && !isAwarded)) continue;
    if (!isLatest(procedure, each)) continue;
    const scale = scaleOf(each);
    if (scale === undefined || !isOnOneScale(each)) continue;
    const ends = marks.kind === "disagreement" ? endsOf(each) : undefined;
    if (marks.kind === "disagreement" && ends === undefined) continue;
    if (scale.step === undefined && scale.levels === undefined)
      return { refusal: { kind: "noSteps", criterion: each.criterion, scale: scale.name } };
    const points = ends === undefined ? around(each, steps) : between(scale, ends);
    if (points.length > 1) found.push({ kind: "score", figure: each, points });
  }
  return found.length === 0 && marks.kind === "disagreement"
    ? { refusal: { kind: "noDisagreement" } }
    : found;
}

/** Whether a figure is on the answer that stands in the end, and not on one before it. */
function isLatest({ tender, bids }: Procedure, { at, criterion, served, combined }: PanelFigure): boolean {
  const bid = bids.find(({ id }) => id === at.bid);
  if (bid === undefined) return false;
  if (!combined)
    return tender.lots.some(
      (lot) => served.some((each) => each.lot === lot.id) && latestSheet(bid, lot, criterion) === at.sheet,
    );
  return Array.from(bid.sheets.values()).some((filed) => {
    const sheets = filed.get(criterion);
    return sheets?.includes(at.sheet) && latestIn(sheets, { from: 0, to: Infinity }) === at.sheet;
  });
}

type Ends = readonly [lowest: Rational, highest: Rational];

/** The lowest and the highest mark of the sheet, where they differ. */
function endsOf({ at }: PanelFigure): Ends | undefined {
  const given = at.sheet.marks.flatMap(({ mark }) => (typeof mark === "string" ? [] : [mark])).sort(compare);
  const [lowest, highest] = [given[0], given.at(-1)];
  return lowest === undefined || highest === undefined || compare(lowest, highest) === 0
    ? undefined
    : [lowest, highest];
}

/** All points of a scale from one to another. */
function between(scale: Scale, [lowest, highest]: Ends): Rational[] {
  const points: Rational[] = [];
  for (let steps = 0; ; steps += 1) {
    const point = stepped(scale, lowest, steps);
    if (point === undefined || compare(point, highest) > 0) return points;
    points.push(point);
  }
}

/** So many points below a figure and above it, as far as there are, and itself. */
const around = (each: PanelFigure, steps: number): Rational[] =>
  Array.from({ length: 2 * steps + 1 }, (_, at) => at - steps).flatMap((by) => steppedFrom(each, by) ?? []);
