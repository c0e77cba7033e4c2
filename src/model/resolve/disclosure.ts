import type { CriterionDocument } from "../document/criteria.js";
import type { DisclosureState } from "../document/publication.js";
import type { TenderDocument } from "../document/tender.js";

/** A criterion, or its weight, that was published late or not at all. */
export interface Undisclosed {
  /** The lot whose own criterion it is; undefined for a criterion of the tender. */
  readonly lot: string | undefined;
  readonly criterion: string;
  readonly what: "criterion" | "weight";
  readonly state: Exclude<DisclosureState, "published">;
  /** Why the tender is lenient, as recorded. */
  readonly reason: string;
}

/** What a lenient tender did not disclose in time, criterion by criterion as they are written. */
export function resolveUndisclosed({ disclosure, criteria = [], lots = [] }: TenderDocument): Undisclosed[] {
  if (disclosure === undefined || disclosure === "strict") return [];
  const { reason } = disclosure;
  const visit = (lot: string | undefined, each: CriterionDocument): Undisclosed[] => {
    const states = {
      criterion: each.disclosed,
      weight: each.type === "requirement" ? undefined : each.weightDisclosed,
    };
    const own = (["criterion", "weight"] as const).flatMap((what): Undisclosed[] => {
      const state = states[what];
      if (state === undefined || state === "published") return [];
      return [{ lot, criterion: each.id, what, state, reason }];
    });
    const inside = each.type === undefined ? each.criteria : [];
    return [...own, ...inside.flatMap((child) => visit(lot, child))];
  };
  return [
    ...criteria.flatMap((each) => visit(undefined, each)),
    ...lots.flatMap((lot) => (lot.criteria ?? []).flatMap((each) => visit(lot.id, each))),
  ];
}
