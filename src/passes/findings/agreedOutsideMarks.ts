import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import { compare } from "../../number/rational.js";
import { agreedOn, extremesOn, placeOn } from "../panel/marks.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** The panel agreed on a score that is below or above every mark given. */
export const agreedOutsideMarks = ({ round, marked }: Seen): Finding[] =>
  foundIn(marked, (filed): Finding[] => {
    const agreed = agreedOn(filed);
    const marks = agreed && extremesOn(filed);
    if (agreed === undefined || marks === undefined) return [];
    const { lowest, highest } = marks;
    if (compare(agreed, lowest) >= 0 && compare(agreed, highest) <= 0) return [];
    const figures = { agreed: figure(agreed), lowest: figure(lowest), highest: figure(highest) };
    return [finding({ code: "agreedOutsideMarks", round: round.id, ...placeOn(filed), ...figures })];
  });
