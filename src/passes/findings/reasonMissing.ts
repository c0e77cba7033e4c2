import type { Finding } from "../../model/finding.js";
import type { FiledSheet } from "../panel/sheets.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** Scores, marks or changes stand without a recorded reason: nobody can show later how they came about. */
export function reasonMissing({ procedure, round, sheets }: Assessed): Finding[] {
  const byCriterion = new Map<string, FiledSheet[]>();
  for (const filed of sheets) {
    const found = byCriterion.get(filed.leaf.id);
    if (found === undefined) byCriterion.set(filed.leaf.id, [filed]);
    else found.push(filed);
  }
  // Where the rules require a reason, one that is missing is due.
  const kinds = procedure.tender.reasonsRequired
    ? (["change"] as const)
    : (["score", "mark", "change"] as const);
  return Array.from(byCriterion).flatMap(([criterion, filed]) =>
    kinds.flatMap((of): Finding[] => {
      const all = filed.flatMap((each) => reasonsOf[of](each));
      const missing = all.filter(({ reason }) => reason === undefined).map(({ bid, by }) => ({ bid, by }));
      if (missing.length === 0) return [];
      return [finding({ code: "reasonMissing", round: round.id, criterion, of, missing, count: all.length })];
    }),
  );
}

interface Reasoned {
  readonly bid: string;
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** A score agreed has a reason of the panel; without one each mark has its own. */
const reasonsOf: Record<"score" | "mark" | "change", (filed: FiledSheet) => Reasoned[]> = {
  score: ({ bid, sheet: { agreed } }) =>
    agreed === undefined ? [] : [{ bid: bid.id, by: agreed.by, reason: agreed.reason }],
  mark: ({ bid, sheet: { agreed, marks } }) =>
    agreed !== undefined
      ? []
      : marks
          .filter(({ mark }) => mark !== "abstained")
          .map(({ by, reason }) => ({ bid: bid.id, by, reason })),
  change: ({ bid, sheet: { history } }) => history.map(({ by, reason }) => ({ bid: bid.id, by, reason })),
};
