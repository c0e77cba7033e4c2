import type Fraction from "fraction.js";
import type { BidDocument, OfferDocument } from "../../src/model/document/bids.js";
import type { MinimumDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotDocument, TenderDocument } from "../../src/model/document/tender.js";
import { added, exact, type Rounding, rounded } from "./oracleArithmetic.js";
import {
  endsOf,
  isLeaf,
  methodOf,
  type Node,
  nodesOf,
  requirementsIn,
  type Wait,
  withParts,
} from "./oracleCriteria.js";
import { type Combining, type Context, combiningOf, looksAtDraw, pointsUnder } from "./oracleMethods.js";
import { contractPrice, subjectOf } from "./oraclePanel.js";
import { type Contender, type Places, placesOf } from "./oracleRanking.js";
import type { Names } from "./oracleScene.js";

export interface OracleLot {
  readonly lot: string;
  readonly outcome: "ranked" | "tied" | "noAdmissibleBid" | "incomplete";
  readonly ranking: readonly OracleBid[];
  readonly setAside: readonly string[];
  /** Bids of which something is not known yet. */
  readonly due: readonly string[];
}

export interface OracleBid {
  readonly bid: string;
  readonly rank: number;
  /** Fractions in lowest terms: "756/23". */
  readonly total: string;
  readonly points: Readonly<Record<string, string>>;
}

/**
 * A second reading of the rules, on fraction.js, that shares no code with the engine: from the plain document
 * of one round it says, lot by lot, who is admitted, with which points, which total and which rank.
 */
export const oracle = (document: ProcedureDocument): OracleLot[] =>
  (document.tender.lots ?? [{ id: "all" }]).map((lot) => new LotOracle(document, lot).result());

interface Entry {
  readonly bid: string;
  readonly offer: OfferDocument;
  status: "in" | "setAside" | "due";
  readonly subjects: Map<string, Fraction>;
  readonly points: Map<string, Fraction>;
}

const isIn = (entry: Entry): boolean => entry.status === "in";

class LotOracle {
  private readonly document: ProcedureDocument;
  private readonly lot: LotDocument;
  private readonly tender: TenderDocument;
  private readonly rule: Combining;
  private readonly tops: readonly Node[];
  private readonly nodes: readonly Node[];
  private readonly leaves: readonly Node[];
  private readonly entries: readonly Entry[];
  private recomputes = false;

  constructor(document: ProcedureDocument, lot: LotDocument) {
    this.document = document;
    this.lot = lot;
    this.tender = document.tender;
    this.rule = combiningOf(this.tender.combine ?? { kind: "weightedSum" });
    this.tops = nodesOf(this.tender, lot.criteria ?? this.tender.criteria ?? []);
    this.nodes = this.tops.flatMap(withParts);
    this.leaves = this.nodes.filter(isLeaf);
    this.entries = document.bids.flatMap((bid) => this.entriesOf(bid));
  }

  private entriesOf(bid: BidDocument): Entry[] {
    const only = (this.tender.lots ?? ["all"]).length === 1;
    const offers = bid.offers.filter(({ lots }) =>
      lots === undefined ? only : lots.length === 1 && lots[0] === this.lot.id,
    );
    return offers.map((offer) => ({
      bid: bid.id,
      offer,
      status: "in",
      subjects: new Map(),
      points: new Map(),
    }));
  }

  result(): OracleLot {
    this.judgeDecisions();
    this.judgeRequirements();
    const openings = this.tender.envelopes?.length ?? 1;
    for (let opening = 0; opening < openings; opening += 1) this.open(opening, opening === openings - 1);
    this.judgeTotal();
    const { places, due } = this.rank();
    const waiting = this.entries.filter((entry) => entry.status === "due").map((entry) => entry.bid);
    const leaders = places.filter((place) => place.rank === 1).length;
    const settled = leaders === 0 ? "noAdmissibleBid" : leaders > 1 ? "tied" : "ranked";
    return {
      lot: this.lot.id,
      outcome: waiting.length > 0 || due ? "incomplete" : settled,
      ranking: places.map(({ bid, rank }) => {
        const entry = this.entries.find((each) => each.bid === bid) as Entry;
        const points = this.nodes
          .filter((node) => this.isScored(node))
          .map((node) => [node.id, (this.pointsOf(entry, node) as Fraction).toFraction()]);
        return { bid, rank, total: this.totalOf(entry).toFraction(), points: Object.fromEntries(points) };
      }),
      setAside: this.entries.filter((entry) => entry.status === "setAside").map((entry) => entry.bid),
      due: waiting,
    };
  }

  private stage(of: string): Rounding | undefined {
    return this.tender.rounding?.find((each) => each.of === of);
  }

  private decision(bid: string, about: string, outcomes: readonly string[]): string | undefined {
    const speaks = (this.document.decisions ?? []).find(
      (each) =>
        each.bid === bid &&
        each.about === about &&
        (each.lot === undefined || each.lot === this.lot.id) &&
        outcomes.includes(each.outcome ?? ""),
    );
    return speaks?.outcome;
  }

