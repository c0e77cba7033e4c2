import type { Lot } from "../../model/procedure.js";
import { admitted, together, type Verdict } from "../card.js";
import { consequenceOf, decisionOn, type Reach } from "../decisions.js";

/** Gate 2: requirements, each decided by the buyer, each with its published consequence. */
export function requirements(reach: Reach, lot: Lot, bid: string): Verdict {
  return together(
    lot.requirements.map((requirement): Verdict => {
      const decision = decisionOn(reach, bid, requirement.id, ["met", "notMet"]);
      if (decision === undefined)
        return { kind: "due", due: [{ kind: "requirement", bid, criterion: requirement.id }] };
      if (decision.outcome === "met") return admitted;
      const reason = {
        code: "requirementNotMet",
        criterion: requirement.id,
        reason: decision.reason,
      } as const;
      return consequenceOf(reach, bid, requirement.id, requirement.otherwise, reason);
    }),
  );
}
