import { comparisonIn } from "../document/award.js";
import type { MeasureDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { formulaIn, methodOf } from "../draft/method.js";
import { comparedIn, lotNamed } from "../draft/places.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** What is scored over several lots at once can be: measures add up, methods read no single lot. */
export function groupMethods(draft: Draft): Issue[] {
  const grouped = comparedIn(draft).flat();
  const trees = new Set(grouped.flatMap((id) => lotNamed(draft, id)?.tree ?? []));
  const scaled = Array.from(trees)
    .flatMap((tree) => tree.nodes)
    .filter((node) => node.type === "group" && methodOf(node) !== undefined);
  return [
    ...Array.from(trees)
      .flatMap(leavesOf)
      .flatMap((leaf) => [...across(leaf), ...lotRead(leaf), ...patterns(draft, leaf)]),
    ...scaled.map(({ id, path }) => issue("groupMethodCombined", [...path, "method"], { criterion: id })),
  ];
}

function across({ type, path, id, document }: Node): Issue[] {
  if (type !== "measure" || (document as MeasureDocument).acrossLots !== undefined) return [];
  return [issue("acrossLotsMissing", [...path, "acrossLots"], { criterion: id })];
}

function lotRead(leaf: Node): Issue[] {
  const method = methodOf(leaf);
  if (method === undefined) return [];
  const names = [method.formula, method.otherwise?.formula].flatMap(
    (parsed) => formulaIn(parsed)?.names ?? [],
  );
  return ["ceiling", "estimate"]
    .filter((what) => names.includes(what))
    .map((what) => issue("groupMethodReadsLot", method.path, { criterion: leaf.id, what }));
}

/** Every pattern has its own prices, so a method may look at the lowest of them and at no other figure. */
function patterns({ tender }: Draft, leaf: Node): Issue[] {
  const method = methodOf(leaf);
  const formula = formulaIn(method?.formula);
  if (comparisonIn(tender.award) !== "allPatterns") return [];
  if (method === undefined || formula === undefined || leaf.type === "quality") return [];
  const word =
    formula.aggregates.find((each) => each.word !== "lowest")?.word ?? (formula.usesPlaces ? "rank" : "");
  return word === "" ? [] : [issue("allPatternsNeedsLowest", method.path, { criterion: leaf.id, word })];
}
