import type { Figure } from "../number/figure.js";
import type { Limit } from "./allocation.js";
import type { Alternative } from "./alternative.js";
import type { AllocationRuleDocument } from "./document/award.js";
import type { EvidenceState } from "./document/measures.js";
import type { Due, PreferenceDue } from "./due.js";
import type { Notes } from "./notes.js";

/** The recommendation. People award; the engine says what the published rules give. */
export interface Award {
  readonly round: string;
  /** The budgets for several lots, against what is recommended for them; undefined where there are none. */
  readonly budgets: readonly BudgetUse[] | undefined;
  /**
   * Where the round may not be awarded on, a later one comes first; not proven is the best that was met where the
   * search for the best of all ways ended early.
   */
  readonly outcome:
    | "recommended"
    | "tied"
    | "noAdmissibleBid"
    | "incomplete"
    | "awaitsLaterRound"
    | "notProven"
    | "aboveBudget";
  readonly contracts: readonly Contract[];
  readonly unfilled: readonly Unfilled[];
  /** How the lots were given out, where the tender publishes a rule for that. */
  readonly allocation: Allocation | undefined;
}

/** What is recommended of a budget for several lots. */
export interface BudgetUse {
  readonly budget: string;
  readonly year: string | undefined;
  readonly asked: Figure;
  readonly upTo: Figure;
  /** Where more is asked: what the buyer decided, or that it is due. */
  readonly above: "accepted" | "rejected" | "due" | undefined;
}

/** Lots that would go to a bid. */
export interface Taking {
  readonly lots: readonly string[];
  readonly bid: string;
  /** What is to be paid, discounts taken off. */
  readonly price: Figure | undefined;
  /** Per cent taken off the offer because of what else is won; several are multiplied. */
  readonly discounts: readonly Figure[] | undefined;
}

/** A contract that is recommended. */
export interface Contract extends Taking {
  /** What the bidder is held to; undefined where nothing is recorded. */
  readonly commitments: readonly Commitment[] | undefined;
}

/** A lot, or places of a lot, for which there is no recommendation. */
export interface Unfilled {
  readonly lot: string;
  /** By a limit: every bid that is left would win more than it may. Waiting: a tie in another lot decides. */
  readonly reason:
    | "tied"
    | "noAdmissibleBid"
    | "incomplete"
    | "awaitsLaterRound"
    | "limit"
    | "waitsForTie"
    | "notProven"
    | "aboveBudget";
  /** How many places are open, of a lot that has several. */
  readonly places: number | undefined;
}

/** How the lots were given out by the published rule, step by step. */
export interface Allocation {
  /** Each lot by itself, where no rule is published and some lot has several places. */
  readonly rule: AllocationRuleDocument["kind"] | "eachLot";
  /** One for each lot; none where the best of all ways is sought. */
  readonly steps: readonly AllocationStep[];
  /** What then became of each group of lots for which there are combined offers, where they are held against the winners. */
  readonly groups: readonly GroupComparison[];
  /** The best of all ways of giving the lots out, where that is the rule. */
  readonly optimum: Optimum | undefined;
  /** What each published limit cost, held against what would be recommended without it. */
  readonly costs: readonly LimitCost[];
  /** Where a limit leaves places open: the rules that cannot hold together, or that another way would fill them all. */
  readonly conflict: Conflict | undefined;
  /** What is not known yet, and the rule has to look at. */
  readonly due: readonly AllocationDue[];
}

/** What is not known yet, and giving out the lots has to look at. */
export type AllocationDue =
  | PreferenceDue
  | { readonly kind: "price"; readonly bid: string; readonly criterion: undefined };

/** One lot given out: who takes it, who is passed over and why. */
export interface AllocationStep {
  readonly lot: string;
  /** The estimate, or the margin in points, by which the lot has its turn, where that is the rule. */
  readonly turn: Figure | undefined;
  readonly taken: readonly Taker[];
  readonly passedOver: readonly PassedOver[];
  /** The bids between which a tie stands for the places that are left. */
  readonly tied: readonly string[];
  /** The head of the lot's ranking without the bids passed over: with the scores kept, and scored once more. */
  readonly kept: readonly Taker[] | undefined;
  readonly rescored: readonly Taker[] | undefined;
}

