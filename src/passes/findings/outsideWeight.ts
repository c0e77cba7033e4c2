import type { Finding } from "../../model/evaluation.js";
import { figure } from "../../number/figure.js";
import { compare } from "../../number/rational.js";
import type { Assessed } from "./findings.js";

/** A criterion earns less than nothing or more than its weight, as some published formulas allow. */
export const outsideWeight = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, ranked }) =>
    ranked.flatMap(({ item }) =>
      lot.leaves.flatMap((leaf): Finding[] => {
        const points = item.card.points[leaf.id];
        if (points === undefined || (points.value.n >= 0n && compare(points.value, leaf.weight) <= 0))
          return [];
        const weight = figure(leaf.weight);
        return [
          {
            code: "outsideWeight",
            round: round.id,
            lot: lot.id,
            bid: item.name,
            criterion: leaf.id,
            points,
            weight,
            sentence: `Bid ${item.name} earns ${points} points for ${leaf.id}, outside 0 to ${weight}.`,
          },
        ];
      }),
    ),
  );
