import type { Procedure } from "../model/procedure.js";
import type { Working } from "../model/working.js";
import { figure } from "../number/figure.js";
import type { Rational } from "../number/rational.js";
import { workingWords } from "./working.js";

/** One working as plain data: the formula, the names bound to figures, the value and the rounding. */
export function workingData(procedure: Procedure, working: Working): object {
  const { round, lots, bid, without, of, value, rounded } = working;
  const place = {
    round,
    lots,
    bid,
    without,
    of,
    criterion: "criterion" in working ? (working.criterion ?? "total") : undefined,
  };
  return {
    ...place,
    ...("valuation" in working ? bound(working) : {}),
    ...("entries" in working
      ? {
          offered: figure(working.offered),
          entries: working.entries.map(({ amount, valuation: _valuation, cells: _cells, ...entry }) => ({
            ...entry,
            amount: figure(amount),
          })),
        }
      : {}),
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
    ...("lines" in working
      ? {
          lines: working.lines.map(({ line: { id, title, unit, proxy }, ...counted }) =>
            figuresIn({ line: id, title, unit, proxy, ...counted }),
          ),
        }
      : {}),
    ...("amounts" in working ? { amounts: figuresIn(working.amounts) } : {}),
    ...("computed" in working
      ? {
          periods: figuresIn(working.computed.periods),
          payments: figure(working.computed.payments),
        }
      : {}),
    cap: "cap" in working ? working.cap && figure(working.cap) : undefined,
    value: figure(value),
    rounded: rounded && { places: rounded.places, mode: rounded.mode, before: figure(rounded.before) },
    sentences: workingWords(procedure, working),
  };
}

const isRational = (value: object): value is Rational => "n" in value && "d" in value;

/** The same record or list with public figures in place of exact ones. */
function figuresIn(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isRational(value)) return figure(value);
  if (Array.isArray(value)) return value.map(figuresIn);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, figuresIn(part)]));
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
