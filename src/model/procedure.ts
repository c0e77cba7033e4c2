import type { Rule } from "../methods/entry.js";
import type { Method } from "../methods/method.js";
import type { Rational } from "../number/rational.js";
import type { AllocationTerms, Winning } from "./allocation.js";
import type { AwardDocument } from "./document/award.js";
import type { Consequence } from "./document/basics.js";
import type { DecisionDocument } from "./document/bids.js";
import type { ProcedureDocument } from "./document/document.js";
import type { TieBreakDocument } from "./document/tender.js";
import type { Claims, MeasureTerms } from "./measure.js";
import type { AdjustmentRule, Budget, Counting, CurrencyRate, StatedAdjustment } from "./money.js";
import type { Notes } from "./notes.js";
import type { Agreement, Evaluator, NotAnswered, Panels, Sheet } from "./panel.js";
import type { Refinement } from "./refinements.js";
import type { Undisclosed } from "./resolve/disclosure.js";
import type { Roundings } from "./roundings.js";
import type { RoundRules } from "./roundRules.js";
import type { LineAnswer, Schedule } from "./schedule.js";

declare const checked: unique symbol;

/**
 * A document that was read whole and found in order. `parseProcedure` is its only maker; `evaluate` accepts
 * nothing else. Figures are exact, weights are effective, methods are bound.
 */
export interface Procedure {
  readonly [checked]: true;
  readonly document: ProcedureDocument;
  readonly tender: Tender;
  readonly bids: readonly Bid[];
  /** The evaluators named; empty where nobody is. */
  readonly evaluators: readonly Evaluator[];
  /**
   * Whose marks are expected on a criterion, by place and criterion: the evaluators assigned to it, or, where none
   * are named and the marks make the score, everybody who marked it for some bid.
   */
  readonly panels: Panels;
  /** By bid; those about no bid (draws, openings) under "". */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
}

export interface Tender extends Notes {
  readonly id: string;
  readonly title: string | undefined;
  readonly currency: string | undefined;
  readonly outOf: Rational;
  readonly lots: readonly Lot[];
  readonly rounds: readonly Round[];
  /** Ids of leaves opened together, in order; one entry with every leaf where no envelopes are published. */
  readonly openings: readonly ReadonlySet<string>[];
  /** Whether a score without a recorded reason is due one. */
  readonly reasonsRequired: boolean;
  readonly rounding: Roundings;
  readonly rule: CombiningRule;
  readonly minimum: Minimum | undefined;
  readonly tieWithin: Rational | undefined;
  readonly tieBreaks: readonly TieBreakDocument[];
  readonly award: AwardDocument;
  readonly budgets: readonly Budget[];
  /** How lots are given out, where the award is by allocation. */
  readonly allocation: AllocationTerms | undefined;
  /** Changes of the rules since they were frozen, in the order in which they were made. */
  readonly refinements: readonly Refinement[];
  /** What bidders were not told in time, where the tender is lenient about it. */
  readonly undisclosed: readonly Undisclosed[];
}

export interface CombiningRule {
  readonly kind: string;
  readonly weighsPrice: boolean;
  readonly keys: readonly RuleKey[];
  /** A named procedure that orders the bids by their keys. */
  readonly procedure: Rule["procedure"];
}
export interface RuleKey {
  readonly text: string;
  readonly wins: "higher" | "lower";
}

export interface Ceiling {
  readonly price: Rational;
  readonly otherwise: Consequence;
}

/** The published rule on abnormally low tenders: its formula, and the prices it holds a bid against. */
export interface AbnormalRule {
  readonly method: Method;
  readonly offers: "initial" | "current";
  readonly own: "included" | "excluded";
}

export interface Lot extends Notes {
  readonly id: string;
  readonly title: string | undefined;
  readonly estimate: Rational | undefined;
  /** How many bids the lot admits. */
  readonly places: number;
  readonly ceiling: Ceiling | undefined;
  /** Bound to the figures of this lot. */
  readonly abnormallyLow: AbnormalRule | undefined;
  readonly schedule: Schedule | undefined;
  /** By which the prices of this lot are made comparable. */
  readonly adjustments: readonly AdjustmentRule[];
  readonly requirements: readonly Requirement[];
  /** The scored criteria as a tree. */
  readonly criteria: readonly Criterion[];
  /** Its leaves, in the order of the document. */
  readonly leaves: readonly Leaf[];
  /** Every criterion that earns points, in published order, without any: what a new card starts from. */
  readonly unscored: Readonly<Record<string, undefined>>;
  /** The rule's keys, bound to this lot's weights. */
  readonly keys: readonly BoundKey[];
}

