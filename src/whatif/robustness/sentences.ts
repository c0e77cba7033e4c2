import type { SentencesOf } from "../../model/finding.js";
import { shown } from "../../number/shown.js";
import type { Holding, RobustnessFinding, Turn } from "./finding.js";

/** What a change alone would change, in the words of the reader. */
export const sentenceOf = (found: RobustnessFinding): string =>
  (sentences[found.code] as (it: RobustnessFinding) => string)(found);

const sentences: SentencesOf<RobustnessFinding> = {
  oneStepDecides: (it) =>
    `With ${it.instead} in place of ${it.mark} as the ${it.of === "agreed" ? "agreed score" : it.by === undefined ? "mark" : `mark of ${it.by}`} for ${it.criterion} of bid ${it.bid} in ${it.combined ? "the combined offer for" : it.lots.length === 1 ? "lot" : "lots"} ${it.lots.join(" and ")}, ${turned(it, "")}.`,
  rankReversal: (it) => `Without bid ${it.without}, ${turned(it, " of the others")}.`,
  evaluatorDecides: (it) => `Without the marks of ${it.evaluator}, ${turned(it, "")}.`,
  criterionDecides: (it) =>
    `Without criterion ${it.criterion}, every other weight being as it is, ${turned(it, "")}.`,
  roundingStageDecides: (it) => `Without the published rounding of ${it.of}, ${turned(it, "")}.`,
  oneUnitDecides: (it) =>
    `With ${shown(it.instead.value)} in place of ${shown(it.price.value)} as the ${it.criterion} of bid ${it.bid} for ${it.lots.join(" and ")}, ${turned(it, "")}.`,
  rescalingDecides: (it) =>
    `With the scores for ${it.criterion} as shares of their scale, and not set against those of others, ${turned(it, "")}.`,
  newcomerDecides: (it) =>
    `With one more bid like ${it.like} at ${shown(it.price.value)}${scored[it.scores]}, ${turned(it, " of the others")}.`,
};

const scored = {
  same: "",
  bottom: " with every score at the bottom",
  top: " with every score at the top",
} as const;

function turned({ turns, contracts }: RobustnessFinding, among: string): string {
  const parts = turns.map(
    ({ lot, before, after, waiting }) =>
      `${heads(after)}${among} in lot ${lot} in place of ${before.join(" and ") || "nobody"}${waits({ waiting })}`,
  );
  if (contracts !== undefined)
    parts.push(`the contracts would be ${held(contracts.after)} in place of ${held(contracts.before)}`);
  return parts.join("; ");
}

const heads = (bids: readonly string[]): string =>
  bids.length < 2
    ? `${bids[0] ?? "nobody"} would stand first`
    : `${bids.join(" and ")} would stand at the top`;

const waits = ({ waiting }: Pick<Turn, "waiting">): string =>
  waiting.length === 0 ? "" : ` (something would be due of ${waiting.join(" and ")})`;

const held = (holdings: readonly Holding[]): string =>
  holdings.map(({ bid, lots }) => `${bid} for ${lots.join(" and ")}`).join(", ") || "none";
