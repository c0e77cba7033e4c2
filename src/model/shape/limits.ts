import type * as z from "zod";
import { readDay } from "../../number/calendar.js";
import { readFraction } from "../../number/decimalText.js";
import { date, figure, lineFigure, mark, time, weight } from "../document/basics.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exampleOf, nounOf } from "./money.js";
import { insideOf, isRecord, optionFor } from "./schema.js";

/** What patterns cannot say: figures of more than 40 digits, fractions for decimals, dates that no calendar has. */
export function beyondPatterns(document: unknown, schema: z.ZodType): Issue[] {
  const found: Issue[] = [];
  visitorOf(schema)?.(document, [], found);
  return found;
}

/** Looks at a value on a path, which is lent for the call. */
type Visitor = (value: unknown, path: Path, found: Issue[]) => void;

const visitors = new Map<z.ZodType, { visit: Visitor | undefined }>();

/** How values of a schema are looked at, made once; undefined where there is nothing to look for. */
function visitorOf(part: z.ZodType): Visitor | undefined {
  const { schema } = insideOf(part);
  const known = visitors.get(schema);
  if (known !== undefined) return known.visit;
  // A group holds criteria that may be groups: while it is being made, the way in is by this record.
  const made: { visit: Visitor | undefined } = {
    visit: (value, path, found) => made.visit?.(value, path, found),
  };
  visitors.set(schema, made);
  made.visit = makeVisitor(schema);
  return made.visit;
}

function makeVisitor(schema: z.ZodType): Visitor | undefined {
  if (schema === figure || schema === mark || schema === lineFigure) return visitFigure;
  if (schema === weight) return visitWeight;
  if (schema === time) return visitTime;
  if (schema === date) return visitDate;
  const { type, element, shape, catchall, options } = insideOf(schema);
  if (options !== undefined) return visitUnion(schema, options);
  if (type === "array" && element !== undefined) return visitList(visitorOf(element));
  return type === "object" ? visitObject(shape ?? {}, catchall) : undefined;
}

function visitUnion(schema: z.ZodType, options: readonly z.ZodType[]): Visitor | undefined {
  for (const option of options) visitorOf(option);
  return (value, path, found) => {
    const option = optionFor(schema, value);
    if (option !== undefined) visitorOf(option)?.(value, path, found);
  };
}

function visitList(visit: Visitor | undefined): Visitor | undefined {
  return (
    visit &&
    ((value, path, found) => {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) within(visit, item, path, index, found);
    })
  );
}

function visitObject(shape: Readonly<Record<string, z.ZodType>>, catchall: z.ZodType | undefined): Visitor {
  const parts = Object.entries(shape).flatMap(([key, part]) => {
    const visit = visitorOf(part);
    return visit === undefined ? [] : [{ key, visit }];
  });
  const visitOther = catchall && visitorOf(catchall);
  return (value, path, found) => {
    if (!isRecord(value)) return;
    for (const { key, visit } of parts)
      if (Object.hasOwn(value, key)) within(visit, value[key], path, key, found);
    if (visitOther === undefined) return;
    for (const [key, item] of Object.entries(value))
      if (!Object.hasOwn(shape, key)) within(visitOther, item, path, key, found);
  };
}

function within(visit: Visitor, value: unknown, path: Path, key: string | number, found: Issue[]): void {
  path.push(key);
  visit(value, path, found);
  path.pop();
}

function visitFigure(value: unknown, path: Path, found: Issue[]): void {
  // What is no figure at all is the pattern's to report.
  if (typeof value !== "string" || !figure.safeParse(value).success || readFraction(value) !== undefined)
    return;
  const at = path.slice();
  found.push(issue("badFigure", at, { figure: value, noun: nounOf(at), example: exampleOf(at) }));
}

function visitWeight(value: unknown, path: Path, found: Issue[]): void {
  if (typeof value !== "string" || !value.includes("/")) visitFigure(value, path, found);
  else if (weight.safeParse(value).success && readFraction(value) === undefined)
    found.push(issue("badFraction", path.slice(), { fraction: value }));
}

function visitTime(value: unknown, path: Path, found: Issue[]): void {
  if (typeof value === "string" && time.safeParse(value).success && readDay(value.slice(0, 10)) === undefined)
    found.push(issue("badTime", path.slice(), { time: value }));
}

function visitDate(value: unknown, path: Path, found: Issue[]): void {
  if (typeof value === "string" && date.safeParse(value).success && readDay(value) === undefined)
    found.push(issue("badDate", path.slice(), { date: value }));
}
