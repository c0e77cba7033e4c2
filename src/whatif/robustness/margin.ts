import type { DecidingKey } from "../../model/evaluation.js";
import type { Procedure } from "../../model/procedure.js";
import { type Figure, figure } from "../../number/figure.js";
import type { AssessedLot } from "../../passes/assess.js";
import { type Compared, heldAgainstBid } from "../../passes/invite/compared.js";
import type { Placed } from "../../passes/rank/lot.js";
import type { Ranked } from "../../passes/rank/rank.js";
import { isOnOneScale, type PanelFigure } from "./figures.js";
import type { LotRobustness, Margin, StepMargin } from "./records.js";
import { spreadsOf } from "./spread.js";
import { isSteady } from "./steady.js";
import { fewestInTurn, fewestWhereSteady, mostSteps, type Turns } from "./steps.js";
import { headOf } from "./turns.js";

/** How safe the result of one lot is, by its margins. */
export function lotRobustness(
  procedure: Procedure,
  state: AssessedLot,
  figures: readonly PanelFigure[],
  turns: Turns,
  inMoney: Figure | undefined,
): LotRobustness {
  const { lot, outcome } = state;
  const isOpen = outcome === "incomplete";
  return {
    lot: lot.id,
    outcome,
    leaders: headOf(state),
    margin: isOpen ? undefined : marginOf(state, inMoney),
    spreads: isOpen ? [] : spreadsOf(procedure.tender, state),
    steps: isOpen ? undefined : stepMargin(procedure, state, figures, turns),
  };
}

function marginOf({ lot, ranked }: AssessedLot, inMoney: Figure | undefined): Margin | undefined {
  const [leader, second] = [ranked[lot.places - 1], ranked[lot.places]];
  if (leader === undefined || second === undefined) return undefined;
  const comparison = heldAgainstBid(comparedOn(leader), comparedOn(second));
  return { leader: leader.item.name, second: second.item.name, comparison, inMoney };
}

function comparedOn({ item, rank }: Ranked<Placed>): Compared {
  const total: DecidingKey = { formula: "total", wins: "higher", value: figure(item.total) };
  const [first = total, ...more] = item.keyed.keys ?? [];
  return { bid: item.name, place: rank, keys: [first, ...more] };
}

/** Over the figures on the lot itself; those on a combined offer do not rank it. */
function stepMargin(
  procedure: Procedure,
  { lot }: AssessedLot,
  figures: readonly PanelFigure[],
  turns: Turns,
): StepMargin {
  const own = figures.filter(
    ({ combined, served }) => !combined && served.some((each) => each.lot === lot.id),
  );
  const steady = isSteady(procedure, lot) && own.every(isOnOneScale);
  const fewest = steady ? fewestWhereSteady : fewestInTurn;
  return { up: fewest(own, 1, turns), down: fewest(own, -1, turns), within: steady ? undefined : mostSteps };
}
