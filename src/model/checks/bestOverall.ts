import { traitsOf } from "../../methods/traits.js";
import type { Draft } from "../draft/draft.js";
import { formulaIn, isRelative, methodOf } from "../draft/method.js";
import { isFull, leavesOf, leavesUnder, type Node, type Tree, withThoseInside } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";
import { estimated } from "./lotGroups.js";

const rulePath: Path = ["tender", "award", "rule"];

/** The best way of giving all lots out can be found: what is compared adds up over lots, or falls with the price. */
export function bestOverall(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (award?.kind !== "allocation" || award.rule.kind !== "bestOverall") return [];
  const { compare, acrossLots } = award.rule;
  const issues: Issue[] = [];
  if (award.rescore !== undefined)
    issues.push(issue("rescoreNotUsed", ["tender", "award", "rescore"], { rule: award.rule.kind }));
  if (acrossLots !== undefined && compare !== "totalPoints")
    issues.push(issue("acrossLotsNotUsed", [...rulePath, "acrossLots"], { compare }));
  if (compare !== "lowestTotalPrice") {
    for (const { id } of draft.lots) issues.push(...estimated(draft, id, rulePath, `"${compare}"`));
    const { rule } = draft;
    if (rule !== undefined && (rule.procedure !== undefined || rule.keys[0]?.text !== "total"))
      issues.push(issue("pointsNeedTotal", rulePath, { rule: rule.kind, compare }));
  }
  const trees = Array.from(new Set(draft.lots.flatMap(({ tree }) => tree ?? [])));
  const leaves = trees.flatMap(leavesOf);
  if (compare === "totalPoints" && acrossLots !== true)
    issues.push(...trees.flatMap(({ nodes }) => nodes.flatMap(relative)));
  if (compare === "lowestTotalPrice") issues.push(...lacksMinimum(draft, trees));
  if (compare === "allPatterns") issues.push(...packages(draft, leaves));
  return issues;
}

/** Points that another bid of the lot can move are those of that lot alone. */
const relative = (node: Node): Issue[] =>
  isRelative(node) === true
    ? [issue("acrossLotsNeeded", [...node.path, "method"], { criterion: node.id })]
    : [];

/** Where only the price decides, quality counts by the minimums that are published for it. */
function lacksMinimum({ tender, lacks }: Draft, trees: readonly Tree[]): Issue[] {
  if (tender.minimum !== undefined || lacks.has("minimum")) return [];
  return trees.flatMap(({ top }) =>
    top.flatMap((node) => {
      if (node === undefined || !isFull(node)) return [];
      const inside = withThoseInside(node);
      const isHeld = inside.some(({ document }) => "minimum" in document && document.minimum !== undefined);
      const earns = leavesUnder(node).some(({ type }) => type !== "price");
      return earns && !isHeld ? [issue("lowestPriceNeedsMinimum", node.path, { criterion: node.id })] : [];
    }),
  );
}

/** Whole patterns are scored by quality, lot by lot, and by one price, which they never gain by raising. */
function packages(draft: Draft, leaves: readonly Node[]): Issue[] {
  const rounded = draft.rounding.flatMap((each, index) =>
    each === undefined
      ? []
      : [issue("packagesNotRounded", ["tender", "rounding", index], { stage: each.of })],
  );
  const [first] = leaves.filter(({ type }) => type === "price");
  const others = leaves.filter(
    ({ type, id }) => type === "measure" || (type === "price" && id !== first?.id),
  );
  return [
    ...rounded,
    ...others.map(({ id, type, path }) => issue("packagesNeedQuality", path, { criterion: id, type })),
    ...leaves.flatMap((leaf) => (leaf.type === "price" ? falling(leaf) : [])),
  ];
}

function falling(leaf: Node): Issue[] {
  const method = methodOf(leaf);
  const formula = formulaIn(method?.formula);
  if (method === undefined || formula === undefined) return [];
  const { direction, holes } = traitsOf(formula, method.parameters);
  if (holes.length > 0 && method.otherwise === undefined)
    return [issue("packagesNeedValue", method.path, { criterion: leaf.id, formula: method.text })];
  return direction === "falling" || direction === "constant"
    ? []
    : [issue("packagesNeedFalling", method.path, { criterion: leaf.id, formula: method.text })];
}
