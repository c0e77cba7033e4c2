import { compare, whole } from "../../number/rational.js";
import { type LimitDocument, limitBars } from "../document/award.js";
import { aboveZero } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { estimated } from "./lotGroups.js";

/** A limit states one bar that can be kept to; a share of value needs the value of every lot. */
export function allocationLimits(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (award?.kind !== "allocation") return [];
  const { limits = [], tenderLimits = [], rule } = award;
  const inTurn = rule.kind !== "bestOverall";
  return [
    ...limits.flatMap((limit, index) => bar(draft, limit, ["tender", "award", "limits", index], inTurn)),
    ...once(
      ["tender", "award", "limits"],
      limits,
      (limit) => `${limit.per} ${limitBars.find((key) => limit[key] !== undefined)}`,
    ),
    ...tenderLimits.flatMap(({ atMost }, index) =>
      aboveZero(["tender", "award", "tenderLimits", index, "atMost"], atMost),
    ),
    ...once(["tender", "award", "tenderLimits"], tenderLimits, ({ per }) => per),
  ];
}

function bar(draft: Draft, limit: LimitDocument, path: Path, inTurn: boolean): Issue[] {
  const stated = limitBars.filter((key) => limit[key] !== undefined);
  const [key] = stated;
  if (key === undefined || stated.length > 1) return [issue("limitUnclear", path, { stated })];
  const value = limit[key] ?? "";
  if (inTurn && (key === "atLeast" || key === "exactly"))
    return [issue("limitNeedsBestOverall", [...path, key], { bar: key })];
  if (key !== "share") return aboveZero([...path, key], value);
  const share = exact(value);
  if (share.n > 0n && compare(share, whole(100n)) <= 0)
    return draft.lots.flatMap(({ id }) =>
      estimated(draft, id, [...path, key], "a limit on a share of value"),
    );
  return [issue("outOfRange", [...path, key], { parameter: key, value, range: "above 0 and at most 100" })];
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
