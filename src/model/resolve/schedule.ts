import { emptyBaseline } from "../../formula/baseline.js";
import { points } from "../../methods/method.js";
import { quantityVocabulary, unservedVocabulary } from "../../methods/money.js";
import { divide, one, type Rational, reduce, sum, zero } from "../../number/rational.js";
import type { ScheduleDocument, ScheduleLineDocument } from "../document/money.js";
import type { Rounding } from "../roundings.js";
import type { Line, Period, Scenario, Schedule, Year } from "../schedule.js";
import { exact, exactly } from "./figures.js";
import { methodFrom } from "./method.js";

/** Binds a price schedule: quantities worked out of the published volumes, scenario by scenario. */
export function resolveSchedule(document: ScheduleDocument, rounding: Rounding | undefined): Schedule {
  const years = (document.years ?? []).map(({ id, optional }, index): Year => ({ id, index, optional }));
  const scenarios = scenariosOf(document);
  const volumes = volumesOf(document, scenarios);
  const lines = document.lines.map((line) => resolveLine(line, document, years, volumes, scenarios.length));
  return {
    starts: document.starts,
    years,
    lines,
    byId: new Map(lines.map((line) => [line.id, line])),
    scenarios,
    volumes,
    shownTo: document.shownTo === undefined ? undefined : Number(document.shownTo),
    linesPrevail: document.arithmetic === "linesPrevail",
    prices: document.prices,
    vat: document.vat && { offered: document.vat.offered, evaluated: document.vat.evaluated },
    itemCeilings: document.itemCeilings && {
      otherwise: document.itemCeilings.otherwise,
      materiality: document.itemCeilings.materiality && {
        percent: exact(document.itemCeilings.materiality.percent),
        otherwise: document.itemCeilings.materiality.otherwise,
      },
    },
    rounding,
  };
}

/** The scenarios with their shares; one alone where none are published. */
export function scenariosOf({ scenarios }: ScheduleDocument): Scenario[] {
  if (scenarios === undefined) return [{ id: "", share: one }];
  const weights = scenarios.map(({ weight }) => exact(weight));
  const all = sum(weights);
  return scenarios.map(({ id }, index) => ({ id, share: reduce(divide(weights[index] as Rational, all)) }));
}

type Volumes = ReadonlyMap<string, readonly Rational[]>;

/** The published volumes, scenario by scenario. */
export function volumesOf({ volumes = {} }: ScheduleDocument, scenarios: readonly Scenario[]): Volumes {
  return new Map(
    Object.entries(volumes as Record<string, string | Record<string, string>>).map(([name, given]) => [
      name,
      scenarios.map(({ id }) => exact(typeof given === "string" ? given : (given[id] as string))),
    ]),
  );
}

function resolveLine(
  line: ScheduleLineDocument,
  schedule: ScheduleDocument,
  years: readonly Year[],
  volumes: Volumes,
  scenarios: number,
): Line {
  const paid = yearsOf(line, years);
  const quantityIn = (year: Year | undefined): readonly Rational[] | undefined => {
    const text = quantityText(line, year);
    return text === undefined ? undefined : (quantitiesOf(text, volumes, scenarios) as Rational[]);
  };
  const rates: Readonly<Record<string, string>> = schedule.vat?.rates ?? {};
  return {
    id: line.id,
    title: line.title,
    unit: line.unit,
    income: line.income === true,
    payee: line.payee ?? "bidder",
    periods: paid.map((year): Period => ({ year, quantities: quantityIn(year) })),
    asks: line.rate === undefined ? "rate" : line.quantity === undefined ? "quantity" : "nothing",
    rate: exactly(line.rate),
    ceiling: exactly(line.ceiling),
    vat: exactly(line.vat === undefined ? undefined : rates[line.vat]) ?? zero,
    unserved: line.unserved === undefined ? undefined : methodFrom(line.unserved, unservedVocabulary),
  };
}

/** The years in which a line is paid; one that has no year is paid at no stated time. */
export function yearsOf(
  { year, years: named }: ScheduleLineDocument,
  years: readonly Year[],
): (Year | undefined)[] {
  if (named === "each") return years.slice();
  if (named !== undefined) return years.filter(({ id }) => named.includes(id));
  return [years.find(({ id }) => id === year)];
}

/** What a line writes for its quantity in a year. */
export const quantityText = (
  { quantity }: ScheduleLineDocument,
  year: Year | undefined,
): string | undefined =>
  typeof quantity === "object" ? (quantity as Record<string, string>)[year?.id ?? ""] : quantity;

/** The quantity under each scenario; undefined where it has no value, which the checks refuse. */
export function quantitiesOf(text: string, volumes: Volumes, scenarios: number): (Rational | undefined)[] {
  const method = methodFrom(text, quantityVocabulary(Array.from(volumes.keys())));
  return Array.from({ length: scenarios }, (_, scenario) => {
    const figures = Array.from(volumes, ([name, each]) => [name, each[scenario] as Rational] as const);
    return points(method, emptyBaseline, Object.fromEntries(figures)).valuation.value;
  });
}
