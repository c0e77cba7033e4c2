import { compare } from "../../number/rational.js";
import type { BudgetDocument } from "../document/money.js";
import { aboveZero } from "../draft/amountSigns.js";
import { isShared } from "../draft/budgets.js";
import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { knownOf, mustExist } from "../draft/known.js";
import { groupsOf } from "../draft/places.js";
import { placed, repeated } from "../draft/repeated.js";
import { scheduleOf } from "../draft/schedule.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** A budget names lots and a year that there are, an amount above zero, and what can follow. */
export function budgets(draft: Draft): Issue[] {
  if (!isComplete(draft.budgets)) return [];
  const stated = draft.budgets.filter((each) => each !== undefined);
  const path: Path = ["tender", "budgets"];
  const criteria = knownOf(draft.trees.flatMap((tree) => tree.known.ids));
  return [
    ...repeated(
      "budget",
      placed(
        stated.map(({ id }) => id),
        path,
      ),
    ),
    ...stated.flatMap((budget, index) => {
      const at: Path = [...path, index];
      const taken = criteria.all.has(budget.id)
        ? [issue("reservedId", [...at, "id"], { id: budget.id })]
        : [];
      return [...taken, ...contents(draft, budget, at)];
    }),
  ];
}

function contents(draft: Draft, budget: BudgetDocument, path: Path): Issue[] {
  const { id, lots, from, upTo, otherwise } = budget;
  const issues = (lots ?? []).flatMap((lot, index) =>
    mustExist(draft.known.lots, "lot", lot, [...path, "lots", index]),
  );
  issues.push(...aboveZero([...path, "upTo"], upTo));
  if (from !== undefined && compare(exact(from), exact(upTo)) > 0)
    issues.push(issue("rangeReversed", [...path, "from"], { from, upTo }));
  if (issues.length > 0) return issues;
  return [
    ...(isShared(draft, budget) && otherwise !== "decide"
      ? [issue("budgetConsequence", [...path, "otherwise"], { budget: id })]
      : []),
    ...splits(draft, budget, path),
    ...inYear(draft, budget, path),
  ];
}

/** A combined offer has one price: its lots are all under a budget for several, or none is. */
const splits = (draft: Draft, budget: BudgetDocument, path: Path): Issue[] =>
  !isShared(draft, budget)
    ? []
    : (groupsOf(draft) ?? []).flatMap((group) => {
        const inside = group.filter((lot) => budget.lots?.includes(lot) ?? true);
        return inside.length === 0 || inside.length === group.length
          ? []
          : [issue("budgetSplitsGroup", [...path, "lots"], { budget: budget.id, lots: group })];
      });

function inYear(draft: Draft, { lots, year }: BudgetDocument, path: Path): Issue[] {
  if (year === undefined) return [];
  const reached = draft.lots.filter(({ id }) => lots?.includes(id) ?? true);
  return reached
    .flatMap((lot) => {
      if (lot.schedule === undefined)
        return [issue("noScheduleFor", [...path, "year"], { criterion: "budget", lot: lot.id, key: "year" })];
      const schedule = scheduleOf(draft, lot);
      const known = knownOf(schedule?.years.map(({ id }) => id) ?? [undefined]);
      return mustExist(known, "year", year, [...path, "year"]);
    })
    .slice(0, 1);
}
