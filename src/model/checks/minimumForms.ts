import { compare, type Rational, whole, zero } from "../../number/rational.js";
import type { MinimumDocument } from "../document/criteria.js";
import { type Bar, barsIn } from "../draft/bars.js";
import type { Draft } from "../draft/draft.js";
import { plainText } from "../draft/figures.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** A minimum states one bar, of a kind that has a meaning where it stands, within what can be reached. */
export const minimumForms = (draft: Draft): Issue[] => barsIn(draft).flatMap(form);

const kinds = ["score", "percent", "points", "amount", "best"] as const;

function form(bar: Bar): Issue[] {
  const { path, of, minimum } = bar;
  const stated = kinds.filter((kind) => minimum[kind] !== undefined);
  const [kind] = stated;
  if (kind === undefined || stated.length > 1) return [issue("minimumUnclear", path, { of, stated })];
  if (bar.unweighed !== undefined)
    return [issue("priceNotWeighed", path, { criterion: of, key: "minimum", rule: bar.unweighed })];
  const options = kinds.filter((each) => meaningful(each, bar));
  if (!options.includes(kind))
    return [issue("minimumMisplaced", [...path, kind], { of, key: kind, options })];
  return [...within(bar, kind, minimum[kind] ?? ""), ...looked(bar)];
}

/** The minimum of a group with a method says which of its two figures it looks at; no other has two. */
function looked({ path, of, minimum, scaled }: Bar): Issue[] {
  if (scaled === (minimum.on !== undefined)) return [];
  return scaled
    ? [issue("minimumOnMissing", path, { of })]
    : [issue("minimumOnNotUsed", [...path, "on"], { of })];
}

const meaningful = (kind: (typeof kinds)[number], { type }: Bar): boolean =>
  kind === "percent" ||
  kind === "points" ||
  (kind === "score" && type === "quality") ||
  (kind === "amount" && type === "measure") ||
  (kind === "best" && (type === "quality" || type === "group"));

function within({ path, weight }: Bar, kind: keyof MinimumDocument, text: string): Issue[] {
  if (kind === "score") return [];
  if (kind === "best")
    return exact(text).n > 0n ? [] : [issue("notAboveZero", [...path, kind], { at: kind, figure: text })];
  const most: Rational | undefined =
    kind === "percent" ? whole(100n) : kind === "points" ? weight : undefined;
  const value = exact(text);
  if (compare(value, zero) >= 0 && (most === undefined || compare(value, most) <= 0)) return [];
  const range = most === undefined ? "of at least 0" : `from 0 to ${plainText(most)}`;
  return [issue("outOfRange", [...path, kind], { parameter: kind, value: text, range })];
}
