import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

/** An award must be possible on the last round that is published. */
export function roundAwards({ rounds }: Draft): Issue[] {
  const last = rounds.at(-1);
  if (last?.mayAward !== false) return [];
  return [issue("noRoundToAward", ["tender", "rounds", rounds.length - 1, "mayAward"], { round: last.id })];
}
