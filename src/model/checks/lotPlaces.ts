import { aboveZero } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import { groupsOf, lotNamed } from "../draft/places.js";
import { type Issue, issue } from "../issues.js";

/** A lot has one place or more; one that is compared together with others has one. */
export function lotPlaces(draft: Draft): Issue[] {
  const none = draft.lots.flatMap(({ path, document }) => aboveZero([...path, "places"], document?.places));
  const grouped = (groupsOf(draft) ?? []).flat().flatMap((id) => {
    const { path, document } = lotNamed(draft, id) ?? {};
    const places = document?.places;
    return path === undefined || places === undefined || places === "0" || places === "1"
      ? []
      : [issue("placesInGroup", [...path, "places"], { lot: id, places })];
  });
  return [...none, ...grouped];
}
