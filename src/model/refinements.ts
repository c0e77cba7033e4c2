import type * as z from "zod";
import { canonicalText, isNote, readableText } from "./canonical.js";
import type { RefinementDocument } from "./document/publication.js";
import { type TenderDocument, tender as tenderSchema } from "./document/tender.js";
import { type Issue, issue, type Path, pathText } from "./issues.js";
import { optionFor, under } from "./shape/schema.js";

/** A change of a rule after it was frozen, as recorded; what was added has no `before`, what was removed no `after`. */
export interface Refinement {
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** The rules of a tender, without `frozen` and `refinements`. */
export type Rules = Omit<TenderDocument, "frozen" | "refinements">;

export interface Undone {
  /** The rules as they were published: every refinement taken back. */
  readonly rules: Rules;
  /** In the order in which they were made; in their paths, places in lists are numbers. */
  readonly refinements: readonly Refinement[];
  /** The refinement that does not fit, where one does not; those before it are not looked at. */
  readonly fault: Issue | undefined;
}

/** Takes the refinements of a tender back, from the last to the first; each must have left what stands there. */
export function undoRefinements(tender: TenderDocument): Undone {
  // A copy, to its depths: what one refinement says stood before may be changed by an earlier one.
  const {
    refinements = [],
    frozen: _frozen,
    ...rules
  } = JSON.parse(JSON.stringify(tender)) as TenderDocument;
  const made: Refinement[] = [];
  for (const [index, each] of Array.from(refinements.entries()).reverse()) {
    const place = placeOf(rules, each.path);
    const fault = faultOf(each, place, ["tender", "refinements", index]);
    if (place === undefined || fault !== undefined) return { rules, refinements: made, fault };
    takeBack(each, place);
    const { path: _path, ref: _ref, meta: _meta, ...told } = each;
    made.unshift({ path: place.path, ...told });
  }
  return { rules, refinements: made, fault: undefined };
}

/** Where a rule stands: a key of a record, or a place in a list. */
interface Place {
  readonly path: Path;
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
  readonly schema: z.ZodType;
}

const recordings = ["frozen", "refinements"];

/** Follows a path to a rule; undefined where it leads to none. */
function placeOf(rules: Rules, [top, ...steps]: readonly string[]): Place | undefined {
  if (top !== "tender" || recordings.includes(steps[0] ?? "")) return undefined;
  const path: Path = [top];
  let place: Place | undefined;
  let value: unknown = rules;
  let schema: z.ZodType = tenderSchema;
  for (const step of steps) {
    const key = Array.isArray(value) ? placeInList(step, value) : step;
    if (typeof value !== "object" || value === null || key === undefined) return undefined;
    const [part] = under([optionFor(schema, value) ?? schema], key);
    if (part === undefined || isNote(part) || key === "__proto__") return undefined;
    path.push(key);
    place = { path, holder: value as Place["holder"], key, schema: part };
    value = Object.hasOwn(value, key) ? place.holder[key] : undefined;
    schema = part;
  }
  return place;
}

/** A place in a list, or the one after its last. */
const placeInList = (step: string, { length }: readonly unknown[]): number | undefined =>
  /^(?:0|[1-9]\d{0,8})$/.test(step) && Number(step) <= length ? Number(step) : undefined;

function faultOf(each: RefinementDocument, place: Place | undefined, at: Path): Issue | undefined {
  if (place === undefined)
    return issue("refinementNowhere", [...at, "path"], { at: each.path.join(".").slice(0, 1000) });
  const { holder, key, schema, path } = place;
  const text = (value: unknown): string | undefined =>
    value === undefined ? undefined : canonicalText(value, schema, "leftOut");
  const [before, after] = [text(each.before), text(each.after)];
  if (before === after) return issue("refinementUnchanged", at, { at: pathText(path) });
  // Where an item was removed from a list, the next stands now.
  if (Array.isArray(holder) && after === undefined) return undefined;
  const found = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (text(found) === after) return undefined;
  const figures = { at: pathText(path), after: readableText(each.after), found: readableText(found) };
  return issue("refinementMismatch", at, figures);
}

function takeBack({ before, after }: RefinementDocument, { holder, key }: Place): void {
  if (Array.isArray(holder)) {
    const inserted = before === undefined ? [] : [before];
    holder.splice(Number(key), after === undefined ? 0 : 1, ...inserted);
  } else if (before === undefined) delete holder[key];
  else holder[key] = before;
}
