import { emptyBaseline } from "../../formula/baseline.js";
import type { Finding } from "../../model/finding.js";
import type { Minimum, QualityLeaf } from "../../model/procedure.js";
import type { Roundings } from "../../model/roundings.js";
import { figure } from "../../number/figure.js";
import { compare, type Rational } from "../../number/rational.js";
import { leastOf } from "../admit/minimums.js";
import { isRelativeLeaf } from "../admit/order.js";
import { broughtTo } from "../card.js";
import { agreedOn, givenOn, placeOn } from "../panel/marks.js";
import type { FiledSheet } from "../panel/sheets.js";
import { leafPoints } from "../score/leaf.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** Moderation or a later change took a bid across the criterion's own minimum, one way or the other. */
export const minimumCrossed = ({ procedure, round, marked }: Seen): Finding[] =>
  foundIn(marked, (filed) => {
    const { leaf } = filed;
    const bar = leaf.minimum;
    const agreed = agreedOn(filed);
    if (bar === undefined || bar.kind === "best" || agreed === undefined) return [];
    const isMet = (score: Rational): boolean | undefined =>
      meets(procedure.tender.rounding, leaf, bar, score);
    const met = isMet(agreed);
    const moves = [
      ...givenOn(filed).map(({ by, mark }) => ({ by, before: mark, after: agreed, met })),
      ...changesOf(filed).map(({ by, before, after }) => ({ by, before, after, met: isMet(after) })),
    ];
    return moves.flatMap(({ by, before, after, met }): Finding[] => {
      const was = isMet(before);
      if (was === undefined || met === undefined || was === met) return [];
      const figures = { by, before: figure(before), after: figure(after), isMet: met };
      return [finding({ code: "minimumCrossed", round: round.id, ...placeOn(filed), ...figures })];
    });
  });

const changesOf = ({ sheet }: FiledSheet) =>
  sheet.history.flatMap(({ of, by, from, to }) =>
    of !== "agreed" || from === undefined || typeof from === "string" || typeof to === "string"
      ? []
      : [{ by, before: from, after: to }],
  );

/** Whether a score meets the minimum by itself; undefined where other bids have a say in that. */
function meets(roundings: Roundings, leaf: QualityLeaf, bar: Minimum, score: Rational): boolean | undefined {
  if (bar.kind === "score") return compare(score, bar.bar) >= 0;
  if (isRelativeLeaf(leaf)) return undefined;
  const nowhere = { round: "", lots: [], bid: "" };
  const scored = leafPoints(
    nowhere,
    roundings,
    leaf,
    emptyBaseline,
    broughtTo(leaf, score, undefined, undefined),
  );
  return "due" in scored ? undefined : compare(scored.working.value, leastOf(bar, leaf.weight)) >= 0;
}
