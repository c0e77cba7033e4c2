import type { Due } from "../model/evaluation.js";
import type { Figure } from "../number/figure.js";
import type { Refusal } from "../whatif/tipping/subject.js";

/** Why scenarios cannot be drawn as they are asked for. */
export type SweepRefusal = SweepRefusalFigures & { readonly sentence: string };

export type SweepRefusalFigures =
  | Extract<Refusal, { kind: "unknown" | "madeOfMore" }>
  /** Nothing is named, or the tender has nothing of the kind. */
  | { readonly kind: "nothingVaried" }
  /** A figure of the question that cannot be read, or lies outside what it may be. */
  | {
      readonly kind: "badFigure";
      readonly of: "count" | "seed" | "parts" | "steps" | "percent" | "step" | "from" | "to";
      readonly figure: string;
    }
  /** Fewer than two criteria, one twice, or not of one level. */
  | { readonly kind: "notSiblings"; readonly criteria: readonly string[] }
  /** What would be shared out is nothing. */
  | { readonly kind: "noWeight"; readonly criteria: readonly string[] }
  /** No weights in these ranges add up to what is to be shared out. */
  | { readonly kind: "rangesEmpty"; readonly sum: Figure; readonly least: Figure; readonly most: Figure }
  /** So few of the weights that are tried lie in all ranges that drawing them would not end. */
  | { readonly kind: "rangesTooNarrow"; readonly criteria: readonly string[] }
  /** The step does not divide the sum, or into more than ten thousand. */
  | { readonly kind: "stepUneven"; readonly step: Figure; readonly sum: Figure }
  | { readonly kind: "tooMany"; readonly scenarios: string }
  /** The scale allows any figure between its ends. */
  | { readonly kind: "noSteps"; readonly criterion: string; readonly scale: string }
  /** No answer has marks that differ. */
  | { readonly kind: "noDisagreement" }
  | { readonly kind: "incomplete"; readonly lot: string; readonly due: readonly Due[] }
  | { readonly kind: "noAdmissibleBid"; readonly lot: string };
