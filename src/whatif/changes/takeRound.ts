import { documentAfter } from "../../passes/knownAfter.js";
import type { Apply } from "./applied.js";
import { roundIds, unknownIn } from "./known.js";

/** Takes the offers of an earlier round as the last: nothing of a later one was sent, marked or decided. */
export const takeRound: Apply<"takeRound"> = (document, { round }, path) => {
  const issues = unknownIn(document, { round }, path);
  if (issues.length > 0) return { issues };
  return {
    document: documentAfter(document, roundIds(document).slice(roundIds(document).indexOf(round) + 1)),
    told: `the offers of round ${round} are the last`,
  };
};
