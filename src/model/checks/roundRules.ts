import type { RoundDocument } from "../document/tender.js";
import type { Draft } from "../draft/draft.js";
import { reopensPrice } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";

const later = ["reopens", "ifNoOffer", "priceRise", "invited"] as const;

/** The first round goes back to nothing; every later one says what follows where it must. */
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

function consequences(draft: Draft, round: RoundDocument, path: Path): Issue[] {
  const lacking = (key: "ifNoOffer" | "priceRise", options: readonly string[]): Issue[] =>
    round[key] === undefined
      ? [issue("consequenceMissing", [...path, key], { round: round.id, key, options })]
      : [];
  return [
    ...lacking("ifNoOffer", ["previousOfferStands", "setAside", "decide"]),
    ...(reopensPrice(round, draft.lots)
      ? lacking("priceRise", ["allowed", "previousOfferStands", "setAside", "decide"])
      : []),
    ...invitations(round, path),
  ];
}

function invitations({ invited }: RoundDocument, path: Path): Issue[] {
  if (invited?.kind !== "best" || invited.count !== "0") return [];
  const figures = { parameter: "count", value: invited.count, range: "of at least 1" };
  return [issue("outOfRange", [...path, "invited", "count"], figures)];
}
