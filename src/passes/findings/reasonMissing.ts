import type { Finding } from "../../model/finding.js";
import type { FiledSheet } from "../panel/sheets.js";
import type { Seen } from "./assessed.js";
import { finding } from "./finding.js";

/** Scores, marks or changes stand without a recorded reason: nobody can show later how they came about. */
export function reasonMissing({ procedure, round, sheets }: Seen): Finding[] {
  // Where the rules require a reason, one that is missing is due.
  const kinds = procedure.tender.reasonsRequired
    ? (["change"] as const)
    : (["score", "mark", "change"] as const);
  return kinds.flatMap((of): Finding[] => {
    const missing: Missing[] = [];
    let count = 0;
    for (const filed of sheets)
      for (const { by, reason } of reasonsOf[of](filed)) {
        count += 1;
        if (reason === undefined) missing.push({ bid: filed.bid.id, criterion: filed.leaf.id, by });
      }
    return missing.length === 0
      ? []
      : [finding({ code: "reasonMissing", round: round.id, of, missing, count })];
  });
}

type Missing = Extract<Finding, { readonly code: "reasonMissing" }>["missing"][number];

interface Reasoned {
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** A score agreed has a reason of the panel; without one each mark has its own. */
const reasonsOf: Record<"score" | "mark" | "change", (filed: FiledSheet) => readonly Reasoned[]> = {
  score: ({ sheet: { agreed } }) => (agreed === undefined ? [] : [agreed]),
  mark: ({ sheet: { agreed, marks } }) =>
    agreed === undefined ? marks.filter(({ mark }) => mark !== "abstained") : [],
  change: ({ sheet: { history } }) => history,
};
