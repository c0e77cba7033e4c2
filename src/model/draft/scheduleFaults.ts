import { looksAtOffer } from "../../formula/derive.js";
import { parse } from "../../formula/parse.js";
import { quantityVocabulary, unservedVocabulary } from "../../methods/money.js";
import { compare, sum, whole } from "../../number/rational.js";
import type { ScheduleDocument, ScheduleLineDocument } from "../document/money.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { aboveZero, notNegative } from "./amountSigns.js";
import { unreadable } from "./formulaFaults.js";
import { knownOf, mustExist } from "./known.js";
import { quantityFaults } from "./quantityFaults.js";
import { placed, repeated } from "./repeated.js";

/** What is wrong with a price schedule by itself: its years, volumes, scenarios and lines. */
export function scheduleFaults(schedule: ScheduleDocument, path: Path): Issue[] {
  const { years = [], scenarios = [], lines } = schedule;
  const own = [
    ...repeated("year", placed(idsOf(years), [...path, "years"])),
    ...repeated("scenario", placed(idsOf(scenarios), [...path, "scenarios"])),
    ...repeated("line", placed(idsOf(lines), [...path, "lines"])),
    ...scenarioWeights(schedule, path),
    ...volumes(schedule, path),
    ...taxes(schedule, path),
    ...itemCeilings(schedule, path),
    ...(lines.every(({ quantity, rate }) => quantity !== undefined && rate !== undefined)
      ? [issue("nothingAsked", [...path, "lines"], { lines: `${lines.length}` })]
      : []),
  ];
  return [
    ...own,
    ...lines.flatMap((line, index) => lineFaults(schedule, line, [...path, "lines", index])),
    ...(own.length > 0
      ? []
      : lines.flatMap((line, index) => quantityFaults(schedule, line, [...path, "lines", index]))),
  ];
}

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

const hundred = whole(100n);

function scenarioWeights({ scenarios = [] }: ScheduleDocument, path: Path): Issue[] {
  const weights = scenarios.map(({ weight }) => exact(weight));
  const negative = scenarios.flatMap(({ weight }, index) =>
    aboveZero([...path, "scenarios", index, "weight"], weight),
  );
  if (scenarios.length === 0 || negative.length > 0 || compare(sum(weights), hundred) === 0) return negative;
  const all = scenarios.map(({ weight }) => weight).join(" + ");
  return [issue("scenarioWeights", [...path, "scenarios"], { weights: all })];
}

/** A volume has a name that formulas can read, and a figure for every scenario. */
function volumes({ volumes: published = {}, scenarios = [] }: ScheduleDocument, path: Path): Issue[] {
  const known = knownOf(scenarios.map(({ id }) => id));
  return Object.entries(published as Record<string, string | Record<string, string>>).flatMap(
    ([volume, given]) => {
      const at: Path = [...path, "volumes", volume];
      if (!isName(volume)) return [issue("volumeName", at, { volume })];
      if (typeof given === "string") return [];
      return [
        ...Object.keys(given).flatMap((id) => mustExist(known, "scenario", id, [...at, id])),
        ...known.ids
          .filter((id) => given[id] === undefined)
          .map((id) => issue("missing", [...at, id], { key: id, expected: "the volume of this scenario" })),
      ];
    },
  );
}

const isName = (text: string): boolean => {
  const parsed = parse(text, quantityVocabulary([text]));
  return parsed.ok && parsed.formula.names.includes(text);
};

/** With a basis published every line says which rate it bears; without one no line does. */
function taxes({ vat, lines }: ScheduleDocument, path: Path): Issue[] {
  const known = knownOf(Object.keys(vat?.rates ?? {}).sort());
  const negative = Object.entries((vat?.rates ?? {}) as Record<string, string>).flatMap(([id, rate]) =>
    notNegative([...path, "vat", "rates", id], rate),
  );
  const ofLines = lines.flatMap((line, index) => {
    const at: Path = [...path, "lines", index, "vat"];
    if (line.vat !== undefined) return mustExist(known, "rate of value-added tax", line.vat, at);
    return vat === undefined
      ? []
      : [issue("missing", at, { key: "vat", expected: `one of the rates under "vat" of the schedule` })];
  });
  return [...negative, ...ofLines];
}

/** A line has a ceiling only where it is published what follows, and what follows only where some line has one. */
function itemCeilings({ itemCeilings: rule, lines }: ScheduleDocument, path: Path): Issue[] {
  const capped = lines.flatMap(({ id, ceiling }, index) => (ceiling === undefined ? [] : [{ id, index }]));
  if (rule !== undefined && capped.length === 0)
    return [issue("itemCeilingsNotUsed", [...path, "itemCeilings"], { key: "itemCeilings" })];
  return rule !== undefined
    ? []
    : capped.map(({ id, index }) =>
        issue("itemCeilingsMissing", [...path, "lines", index, "ceiling"], { line: id }),
      );
}

function lineFaults(schedule: ScheduleDocument, line: ScheduleLineDocument, path: Path): Issue[] {
  const { id, quantity, rate, ceiling, unserved } = line;
  const issues = [
    ...whenPaid(schedule, line, path),
    ...notNegative([...path, "rate"], rate),
    ...notNegative([...path, "ceiling"], ceiling),
  ];
  if (quantity === undefined && rate === undefined) issues.push(issue("lineUnclear", path, { line: id }));
  if (quantity !== undefined && rate !== undefined)
    for (const key of ["ceiling", "unserved"] as const)
      if (line[key] !== undefined) issues.push(issue("lineKeyNotUsed", [...path, key], { line: id, key }));
  if (unserved !== undefined) issues.push(...unservedFaults(id, unserved, [...path, "unserved"]));
  return issues;
}

/** The rule on an unserved line can be read, and rests on the figures of those that serve it: the bid itself has none. */
function unservedFaults(line: string, formula: string, path: Path): Issue[] {
  const parsed = parse(formula, unservedVocabulary);
  if (!parsed.ok) return unreadable(path, formula, parsed);
  return looksAtOffer(parsed.formula) ? [issue("unservedOwnFigure", path, { line, formula })] : [];
}

/** A line is paid in one year, in several, or at no stated time, and says which where there are years. */
function whenPaid(
  { years = [] }: ScheduleDocument,
  { id, year, years: named }: ScheduleLineDocument,
  path: Path,
): Issue[] {
  if (year !== undefined && named !== undefined)
    return [issue("lineTwice", [...path, "years"], { line: id, stated: ["year", "years"] })];
  const known = knownOf(years.map((each) => each.id));
  if (years.length > 0 && year === undefined && named === undefined)
    return [issue("yearMissing", path, { line: id, years: known.ids })];
  if (years.length === 0 && named === "each")
    return [issue("unknownId", [...path, "years"], { what: "year", id: "each", known: [], meant: [] })];
  if (Array.isArray(named))
    return named.flatMap((each, index) => mustExist(known, "year", each, [...path, "years", index]));
  return year === undefined || year === "unallocated"
    ? []
    : mustExist(known, "year", year, [...path, "year"]);
}
