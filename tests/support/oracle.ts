import type Fraction from "fraction.js";
import type { BidDocument } from "../../src/model/document/bids.js";
import type { MinimumDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotDocument, TenderDocument } from "../../src/model/document/tender.js";
import { exact, rounded } from "./oracleArithmetic.js";
import {
  isLeaf,
  methodOf,
  type Node,
  nodesOf,
  requirementsIn,
  type Wait,
  withParts,
} from "./oracleCriteria.js";
import { type Combining, combiningOf, looksAtPrice } from "./oracleMethods.js";
import { contractPrice, silent, subjectOf } from "./oraclePanel.js";
import { type Contender, type Places, placesByStep, placesOf } from "./oracleRanking.js";
import type { Names } from "./oracleScene.js";
import { type Entry, isIn, score, stageOf } from "./oracleScoring.js";
import { Tally } from "./oracleTally.js";

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
  /** The first figure that the combining rule compares. */
  readonly decides: string;
  readonly points: Readonly<Record<string, string>>;
}

/**
 * A second reading of the rules, on fraction.js, that shares no code with the engine: from the plain document
 * of one round it says, lot by lot, who is admitted, with which points, which total and which rank.
 */
export const oracle = (document: ProcedureDocument): OracleLot[] =>
  (document.tender.lots ?? [{ id: "all" }]).map((lot) => new LotOracle(document, lot).result());

class LotOracle {
  private readonly document: ProcedureDocument;
  private readonly lot: LotDocument;
  private readonly tender: TenderDocument;
  private readonly rule: Combining;
  private readonly tally: Tally;
  private readonly nodes: readonly Node[];
  private readonly leaves: readonly Node[];
  private readonly entries: readonly Entry[];
  private readonly decides = new Map<string, Fraction>();
  private recomputes = false;

  constructor(document: ProcedureDocument, lot: LotDocument) {
    this.document = document;
    this.lot = lot;
    this.tender = document.tender;
    this.rule = combiningOf(this.tender.combine ?? { kind: "weightedSum" });
    const tops = nodesOf(this.tender, lot.criteria ?? this.tender.criteria ?? []);
    this.tally = new Tally(this.tender, this.rule, tops);
    this.nodes = tops.flatMap(withParts);
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
          .filter((node) => this.tally.isScored(node))
          .map((node) => [node.id, (this.tally.pointsOf(entry, node) as Fraction).toFraction()]);
        return {
          bid,
          rank,
          total: this.tally.totalOf(entry).toFraction(),
          decides: (this.decides.get(bid) as Fraction).toFraction(),
          points: Object.fromEntries(points),
        };
      }),
      setAside: this.entries.filter((entry) => entry.status === "setAside").map((entry) => entry.bid),
      due: waiting,
    };
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
    if (last && this.rule.looksAtPrice) this.judgePrice((entry) => this.tally.priceOf(entry));
    if (opened.some(({ json }) => looksAtPrice(json.type ?? "", methodOf(json).kind)))
      this.judgePrice(({ offer }) => contractPrice(offer));
    for (const wait of ["prices", "others"] as const) {
      this.scoreAll(opened, wait);
      if (wait === "others") this.tally.scaleGroups(this.entries, [opening]);
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
        if (subject === silent) this.silence(entry, leaf);
        else if (subject === undefined) {
          if (isIn(entry)) entry.status = "due";
        } else entry.subjects.set(leaf.id, subject);
      }
  }

  /** A bid without answer or evidence is set aside or decided on; one that stays has the score published for that, or what is accepted. */
  private silence(entry: Entry, leaf: Node): void {
    const { id, json } = leaf;
    if (json.type === "measure") {
      if (this.miss(entry, id, json.evidence?.otherwise ?? "") || !isIn(entry)) return;
      const amount = subjectOf(this.document, this.lot.id, entry.offer, entry.bid, leaf, true);
      if (amount === undefined || amount === silent) entry.status = "due";
      else entry.subjects.set(id, amount);
      return;
    }
    const rule = this.tender.notAnswered;
    if (rule === undefined || rule.otherwise === "score") return;
    const aside = this.miss(entry, id, rule.otherwise);
    if (!aside && rule.otherwise === "decide" && isIn(entry)) entry.subjects.set(id, exact(rule.score));
  }

  /** A rule or a measure that looks at the price needs one, even where no criterion holds it. */
  private judgePrice(priceOf: (entry: Entry) => Fraction | undefined): void {
    for (const entry of this.entries.filter(isIn)) if (priceOf(entry) === undefined) entry.status = "due";
  }

  private scoreAll(leaves: readonly Node[], wait: Wait): void {
    const scored = leaves.filter((leaf) => leaf.waitsFor === wait && this.tally.isScored(leaf));
    // What other bids do not move is scored for a bid to the end, whatever is due of it.
    const waiting = this.entries.filter(isIn);
    for (const leaf of scored)
      score(this.document, this.lot, leaf, wait === "others" ? this.entries.filter(isIn) : waiting);
  }

  private judgeMinimums(opening: number, wait: Wait): void {
    for (const entry of this.entries.filter(isIn))
      for (const node of this.nodes) {
        const { minimum } = node.json;
        if (minimum === undefined || node.opening !== opening) continue;
        const onSubject = minimum.score !== undefined || minimum.amount !== undefined;
        const onRaw = minimum.on === "raw";
        if ((onSubject ? "marks" : onRaw ? node.partsWaitFor : node.waitsFor) !== wait) continue;
        const points = onRaw ? this.tally.rawOf(entry, node) : this.tally.pointsOf(entry, node);
        const figure = onSubject ? entry.subjects.get(node.id) : points;
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
        this.judge(entry, "total", minimum, this.tally.totalOf(entry), exact(outOf ?? "100"));
    if (!this.recomputes) return;
    for (const leaf of this.leaves)
      if (this.tally.isScored(leaf)) score(this.document, this.lot, leaf, this.entries.filter(isIn));
    const openings = this.leaves.map((leaf) => leaf.opening);
    this.tally.scaleGroups(this.entries, openings);
  }

  private rank(): Places {
    const admitted = this.entries.filter(isIn);
    const names = admitted.map((entry) => this.tally.namesOf(entry));
    const decides = this.rule.totalDecides ? undefined : stageOf(this.tender, "total");
    const contenders = admitted.flatMap((entry, index): Contender[] => {
      const keys = this.rule.keys(names[index] as Names, names);
      const { bid, offer } = entry;
      const pointsOf = (id: string): Fraction =>
        this.tally.pointsOf(entry, this.nodes.find((node) => node.id === id) as Node) as Fraction;
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
    const { step, wins } = this.rule;
    const compared = step === undefined ? contenders : placesByStep(contenders, step);
    for (const { bid, keys } of compared) this.decides.set(bid, keys[0] as Fraction);
    return placesOf(compared, step === undefined ? wins : ["lower"], this.tender);
  }
}