  /** What follows when a bar is missed: set aside, or what the buyer decided, or a decision that is due. */
  private miss(entry: Entry, about: string, otherwise: string): boolean {
    const outcome =
      otherwise === "setAside" ? otherwise : this.decision(entry.bid, about, ["setAside", "stays"]);
    if (outcome === "setAside") entry.status = "setAside";
    else if (outcome === undefined && isIn(entry)) entry.status = "due";
    return outcome === "setAside";
  }

  private judgeDecisions(): void {
    for (const entry of this.entries)
      for (const about of ["late", "withdrawn", "supplierExclusion", "abnormallyLow"])
        if (this.decision(entry.bid, about, ["setAside", "rejected"])) entry.status = "setAside";
  }

  private judgeRequirements(): void {
    const requirements = requirementsIn(this.lot.criteria ?? this.tender.criteria ?? []);
    for (const entry of this.entries.filter(isIn))
      for (const { id, otherwise } of requirements) {
        const outcome = this.decision(entry.bid, id, ["met", "notMet"]);
        if (outcome === "notMet") this.miss(entry, id, otherwise);
        else if (outcome === undefined && isIn(entry)) entry.status = "due";
      }
  }

  private open(opening: number, last: boolean): void {
    const opened = this.leaves.filter((leaf) => leaf.opening === opening);
    const prices = opened.filter((leaf) => leaf.json.type === "price");
    if (prices.length > 0 || last) this.judgeCeiling();
    this.read(opened.filter((leaf) => leaf.json.type !== "price"));
    this.scoreAll(opened, "marks");
    this.judgeMinimums(opening, "marks");
    this.read(prices);
    if (last) this.judgePrice();
    for (const wait of ["prices", "others"] as const) {
      this.scoreAll(opened, wait);
      this.judgeMinimums(opening, wait);
    }
  }

  private judgeCeiling(): void {
    const { ceiling } = this.lot;
    if (ceiling === undefined) return;
    for (const entry of this.entries.filter(isIn))
      if (contractPrice(entry.offer)?.gt(exact(ceiling.price)) === true)
        this.miss(entry, "ceiling", ceiling.otherwise);
  }

  /** Reads what leaves look at, of the bids still in; a bid of which that is not known yet waits. */
  private read(leaves: readonly Node[]): void {
    for (const entry of this.entries.filter(isIn))
      for (const leaf of leaves) {
        const subject = subjectOf(this.document, this.lot.id, entry.offer, entry.bid, leaf);
        if (subject === undefined) entry.status = "due";
        else entry.subjects.set(leaf.id, subject);
      }
  }

  /** A rule that looks at the price needs one, even where no criterion holds it. */
  private judgePrice(): void {
    if (!this.rule.looksAtPrice) return;
    for (const entry of this.entries.filter(isIn))
      if (this.priceOf(entry) === undefined) entry.status = "due";
  }

  /** The price that a rule looks at: that of the only price criterion, else the contract price. */
  private priceOf(entry: Entry): Fraction | undefined {
    const [first, ...more] = this.leaves.filter((leaf) => leaf.json.type === "price");
    return first !== undefined && more.length === 0
      ? entry.subjects.get(first.id)
      : contractPrice(entry.offer);
  }

  /** Under a rule that does not weigh the price a price leaf earns nothing and adds nothing. */
  private isScored({ json }: Node): boolean {
    return json.type !== "price" || this.rule.weighsPrice;
  }

  private scoreAll(leaves: readonly Node[], wait: Wait): void {
    const scored = leaves.filter((leaf) => leaf.waitsFor === wait && this.isScored(leaf));
    // What other bids do not move is scored for a bid to the end, whatever is due of it.
    const waiting = this.entries.filter(isIn);
    for (const leaf of scored) this.score(leaf, wait === "others" ? this.entries.filter(isIn) : waiting);
  }

  private score({ id, json, weight, top }: Node, scored: readonly Entry[]): void {
    const all = scored.map((entry) => entry.subjects.get(id) as Fraction);
    const context = json.type as Context;
    const method = methodOf(json);
    const [lowest, highest] = endsOf(this.tender, json);
    const { ceiling, estimate } = this.lot;
    const published = {
      ceiling: ceiling && exact(ceiling.price),
      estimate: estimate === undefined ? undefined : exact(estimate),
      draw: this.draw(),
    };
    const isUndrawn = published.draw === undefined && looksAtDraw(context, method.kind);
    const outOfHundred = this.stage(`${json.type}Score`);
    const weighted = this.stage("criterion") ?? (top ? this.stage("group") : undefined);
    for (const [index, entry] of scored.entries()) {
      const own = all[index] as Fraction;
      const sight = { weight, own, all, bottom: lowest, top: highest, method, ...published };
      let earned = isUndrawn ? undefined : pointsUnder(context, sight);
      if (earned === undefined) {
        entry.status = "due";
        continue;
      }
      if (outOfHundred !== undefined && !weight.equals(0))
        earned = rounded(earned.mul(100).div(weight), outOfHundred).mul(weight).div(100);
      entry.points.set(id, rounded(earned, weighted));
    }
  }

