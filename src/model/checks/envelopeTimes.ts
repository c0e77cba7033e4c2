import type { Draft } from "../draft/draft.js";
import { roundIndex } from "../draft/places.js";
import { type Issue, issue } from "../issues.js";

/** Envelopes are opened in the published order: within a round no later one has an earlier time. */
export function envelopeTimes(draft: Draft): Issue[] {
  const opened = draft.decisions.flatMap((decision, index) => {
    const round = decision && roundIndex(draft, decision.round);
    if (decision?.about !== "opened" || decision.envelope === undefined || decision.at === undefined)
      return [];
    // An envelope that there is not is reported as such.
    if (Number(decision.envelope) > (draft.envelopes?.length ?? 0)) return [];
    return [{ round, index, envelope: decision.envelope, at: decision.at }];
  });
  // Of every envelope of a round, the last time is the one that a later envelope can be before.
  const last = new Map<string, (typeof opened)[number]>();
  for (const each of opened) {
    const key = `${each.round} ${each.envelope}`;
    if ((last.get(key)?.at ?? "") < each.at) last.set(key, each);
  }
  return opened.flatMap(({ round, index, envelope, at }) => {
    const before = Array.from(last.values()).find(
      (other) => other.round === round && Number(other.envelope) < Number(envelope) && other.at > at,
    );
    if (before === undefined) return [];
    const figures = { envelope, at, before: before.envelope, beforeAt: before.at };
    return [issue("envelopesOutOfOrder", ["decisions", index, "at"], figures)];
  });
}
