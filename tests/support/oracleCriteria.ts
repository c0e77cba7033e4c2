import type Fraction from "fraction.js";
import type { CriterionDocument, ScaleDocument } from "../../src/model/document/criteria.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { exact, least, most } from "./oracleArithmetic.js";
import { isRelative, isRelativeGroup, looksAtPrice, type Written } from "./oracleMethods.js";

type Scored = Exclude<CriterionDocument, { type: "requirement" }>;

export const waits = ["marks", "prices", "others"] as const;
export type Wait = (typeof waits)[number];

/** A scored criterion as the oracle sees it: its points to win, and when it can be judged. */
export interface Node {
  readonly id: string;
  readonly json: Scored;
  readonly weight: Fraction;
  readonly top: boolean;
  readonly children: readonly Node[];
  /** What it is judged after, the last of it: the panel's marks, the prices, the figures of other bids. */
  readonly waitsFor: Wait;
  /** What the parts of a group wait for, before a method of its own. */
  readonly partsWaitFor: Wait;
  readonly opening: number;
}

/** Reads criteria as a tree with effective weights: of the parent's `outOf`, or of the total. */
export function nodesOf(
  tender: TenderDocument,
  criteria: readonly CriterionDocument[],
  parent?: { readonly unit: Fraction; readonly opening: number },
): Node[] {
  return criteria.filter(isScored).map((json): Node => {
    const weight = exact(json.weight ?? "0").mul(parent?.unit ?? 1);
    const named = (tender.envelopes ?? [[json.id]]).findIndex((ids) => ids.includes(json.id));
    const opening = tender.envelopes === undefined ? 0 : named < 0 ? (parent?.opening ?? -1) : named;
    const node = { id: json.id, json, weight, top: parent === undefined };
    if (json.type !== undefined) {
      return { ...node, children: [], waitsFor: waitOf(json), partsWaitFor: waitOf(json), opening };
    }
    const unit = tender.weights === "ofTotal" ? exact("1") : weight.div(exact(json.outOf ?? "100"));
    const children = nodesOf(tender, json.criteria, { unit, opening });
    const partsWaitFor = waits.findLast((wait) => children.some((child) => child.waitsFor === wait)) as Wait;
    const isMoved = json.method !== undefined && isRelativeGroup(json.method.kind);
    return {
      ...node,
      children,
      waitsFor: isMoved ? "others" : partsWaitFor,
      partsWaitFor,
      opening: Math.max(...children.map((child) => child.opening)),
    };
  });
}

/** A price under a rule that does not weigh it has no method. */
function waitOf(json: Scored & { readonly type: string }): Wait {
  const context = json.type === "cost" ? "price" : json.type;
  const priced = context === "price" || looksAtPrice(context, methodOf(json).kind);
  if (!(context === "price" && json.method === undefined) && isRelative(context, methodOf(json).kind))
    return "others";
  return priced ? "prices" : "marks";
}

const isScored = (each: CriterionDocument): each is Scored => each.type !== "requirement";

export const isLeaf = ({ json }: Node): boolean => json.type !== undefined;

/** The method of a leaf as it is written; a quality leaf may leave it out. */
export function methodOf(json: Scored): Written {
  const written = "method" in json ? json.method : undefined;
  return (written ?? { kind: "shareOfTop" }) as Written;
}

/** A node and every node under it, parts before the groups that hold them. */
export const withParts = (node: Node): Node[] => [...node.children.flatMap(withParts), node];

export const requirementsIn = (
  criteria: readonly CriterionDocument[],
): (CriterionDocument & { type: "requirement" })[] =>
  criteria.flatMap((each) =>
    each.type === "requirement" ? [each] : each.type === undefined ? requirementsIn(each.criteria) : [],
  );

/** The lowest and the highest score of a leaf's scale. */
export function endsOf(tender: TenderDocument, json: Scored): readonly [Fraction, Fraction] {
  if (json.type !== "quality") return [exact("0"), exact("1")];
  const scale = (tender.scales as Record<string, ScaleDocument>)[json.scale] as ScaleDocument;
  const scores = Array.isArray(scale) ? scale.map((level) => level.score) : [scale.from, scale.to];
  return [least(scores.map(exact)), most(scores.map(exact))];
}