  /** The figure drawn for the lot, where one is recorded. */
  private draw(): Fraction | undefined {
    const drawn = (this.document.decisions ?? []).find(
      ({ about, lot }) => about === "drawnFigure" && (lot === undefined || lot === this.lot.id),
    );
    return drawn?.figure === undefined ? undefined : exact(drawn.figure);
  }

  private pointsOf(entry: Entry, node: Node): Fraction | undefined {
    if (isLeaf(node)) return entry.points.get(node.id);
    const parts = node.children
      .filter((child) => this.isScored(child))
      .map((each) => this.pointsOf(entry, each));
    if (!parts.every((part): part is Fraction => part !== undefined)) return undefined;
    return rounded(added(parts), node.top ? this.stage("group") : undefined);
  }

  private totalOf(entry: Entry): Fraction {
    const scored = this.tops.filter((node) => this.isScored(node));
    const total = added(scored.map((node) => this.pointsOf(entry, node) as Fraction));
    return rounded(total, this.rule.totalDecides ? this.stage("total") : undefined);
  }

  private judgeMinimums(opening: number, wait: Wait): void {
    for (const entry of this.entries.filter(isIn))
      for (const node of this.nodes) {
        const { minimum } = node.json;
        if (minimum === undefined || node.opening !== opening) continue;
        const onSubject = minimum.score !== undefined || minimum.amount !== undefined;
        if ((onSubject ? "marks" : node.waitsFor) !== wait) continue;
        const figure = onSubject ? entry.subjects.get(node.id) : this.pointsOf(entry, node);
        if (figure !== undefined) this.judge(entry, node.id, minimum, figure, node.weight);
      }
  }

  private judge(
    entry: Entry,
    about: string,
    minimum: MinimumDocument,
    figure: Fraction,
    weight: Fraction,
  ): void {
    const bar =
      minimum.percent === undefined
        ? exact(minimum.score ?? minimum.points ?? minimum.amount ?? "0")
        : weight.mul(exact(minimum.percent)).div(100);
    if (figure.gte(bar)) return;
    if (this.miss(entry, about, minimum.otherwise) && minimum.baseline === "recompute")
      this.recomputes = true;
  }

  /** Gate 6; then, once, everything anew over the bids left where a bar that says so took one out. */
  private judgeTotal(): void {
    const { minimum, outOf } = this.tender;
    if (minimum !== undefined)
      for (const entry of this.entries.filter(isIn))
        this.judge(entry, "total", minimum, this.totalOf(entry), exact(outOf ?? "100"));
    if (this.recomputes)
      for (const leaf of this.leaves) if (this.isScored(leaf)) this.score(leaf, this.entries.filter(isIn));
  }

  /** What a rule may name of a bid; quality is all that is not price, also within a group that holds both. */
  private namesOf(entry: Entry): Names {
    const pointsOf = (node: Node): Fraction =>
      this.isScored(node) ? (this.pointsOf(entry, node) as Fraction) : exact("0");
    const prices = this.leaves.filter((leaf) => leaf.json.type === "price");
    const qualityPoints = added(this.tops.map(pointsOf)).sub(added(prices.map(pointsOf)));
    const weightOf = (nodes: readonly Node[]): Fraction => added(nodes.map(({ weight }) => weight));
    const available = weightOf(this.tops).sub(weightOf(prices));
    const price = this.priceOf(entry);
    return {
      total: this.totalOf(entry),
      qualityPoints,
      quality: available.equals(0) ? available : qualityPoints.div(available),
      ...(price && { price }),
      ...Object.fromEntries(
        this.nodes.flatMap((node) => [
          [`points[${node.id}]`, pointsOf(node)],
          [`weight[${node.id}]`, node.weight],
        ]),
      ),
    };
  }

  private rank(): Places {
    const admitted = this.entries.filter(isIn);
    const names = admitted.map((entry) => this.namesOf(entry));
    const decides = this.rule.totalDecides ? undefined : this.stage("total");
    const contenders = admitted.flatMap((entry, index): Contender[] => {
      const keys = this.rule.keys(names[index] as Names, names);
      const { bid, offer } = entry;
      const pointsOf = (id: string): Fraction =>
        this.pointsOf(entry, this.nodes.find((node) => node.id === id) as Node) as Fraction;
      if (keys.every((key): key is Fraction => key !== undefined)) {
        const [first, ...rest] = keys as [Fraction, ...Fraction[]];
        const price = contractPrice(offer);
        return [
          { bid, keys: [rounded(first, decides), ...rest], price, submitted: offer.submitted, pointsOf },
        ];
      }
      entry.status = "due";
      return [];
    });
    return placesOf(contenders, this.rule.wins, this.tender);
  }
}
