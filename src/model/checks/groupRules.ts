import type { RoundDocument } from "../document/tender.js";
import type { Draft } from "../draft/draft.js";
import { groupsOf } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";
import { isHeldIn, ruleKeys, rulesIn } from "../roundRules.js";

/** A combined offer lives by one set of rules: in every round those of its lots are the same. */
export const groupRules = (draft: Draft): Issue[] =>
  (groupsOf(draft) ?? []).flatMap(([lot, ...others]) =>
    draft.rounds.flatMap((round, index) => {
      if (round === undefined || lot === undefined) return [];
      const path: Path = ["tender", "rounds", index];
      return others.flatMap((other) => {
        const key = differenceIn(round, lot, other);
        if (key === undefined) return [];
        return [
          issue("groupRulesDiffer", [...path, key === "heldIn" ? key : "lots"], {
            round: round.id,
            lot,
            other,
            key,
          }),
        ];
      });
    }),
  );

function differenceIn(round: RoundDocument, lot: string, other: string): string | undefined {
  if (isHeldIn(round, lot) !== isHeldIn(round, other)) return "heldIn";
  const [own, their] = [rulesIn(round, lot), rulesIn(round, other)];
  return ruleKeys.find((key) => textOf(own[key]) !== textOf(their[key]));
}

/** The same text for the same rule, whatever order it was written in. */
function textOf(rule: unknown): string | undefined {
  if (Array.isArray(rule)) return JSON.stringify(Array.from(new Set(rule)).sort());
  if (typeof rule !== "object" || rule === null) return JSON.stringify(rule);
  return JSON.stringify(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
}