/**
 * A group of lots: those who have them by the rule, held against the combined offers for exactly these lots. Several of
 * one group where a tie elsewhere bears on it.
 */
export interface GroupComparison {
  readonly lots: readonly string[];
  /** A combination is strictly better or the lots stay apart; it waits where ties elsewhere are too many to follow. */
  readonly outcome: "separate" | "combined" | "tied" | "noAdmissibleBid" | "incomplete" | "waitsForTie";
  /** On one baseline, the best first. */
  readonly compared: readonly Alternative[];
  /** The combined offers that would break a limit beside what their bidder or group has elsewhere. */
  readonly passedOver: readonly LimitedOffer[];
  readonly due: readonly Due[];
}

export interface LimitedOffer {
  readonly bid: string;
  readonly limit: WonLimit;
  /** The lots that its bidder or group has elsewhere. */
  readonly holds: readonly string[];
}

export interface Taker {
  readonly bid: string;
  readonly rank: number;
  readonly total: Figure;
}

export interface PassedOver {
  readonly bid: string;
  readonly rank: number;
  readonly total: Figure;
  /** The limit that it would exceed; undefined where another bid of its bidder has a place in this lot. */
  readonly limit: WonLimit | undefined;
  /** The lots that its bidder or group has, or prefers, up to that limit. */
  readonly holds: readonly string[];
}

/** A limit on what may be won, as it is told. */
export interface WonLimit {
  readonly per: Limit["per"];
  readonly kind: Limit["kind"];
  readonly bar: Figure;
}

/** The best of all ways of giving the lots out, with what proves it: its value, every tie, the next best and the gap. */
export interface Optimum {
  readonly compare: Compared;
  /**
   * Exact; or no more than that no way is better than the bound; or besides that a solver, which works in floating point,
   * says that no way is better at all.
   */
  readonly proof: "exact" | "bound" | "solver";
  readonly bound: Figure | undefined;
  readonly best: PatternLevel;
  /** Undefined where there is no other way, or it is not proven. */
  readonly next: (PatternLevel & { readonly gap: Figure }) | undefined;
}

/** Ways of giving the lots out that are of one value. */
export interface PatternLevel {
  /** How many places they fill: that comes first. */
  readonly filled: number;
  /** Points, each lot counting by its estimate; or the total price. */
  readonly value: Figure;
  readonly patterns: readonly (readonly Taking[])[];
  /** Whether these are all of them. */
  readonly areAll: boolean;
}

export type Compared = Extract<AllocationRuleDocument, { readonly kind: "bestOverall" }>["compare"];

/** What a limit cost: what would be recommended without it, less what is. */
export interface LimitCost {
  readonly limit: WonLimit;
  /** The contracts that would stand without it, and do not. */
  readonly instead: readonly Taking[];
  /** How many places more would be filled. */
  readonly filled: number;
  /** Why what it costs is not known: a tie, with it or without, or a search that ended before its proof. */
  readonly unknown: "tie" | "notProven" | undefined;
  /** Points lost, each lot counting by its estimate; undefined where not known, or not every lot has one. */
  readonly points: Figure | undefined;
  /** What is paid more, or below zero less. */
  readonly price: Figure | undefined;
}

export type Conflict =
  /** Together they cannot hold, and with any one less they can. */
  | {
      readonly kind: "conflict";
      readonly limits: readonly WonLimit[];
      readonly lots: readonly string[];
      /** Whether no smaller set is in conflict; false where there were too many like sets to try them all. */
      readonly isSmallest: boolean;
    }
  | { readonly kind: "anotherWayFillsAll" };

/** What a bidder is held to under a contract: a quantity that was accepted, or a promise in one of its answers. */
export interface Commitment extends Notes {
  /** The lots that it is for: those of the contract, or one of them where its amount stands there. */
  readonly lots: readonly string[];
  readonly criterion: string;
  /** The line of the measure, or the id that the offer gives it; undefined for a measure without lines. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly unit: string | undefined;
  /** As accepted: a cap limits what scores, not what is promised. */
  readonly amount: Figure | undefined;
  /** The amount at its proxy, in the unit of the measure. */
  readonly value: Figure | undefined;
  readonly due: string | undefined;
  readonly kpi: string | undefined;
  readonly evidence: EvidenceState | undefined;
  /** What the criterion earned in the comparison that the contract rests on. */
  readonly points: Figure | undefined;
}
