import { conflictWords, costWords, ruleWords, stepWords } from "../explain/allocation.js";
import { comparisonWords } from "../explain/comparisons.js";
import { bidName, listed, lotName } from "../explain/names.js";
import { discountWords, optimumWords } from "../explain/optimum.js";
import { dueWords } from "../explain/reasons.js";
import type { Allocation, Award, BudgetUse, Taking, Unfilled } from "../model/award.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import { comparison } from "./groups.js";
import { wrapped } from "./table.js";

const reasons = {
  tied: "tied; the published rules do not settle it",
  noAdmissibleBid: "no admissible bid",
  incomplete: "not known yet",
  aboveBudget: "above the budget, and the buyer decided against it",
  limit: "whoever is left would win more than it may",
  notProven: "the search for the best of all ways ended before it found one",
  waitsForTie: "it hangs on a tie in another lot",
  awaitsLaterRound: "the rules allow none on the offers of this round; a later one comes first",
} as const;

/** The recommendation; `after` says as of when, where it is not the last word: " after round initial". */
export function awardLines(
  procedure: Procedure,
  { contracts, unfilled, allocation, budgets }: Award,
  after: string,
): string[] {
  return [
    ...wrapped(`RECOMMENDATION${after} by the published rules (people award)`, ""),
    ...contracts.flatMap((each) => wrapped(takingWords(procedure, each), "  ")),
    ...(budgets ?? []).flatMap((use) => wrapped(budgetWords(procedure, use), "  ")),
    ...unfilled.flatMap((each) => wrapped(unfilledWords(procedure, each), "  ")),
    ...allocationLines(procedure, allocation),
  ];
}

/** "Lots north and south: "; nothing where there is but one. */
const lotsHead = (procedure: Procedure, ids: readonly string[]): string =>
  procedure.tender.lots.length > 1
    ? `${ids.length > 1 ? "Lots" : "Lot"} ${listed(ids.map((id) => lotName(procedure, id)))}: `
    : "";

/** Who would have a contract, and at what price. */
export function takingWords(procedure: Procedure, { lots, bid, price, discounts }: Taking): string {
  const { currency } = procedure.tender;
  const money =
    price === undefined ? "" : `, price ${shown(price.value)}${currency === undefined ? "" : ` ${currency}`}`;
  return `${lotsHead(procedure, lots)}${bidName(procedure, bid)}${money}${discountWords(discounts)}`;
}

/** For what there is no recommendation, and why. */
export const unfilledWords = (procedure: Procedure, { lot, reason, places }: Unfilled): string =>
  `${lotsHead(procedure, [lot])}${placesWords(places)}no recommendation: ${reasons[reason]}`;

const placesWords = (places: number | undefined): string =>
  places === undefined ? "" : `${places} ${places === 1 ? "place" : "places"}, `;

/** How the lots were given out, step by step. */
function allocationLines(procedure: Procedure, allocation: Allocation | undefined): string[] {
  if (allocation === undefined) return [];
  const { rule, steps, groups, optimum, costs, conflict, due } = allocation;
  return [
    ...wrapped(`Given out ${ruleWords[rule]}:`, "  "),
    ...steps.flatMap((step) => {
      const [head = "", ...more] = stepWords(procedure, rule, step);
      return [...wrapped(head, "    "), ...more.flatMap((line) => wrapped(line, "      "))];
    }),
    ...groups.flatMap((group) => {
      const [head = "", ...more] = comparisonWords(procedure, group);
      return [
        ...wrapped(head, "    "),
        ...(group.compared.length === 0 ? [] : comparison(procedure, group)),
        ...more.flatMap((line) => wrapped(line, "      ")),
        ...group.due.flatMap((each) => wrapped(`Due: ${dueWords(procedure, "", each)}`, "      ")),
      ];
    }),
    ...(optimum === undefined
      ? []
      : optimumWords(procedure, optimum).flatMap((line) => wrapped(line, "    "))),
    ...costs.flatMap((each) => wrapped(costWords(procedure, each), "    ")),
    ...(conflict === undefined ? [] : wrapped(conflictWords(procedure, conflict), "    ")),
    ...due.flatMap((each) => wrapped(`Due: ${dueWords(procedure, "", each)}`, "    ")),
  ];
}

const decided = {
  accepted: "above it, which the buyer accepted",
  rejected: "above it, which the buyer rejected",
  due: "above it: the buyer's decision is due",
} as const;

/** What is recommended of a budget: "Budget whole, 2027: 480 000 of 500 000". */
function budgetWords({ tender }: Procedure, { budget, year, asked, upTo, above }: BudgetUse): string {
  const title = tender.budgets.find(({ id }) => id === budget)?.title ?? budget;
  const when = year === undefined ? "" : `, ${year}`;
  const judged = above === undefined ? "" : `, ${decided[above]}`;
  return `Budget ${title}${when}: ${shown(asked.value)} of ${shown(upTo.value)}${judged}`;
}
