import type { RoundDocument } from "../document/tender.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { reopensPrice } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";
import { isHeldIn, ownRulesIn, rulesIn } from "../roundRules.js";

const later = ["reopens", "ifNoOffer", "priceRise", "invited", "heldIn", "lots"] as const;

/** The first round goes back to nothing; every later one says for each lot what follows where it must. */
export function roundRules(draft: Draft): Issue[] {
  return draft.rounds.flatMap((round, index) => {
    if (round === undefined) return [];
    const path: Path = ["tender", "rounds", index];
    return index === 0 ? first(round, path) : consequences(draft, round, path);
  });
}

const first = (round: RoundDocument, path: Path): Issue[] =>
  later
    .filter((key) => round[key] !== undefined)
    .map((key) => issue("firstRoundRule", [...path, key], { round: round.id, key }));

const options = {
  ifNoOffer: ["previousOfferStands", "setAside", "decide"],
  priceRise: ["allowed", "previousOfferStands", "setAside", "decide"],
} as const;

function consequences(draft: Draft, round: RoundDocument, path: Path): Issue[] {
  const held = draft.lots.filter(({ id }) => isHeldIn(round, id));
  const lacking = (key: keyof typeof options, lots: readonly DraftLot[]): Issue[] => {
    const without = lots.filter(({ id }) => rulesIn(round, id)[key] === undefined);
    const figures = { round: round.id, key, options: options[key] };
    // One issue where the round says nothing; where only a lot of its own makes it necessary, that lot's.
    const own = without.map(({ id }) => ownRulesIn(round, id)).filter((each) => each?.reopens !== undefined);
    if (own.length < without.length) return [issue("consequenceMissing", [...path, key], figures)];
    return own.flatMap((each) =>
      each === undefined
        ? []
        : [issue("consequenceMissing", [...path, "lots", (round.lots ?? []).indexOf(each), key], figures)],
    );
  };
  return [
    ...lacking("ifNoOffer", held),
    ...lacking(
      "priceRise",
      held.filter((lot) => reopensPrice(round, lot)),
    ),
  ];
}