export interface BoundKey extends RuleKey {
  readonly method: Method;
  /** The measures that the rule's parameters name, by the name of the parameter. */
  readonly measures: Readonly<Record<string, string>>;
}

export interface Requirement {
  readonly id: string;
  readonly title: string | undefined;
  readonly otherwise: Consequence;
}

export type Criterion = Group | Leaf;
export type Leaf = QualityLeaf | PriceLeaf | MeasureLeaf;

interface Node extends Notes {
  readonly id: string;
  readonly title: string | undefined;
  /** The weight as published, and what it is a share of. */
  readonly declared: {
    readonly weight: Rational;
    readonly of: Rational;
    readonly parent: string | undefined;
  };
  /** Effective weight: the points there are to win, on the scale of the tender's total. */
  readonly weight: Rational;
  readonly top: boolean;
  readonly minimum: Minimum | undefined;
}

export interface Group extends Node {
  readonly type: "group";
  /** Where the points of the parts together are scored once more. */
  readonly method: Method | undefined;
  readonly criteria: readonly Criterion[];
}

export interface QualityLeaf extends Node {
  readonly type: "quality";
  readonly scale: Scale;
  /** The scale of one mark, where the marks of the panel are added up to the score. */
  readonly markScale: Scale | undefined;
  readonly method: Method;
  readonly agreement: Agreement;
  /** Undefined where the rules publish no consequence: then every bid answers. */
  readonly notAnswered: NotAnswered | undefined;
}

/** A price or a cost; under a rule that does not weigh price it has no method and earns no points. */
export interface PriceLeaf extends Node {
  readonly type: "price";
  readonly counts: Counting;
  readonly method: Method | undefined;
}

export interface MeasureLeaf extends Node, MeasureTerms {
  readonly type: "measure";
  readonly method: Method;
}

export interface Scale {
  readonly name: string;
  readonly bottom: Rational;
  readonly top: Rational;
  readonly step: Rational | undefined;
  /** Of a scale given by its levels, from the lowest to the highest. */
  readonly levels: readonly Level[] | undefined;
}

export interface Level {
  readonly score: Rational;
  readonly label: string | undefined;
  readonly definition: string | undefined;
}

export interface Minimum {
  readonly kind: "score" | "percent" | "points" | "amount" | "best";
  readonly bar: Rational;
  readonly otherwise: Consequence;
  readonly baseline: "keep" | "recompute" | undefined;
  /** For a group with a method: whether the points of its parts together are looked at, or its own. */
  readonly on: "raw" | "scaled" | undefined;
}

export interface Round extends Notes {
  readonly id: string;
  readonly title: string | undefined;
  readonly index: number;
  /** When offers are due, as published. */
  readonly deadline: string | undefined;
  /** Whether an award may be recommended on the offers of this round. */
  readonly mayAward: boolean;
  /** What holds in each lot, by its id. */
  readonly rules: ReadonlyMap<string, RoundRules>;
}

export interface Bid extends Notes {
  readonly id: string;
  readonly bidder: string | undefined;
  readonly group: string | undefined;
  /** What the bid states of itself where an adjustment depends on it. */
  readonly facts: ReadonlyMap<string, boolean>;
  readonly adjustments: readonly StatedAdjustment[];
  readonly winning: Winning;
  readonly offers: readonly Offer[];
  /** The panel's sheets by place (a lot, a combined offer, or "" for every lot) and criterion. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, readonly Sheet[]>>;
}

/** A bid as it was sent in one round for one lot or one exact set of lots. */
export interface Offer extends Notes, Claims {
  readonly round: number;
  /** In the order of the tender. */
  readonly lots: readonly string[];
  readonly prices: ReadonlyMap<string, Rational>;
  /** As printed; where a schedule is published and no price is, its lines add up to it. */
  readonly contractPrice: Rational | undefined;
  /** The schedules of its lots, and what it gives for their lines. */
  readonly schedules: readonly Schedule[];
  readonly lines: ReadonlyMap<string, LineAnswer>;
  /** The currency it was made in, where that is not the tender's; its figures are converted. */
  readonly currency: CurrencyRate | undefined;
  readonly submitted: string | undefined;
  readonly revises: ReadonlySet<string>;
  /** What the bidder would use for it, by name: named in two offers it is there once. */
  readonly resources: readonly string[];
}

export interface Decision extends Omit<DecisionDocument, "round" | "envelope" | "figure"> {
  /** From this round on. */
  readonly round: number;
  readonly envelope: number | undefined;
  /** What was drawn, where the decision is a drawn figure. */
  readonly figure: Rational | undefined;
}
