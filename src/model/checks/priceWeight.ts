import type { PriceDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { leavesOf, type Node } from "../draft/tree.js";
import { type Issue, issue } from "../issues.js";

/** A price has a weight and a method under a rule that weighs price, and neither under one that does not. */
export function priceWeight({ rule, trees }: Draft): Issue[] {
  if (rule === undefined) return [];
  const prices = trees.flatMap(leavesOf).filter((leaf) => leaf.type === "price");
  return prices.flatMap((leaf) => (rule.weighsPrice ? incomplete(leaf) : superfluous(leaf, rule.kind)));
}

const keys = ["weight", "method"] as const;

const expected = {
  weight: 'a figure such as "40"',
  method: 'a record such as { "kind": "lowestPriceRatio" }',
};

function incomplete({ path, document }: Node): Issue[] {
  return keys
    .filter((key) => (document as PriceDocument)[key] === undefined)
    .map((key) => issue("missing", [...path, key], { key, expected: expected[key] }));
}

function superfluous({ path, id, document }: Node, rule: string): Issue[] {
  return [...keys, "weightDisclosed" as const]
    .filter((key) => (document as PriceDocument)[key] !== undefined)
    .map((key) => issue("priceNotWeighed", [...path, key], { criterion: id, key, rule }));
}
