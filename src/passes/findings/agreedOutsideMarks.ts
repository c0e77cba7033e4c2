import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import { compare, greater, lesser } from "../../number/rational.js";
import { agreedOn, givenOn, onQuality, placeOn } from "../panel/marks.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** The panel agreed on a score that is below or above every mark given. */
export const agreedOutsideMarks = ({ round, sheets }: Assessed): Finding[] =>
  onQuality(sheets).flatMap((filed): Finding[] => {
    const marks = givenOn(filed).map(({ mark }) => mark);
    const agreed = agreedOn(filed);
    if (agreed === undefined || marks.length === 0) return [];
    const [lowest, highest] = [marks.reduce(lesser), marks.reduce(greater)];
    if (compare(agreed, lowest) >= 0 && compare(agreed, highest) <= 0) return [];
    const figures = { agreed: figure(agreed), lowest: figure(lowest), highest: figure(highest) };
    return [finding({ code: "agreedOutsideMarks", round: round.id, ...placeOn(filed), ...figures })];
  });
