import type { Finding } from "../../model/finding.js";
import { missingFrom, placeOn } from "../panel/marks.js";
import { panelOn } from "../panel/subjects.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** A score was agreed though an evaluator who is assigned to the criterion gave no mark and did not abstain. */
export const markMissing = ({ procedure, round, marked }: Seen): Finding[] =>
  procedure.evaluators.length === 0
    ? []
    : foundIn(marked, (filed) => {
        const { bid, place, lots, leaf, sheet } = filed;
        if (sheet.agreed === undefined) return [];
        const places = place === "" ? lots : [place];
        const panel = new Set(places.flatMap((each) => panelOn(procedure, each, leaf.id, bid.id)));
        return missingFrom(Array.from(panel), sheet.marks).map((by) =>
          finding({ code: "markMissing", round: round.id, ...placeOn(filed), by }),
        );
      });
