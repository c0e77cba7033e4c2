import type { Budget } from "../../model/money.js";
import type { Tender } from "../../model/procedure.js";
import { cellsIn, paidToBidder } from "../../model/schedule.js";
import { figure } from "../../number/figure.js";
import { compare, type Rational, reduce, sum } from "../../number/rational.js";
import { admitted, type Standing, together, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";

/** The budgets for exactly one lot: those of several are held against the recommendation. */
export const budgetsOf = ({ budgets }: Tender, lot: string): Budget[] =>
  budgets.filter(({ lots }) => lots.length === 1 && lots[0] === lot);

/** Gate 3: what a bid asks in a year, or altogether, against the budgets of the lot; the most that is there is allowed. */
export function budgets(reach: Reach, offer: Standing | undefined): Verdict {
  const { tender } = reach.procedure;
  return together(
    budgetsOf(tender, reach.lots[0] ?? "").map((budget): Verdict => {
      const asked = offer && askedUnder(budget, offer);
      if (offer === undefined || asked === undefined || compare(asked, budget.upTo) <= 0) return admitted;
      const amounts = { asked: figure(asked), upTo: figure(budget.upTo) };
      const reason = { code: "aboveBudget", budget: budget.id, year: budget.year, ...amounts } as const;
      return consequenceOf(reach, offer.bid.id, budget.id, budget.otherwise, reason);
    }),
  );
}

/** What an offer asks of a budget: its contract price, or what its lines come to in the year. */
export function askedUnder({ year }: Budget, offer: Standing): Rational | undefined {
  if (year === undefined || offer.contractPrice === undefined) return offer.contractPrice;
  const paid = offer.schedules.map((schedule) =>
    paidToBidder(cellsIn(schedule, offer.lines).filter(({ period }) => period.year?.id === year)),
  );
  return reduce(sum(paid));
}
