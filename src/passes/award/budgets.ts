import type { BudgetUse } from "../../model/award.js";
import type { Budget } from "../../model/money.js";
import type { Procedure, Round } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, multiply, reduce, sum } from "../../number/rational.js";
import { askedUnder } from "../admit/budgets.js";
import { decisionOn } from "../decisions.js";
import type { Assessed } from "../findings/assessed.js";
import { entryKey, type RoundOffers } from "../rounds.js";
import { remaining } from "./discounts.js";
import type { Recommended } from "./recommended.js";

/** Holds a recommendation against the budgets for several lots: more than there is waits for the buyer's decision. */
export function withinBudgets({ procedure, round, offers }: Assessed, award: Recommended): Recommended {
  const shared = procedure.tender.budgets.filter(({ lots }) => lots.length > 1);
  if (shared.length === 0 || award.contracts.length === 0) return award;
  const uses = shared.map((budget) => useOf(procedure, round, offers, award, budget));
  const refused = new Set(
    uses.flatMap(({ above, budget }) =>
      above === "rejected" ? (shared.find(({ id }) => id === budget)?.lots ?? []) : [],
    ),
  );
  const isRefused = ({ lots }: { readonly lots: readonly string[] }): boolean =>
    lots.some((lot) => refused.has(lot));
  const contracts = award.contracts.filter((contract) => !isRefused(contract));
  const unfilled = [
    ...award.unfilled,
    ...award.contracts
      .filter(isRefused)
      .flatMap(({ lots }) => lots.map((lot) => ({ lot, reason: "aboveBudget" as const, places: undefined }))),
  ];
  const outcome = uses.some(({ above }) => above === "due")
    ? "incomplete"
    : contracts.length === 0
      ? "aboveBudget"
      : award.outcome;
  return { ...award, outcome, budgets: uses, contracts, unfilled };
}

function useOf(
  procedure: Procedure,
  round: Round,
  offers: RoundOffers,
  { contracts }: Recommended,
  budget: Budget,
): BudgetUse {
  const asked = contracts
    .filter(({ lots }) => lots.every((lot) => budget.lots.includes(lot)))
    .flatMap(({ bid, lots, price, discounts = [] }) => {
      if (budget.year === undefined) return price?.value ?? [];
      const standing = offers.entries.get(entryKey(bid, lots))?.standing;
      const asked = standing && askedUnder(budget, standing);
      return asked === undefined
        ? []
        : discounts.reduce((left, { value }) => multiply(left, remaining(value)), asked);
    });
  const amount = reduce(sum(asked));
  const reach = { procedure, round, lots: budget.lots };
  const decided = decisionOn(reach, "", budget.id, ["accepted", "rejected"])?.outcome;
  return {
    budget: budget.id,
    year: budget.year,
    asked: figure(amount),
    upTo: figure(budget.upTo),
    above:
      compare(amount, budget.upTo) <= 0
        ? undefined
        : decided === "accepted" || decided === "rejected"
          ? decided
          : "due",
  };
}
