import type { Finding } from "../../model/evaluation.js";
import { figure } from "../../number/figure.js";
import type { Assessed } from "./findings.js";

/** A formula has no value for a bid (a zero price under a ratio), and its published filling was used. */
export const holeFilled = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, cards }) =>
    cards.flatMap(({ bid, workings }) =>
      workings.flatMap((working): Finding[] => {
        if (working.of !== "points" || working.filled === undefined) return [];
        const points = figure(working.value);
        const { criterion, filled } = working;
        return [
          {
            code: "holeFilled",
            round: round.id,
            lot: lot.id,
            bid: bid.id,
            criterion,
            hole: filled,
            points,
            sentence: `The formula for ${criterion} has no value for bid ${bid.id}; it gets ${points} points as the method says.`,
          },
        ];
      }),
    ),
  );
