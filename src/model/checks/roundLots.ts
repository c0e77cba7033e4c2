import type { RoundDocument } from "../document/tender.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";
import { isHeldIn, ruleKeys } from "../roundRules.js";
import { lotList } from "./offerPlaces.js";

/** A round is held in lots that exist, and rules of its own for a lot say something of a lot it is held in. */
export const roundLots = (draft: Draft): Issue[] =>
  draft.rounds.flatMap((round, index) => {
    if (round === undefined) return [];
    const path: Path = ["tender", "rounds", index];
    const own = round.lots ?? [];
    const named = own.map(({ lot }) => lot);
    return [
      ...lotList(draft, round.heldIn ?? [], [...path, "heldIn"]),
      ...own.flatMap((each, at) => ownRules(draft, round, named, each, [...path, "lots", at])),
    ];
  });

function ownRules(
  draft: Draft,
  round: RoundDocument,
  named: readonly string[],
  rules: NonNullable<RoundDocument["lots"]>[number],
  path: Path,
): Issue[] {
  const { lot } = rules;
  const at = path.at(-1) as number;
  const place: Path = [...path, "lot"];
  if (named.indexOf(lot) < at) return [issue("lotTwice", place, { lot })];
  const unknown = lotList(draft, [lot], place).map((each) => ({ ...each, path: place }));
  if (unknown.length > 0) return unknown;
  if (!isHeldIn(round, lot)) return [issue("roundNotHeld", place, { round: round.id, lot })];
  return ruleKeys.some((key) => rules[key] !== undefined)
    ? []
    : [issue("noOwnRule", path, { round: round.id, lot, keys: ruleKeys })];
}
