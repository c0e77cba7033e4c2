import type { Finding } from "../../model/finding.js";
import { onQuality, placeOn } from "../panel/marks.js";
import { read, reasonsOn } from "../panel/reasons.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A reason is no more than the scale's own wording: it says that a score was given, and not why. */
export const reasonIsScale = ({ round, sheets }: Assessed): Finding[] =>
  onQuality(sheets).flatMap((filed) => {
    const wordings = (filed.leaf.scale.levels ?? []).flatMap(({ label, definition }) => [
      ...(label === undefined ? [] : [label]),
      ...(definition === undefined ? [] : [definition]),
      ...(label === undefined || definition === undefined ? [] : [`${label}: ${definition}`]),
    ]);
    const known = new Set(wordings.map(read));
    return reasonsOn(filed)
      .filter(({ reason }) => known.has(read(reason)))
      .map(({ by, reason }) =>
        finding({ code: "reasonIsScale", round: round.id, ...placeOn(filed), by, reason }),
      );
  });
