import type { Alternative, GroupResult } from "../model/evaluation.js";
import type { AssessedRound } from "../passes/assessRounds.js";
import type { GroupMovement, WayMovement, WayPlacement } from "./records.js";

/** What moved in the comparison of each group of lots between two rounds. */
export const groupMovements = (from: AssessedRound, to: AssessedRound): GroupMovement[] =>
  to.groups.map(({ result }, index) => groupMovement(from.groups[index]?.result as GroupResult, result));

/** What moved in the comparison of one group of lots. */
export function groupMovement(before: GroupResult, after: GroupResult): GroupMovement {
  const was = new Map(before.compared.map((each) => [keyOf(each), each]));
  const now = new Map(after.compared.map((each) => [keyOf(each), each]));
  const all = [...after.compared, ...before.compared.filter((each) => !now.has(keyOf(each)))];
  return {
    lots: after.lots,
    outcome: { before: before.outcome, after: after.outcome },
    ways: all.map((each): WayMovement => {
      const key = keyOf(each);
      const { kind, winners } = each;
      return { kind, winners, before: placementOf(was.get(key)), after: placementOf(now.get(key)) };
    }),
  };
}

const keyOf = ({ kind, winners }: Alternative): string => [kind, ...winners.map(({ bid }) => bid)].join("\n");

const placementOf = (way: Alternative | undefined): WayPlacement | undefined =>
  way && { rank: way.rank, total: way.total, price: way.price };
