import type { BidDocument } from "../document/bids.js";
import { aboveZero } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import { mustExist } from "../draft/known.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";
import { ownersOf } from "../owners.js";

/** What a bid states for the award is read by it, and said once by all bids of one bidder or group. */
export function bidderStatements(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (draft.lacks.has("award")) return [];
  const isAllocated = award?.kind === "allocation";
  const byPreference = isAllocated && award.rule.kind === "preference";
  const groupsLimited = isAllocated && award.limits?.some(({ per }) => per === "group") === true;
  const first = new Map<string, Path>();
  const said = new Map<string, string>();
  const issues: Issue[] = [];
  /** Holds what a bid says beside what the first of its bidder or group said. */
  const agree = (bid: Named, path: Path, key: Stated, per: "bidder" | "group", text: string): void => {
    const of = `${ownersOf(bid)[per]}\n${key}`;
    const before = said.get(of);
    if (before === undefined) {
      said.set(of, text);
      first.set(of, path);
    } else if (before !== text)
      issues.push(
        issue("bidsOfOneDiffer", [...path, key], {
          key,
          per,
          of: bid[per] ?? bid.bidder ?? bid.id,
          first: pathText(first.get(of) as Path),
        }),
      );
  };
  for (const [index, bid] of draft.bids.entries()) {
    if (bid === undefined) continue;
    const path: Path = ["bids", index];
    const { preference, capacity, group } = bid;
    if (isAllocated) agree(bid, path, "group", "bidder", group ?? "");
    if (preference !== undefined) {
      issues.push(...lotsIn(draft, preference, [...path, "preference"]));
      if (!byPreference)
        issues.push(unread([...path, "preference"], 'the rule of allocation is "preference"'));
      else agree(bid, path, "preference", groupsLimited ? "group" : "bidder", preference.join("\n"));
    }
    if (capacity !== undefined) {
      issues.push(...aboveZero([...path, "capacity"], capacity));
      if (!isAllocated) issues.push(unread([...path, "capacity"], 'the award is of the kind "allocation"'));
      else agree(bid, path, "capacity", "bidder", capacity);
    }
  }
  return issues;
}

type Named = Pick<BidDocument, "id" | "bidder" | "group">;
type Stated = "group" | "preference" | "capacity";

const unread = (path: Path, needs: string): Issue =>
  issue("notAllocated", path, { key: String(path.at(-1)), needs });

const lotsIn = ({ known }: Draft, lots: readonly string[], path: Path): Issue[] => {
  const met = new Set<string>();
  return lots.flatMap((lot, at) => {
    if (met.has(lot)) return [issue("lotTwice", [...path, at], { lot })];
    met.add(lot);
    return mustExist(known.lots, "lot", lot, [...path, at]);
  });
};
