import type { CriterionDocument } from "../model/document/criteria.js";
import type { ProcedureDocument } from "../model/document/document.js";
import type { Procedure } from "../model/procedure.js";

/**
 * The rules of one lot as bidders meet them for the first time: one round, its own budgets, every score agreed on. Bids,
 * marks and decisions are left out, and so is what makes a score of marks, or an award of several lots.
 */
export function firstRules({ document }: Procedure, lot: string): ProcedureDocument {
  const { tender, format } = document;
  const { lots, budgets, criteria } = tender;
  const own = budgets?.filter(
    (each) => lots === undefined || (each.lots?.length === 1 && each.lots[0] === lot),
  );
  return {
    format,
    tender: {
      ...tender,
      criteria: criteria && agreed(criteria),
      lots: lots
        ?.filter(({ id }) => id === lot)
        .map((each) => ({ ...each, criteria: each.criteria && agreed(each.criteria) })),
      budgets: own?.length === 0 ? undefined : own,
      agreement: "consensus",
      rounds: undefined,
      reasons: undefined,
      award: undefined,
      frozen: undefined,
      refinements: undefined,
    },
    bids: [],
  };
}

const agreed = (criteria: readonly CriterionDocument[]): CriterionDocument[] =>
  criteria.map((each): CriterionDocument => {
    if (each.type === undefined) return { ...each, criteria: agreed(each.criteria) };
    return each.type === "quality" ? { ...each, agreement: undefined, markScale: undefined } : each;
  });
