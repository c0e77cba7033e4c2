import { compare, whole } from "../../number/rational.js";
import { type LimitDocument, limitBars } from "../document/award.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { aboveZero } from "./lotAmounts.js";
import { estimated } from "./lotGroups.js";

/** A limit states one bar that can be kept to; a share of value needs the value of every lot. */
export function allocationLimits(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (award?.kind !== "allocation") return [];
  const { limits = [], tenderLimits = [] } = award;
  return [
    ...limits.flatMap((limit, index) => bar(draft, limit, ["tender", "award", "limits", index])),
    ...once(["tender", "award", "limits"], limits, ({ per, share }) => `${per} ${share === undefined}`),
    ...tenderLimits.flatMap(({ atMost }, index) =>
      aboveZero(["tender", "award", "tenderLimits", index, "atMost"], atMost),
    ),
    ...once(["tender", "award", "tenderLimits"], tenderLimits, ({ per }) => per),
  ];
}

function bar(draft: Draft, limit: LimitDocument, path: Path): Issue[] {
  const stated = limitBars.filter((key) => limit[key] !== undefined);
  const { atMost, share } = limit;
  if (stated.length !== 1) return [issue("limitUnclear", path, { stated })];
  if (share === undefined) return aboveZero([...path, "atMost"], atMost);
  const value = exact(share);
  const range = value.n <= 0n || compare(value, whole(100n)) > 0 ? "above 0 and at most 100" : undefined;
  return range === undefined
    ? draft.lots.flatMap(({ id }) => estimated(draft, id, [...path, "share"], "a limit on a share of value"))
    : [issue("outOfRange", [...path, "share"], { parameter: "share", value: share, range })];
}

/** Each kind of limit stands once for bidders and once for groups. */
function once<T extends { readonly per: string }>(
  path: Path,
  limits: readonly T[],
  kindOf: (limit: T) => string,
): Issue[] {
  const first = new Map<string, Path>();
  return limits.flatMap((limit, index) => {
    const here = [...path, index];
    const before = first.get(kindOf(limit));
    if (before !== undefined)
      return [issue("duplicateLimit", here, { per: limit.per, first: pathText(before) })];
    first.set(kindOf(limit), here);
    return [];
  });
}
