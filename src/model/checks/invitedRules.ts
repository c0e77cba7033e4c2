import { compare } from "../../number/rational.js";
import type { InvitedDocument } from "../document/tender.js";
import { mustBeComparable } from "../draft/comparable.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { plainText } from "../draft/figures.js";
import { outOfFor } from "../draft/weights.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { isHeldIn, ownRulesIn } from "../roundRules.js";

/** A rule of invitation can be followed in every lot it is for: its figures, and what bids are compared by. */
export const invitedRules = (draft: Draft): Issue[] =>
  draft.rounds.flatMap((round, index) => {
    if (round === undefined || index === 0) return [];
    const path: Path = ["tender", "rounds", index];
    const shared = draft.lots.filter(
      ({ id }) => isHeldIn(round, id) && ownRulesIn(round, id)?.invited === undefined,
    );
    return [
      ...ruleOf(draft, round.invited, shared, [...path, "invited"]),
      ...(round.lots ?? []).flatMap(({ lot, invited }, at) =>
        ruleOf(
          draft,
          invited,
          draft.lots.filter(({ id }) => id === lot),
          [...path, "lots", at, "invited"],
        ),
      ),
    ];
  });

function ruleOf(
  draft: Draft,
  invited: InvitedDocument | undefined,
  lots: readonly DraftLot[],
  path: Path,
): Issue[] {
  if (invited === undefined) return [];
  switch (invited.kind) {
    case "best":
      return [
        ...(invited.count === "0" ? [range(path, "count", invited.count, "of at least 1")] : []),
        ...compared(draft, invited.by, lots, path),
      ];
    case "within":
      return [...distance(draft, invited, path), ...compared(draft, invited.by, lots, path)];
    case "minimumTotal":
      return bar(draft, invited.total, path);
    default:
      return [];
  }
}

const range = (path: Path, parameter: string, value: string, wanted: string): Issue =>
  issue("outOfRange", [...path, parameter], { parameter, value, range: wanted });

const compared = (draft: Draft, by: string, lots: readonly DraftLot[], path: Path): Issue[] =>
  by === "total" || lots.length === 0 ? [] : mustBeComparable(draft, lots, by, [...path, "by"]);

function distance(
  { rule }: Draft,
  { points, percent, by }: Extract<InvitedDocument, { kind: "within" }>,
  path: Path,
): Issue[] {
  const stated = [...(points === undefined ? [] : ["points"]), ...(percent === undefined ? [] : ["percent"])];
  const [key] = stated;
  if (key === undefined || stated.length > 1) return [issue("distanceUnclear", path, { stated })];
  const figure = points ?? percent ?? "";
  const isOut = exact(figure).n < 0n || (percent !== undefined && compare(exact(percent), exact("100")) > 0);
  if (isOut) return [range(path, key, figure, percent === undefined ? "of at least 0" : "from 0 to 100")];
  if (by !== "total" || rule === undefined) return [];
  const hasTotal = rule.keys.length === 1 && rule.keys[0]?.text === "total";
  const hasFigure = rule.keys.length === 1 && rule.procedure === undefined;
  return (points === undefined ? hasFigure : hasTotal)
    ? []
    : [issue("leaderHasNoTotal", [...path, key], { rule: rule.kind, key })];
}

function bar(draft: Draft, total: string, path: Path): Issue[] {
  const { rule, lacks } = draft;
  if (rule !== undefined && rule.keys[0]?.wins !== "higher")
    return [issue("minimumNeedsHigherWins", path, { rule: rule.kind })];
  const most = outOfFor(draft, undefined);
  return lacks.has("outOf") || (exact(total).n >= 0n && compare(exact(total), most) <= 0)
    ? []
    : [range(path, "total", total, `from 0 to ${plainText(most)}`)];
}
