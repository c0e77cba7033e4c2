import type { Hole, Valuation } from "../formula/valuation.js";
import type { EnergyValue } from "../methods/energyService.js";
import type { Rational } from "../number/rational.js";
import type { EvidenceState } from "./document/measures.js";
import type { MeasureLine } from "./measure.js";
import type { Counting, CurrencyRate } from "./money.js";
import type { Agreement, Mark } from "./panel.js";
import type { Rounding } from "./roundings.js";
import type { Cell } from "./schedule.js";

/** Where a figure belongs. `lots` has several for a combined offer. */
export interface Place {
  readonly round: string;
  readonly lots: readonly string[];
  readonly bid: string;
  /** The bids that are left out, where a lot is scored once more without those at their limit. */
  readonly without?: readonly string[] | undefined;
}

/** What a figure was before the published rounding. */
export interface Rounded extends Rounding {
  readonly before: Rational;
}

/** One step from the offered price to the one that is compared, each computed on what was offered. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  /** The lot it is of, where an offer has several. */
  readonly lot: string | undefined;
  /** The line, year or rule, or the rate of the tax. */
  readonly about: string;
  readonly title: string | undefined;
  /** The year, where a line is paid in several. */
  readonly year: string | undefined;
  /** Added to the offered price. */
  readonly amount: Rational;
  /** How it was worked out, where a formula did. */
  readonly valuation: Valuation | undefined;
  readonly reason: string | undefined;
  /** The cells that it adds, where they are not among those offered to be paid to the bidder. */
  readonly cells: readonly Cell[];
}

export type LedgerKind =
  /** The lines prevail over a printed total that differs from them. */
  | "correction"
  /** A line that the criterion does not look at. */
  | "lineLeftOut"
  | "paidToOthers"
  /** A line that the bid does not serve, at the figure that the published rule gives. */
  | "imputed"
  | "yearNotCounted"
  | "valueAddedTax"
  | "discounted"
  | "adjustment";

/** What counts of one line of a measure. */
export interface AmountLine {
  readonly line: MeasureLine;
  readonly claimed: Rational | undefined;
  readonly accepted: Rational;
  /** Undefined where none is asked for, or nothing is claimed. */
  readonly evidence: EvidenceState | undefined;
  /** What counts: under the cap, and zero where the rules say so for want of evidence. */
  readonly counted: Rational;
  /** The cap, where it cut the quantity. */
  readonly cap: Rational | undefined;
  /** What counts times the proxy. */
  readonly product: Rational;
}

/** How one figure came about. Nothing here is computed again when it is printed. */
export type Working = Place &
  (
    | {
        readonly of: "score";
        readonly criterion: string;
        readonly agreement: Agreement;
        /** False where the bid does not answer and the score is the one published for that. */
        readonly answered: boolean;
        readonly marks: readonly Mark[];
        readonly reason: string | undefined;
        readonly value: Rational;
        readonly rounded: Rounded | undefined;
        /** The round in which the score was given, where it is carried from an earlier one. */
        readonly carried: string | undefined;
      }
    | {
        /** The lines of a schedule at the figures of an offer; together what is paid to the bidder. */
        readonly of: "offered";
        readonly cells: readonly Cell[];
        /** The price as it was printed, where that is not their sum. */
        readonly printed: Rational | undefined;
        readonly value: Rational;
        readonly rounded: undefined;
      }
    | {
        /** What counts of a measure: quantities as accepted, at their proxies, under their caps. */
        readonly of: "amount";
        readonly criterion: string;
        readonly lines: readonly AmountLine[];
        /** Of the whole measure, where it cut the sum of its lines. */
        readonly cap: Rational | undefined;
        readonly value: Rational;
        readonly rounded: undefined;
        /** The round in which the amount was accepted, where it is carried from an earlier one. */
        readonly carried: string | undefined;
      }
    | {
        /** What counts of a measure that is computed from what the offer states. */
        readonly of: "presentValue";
        readonly criterion: string;
        readonly computed: EnergyValue;
        readonly cap: Rational | undefined;
        readonly value: Rational;
        readonly rounded: undefined;
      }
    | {
        /** From the offered price to the one that a price or cost criterion looks at. */
        readonly of: "price";
        readonly criterion: string;
        readonly offered: Rational;
        readonly currency: CurrencyRate | undefined;
        readonly entries: readonly LedgerEntry[];
        readonly per: Counting["per"];
        readonly value: Rational;
        readonly rounded: Rounded | undefined;
      }
    | {
        /** A measure over several lots: added, or averaged by the lots' shares of the estimates. */
        readonly of: "acrossLots";
        readonly criterion: string;
        readonly amounts: readonly {
          readonly lot: string;
          readonly share: Rational | undefined;
          readonly amount: Rational;
        }[];
        readonly value: Rational;
        readonly rounded: undefined;
      }
    | {
        readonly of: "points";
        readonly criterion: string;
        readonly valuation: Valuation;
        /** The hole that the published filling was used for. */
        readonly filled: Hole | undefined;
        /** The score out of 100 before weighting, where that is what the rules round. */
        readonly scoreRounded: (Rounded & { readonly value: Rational }) | undefined;
        readonly value: Rational;
        readonly rounded: Rounded | undefined;
      }
    | {
        /** What the rule on abnormally low tenders says of a bid: above zero where it is flagged. */
        readonly of: "abnormal";
        readonly valuation: Valuation;
        readonly filled: Hole | undefined;
        /** The prices it is held against. */
        readonly heldAgainst: {
          readonly offers: "initial" | "current";
          readonly own: "included" | "excluded";
          readonly count: number;
        };
        readonly value: Rational;
        readonly rounded: undefined;
      }
    | {
        readonly of: "average";
        readonly criterion: string;
        readonly parts: readonly {
          readonly lot: string;
          readonly share: Rational;
          readonly points: Rational;
        }[];
        readonly value: Rational;
        readonly rounded: Rounded | undefined;
      }
    | {
        /** The parts of a group together, before the group's own method. */
        readonly of: "raw";
        readonly criterion: string;
        readonly parts: readonly { readonly criterion: string; readonly points: Rational }[];
        readonly value: Rational;
        readonly rounded: undefined;
      }
    | {
        /** A group of criteria, or the total (criterion undefined). */
        readonly of: "sum";
        readonly criterion: string | undefined;
        readonly parts: readonly { readonly criterion: string; readonly points: Rational }[];
        readonly value: Rational;
        readonly rounded: Rounded | undefined;
      }
    | {
        /** A bid held against the one in hand, under a rule that goes from bid to bid. */
        readonly of: "step";
        /** Undefined for the first bid, which is held against nobody. */
        readonly against: string | undefined;
        /** In per cent of the one in hand; undefined where that has none. */
        readonly rise: Rational | undefined;
        readonly gain: Rational | undefined;
        readonly taken: boolean;
        /** The place it comes to. */
        readonly value: Rational;
        readonly rounded: undefined;
      }
    | {
        readonly of: "key";
        readonly key: number;
        readonly valuation: Valuation;
        readonly value: Rational;
        readonly rounded: Rounded | undefined;
      }
  );
