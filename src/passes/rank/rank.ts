import type { Due } from "../../model/evaluation.js";
import type { TieBreakName } from "../../model/finding.js";
import { absolute, compare, type Rational, subtract } from "../../number/rational.js";

/** One bid, or one way of awarding a group, as the ranking sees it. */
export interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
  readonly settledBy: TieBreakName | undefined;
}

/** A published tie-break, bound: how two items compare by it, and what is due before it can speak. */
export interface TieBreaker<T> {
  readonly name: TieBreakName;
  readonly order: (a: T, b: T) => number;
  /** What is not known of those tied; asked for where the last place hangs on it, else they stay tied. */
  readonly missing: (tied: readonly T[]) => readonly Due[];
}

export interface Ranking<T> {
  readonly ranked: readonly Ranked<T>[];
  readonly due: readonly Due[];
}

/**
 * Ranks 1, 2, 2, 4: by the rule's keys, then by the published tie-breaks, each asked only of those still
 * tied, and what they lack is due where the last of the places hangs on it. With `tieWithin` every item that close to the leader enters the tie-breaks as its equal.
 */
export function rank<T>(
  items: readonly T[],
  keyed: (item: T) => readonly Rational[],
  wins: readonly ("higher" | "lower")[],
  tieBreaks: readonly TieBreaker<T>[],
  tieWithin: Rational | undefined,
  places = 1,
): Ranking<T> {
  const sorted = items.slice().sort((a, b) => byKeys(keyed(a), keyed(b), wins));
  const groups = gather(sorted, (a, b) => byKeys(keyed(a), keyed(b), wins) === 0);
  const near = tieWithin === undefined ? groups : mergeNearLeader(groups, keyed, tieWithin);
  const ranked: Ranked<T>[] = [];
  const due: Due[] = [];
  for (const group of near) {
    const settled = settle(group, tieBreaks, places - ranked.length);
    due.push(...settled.due);
    for (const { members, settledBy } of settled.parts) {
      const place = ranked.length + 1;
      for (const item of members) ranked.push({ item, rank: place, settledBy });
    }
  }
  return { ranked, due };
}

/** Orders two items by the keys of a rule, the better one first. */
export function byKeys(
  a: readonly Rational[],
  b: readonly Rational[],
  wins: readonly ("higher" | "lower")[],
): number {
  for (const [index, side] of wins.entries()) {
    const order = compare(a[index] as Rational, b[index] as Rational);
    if (order !== 0) return side === "higher" ? -order : order;
  }
  return 0;
}

/** Cuts a sorted list into runs of equals. */
function gather<T>(sorted: readonly T[], equals: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && equals(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function mergeNearLeader<T>(
  groups: readonly T[][],
  keyed: (item: T) => readonly Rational[],
  within: Rational,
): readonly T[][] {
  const leader = groups[0]?.[0];
  if (leader === undefined) return groups;
  const best = keyed(leader)[0] as Rational;
  const isNear = ([first]: readonly T[]): boolean => {
    if (first === undefined) return false;
    const away = subtract(best, keyed(first)[0] as Rational);
    return compare(absolute(away), within) <= 0;
  };
  const far = groups.findIndex((group) => !isNear(group));
  const count = far < 0 ? groups.length : far;
  return [groups.slice(0, count).flat(), ...groups.slice(count)];
}

interface Settled<T> {
  readonly parts: readonly { readonly members: readonly T[]; readonly settledBy: TieBreakName | undefined }[];
  readonly due: readonly Due[];
}

/** Asks the tie-breaks in order; a bid is settled by the one at which it stands alone. `open` places are left. */
function settle<T>(
  tied: readonly T[],
  tieBreaks: readonly TieBreaker<T>[],
  open: number,
  by?: TieBreakName,
): Settled<T> {
  const [next, ...rest] = tieBreaks;
  if (tied.length < 2 || next === undefined)
    return { parts: [{ members: tied, settledBy: tied.length < 2 ? by : undefined }], due: [] };
  const missing = next.missing(tied);
  if (missing.length > 0)
    return {
      parts: [{ members: tied, settledBy: undefined }],
      due: open > 0 && tied.length > open ? missing : [],
    };
  const runs = gather(tied.slice().sort(next.order), (a, b) => next.order(a, b) === 0);
  let left = open;
  const parts = runs.map((run) => {
    const part = settle(run, rest, left, runs.length > 1 ? next.name : by);
    left -= run.length;
    return part;
  });
  return { parts: parts.flatMap((part) => part.parts), due: parts.flatMap((part) => part.due) };
}
