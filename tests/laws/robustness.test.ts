import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { isRelative } from "../../src/methods/method.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Evaluation, LotResult } from "../../src/model/evaluation.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import type { Lot, Procedure } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import { withFigure } from "../../src/whatif/altered/score.js";
import { type Change, changesOf } from "../../src/whatif/robustness/changes.js";
import { exposuresOf } from "../../src/whatif/robustness/exposure.js";
import { type PanelFigure, panelFigures, steppedFrom } from "../../src/whatif/robustness/figures.js";
import { newcomersTo } from "../../src/whatif/robustness/newcomers.js";
import { robustness } from "../../src/whatif/robustness/robustness.js";
import { headOf } from "../../src/whatif/robustness/turns.js";
import { standingOf } from "../../src/whatif/standing.js";
import {
  bidsOut,
  criteriaOut,
  type DocumentChange,
  evaluatorsOut,
  roundingsOut,
  stepKey,
  stepsIn,
} from "../support/documentChanges.js";
import { rescalingsIn, unitKey, unitsIn, withNewcomer } from "../support/exposureChanges.js";
import { combinable, combined } from "../support/generateCombined.js";
import { secondRounds } from "../support/generateRounds.js";
import { forAnyMethod, forEveryMethod, parsed } from "./law.js";

const lotsOf = (evaluation: Evaluation): readonly LotResult[] => evaluation.rounds.at(-1)?.lots ?? [];

/** Who stands first, or has a place; of those who are left. */
function head(places: number, { ranking }: LotResult, without: string | undefined): string[] {
  const left = ranking.filter(({ bid }) => bid !== without);
  const last = left[Math.min(places, left.length) - 1]?.rank ?? 0;
  return left.flatMap(({ bid, rank }) => (rank <= last ? [bid] : [])).sort();
}

/** What each change turns, by evaluating every changed document whole; nothing where it turns nothing. */
function turning(document: ProcedureDocument, changes: readonly DocumentChange[]): Record<string, string> {
  const before = evaluate(parsed(document));
  const places = new Map(before.procedure.tender.lots.map((lot) => [lot.id, lot.places]));
  const isJoint = before.procedure.tender.award.kind !== "eachLot";
  const found: Record<string, string> = {};
  for (const { key, document: altered, without } of changes) {
    const read = safeParseProcedure(altered);
    if (!read.success) {
      found[key] = "refused";
      continue;
    }
    const after = evaluate(read.procedure);
    const turns = lotsOf(before).flatMap((was) => {
      const is = lotsOf(after).find(({ lot }) => lot === was.lot);
      if (is === undefined || was.outcome === "incomplete") return [];
      if (is.due.some(({ kind }) => kind === "mark" || kind === "agreedScore")) return [];
      const [from, to] = [was, is].map((each) => head(places.get(was.lot) ?? 1, each, without).join("+"));
      return from === to ? [] : [`${was.lot}: ${from} → ${to}`];
    });
    const held = ({ award }: Evaluation) =>
      award.contracts.filter(({ bid }) => bid !== without).map(({ bid, lots }) => `${bid}:${lots.join("+")}`);
    const isKnown = isJoint && [before, after].every(({ award }) => award.outcome !== "incomplete");
    const [first, second] = [held(before), held(after)];
    const isMoved =
      isKnown &&
      (first.some((each) => !second.includes(each)) ||
        (without === undefined && second.length > first.length));
    found[key] = [...turns, ...(isMoved ? ["contracts"] : [])].join("; ");
  }
  return found;
}

/** What a change is called; of a step it is told which lots its sheet serves. */
function keyOf(document: ProcedureDocument, what: Change["what"]): string {
  switch (what.code) {
    case "oneStepDecides": {
      const { bid, criterion, lots, of, by, mark, instead, combined, round } = what;
      const sheet = (document.scoresheets ?? []).find((each) => {
        const given = of === "mark" ? each.marks?.find((one) => one.by === by)?.mark : each.agreed?.score;
        const isThere = combined
          ? each.combined?.every((lot) => lots.includes(lot))
          : each.combined === undefined && (each.lot === undefined || lots.includes(each.lot));
        const isThen = each.round === undefined || each.round === round;
        return (
          each.bid === bid &&
          each.criterion === criterion &&
          isThere &&
          isThen &&
          Number(given) === Number(mark)
        );
      });
      return stepKey(sheet ?? { bid, criterion }, by, `${instead}`);
    }
    case "rankReversal":
      return `bid ${what.without}`;
    case "evaluatorDecides":
      return `evaluator ${what.evaluator}`;
    case "criterionDecides":
      return `criterion ${what.criterion}`;
    case "roundingStageDecides":
      return `rounding ${what.of}`;
    case "oneUnitDecides":
      return unitKey(what.bid, what.round, what.lots, `${what.instead}`);
    case "rescalingDecides":
      return `rescaling ${what.criterion}`;
    case "newcomerDecides":
      return `newcomer ${what.lots.join("+")} ${what.price} ${what.scores}`;
  }
}

