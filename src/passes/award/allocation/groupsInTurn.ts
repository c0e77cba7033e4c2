import type { GroupComparison } from "../../../model/award.js";
import type { Due } from "../../../model/evaluation.js";
import { filed } from "../../../model/filed.js";
import { plain } from "../../../model/written.js";
import type { Assessed } from "../../findings/assessed.js";
import type { ScoredOption } from "../alternatives.js";
import type { Joined } from "./allocate.js";
import { elsewhere, heldAgainst } from "./heldAgainst.js";
import type { Limits } from "./holdings.js";
import { type World, wonText } from "./world.js";

/** What the combined offers make of lots that were given out. */
export interface AfterGroups {
  readonly worlds: readonly World[];
  /** The lots of groups that cannot be compared yet. */
  readonly open: ReadonlyMap<string, "incomplete" | "waitsForTie">;
  readonly told: readonly GroupComparison[];
  readonly scored: readonly ComparedGroup[];
}

/** What was scored in a comparison of a group. */
export interface ComparedGroup {
  readonly lots: readonly string[];
  readonly options: readonly ScoredOption[];
}

/**
 * Group by group in the published order, holds those who have its lots against the combined offers for it. What stands in
 * a later group is then what the rule gave; what an earlier one came to stays.
 */
export function groupsInTurn(assessed: Assessed, limits: Limits, joined: Joined): AfterGroups {
  const { outcome } = joined;
  let worlds: readonly World[] = outcome.ways.map((way) => ({ way, together: [] }));
  const open = new Map<string, "incomplete" | "waitsForTie">();
  const told: GroupComparison[] = [];
  const scored: ComparedGroup[] = [];
  for (const group of joined.groups) {
    const { lots, due: owing } = group.state.result;
    if (group.state.offers.length === 0 && owing.length === 0) continue;
    const bearing = joined.isJoined ? joined.lots.map(({ lot }) => lot.id) : lots;
    const unknown = bearing.filter((id) => outcome.unknown.has(id) || open.get(id) === "incomplete");
    const isWaiting = bearing.some((id) => open.has(id) || !worlds.every((world) => isGiven(world, id)));
    const due: Due[] = [...owing, ...unknown.map((lot): Due => ({ kind: "lot", lot }))];
    const leave = (reason: "incomplete" | "waitsForTie"): void => {
      for (const lot of lots) open.set(lot, reason);
    };
    if (due.length > 0 || isWaiting) {
      const reason = due.length > 0 ? "incomplete" : "waitsForTie";
      leave(reason);
      told.push({ lots, outcome: reason, compared: [], passedOver: [], due });
      continue;
    }
    const classes = new Map<string, World[]>();
    for (const world of worlds)
      filed(classes, wonText(elsewhere(world, group)), (): World[] => []).push(world);
    const held = Array.from(classes.values(), (each) => heldAgainst(assessed, limits, group, each));
    const met = new Map(held.map((each) => [textOf(each.told), each]));
    told.push(...Array.from(met.values(), (each) => each.told));
    scored.push(...Array.from(met.values(), (each) => ({ lots, options: each.scored })));
    if (held.some((each) => each.told.outcome === "incomplete")) leave("incomplete");
    else worlds = held.flatMap(({ after }) => after);
  }
  return { worlds, open, told, scored };
}

/** Whether it is known who has a lot in a world. */
export const isGiven = ({ way }: World, lot: string): boolean => way.get(lot)?.filling.isOpen === false;

/** Comparisons that are told in the same words are one. */
const textOf = ({ outcome, compared, passedOver }: GroupComparison): string =>
  JSON.stringify(plain([outcome, compared, passedOver]));
