import { filed } from "../../model/filed.js";
import type { Criterion, Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import type { Stage } from "../../model/roundings.js";
import { withoutBid } from "../altered/bid.js";
import { withoutCriterion } from "../altered/criterion.js";
import { evaluatorsOf, withoutEvaluator } from "../altered/evaluator.js";
import { withoutRounding } from "../altered/rounding.js";
import { withFigure } from "../altered/score.js";
import { type PanelFigure, steppedFrom } from "./figures.js";
import type { RobustnessFinding } from "./finding.js";
import { steppedFigure } from "./steps.js";

type Without<F> = F extends unknown ? Omit<F, "turns" | "contracts"> : never;

/** One change alone: what it is, the lots that it may touch, and the procedure with it. */
export interface Change {
  readonly what: Without<RobustnessFinding>;
  readonly lots: readonly string[];
  readonly altered: Procedure;
  /** The bid that is left out, where one is. */
  readonly without: string | undefined;
}

/** Every single change that is tried, one after the other. */
export function* changesOf(procedure: Procedure, figures: readonly PanelFigure[]): Generator<Change> {
  const all = procedure.tender.lots.map(({ id }) => id);
  for (const each of figures) yield* stepsOf(procedure, each);
  for (const { id } of procedure.bids)
    yield {
      what: { code: "rankReversal", without: id },
      lots: all,
      altered: withoutBid(procedure, id),
      without: id,
    };
  for (const evaluator of evaluatorsOf(procedure))
    yield {
      what: { code: "evaluatorDecides", evaluator },
      lots: all,
      altered: withoutEvaluator(procedure, evaluator),
      without: undefined,
    };
  yield* criteriaOut(procedure);
  for (const of of Object.keys(procedure.tender.rounding) as Stage[])
    yield {
      what: { code: "roundingStageDecides", of },
      lots: all,
      altered: withoutRounding(procedure, of),
      without: undefined,
    };
}

function* stepsOf(procedure: Procedure, each: PanelFigure): Generator<Change> {
  const lots = each.served.map(({ lot }) => lot);
  const round = procedure.tender.rounds[each.at.sheet.round]?.id as string;
  for (const steps of [1, -1]) {
    const to = steppedFrom(each, steps);
    if (to === undefined) continue;
    const what = {
      code: "oneStepDecides",
      ...steppedFigure(each, to),
      lots,
      combined: each.combined,
      round,
    } as const;
    yield { what, lots, altered: withFigure(procedure, each.at, to), without: undefined };
  }
}

/** Criteria and groups that earn points, each once for the lots in which it weighs the same. */
function* criteriaOut(procedure: Procedure): Generator<Change> {
  const { lots, minimum } = procedure.tender;
  const alike = new Map<string, { readonly id: string; readonly lots: string[] }>();
  for (const lot of lots)
    for (const node of nodesOf(lot.criteria).filter(isScored)) {
      const { id, weight } = node;
      filed(alike, `${id}\n${weight.n}/${weight.d}`, () => ({ id, lots: [] as string[] })).lots.push(lot.id);
    }
  for (const { id, lots: having } of alike.values()) {
    // A minimum in per cent of the total asks for the same everywhere.
    if (minimum?.kind === "percent" && having.length < lots.length) continue;
    const altered = withoutCriterion(procedure, new Set(having), id);
    if (altered !== undefined)
      yield {
        what: { code: "criterionDecides", criterion: id, lots: having },
        lots: having,
        altered,
        without: undefined,
      };
  }
}

/** Whether a criterion or group earns points. */
export const isScored = (node: Criterion): boolean => node.type === "group" || node.method !== undefined;
