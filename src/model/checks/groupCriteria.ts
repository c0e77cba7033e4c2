import { compare } from "../../number/rational.js";
import type { MeasureDocument } from "../document/criteria.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { comparedIn, groupsOf, lotNamed } from "../draft/places.js";
import { leavesOf, type Node, type Tree } from "../draft/tree.js";
import { effectiveWeights } from "../draft/weights.js";
import { type Issue, issue } from "../issues.js";

/** Lots of one group can be compared as a whole: same top, same prices, same measures. */
export function groupCriteria(draft: Draft): Issue[] {
  return comparedIn(draft).flatMap((group, index) => {
    const [first, ...others] = group.flatMap((id) => lotNamed(draft, id) ?? []);
    return others.flatMap((other) => {
      const difference = first && differenceOf(draft, first, other);
      if (first === undefined || difference === undefined) return [];
      return [
        issue(
          "groupCriteriaDiffer",
          groupsOf(draft)?.[index] === group
            ? ["tender", "award", "groups", index]
            : ["tender", "award", "rule"],
          {
            lot: first.id,
            other: other.id,
            difference,
          },
        ),
      ];
    });
  });
}

function differenceOf(draft: Draft, { tree: a }: DraftLot, { tree: b }: DraftLot): string | undefined {
  if (a === undefined || b === undefined || a === b || !a.complete || !b.complete) return undefined;
  const weights = [effectiveWeights(draft, a), effectiveWeights(draft, b)] as const;
  if (!sameIds(topOf(a), topOf(b))) return "their top-level criteria are not the same";
  for (const type of ["price", "measure"] as const)
    if (!sameIds(ofType(a, type), ofType(b, type))) return `their ${type} criteria are not the same`;
  for (const node of [...topOf(a), ...ofType(a, "price"), ...ofType(a, "measure")]) {
    const other = b.byId.get(node.id);
    const [own, their] = [weights[0].get(node), other && weights[1].get(other)];
    if (other === undefined || own === undefined || their === undefined) continue;
    if (compare(own, their) !== 0) return `"${node.id}" does not weigh the same`;
    if (node.type !== other.type || methodText(node) !== methodText(other))
      return `"${node.id}" is not scored in the same way`;
  }
  return undefined;
}

const topOf = ({ top }: Tree): Node[] =>
  top.filter((node) => node !== undefined && node.type !== "requirement") as Node[];

const ofType = (tree: Tree, type: Node["type"]): Node[] =>
  leavesOf(tree).filter((leaf) => leaf.type === type);

const sameIds = (a: readonly Node[], b: readonly Node[]): boolean =>
  idsOf(a).join("\n") === idsOf(b).join("\n");

const idsOf = (nodes: readonly Node[]): string[] => nodes.map((node) => node.id).sort();

/** What decides how a price or measure is scored, as text that is the same for the same. */
function methodText({ type, document }: Node): string {
  if (type !== "price" && type !== "measure") return "";
  const { method, better, acrossLots, lines, cap, evidence, procedure } =
    document as Partial<MeasureDocument>;
  const valued = lines?.map((line) => [line.id, line.proxy, line.cap]);
  return JSON.stringify([
    sorted(method),
    better,
    acrossLots,
    valued,
    cap,
    evidence?.otherwise,
    sorted(procedure),
  ]);
}

const sorted = (record: object = {}): [string, unknown][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
