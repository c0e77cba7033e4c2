import type { Finding } from "../../model/finding.js";
import type { Leaf } from "../../model/procedure.js";
import { openedIn } from "../decisions.js";
import { placeOn } from "../panel/marks.js";
import type { Seen } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** A mark or score was given after the envelope with the prices had been opened, to be judged without them. */
export function markedAfterPrice({ procedure, round, sheets }: Seen): Finding[] {
  const { openings, lots } = procedure.tender;
  const priced = (ids: ReadonlySet<string>): boolean =>
    lots.some((lot) => lot.leaves.some((leaf) => leaf.type === "price" && ids.has(leaf.id)));
  const times = openedIn(procedure, round.index).flatMap(({ envelope, at }) => {
    const ids = openings[envelope - 1];
    return at !== undefined && ids !== undefined && priced(ids) ? [{ at, ids }] : [];
  });
  if (times.length === 0) return [];
  const openedBefore = (leaf: Leaf, at: string | undefined): string | undefined =>
    at === undefined ? undefined : times.find((opened) => !opened.ids.has(leaf.id) && opened.at < at)?.at;
  return foundIn(sheets, (filed) => {
    const { marks, agreed } = filed.sheet;
    const given = marks.map(({ by, at }) => ({ of: "mark" as const, by, at }));
    const settled = agreed === undefined ? [] : [{ of: "agreed" as const, by: agreed.by, at: agreed.at }];
    return [...given, ...settled].flatMap(({ of, by, at }): Finding[] => {
      const opened = openedBefore(filed.leaf, at);
      if (opened === undefined || at === undefined) return [];
      return [finding({ code: "markedAfterPrice", round: round.id, ...placeOn(filed), of, by, at, opened })];
    });
  });
}