const changesOn = (document: ProcedureDocument, procedure: Procedure): DocumentChange[] => [
  ...stepsIn(document),
  ...bidsOut(document),
  ...evaluatorsOut(document),
  ...criteriaOut(document, procedure),
  ...roundingsOut(document),
  ...unitsIn(document, procedure),
  ...rescalingsIn(document, rescaledIn(procedure)),
];

/** The criteria and groups that are set against other bids. */
const rescaledIn = ({ tender }: Procedure): string[] =>
  Array.from(
    new Set(
      tender.lots.flatMap(({ criteria }) =>
        nodesOf(criteria).flatMap(({ id, type, method }) =>
          (type === "quality" || type === "group") && method !== undefined && isRelative(method) ? [id] : [],
        ),
      ),
    ),
  );

/** Findings by what their change is called: what turns. */
function turnsAsReported(document: ProcedureDocument): void {
  const procedure = parsed(document);
  const expected = turning(document, changesOn(document, procedure));
  const told: Record<string, string> = {};
  for (const each of robustness(procedure).findings) {
    const key = keyOf(document, each);
    if (expected[key] === "refused" || expected[key] === undefined) continue;
    told[key] = [
      ...each.turns.map(({ lot, before, after }) => `${lot}: ${before.join("+")} → ${after.join("+")}`),
      ...(each.contracts === undefined ? [] : ["contracts"]),
    ].join("; ");
  }
  const turns = Object.entries(expected).filter(([, words]) => words !== "refused" && words !== "");
  expect(told).toEqual(Object.fromEntries(turns));
}

const ranked = (evaluation: Evaluation) =>
  lotsOf(evaluation).map(({ lot, outcome, ranking }) => ({
    lot,
    outcome,
    ranking: ranking.map(({ bid, rank, total, settledBy }) => [bid, rank, `${total}`, settledBy]),
  }));

/** A change of the records is the same change of the document. */
function asIfRead(document: ProcedureDocument): void {
  const procedure = parsed(document);
  const documents = new Map(changesOn(document, procedure).map((each) => [each.key, each.document]));
  for (const { what, altered } of [
    ...changesOf(procedure, panelFigures(procedure)),
    ...exposuresOf(procedure),
  ]) {
    const read = safeParseProcedure(documents.get(keyOf(document, what)));
    if (read.success)
      expect(ranked(evaluate(altered)), keyOf(document, what)).toEqual(ranked(evaluate(read.procedure)));
  }
}

/** A bid that comes as well is the same bid in the document. */
function comesAsIfRead(document: ProcedureDocument): void {
  const procedure = parsed(document);
  const states = procedure.tender.lots.map(({ id }) => standingOf(procedure, id));
  for (const { what, altered, without } of newcomersTo(procedure, states)) {
    if (what.code !== "newcomerDecides" || without === undefined) continue;
    const { like, price, scores, lots } = what;
    const lot = procedure.tender.lots.find(({ id }) => id === lots[0]) as Lot;
    const figures = { id: without, like, price: `${price}`, scores };
    const read = safeParseProcedure(withNewcomer(document, lot, figures));
    if (read.success) expect(ranked(evaluate(altered))).toEqual(ranked(evaluate(read.procedure)));
  }
}

/** The fewest steps are enough, and with fewer no figure does: every figure, every number of steps. */
function fewestAreFewest(document: ProcedureDocument): void {
  const procedure = parsed(document);
  for (const { lot, leaders, steps } of robustness(procedure).lots) {
    if (steps === undefined) continue;
    for (const [way, fewest] of [
      [1, steps.up],
      [-1, steps.down],
    ] as const) {
      const turns = (each: PanelFigure, count: number): boolean => {
        const to = steppedFrom(each, way * count);
        if (to === undefined || each.combined) return false;
        const state = standingOf(withFigure(procedure, each.at, to), lot);
        return (
          !state.due.some(({ kind }) => kind === "mark" || kind === "agreedScore") &&
          headOf(state).join() !== leaders.join()
        );
      };
      const counts = Array.from({ length: fewest?.steps ?? steps.within ?? 60 }, (_, at) => at + 1);
      const figures = panelFigures(procedure).filter(({ served }) => served.some((each) => each.lot === lot));
      const found = counts.map((count) => figures.filter((each) => turns(each, count)).length);
      expect(found).toEqual(counts.map((count) => (count === fewest?.steps ? fewest.figures.length : 0)));
    }
  }
}

const ofSeveralRounds = (documents: fc.Arbitrary<ProcedureDocument>) =>
  fc.boolean().chain((several) => (several ? documents.chain(secondRounds) : documents));

describe("robustness", () => {
  forAnyMethod("tells every change that turns a result, and no other", 4, (documents) =>
    fc.property(ofSeveralRounds(documents), turnsAsReported),
  );

  forEveryMethod(
    "tells it of lots that hang together",
    1,
    (using: (typeof combinable)[number]) => fc.property(combined(using, { complete: true }), turnsAsReported),
    combinable.slice(0, 1),
  );

  forAnyMethod("alters the records as the document would be", 4, (documents) =>
    fc.property(documents, asIfRead),
  );

  forAnyMethod("lets a bid come as the document would", 4, (documents) =>
    fc.property(documents, comesAsIfRead),
  );

  forAnyMethod("counts the fewest steps", 4, (documents) => fc.property(documents, fewestAreFewest));
});
