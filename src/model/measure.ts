import type { EnergyTerms, EnergyValue } from "../methods/energyService.js";
import type { Rational } from "../number/rational.js";
import type { EvidenceRuleDocument } from "./document/measures.js";
import type { Notes } from "./notes.js";

/** What a measure publishes of its amounts. */
export interface MeasureTerms {
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly acrossLots: "sum" | "mean" | undefined;
  /** What is promised; one line without an id where the measure has none of its own. */
  readonly lines: readonly [MeasureLine, ...MeasureLine[]];
  /** The most of an amount that counts. */
  readonly cap: Rational | undefined;
  /** What follows where no evidence is provided; undefined where none is asked for. */
  readonly evidence: EvidenceRuleDocument["otherwise"] | undefined;
  /** Where the amount is computed from what the offer states, and nobody accepts one. */
  readonly procedure: EnergyTerms | undefined;
}

/** The id of a line; undefined for a measure that has none, and for all of one that has. */
export type LineId = string | undefined;

export interface MeasureLine extends Notes {
  readonly id: LineId;
  readonly title: string | undefined;
  readonly unit: string;
  /** What one unit is worth in the unit of the measure. */
  readonly proxy: Rational;
  /** The most of a quantity that counts. */
  readonly cap: Rational | undefined;
  readonly due: string | undefined;
  readonly kpi: string | undefined;
}

/** Quantities by line. */
export type Quantities = ReadonlyMap<LineId, Rational>;

/** What an offer promises beside its prices. */
export interface Claims {
  /** What is offered of each measure, by line. */
  readonly measures: ReadonlyMap<string, Quantities>;
  /** What is offered of each measure that is computed. */
  readonly computed: ReadonlyMap<string, EnergyValue>;
  /** What the bidder promises beside, by id. */
  readonly commitments: ReadonlyMap<string, OfferedCommitment>;
}

/** What a bidder promises in its answer to a criterion. */
export interface OfferedCommitment extends Notes {
  readonly id: string;
  readonly criterion: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly amount: Rational | undefined;
  readonly due: string | undefined;
  readonly kpi: string | undefined;
}
