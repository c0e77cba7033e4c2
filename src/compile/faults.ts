import type { RoundResult } from "../model/evaluation.js";
import type { Criterion, Group, Procedure } from "../model/procedure.js";
import { levelOf } from "../whatif/altered/weight.js";
import type { NoRegionsFigures } from "../whatif/triangle/records.js";
import { rankingFaults, ruleFaults } from "../whatif/triangle/refused.js";
import type { Subjects } from "./altered.js";
import type { HandedBack } from "./records.js";

/** Why the published rules do not let totals be added up from what varies, over bids that stay the same. */
export function faultsIn(
  procedure: Procedure,
  subjects: Subjects,
  rounds: readonly Pick<RoundResult, "lots">[],
): HandedBack[] {
  const { lot, siblings } = subjects;
  const ranked =
    siblings === undefined
      ? rankingFaults(procedure)
      : ruleFaults(procedure, lot, siblings, rounds).filter(isCovered);
  return [...ranked, ...figureFaults(procedure, subjects, rounds.length)];
}

/** The rounding of the total itself is covered; the rest of the triangle's refusals are none of the rules. */
const isCovered = (fault: NoRegionsFigures): fault is Extract<NoRegionsFigures, HandedBack> =>
  fault.kind !== "roundedBefore" || fault.stage !== "total";

function figureFaults(procedure: Procedure, subjects: Subjects, rounds: number): HandedBack[] {
  const { tender } = procedure;
  const leaves = new Set(subjects.varied.flatMap((each) => (each.kind === "weight" ? [] : [each.criterion])));
  if (leaves.size === 0) return [];
  const touched = new Map<string, Criterion>();
  const grouped = new Set<Group>();
  for (const id of leaves) {
    const { level, above } = levelOf(subjects.lot.criteria, id) ?? { level: [], above: [] };
    for (const node of [...level.filter((each) => each.id === id), ...above]) touched.set(node.id, node);
    for (const node of above) grouped.add(node);
  }
  const scored = Array.from(grouped).filter(({ method }) => method !== undefined);
  const barred = [...touched.values(), { id: "total", minimum: tender.minimum }];
  return [
    ...(rounds > 1 ? [{ kind: "severalRounds", rounds } as const] : []),
    ...scored.map(({ id }) => ({ kind: "groupScored", criterion: id }) as const),
    ...(grouped.size > 0 && tender.rounding.group !== undefined
      ? [{ kind: "roundedBefore", stage: "group" } as const]
      : []),
    ...barred
      .filter(({ minimum }) => minimum !== undefined)
      .map(({ id }) => ({ kind: "admissionMoves", criterion: id }) as const),
  ];
}
