import type { Finding } from "../../model/finding.js";
import type { Scale } from "../../model/procedure.js";
import { placeOn } from "../panel/marks.js";
import { read, reasonsOn } from "../panel/reasons.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** A reason is no more than the scale's own wording: it says that a score was given, and not why. */
export const reasonIsScale = ({ round, marked }: Seen): Finding[] =>
  foundIn(marked, (filed) => {
    const reasons = reasonsOn(filed);
    if (reasons.length === 0) return [];
    const known = wordingsOf(filed.leaf.scale);
    return reasons
      .filter(({ reason }) => known.has(read(reason)))
      .map(({ by, reason }) =>
        finding({ code: "reasonIsScale", round: round.id, ...placeOn(filed), by, reason }),
      );
  });

/** How the levels of a scale are worded: by their labels, their definitions, or both. */
function wordingsOf({ levels = [] }: Scale): Set<string> {
  const wordings = levels.flatMap(({ label, definition }) => [
    ...(label === undefined ? [] : [label]),
    ...(definition === undefined ? [] : [definition]),
    ...(label === undefined || definition === undefined ? [] : [`${label}: ${definition}`]),
  ]);
  return new Set(wordings.map(read));
}
