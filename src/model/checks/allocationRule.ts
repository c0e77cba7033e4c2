import type { AllocationRuleDocument } from "../document/award.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";
import { estimated } from "./lotGroups.js";
import { lotList } from "./offerPlaces.js";

/** A rule that gives lots out finds in every lot what it goes by, and combined offers where it is to compare them. */
export function allocationRule(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (award?.kind !== "allocation") return [];
  const { rule, compare, groups } = award;
  const unused =
    compare !== undefined && (rule.kind === "bestOverall" || groups === undefined)
      ? [issue("compareNotUsed", ["tender", "award", "compare"], { compare, rule: rule.kind })]
      : [];
  return [...unused, ...goesBy(draft, rule)];
}

function goesBy(draft: Draft, rule: AllocationRuleDocument): Issue[] {
  switch (rule.kind) {
    case "preference":
      return [];
    case "lotOrder": {
      const path = ["tender", "award", "rule", "order"];
      const { known } = draft;
      const lots = known.lots.complete ? known.lots.ids.filter((id) => !rule.order.includes(id)) : [];
      return [
        ...lotList(draft, rule.order, path),
        ...(lots.length === 0 ? [] : [issue("orderLacksLots", path, { lots })]),
      ];
    }
    case "highestEstimateFirst":
      return draft.lots.flatMap(({ id }) =>
        estimated(draft, id, ["tender", "award", "rule"], "giving the highest estimate out first"),
      );
    case "bestOverall":
      return [];
    case "largestMargin": {
      const decides = draft.rule;
      return decides === undefined || (decides.procedure === undefined && decides.keys[0]?.text === "total")
        ? []
        : [issue("marginNeedsTotal", ["tender", "award", "rule"], { rule: decides.kind })];
    }
  }
}
