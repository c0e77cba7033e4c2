import type { Finding } from "../../model/finding.js";
import type { MarkValue } from "../../model/panel.js";
import { type Figure, figure } from "../../number/figure.js";
import { placeOn } from "../panel/marks.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** A figure was changed by people who could see who would win. */
export const changedAfterRanking = ({ round, sheets }: Seen): Finding[] =>
  foundIn(sheets, (filed) =>
    foundIn(
      filed.sheet.history,
      ({ of, evaluator, line, from, to, by, at, reason, rankingVisible }): Finding[] => {
        if (!rankingVisible) return [];
        const change = { of, evaluator, line, before: from && told(from), after: told(to), by, at, reason };
        return [finding({ code: "changedAfterRanking", round: round.id, ...placeOn(filed), ...change })];
      },
    ),
  );

const told = (value: MarkValue): Figure | "notAnswered" | "abstained" =>
  typeof value === "string" ? value : figure(value);
