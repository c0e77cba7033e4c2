import type Fraction from "fraction.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { added, exact, rounded } from "./oracleArithmetic.js";
import { isLeaf, type Node, withParts } from "./oracleCriteria.js";
import type { Combining } from "./oracleMethods.js";
import { contractPrice } from "./oraclePanel.js";
import type { Names } from "./oracleScene.js";
import { type Entry, stageOf } from "./oracleScoring.js";

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
    const parts = node.children
      .filter((child) => this.isScored(child))
      .map((each) => this.pointsOf(entry, each));
    if (!parts.every((part): part is Fraction => part !== undefined)) return undefined;
    return rounded(added(parts), node.top ? stageOf(this.tender, "group") : undefined);
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
