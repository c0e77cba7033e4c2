import type { Finding } from "../../model/finding.js";
import { stepsBetween } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import { compare, whole } from "../../number/rational.js";
import { extremesOn, placeOn } from "../panel/marks.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

const most = whole(2n);

/** Evaluators are two steps of the scale apart or more: they may have read the question in two ways. */
export const markSpread = ({ round, marked }: Seen): Finding[] =>
  foundIn(marked, (filed): Finding[] => {
    const marks = extremesOn(filed);
    if (marks === undefined) return [];
    const { lowest, highest } = marks;
    // Where marks are added up their scale is not the score's, and its steps are not known here.
    const steps =
      filed.leaf.agreement.kind === "sum" ? undefined : stepsBetween(filed.leaf.scale, lowest, highest);
    if (steps === undefined || compare(steps, most) < 0) return [];
    const figures = { lowest: figure(lowest), highest: figure(highest), steps: figure(steps) };
    return [finding({ code: "markSpread", round: round.id, ...placeOn(filed), ...figures })];
  });
