import type { Draft } from "../draft/draft.js";
import { offersIn } from "../draft/offers.js";
import { type Issue, issue } from "../issues.js";
import { isHeldIn } from "../roundRules.js";

/** An offer is for lots in which its round is held. */
export const roundOffers = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap(({ path, round, lots }) => {
    const rules = round ? draft.rounds[round] : undefined;
    const out = rules && lots?.find(({ id }) => !isHeldIn(rules, id));
    return rules === undefined || out === undefined
      ? []
      : [issue("roundNotHeld", [...path, "round"], { round: rules.id, lot: out.id })];
  });
