import { workingWords } from "../explain/working.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import type { Working } from "../model/working.js";
import { plain } from "../model/written.js";
import { figure } from "../number/figure.js";

/**
 * The evaluation as JSON text: as `JSON.stringify(evaluation)`, set in by two spaces. `workings` adds how every
 * figure came about.
 */
export function reportJson(
  evaluation: Evaluation,
  { workings = false }: { readonly workings?: boolean } = {},
): string {
  const { procedure, workings: all, ...rest } = evaluation;
  const told = workings ? { ...rest, workings: all.map((each) => workingData(procedure, each)) } : rest;
  return `${JSON.stringify(plain(told), null, 2)}\n`;
}

/** One working as plain data: the formula, the names bound to figures, the value and the rounding. */
export function workingData(procedure: Procedure, working: Working): object {
  const { round, lots, bid, of, value, rounded } = working;
  const place = {
    round,
    lots,
    bid,
    of,
    criterion: "criterion" in working ? (working.criterion ?? "total") : undefined,
  };
  return {
    ...place,
    ...("valuation" in working ? bound(working) : {}),
    ...("parts" in working
      ? {
          parts: working.parts.map(({ points, ...part }) => ({
            ...part,
            points: figure(points),
            share: undefined,
          })),
        }
      : {}),
    heldAgainst: "heldAgainst" in working ? working.heldAgainst : undefined,
    value: figure(value),
    rounded: rounded && { places: rounded.places, mode: rounded.mode, before: figure(rounded.before) },
    sentences: workingWords(procedure, working),
  };
}

function bound({ valuation }: Extract<Working, { readonly valuation: unknown }>): object {
  const { formula, offer, baseline, steps } = valuation;
  const names = formula.names.map((name, slot) => [name, offer.figures[slot]] as const);
  const aggregates = formula.aggregates.map(
    ({ word }, slot) => [word, baseline.aggregates[slot]?.value] as const,
  );
  const made = formula.steps.map(({ name }, slot) => [name, steps[slot]] as const);
  const figures = [...names, ...aggregates, ...made].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, figure(value)] as const],
  );
  return {
    formula: formula.text,
    names: Object.fromEntries(figures),
    inexact: valuation.inexact || undefined,
  };
}
