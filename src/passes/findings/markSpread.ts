import type { Finding } from "../../model/finding.js";
import { stepsBetween } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import { compare, greater, lesser, whole } from "../../number/rational.js";
import { givenOn, onQuality, placeOn } from "../panel/marks.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

const most = whole(2n);

/** Evaluators are two steps of the scale apart or more: they may have read the question in two ways. */
export const markSpread = ({ round, sheets }: Assessed): Finding[] =>
  onQuality(sheets).flatMap((filed): Finding[] => {
    const marks = givenOn(filed).map(({ mark }) => mark);
    if (marks.length < 2) return [];
    const [lowest, highest] = [marks.reduce(lesser), marks.reduce(greater)];
    // Where marks are added up their scale is not the score's, and its steps are not known here.
    const steps =
      filed.leaf.agreement.kind === "sum" ? undefined : stepsBetween(filed.leaf.scale, lowest, highest);
    if (steps === undefined || compare(steps, most) < 0) return [];
    const figures = { lowest: figure(lowest), highest: figure(highest), steps: figure(steps) };
    return [finding({ code: "markSpread", round: round.id, ...placeOn(filed), ...figures })];
  });
