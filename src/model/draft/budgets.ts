import type { BudgetDocument } from "../document/money.js";
import type { Draft } from "./draft.js";

export const budgetNamed = ({ budgets }: Draft, id: string): BudgetDocument | undefined =>
  budgets.find((each) => each?.id === id);

/** Whether a budget is for several lots, so that it is held against the recommendation and not against bids. */
export const isShared = ({ known }: Draft, { lots }: BudgetDocument): boolean =>
  (lots === undefined ? known.lots.ids.length : new Set(lots).size) > 1;
