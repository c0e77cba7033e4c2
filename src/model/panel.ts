import type { Rational } from "../number/rational.js";
import type { EvidenceState } from "./document/measures.js";
import type { LineId, Quantities } from "./measure.js";
import type { Notes } from "./notes.js";

export interface Evaluator extends Notes {
  readonly id: string;
  /** The bids they declared a conflict with: no mark of theirs is expected or allowed there. */
  readonly conflicts: ReadonlySet<string>;
}

/** Evaluators by place and criterion. */
export type Panels = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** How the marks of a panel become one score. */
export type Agreement =
  | { readonly kind: "consensus" }
  | { readonly kind: "single" | "median" | "mode" }
  /** By evaluator; undefined where all weigh the same. */
  | { readonly kind: "mean" | "sum"; readonly weights: ReadonlyMap<string, Rational> | undefined }
  | { readonly kind: "trimmedMean"; readonly dropEachEnd: number };

/** What follows where a bid does not answer. */
export type NotAnswered =
  | { readonly otherwise: "score" | "decide"; readonly score: Rational }
  | { readonly otherwise: "setAside" };

export interface Sheet extends Notes {
  readonly round: number;
  readonly marks: readonly Mark[];
  readonly agreed: Agreed | undefined;
  /** What the buyer accepts of a measure, by line. */
  readonly accepted: Quantities;
  /** What is known of the evidence, by line, and under no line of all the others. */
  readonly evidence: ReadonlyMap<LineId, EvidenceState>;
  /** Every recorded change of a figure of this sheet, in the order of the record; the figures are those after the last. */
  readonly history: readonly Change[];
}

/** A score of the scale, or a word in its place. */
export type MarkValue = Rational | "notAnswered" | "abstained";

export interface Mark {
  readonly by: string | undefined;
  readonly mark: MarkValue;
  readonly reason: string | undefined;
  readonly at: string | undefined;
}

/** What the panel agreed on. */
export interface Agreed {
  readonly score: Rational | "notAnswered";
  readonly reason: string | undefined;
  readonly by: string | undefined;
  readonly at: string | undefined;
}

export interface Change {
  readonly of: "mark" | "agreed" | "accepted";
  readonly evaluator: string | undefined;
  /** The line of the measure, where one is changed. */
  readonly line: string | undefined;
  readonly from: MarkValue | undefined;
  readonly to: MarkValue;
  readonly by: string;
  readonly at: string;
  readonly reason: string | undefined;
  readonly rankingVisible: boolean;
}
