import type { Due } from "../../model/evaluation.js";
import type { Stage } from "../../model/roundings.js";
import type { Figure } from "../../number/figure.js";

/** Three weights by criterion, as the rules declare them. */
export type Weights = Readonly<Record<string, Figure>>;

/** Three sibling criteria whose weights may move while what they add up to stays; left out: the only lot. */
export interface WeightQuestion {
  readonly lot?: string | undefined;
  readonly criteria: readonly [string, string, string];
}

/** Who leads by the total at which weights; or why that cannot be told exactly. */
export type WeightRegions =
  | WeightTriangle
  | { readonly outcome: "refused"; readonly reasons: readonly [NoRegions, ...NoRegions[]] };

export interface WeightTriangle {
  readonly outcome: "regions";
  readonly round: string;
  readonly lot: string;
  readonly criteria: readonly [string, string, string];
  /** What the three weights add up to. */
  readonly sum: Figure;
  /** The weights as published, and who leads there; several where their totals are equal. */
  readonly published: WeightPoint;
  /** In the order of the bids; those that lead along a line or at a point alone have no area. */
  readonly regions: readonly WeightRegion[];
  /** The lines on which bids of different regions are equal at the top. */
  readonly ties: readonly WeightTie[];
  /** Every corner of a region. */
  readonly corners: readonly WeightPoint[];
  /** The admitted bids that lead nowhere. */
  readonly never: readonly string[];
}

export interface WeightPoint {
  readonly weights: Weights;
  readonly bids: readonly string[];
}

/** A convex part of the triangle with the bids that lead all over it; several where their totals are equal everywhere. */
export interface WeightRegion {
  readonly bids: readonly string[];
  /** In turn; two where it is a line, one where it is a point. */
  readonly corners: readonly Weights[];
  /** Its part of the triangle's area, in per cent. */
  readonly percent: Figure;
}

export interface WeightTie {
  readonly bids: readonly string[];
  readonly from: Weights;
  readonly to: Weights;
}

/** The stages at which a rounding bends a total; what a criterion looks at may be rounded before. */
export type BendingStage = Extract<Stage, "priceScore" | "measureScore" | "criterion" | "group" | "total">;

/** Why the regions cannot be told exactly. */
export type NoRegions = NoRegionsFigures & { readonly sentence: string };

export type NoRegionsFigures =
  | { readonly kind: "lotUnclear"; readonly lot: string | undefined; readonly lots: readonly string[] }
  | { readonly kind: "unknownCriterion"; readonly lot: string; readonly criterion: string }
  | { readonly kind: "notSiblings"; readonly criteria: readonly string[] }
  /** The three weights, or those inside a group, add up to nothing, so that nothing can be shared out. */
  | { readonly kind: "noWeight"; readonly criteria: readonly string[] }
  | { readonly kind: "ruleNotTotal"; readonly rule: string }
  | { readonly kind: "tieWithin"; readonly points: Figure }
  | { readonly kind: "roundedBefore"; readonly stage: BendingStage }
  /** Points do not move in a straight line with the weight. */
  | { readonly kind: "notLinear"; readonly criterion: string; readonly method: string }
  /** Points took a root, power or logarithm that no fraction gives. */
  | { readonly kind: "notExact"; readonly criterion: string; readonly method: string }
  /** Which bids are admitted depends on the weights: by a minimum on a criterion, or on "total". */
  | { readonly kind: "admissionMoves"; readonly criterion: string }
  /** Which bids are invited to a round depends on them. */
  | { readonly kind: "invitationMoves"; readonly round: string }
  | { readonly kind: "incomplete"; readonly due: readonly Due[] }
  | { readonly kind: "noAdmissibleBid"; readonly lot: string };
