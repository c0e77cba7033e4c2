import type Fraction from "fraction.js";
import type { BidDocument, OfferDocument } from "../../src/model/document/bids.js";
import type { MinimumDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotDocument, TenderDocument } from "../../src/model/document/tender.js";
import { added, arithmetic, exact, type Rounding, rounded, rules } from "./oracleArithmetic.js";
import { endsOf, isLeaf, methodOf, type Node, nodesOf, requirementsIn, withParts } from "./oracleCriteria.js";
import { contractPrice, subjectOf } from "./oraclePanel.js";
import { placesOf } from "./oracleRanking.js";

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
  private readonly combine: { readonly kind: string };
  private readonly rule: NonNullable<(typeof rules)[string]>;
  private readonly tops: readonly Node[];
  private readonly nodes: readonly Node[];
  private readonly leaves: readonly Node[];
  private readonly entries: readonly Entry[];
  private recomputes = false;

  constructor(document: ProcedureDocument, lot: LotDocument) {
    this.document = document;
    this.lot = lot;
    this.tender = document.tender;
    this.combine = this.tender.combine ?? { kind: "weightedSum" };
    this.rule = rules[this.combine.kind] as LotOracle["rule"];
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
    for (const leaf of opened) if (!leaf.late) this.score(leaf);
    this.judgeMinimums(opening, false);
    this.read(prices);
    for (const leaf of opened) if (leaf.late && this.isScored(leaf)) this.score(leaf);
    this.judgeMinimums(opening, true);
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

  /** Under a rule that does not weigh the price a price leaf earns nothing and adds nothing. */
  private isScored({ json }: Node): boolean {
    return json.type !== "price" || this.rule.weighsPrice;
  }

  private score({ id, json, weight, top }: Node): void {
    const scored = this.entries.filter(isIn);
    const all = scored.map((entry) => entry.subjects.get(id) as Fraction);
    const method = methodOf(json);
    const [lowest, highest] = endsOf(this.tender, json);
    const { points } = arithmetic[method.kind] as NonNullable<(typeof arithmetic)[string]>;
    const outOfHundred = this.stage(`${json.type}Score`);
    const weighted = this.stage("criterion") ?? (top ? this.stage("group") : undefined);
    for (const [index, entry] of scored.entries()) {
      const own = all[index] as Fraction;
      let earned = points({ weight, own, all, bottom: lowest, top: highest, method });
      if (outOfHundred !== undefined && !weight.equals(0))
        earned = rounded(earned.mul(100).div(weight), outOfHundred).mul(weight).div(100);
      entry.points.set(id, rounded(earned, weighted));
    }
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
    return rounded(total, this.combine.kind === "weightedSum" ? this.stage("total") : undefined);
  }

  private judgeMinimums(opening: number, late: boolean): void {
    for (const entry of this.entries.filter(isIn))
      for (const node of this.nodes) {
        const { minimum } = node.json;
        if (minimum === undefined || node.opening !== opening) continue;
        const onSubject = minimum.score !== undefined || minimum.amount !== undefined;
        if ((node.late && !onSubject) !== late) continue;
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
    if (this.recomputes) for (const leaf of this.leaves) if (this.isScored(leaf)) this.score(leaf);
  }

  private rank(): ReturnType<typeof placesOf> {
    const prices = this.leaves.filter((leaf) => leaf.json.type === "price");
    const contenders = this.entries.filter(isIn).flatMap((entry) => {
      const price = contractPrice(entry.offer);
      const looked = prices.length === 1 ? entry.subjects.get((prices[0] as Node).id) : price;
      const key = this.rule.key(this.totalOf(entry), looked, this.combine);
      if (key === undefined) entry.status = "due";
      const decides = this.combine.kind === "weightedSum" ? undefined : this.stage("total");
      const pointsOf = (id: string): Fraction =>
        this.pointsOf(entry, this.nodes.find((node) => node.id === id) as Node) as Fraction;
      const { bid, offer } = entry;
      return key === undefined
        ? []
        : [{ bid, key: rounded(key, decides), price, submitted: offer.submitted, pointsOf }];
    });
    return placesOf(contenders, this.rule.higherWins, this.tender);
  }
}
