import { match, P } from "ts-pattern";
import type { RoundResult } from "../../model/evaluation.js";
import type { Criterion, Lot, Minimum, Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import type { InvitationRule } from "../../model/roundRules.js";
import { figure } from "../../number/figure.js";
import { bentIn, linearityOf } from "./linearity.js";
import type { BendingStage, NoRegionsFigures } from "./records.js";
import type { Siblings } from "./siblings.js";

/** How points move with the three weights: not at all, each bid's by the same factor, or bid by bid. */
type Moving = "still" | "scaled" | "apart";

/**
 * Why the published rules do not make every total a straight line of the weights, over bids that stay the same; all
 * reasons at once. The rounds are those that were reached.
 */
export function ruleFaults(
  procedure: Procedure,
  lot: Lot,
  siblings: Siblings,
  rounds: readonly Pick<RoundResult, "lots">[],
): NoRegionsFigures[] {
  const { tender } = procedure;
  const moved = nodesOf(siblings.nodes);
  const moving = new Map<string, Moving>([
    ["total", "apart"],
    ...siblings.above.map(({ id }) => [id, "apart"] as const),
    ...moved.map((node) => [node.id, linearityOf(node) === "proportional" ? "scaled" : "apart"] as const),
  ]);
  const movingOf = (id: string): Moving => moving.get(id) ?? "still";
  const bent = [...siblings.nodes.flatMap(bentIn), ...siblings.above.filter(({ method }) => method)];
  const barred = [...moved, ...siblings.above, { id: "total", minimum: tender.minimum }];
  return [
    ...rankingFaults(procedure),
    ...stagesOf(moved.filter(({ id }) => movingOf(id) === "apart"))
      .filter((stage) => tender.rounding[stage] !== undefined)
      .map((stage) => ({ kind: "roundedBefore", stage }) as const),
    ...bent.map(
      ({ id, method }) => ({ kind: "notLinear", criterion: id, method: method?.kind ?? "" }) as const,
    ),
    ...barred
      .filter(({ id, minimum }) => minimum !== undefined && movesBar(minimum, movingOf(id)))
      .map(({ id }) => ({ kind: "admissionMoves", criterion: id }) as const),
    ...tender.rounds
      .slice(1, rounds.length)
      .filter(({ index, rules }) => {
        const rule = rules.get(lot.id)?.invited;
        const before = rounds[index - 1]?.lots.find((each) => each.lot === lot.id);
        return rule !== undefined && movesCut(rule, before?.ranking.length ?? 0, movingOf);
      })
      .map(({ id }) => ({ kind: "invitationMoves", round: id }) as const),
  ];
}

/** Why bids do not simply go by the highest total. */
export const rankingFaults = (procedure: Procedure) => {
  const { rule, tieWithin } = procedure.tender;
  return [
    ...(goesByTotal(procedure) ? [] : [{ kind: "ruleNotTotal", rule: rule.kind } as const]),
    ...(tieWithin ? [{ kind: "tieWithin", points: figure(tieWithin) } as const] : []),
  ];
};

function goesByTotal({ tender }: Procedure): boolean {
  const [key, ...more] = tender.rule.keys;
  return key?.text === "total" && key.wins === "higher" && more.length === 0;
}

/** The stages at which rounding bends a total. A score out of 100 is rounded before it is weighted, which does only where points are not in proportion to the weight. */
const stagesOf = (apart: readonly Criterion[]): BendingStage[] => [
  ...(apart.some(({ type }) => type === "price") ? (["priceScore"] as const) : []),
  ...(apart.some(({ type }) => type === "measure") ? (["measureScore"] as const) : []),
  "criterion",
  "group",
  "total",
];

/** Whether a minimum may be met at some weights and missed at others: a share of what is scaled is not, nor a place. */
const movesBar = ({ kind }: Minimum, moving: Moving): boolean =>
  match(kind)
    .with("score", "amount", () => false)
    .with("percent", "best", () => moving === "apart")
    .with("points", () => moving !== "still")
    .exhaustive();

/** Whether an invitation of some of so many bids ranked may hang on the weights. */
const movesCut = (rule: InvitationRule, ranked: number, movingOf: (id: string) => Moving): boolean =>
  match(rule)
    .with({ kind: "all" }, { kind: "decision" }, () => false)
    .with({ kind: "minimumTotal" }, () => true)
    .with({ kind: "best" }, ({ by, count }) => count < ranked && movingOf(by) === "apart")
    .with({ kind: "within", points: P.nonNullable }, ({ by }) => movingOf(by) !== "still")
    .with({ kind: "within" }, ({ by }) => movingOf(by) === "apart")
    .exhaustive();
