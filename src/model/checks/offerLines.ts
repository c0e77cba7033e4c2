import type { LineAnswerDocument } from "../document/money.js";
import { notNegative } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn, type PlacedOffer } from "../draft/offers.js";
import { scheduleOf } from "../draft/schedule.js";
import { type Issue, issue, type Path } from "../issues.js";
import type { Line } from "../schedule.js";

/** An offer gives figures for lines of the schedules of its lots, and for those alone that ask for one. */
export const offerLines = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap((placed) => lines(draft, placed));

function lines(draft: Draft, { path, offer, lots = [] }: PlacedOffer): Issue[] {
  if (lots.some(({ schedule }) => schedule === "unknown")) return [];
  const without = lots.find(({ schedule }) => schedule === undefined);
  if (without !== undefined)
    return (["lines", "printed", "pricesIn", "vat"] as const)
      .filter((key) => offer[key] !== undefined)
      .map((key) => issue("noSchedule", [...path, key], { lot: without.id, key }));
  const schedules = lots.map((lot) => scheduleOf(draft, lot));
  if (lots.length === 0 || schedules.some((each) => each === undefined)) return [];
  const byId = new Map(
    schedules.flatMap((each) => (each?.lines ?? []).map((line) => [line.id, line] as const)),
  );
  const known = knownOf(Array.from(byId.keys()));
  const priced = (["prices", "contractPrice"] as const)
    .filter((key) => offer[key] !== undefined)
    .map((key) => issue("pricedBySchedule", [...path, key], { key }));
  const given = Object.entries((offer.lines ?? {}) as Record<string, LineAnswerDocument>);
  return [
    ...priced,
    ...given.flatMap(([id, answer]) => {
      const at: Path = [...path, "lines", id];
      const line = byId.get(id);
      return line === undefined
        ? mustExist(known, "line", id, at)
        : answered(line, answer, at, lots.length > 1);
    }),
  ];
}

function answered(line: Line, answer: LineAnswerDocument, path: Path, isCombined: boolean): Issue[] {
  const { id, asks, unserved, periods } = line;
  if (asks === "nothing") return [issue("provisionalOffered", path, { line: id })];
  if (answer === "notServed") {
    if (unserved !== undefined && !isCombined) return [];
    return [issue(isCombined ? "unservedCombined" : "notServedUnruled", path, { line: id })];
  }
  if (typeof answer === "string") return notNegative(path, answer);
  const byYear = answer as Readonly<Record<string, string>>;
  const years = periods.flatMap(({ year }) => year?.id ?? []);
  if (years.length === 0) return [issue("lineHasNoYears", path, { line: id })];
  return [
    ...Object.keys(byYear).flatMap((year) =>
      mustExist(knownOf(years), "year of this line", year, [...path, year]),
    ),
    ...years
      .filter((year) => byYear[year] === undefined)
      .map((year) => issue("missing", [...path, year], { key: year, expected: "the figure of this year" })),
    ...Object.entries(byYear).flatMap(([year, figure]) => notNegative([...path, year], figure)),
  ];
}
