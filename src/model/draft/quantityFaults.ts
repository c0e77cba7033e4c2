import { parse } from "../../formula/parse.js";
import { isFormulaRelative } from "../../methods/method.js";
import { quantityVocabulary } from "../../methods/money.js";
import type { ScheduleDocument, ScheduleLineDocument } from "../document/money.js";
import { type Issue, issue, type Path } from "../issues.js";
import { quantitiesOf, quantityText, scenariosOf, volumesOf, yearsOf } from "../resolve/schedule.js";
import { unreadable } from "./formulaFaults.js";
import { knownOf, mustExist } from "./known.js";

/** A quantity is stated for every year in which the line is paid, and has a value that is not below zero. */
export function quantityFaults(schedule: ScheduleDocument, line: ScheduleLineDocument, path: Path): Issue[] {
  const { quantity } = line;
  if (quantity === undefined) return [];
  const years = (schedule.years ?? []).map(({ id, optional }, index) => ({ id, index, optional }));
  const paid = yearsOf(line, years);
  const at: Path = [...path, "quantity"];
  if (typeof quantity === "string") return valueFaults(schedule, line, quantity, at);
  const ids = paid.flatMap((year) => year?.id ?? []);
  return [
    ...Object.keys(quantity).flatMap((id) => mustExist(knownOf(ids), "year of this line", id, [...at, id])),
    ...paid.flatMap((year): Issue[] => {
      const text = quantityText(line, year);
      const key = year?.id ?? "quantity";
      return text === undefined
        ? [issue("missing", [...at, key], { key, expected: "the quantity of this year" })]
        : valueFaults(schedule, line, text, [...at, key]);
    }),
  ];
}

function valueFaults(
  schedule: ScheduleDocument,
  { id }: ScheduleLineDocument,
  text: string,
  path: Path,
): Issue[] {
  const names = Object.keys(schedule.volumes ?? {}).sort();
  const parsed = parse(text, quantityVocabulary(names));
  if (!parsed.ok) return unreadable(path, text, parsed);
  if (isFormulaRelative(parsed.formula)) return [issue("formulaRelative", path, { formula: text })];
  const scenarios = scenariosOf(schedule);
  const values = quantitiesOf(text, volumesOf(schedule, scenarios), scenarios.length);
  const isWrong = values.some((value) => value === undefined || value.n < 0n);
  return isWrong ? [issue("quantityUnfit", path, { line: id, formula: text })] : [];
}
