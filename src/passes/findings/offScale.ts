import type { Finding } from "../../model/evaluation.js";
import { isOnScale } from "../../model/scale.js";
import { figure } from "../../number/figure.js";
import type { Assessed } from "./findings.js";

/** A mean or median of marks lies between the levels that the scale published. */
export const offScale = ({ round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, cards }) =>
    cards.flatMap(({ bid, subjects }) =>
      lot.leaves.flatMap((leaf): Finding[] => {
        const score = subjects.get(leaf.id);
        if (leaf.type !== "quality" || score === undefined || isOnScale(leaf.scale, score)) return [];
        return [
          {
            code: "offScale",
            round: round.id,
            lot: lot.id,
            bid: bid.id,
            criterion: leaf.id,
            score: figure(score),
            sentence: `The score ${figure(score)} of bid ${bid.id} for ${leaf.id} is an average that is not on the scale ${leaf.scale.name}.`,
          },
        ];
      }),
    ),
  );
