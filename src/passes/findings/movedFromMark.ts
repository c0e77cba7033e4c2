import type { Finding } from "../../model/finding.js";
import { stepsBetween } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import { compare, one } from "../../number/rational.js";
import { agreedOn, givenOn, placeOn } from "../panel/marks.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** The agreed score is more than one step of the scale from an evaluator's own mark. */
export const movedFromMark = ({ round, marked }: Seen): Finding[] =>
  foundIn(marked, (filed) => {
    const agreed = agreedOn(filed);
    if (agreed === undefined) return [];
    return givenOn(filed).flatMap(({ by, mark }): Finding[] => {
      const steps = stepsBetween(filed.leaf.scale, mark, agreed);
      if (steps === undefined || compare(steps, one) <= 0) return [];
      const figures = { by, mark: figure(mark), agreed: figure(agreed), steps: figure(steps) };
      return [finding({ code: "movedFromMark", round: round.id, ...placeOn(filed), ...figures })];
    });
  });
