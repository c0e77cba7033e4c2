import { match } from "ts-pattern";
import type { Comparison, NotInvited } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import type { InvitationRule } from "../model/roundRules.js";
import { absolute } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { criterionName } from "./names.js";

/** A rule of invitation as it is published: "best 3 by total". */
export function ruleWords(procedure: Procedure, lot: string, rule: InvitationRule): string {
  const by = (id: string): string => (id === "total" ? id : criterionName(procedure, lot, id));
  return match(rule)
    .with({ kind: "all" }, () => "all that are still in")
    .with({ kind: "best" }, (it) => `best ${it.count} by ${by(it.by)}`)
    .with({ kind: "within" }, (it) => {
      const distance =
        it.percent === undefined
          ? `${it.points === undefined ? "" : shown(it.points.value)} points`
          : `${shown(it.percent.value)} %`;
      return `within ${distance} of the leader by ${by(it.by)}`;
    })
    .with({ kind: "minimumTotal" }, (it) => `minimum total ${shown(it.total.value)}`)
    .with({ kind: "decision" }, () => "the buyer's decision")
    .exhaustive();
}

/** Why a bid is not invited: the rule it fell to, the figures, and by how much. */
export function notInvitedWords(
  procedure: Procedure,
  lot: string,
  { rule, comparison, reason }: NotInvited,
): string {
  if (rule === undefined) return "it had no offer in the round before";
  const figures = comparison === undefined ? "" : `; ${comparisonWords(rule, comparison)}`;
  const because = reason === undefined ? "" : ` (${reason})`;
  return `${ruleWords(procedure, lot, rule)}${figures}${because}`;
}

function comparisonWords(rule: InvitationRule, { by, figure, cut, margin, percent }: Comparison): string {
  const named = "by" in rule && by !== rule.by ? `${by} ` : "";
  const needed =
    rule.kind === "best"
      ? `against ${shown(cut.value)} for the last invited`
      : `where ${shown(cut.value)} was needed`;
  const away = percent === undefined ? shown(absolute(margin.value)) : `${shown(absolute(percent.value))} %`;
  // A figure of which the lower wins is over the cut, not short of it.
  const isOver = figure.value.n * cut.value.d > cut.value.n * figure.value.d;
  return `${named}${shown(figure.value)} ${needed}, ${away} ${isOver ? "over" : "short"}`;
}
