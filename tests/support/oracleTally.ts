import type Fraction from "fraction.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { added, exact, least, rounded } from "./oracleArithmetic.js";
import { isLeaf, type Node, withParts } from "./oracleCriteria.js";
import {
  type Combining,
  type GroupSight,
  groupPoints,
  isRelativeGroup,
  type Written,
} from "./oracleMethods.js";
import { contractPrice } from "./oraclePanel.js";
import type { Names } from "./oracleScene.js";
import { type Entry, isIn, stageOf } from "./oracleScoring.js";

/** What the points of a bid add up to in a lot, and what the combining rule reads of them. */
export class Tally {
  private readonly tender: TenderDocument;
  private readonly rule: Combining;
  private readonly tops: readonly Node[];
  private readonly nodes: readonly Node[];
  private readonly prices: readonly Node[];

  constructor(tender: TenderDocument, rule: Combining, tops: readonly Node[]) {
    this.tender = tender;
    this.rule = rule;
    this.tops = tops;
    this.nodes = tops.flatMap(withParts);
    this.prices = this.nodes.filter((node) => node.json.type === "price");
  }

  /** The price that a rule looks at: that of the only price criterion, else the contract price. */
  priceOf(entry: Entry): Fraction | undefined {
    const [first, ...more] = this.prices;
    return first !== undefined && more.length === 0
      ? entry.subjects.get(first.id)
      : contractPrice(entry.offer);
  }

  /** Under a rule that does not weigh the price a price leaf earns nothing and adds nothing. */
  isScored({ json }: Node): boolean {
    return json.type !== "price" || this.rule.weighsPrice;
  }

  pointsOf(entry: Entry, node: Node): Fraction | undefined {
    if (isLeaf(node)) return entry.points.get(node.id);
    const raw = this.rawOf(entry, node);
    const method = groupMethodOf(node);
    const rounding = node.top ? stageOf(this.tender, "group") : undefined;
    if (raw === undefined || method === undefined) return raw && rounded(raw, rounding);
    if (isRelativeGroup(method.kind)) return entry.points.get(node.id);
    const sight = this.sightOf(entry, node) as GroupSight;
    return rounded(groupPoints(method, node.weight, sight, []) as Fraction, rounding);
  }

  /** The points of a group's parts together, before a method of its own. */
  rawOf(entry: Entry, node: Node): Fraction | undefined {
    const parts = this.partsOf(entry, node).map((part) => part.points);
    return parts.every((part): part is Fraction => part !== undefined) ? added(parts) : undefined;
  }

  private partsOf(entry: Entry, node: Node) {
    return node.children
      .filter((child) => this.isScored(child))
      .map((child) => ({ weight: child.weight, points: this.pointsOf(entry, child) }));
  }

  private sightOf(entry: Entry, node: Node): GroupSight | undefined {
    const score = this.rawOf(entry, node);
    if (score === undefined) return undefined;
    const shares = this.partsOf(entry, node)
      .filter((part) => !part.weight.equals(0))
      .map((part) => (part.points as Fraction).div(part.weight));
    return { score, weakest: shares.length === 0 ? exact("0") : least(shares) };
  }

  /** Scores the groups of an opening that other bids move, over the bids still in. */
  scaleGroups(entries: readonly Entry[], openings: readonly number[]): void {
    for (const node of this.nodes) {
      const method = groupMethodOf(node);
      if (method === undefined || !isRelativeGroup(method.kind) || !openings.includes(node.opening)) continue;
      const scored = entries.filter(isIn);
      const all = scored.map((entry) => this.sightOf(entry, node));
      const known = all.filter((each) => each !== undefined);
      for (const [index, entry] of scored.entries()) {
        const own = all[index];
        if (own === undefined) continue;
        const points = groupPoints(method, node.weight, own, known) as Fraction;
        entry.points.set(node.id, rounded(points, node.top ? stageOf(this.tender, "group") : undefined));
      }
    }
  }

  totalOf(entry: Entry): Fraction {
    const scored = this.tops.filter((node) => this.isScored(node));
    const total = added(scored.map((node) => this.pointsOf(entry, node) as Fraction));
    return rounded(total, this.rule.totalDecides ? stageOf(this.tender, "total") : undefined);
  }

  /** What a rule may name of a bid; quality is all that is not price, also within a group that holds both. */
  namesOf(entry: Entry): Names {
    const pointsOf = (node: Node): Fraction =>
      this.isScored(node) ? (this.pointsOf(entry, node) as Fraction) : exact("0");
    const qualityPoints = added(this.tops.map(pointsOf)).sub(added(this.prices.map(pointsOf)));
    const weightOf = (nodes: readonly Node[]): Fraction => added(nodes.map(({ weight }) => weight));
    const available = weightOf(this.tops).sub(weightOf(this.prices));
    const price = this.priceOf(entry);
    const measures = this.nodes.filter((node) => node.json.type === "measure");
    return {
      total: this.totalOf(entry),
      qualityPoints,
      quality: available.equals(0) ? available : qualityPoints.div(available),
      ...(price && { price }),
      ...Object.fromEntries(
        measures.flatMap(({ id }) => {
          const amount = entry.subjects.get(id);
          return amount === undefined ? [] : [[`amount[${id}]`, amount] as const];
        }),
      ),
      ...Object.fromEntries(
        this.nodes.flatMap((node) => [
          [`points[${node.id}]`, pointsOf(node)],
          [`weight[${node.id}]`, node.weight],
        ]),
      ),
    };
  }
}

/** The method of a group, where it has one. */
const groupMethodOf = ({ json }: Node): Written | undefined =>
  json.type === undefined ? (json.method as Written | undefined) : undefined;
