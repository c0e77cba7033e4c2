import type { Finding } from "../../model/finding.js";
import type { Procedure, QualityLeaf } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, type Rational } from "../../number/rational.js";
import { decisionOn } from "../decisions.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/**
 * It is recorded that a bid does not address a question, and its answer is scored above what the rules give for
 * that: the score published for no answer, else the bottom of the scale.
 */
export const scoredNotAddressed = ({ procedure, round, lots }: Assessed): Finding[] =>
  lots.flatMap(({ lot, cards }) =>
    // Few bids have such a decision, and a lot may have many criteria.
    cards
      .filter(({ bid }) => isDecidedOn(procedure, bid.id))
      .flatMap(({ bid, subjects }) =>
        lot.leaves.flatMap((leaf): Finding[] => {
          const score = leaf.type === "quality" ? subjects.get(leaf.id) : undefined;
          if (leaf.type !== "quality" || score === undefined) return [];
          const reach = { procedure, round, lots: [lot.id] };
          const decision = decisionOn(reach, bid.id, leaf.id, ["addressed", "notAddressed"]);
          const most = mostFor(leaf);
          if (decision?.outcome !== "notAddressed" || compare(score, most) <= 0) return [];
          const place = { lots: [lot.id], bid: bid.id, criterion: leaf.id };
          const figures = { score: figure(score), most: figure(most), reason: decision.reason };
          return [finding({ code: "scoredNotAddressed", round: round.id, ...place, ...figures })];
        }),
      ),
  );

const isDecidedOn = ({ decisions }: Procedure, bid: string): boolean =>
  decisions.get(bid)?.some(({ outcome }) => outcome === "notAddressed") === true;

const mostFor = ({ notAnswered, scale }: QualityLeaf): Rational =>
  notAnswered?.otherwise === "score" ? notAnswered.score : scale.bottom;
