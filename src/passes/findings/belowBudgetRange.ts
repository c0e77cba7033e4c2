import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import { compare } from "../../number/rational.js";
import { askedUnder, budgetsOf } from "../admit/budgets.js";
import { isIn } from "../card.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A bid asks less than the least of the range that the budget foresees. */
export const belowBudgetRange = ({ procedure, lots, round }: Assessed): Finding[] =>
  lots.flatMap(({ lot, cards }) =>
    budgetsOf(procedure.tender, lot.id).flatMap((budget) =>
      cards.filter(isIn).flatMap(({ bid, offer }): Finding[] => {
        const asked = offer && askedUnder(budget, offer);
        if (budget.from === undefined || asked === undefined || compare(asked, budget.from) >= 0) return [];
        const figures = { budget: budget.id, asked: figure(asked), from: figure(budget.from) };
        return [finding({ code: "belowBudgetRange", round: round.id, lot: lot.id, bid: bid.id, ...figures })];
      }),
    ),
  );
