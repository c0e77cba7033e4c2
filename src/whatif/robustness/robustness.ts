import type { Procedure } from "../../model/procedure.js";
import { published } from "../../model/written.js";
import type { Figure } from "../../number/figure.js";
import { lastRound } from "../../passes/lastRound.js";
import { withFigure } from "../altered/score.js";
import { knownIn, standingOf } from "../standing.js";
import { type Change, changesOf } from "./changes.js";
import { exposuresOf } from "./exposure.js";
import { panelFigures } from "./figures.js";
import type { RobustnessFinding } from "./finding.js";
import { lotRobustness } from "./margin.js";
import { newcomersTo } from "./newcomers.js";
import type { DecidingFinding, Robustness } from "./records.js";
import { sentenceOf } from "./sentences.js";
import type { Turns } from "./steps.js";
import { isTurned, turned } from "./turns.js";
import { viewOf } from "./view.js";

/**
 * How safe a result is: every single step of one mark or agreed score, and every bid, evaluator, criterion or published
 * rounding, that alone changes who stands first in a lot, or who would get which lots; and by how much each lot is
 * decided, in points and in steps. Each change is made and the lots it touches are taken through every gate again:
 * nothing is sampled.
 *
 * `inMoney` may bring, by lot, how much the price of the second would have to fall. Total: of what has no result yet
 * nothing is said.
 */
export function robustness(
  procedure: Procedure,
  inMoney: ReadonlyMap<string, Figure> = new Map(),
): Robustness {
  const { tender } = procedure;
  const before = viewOf(
    procedure,
    tender.lots.map(({ id }) => id),
  );
  const known = knownIn(procedure, before.lots.values());
  const figures = panelFigures(procedure);
  function* everyChange(): Generator<Change> {
    yield* changesOf(procedure, figures);
    yield* exposuresOf(procedure);
    yield* newcomersTo(procedure, before.lots.values());
  }
  const findings: DecidingFinding[] = [];
  let tried = 0;
  for (const { what, lots, altered, without } of everyChange()) {
    tried += 1;
    const sharesRules = altered.tender === tender && altered.panels === procedure.panels;
    const after = viewOf(altered, lots, sharesRules ? known : undefined);
    // Who would have the contracts when somebody new comes says nothing of the others.
    const seen = what.code === "newcomerDecides" ? { ...after, contracts: undefined } : after;
    const turn = turned(before, seen, without);
    if (!isTurned(turn)) continue;
    const found: RobustnessFinding = { ...what, ...turn };
    findings.push({ ...found, sentence: sentenceOf(found) });
  }
  const lots = Array.from(before.lots.values(), (state) => {
    const { id } = state.lot;
    const turns: Turns = ({ at }, to) => {
      tried += 1;
      const after = standingOf(withFigure(procedure, at, to), id, { known });
      return isTurned(turned(before, { lots: new Map([[id, after]]), contracts: undefined }));
    };
    return lotRobustness(procedure, state, figures, turns, inMoney.get(id));
  });
  const round = tender.rounds[lastRound(procedure)]?.id as string;
  return published(
    { tender: tender.id, round, lots, findings, tried, procedure },
    ({ procedure: _procedure, ...told }) => told,
  );
}
