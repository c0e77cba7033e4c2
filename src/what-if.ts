// What another choice would have given, and how safe a result is: the core evaluates one procedure, this many.

// What is asked, and its answers as text.
export type { Change } from "./model/document/changes.js";
export { robustnessLines } from "./report/robustness.js";
export { tippingLines, tippingPointsLines } from "./report/tipping/lines.js";
export { winningPriceLines } from "./report/tipping/winning.js";
export { triangleLines } from "./report/triangle.js";
export { whatIfLines } from "./report/whatIf.js";
export type { Leaders } from "./whatif/leaders.js";
// Try changes: what would differ, exactly.
export type { AwardChange, Difference, Lead, LotChange } from "./whatif/records.js";
// How safe a result is.
export type {
  DecidingFinding,
  FewestSteps,
  LotRobustness,
  Margin,
  Robustness,
  StepMargin,
  SteppedFigure,
} from "./whatif/robustness/records.js";
export { robustness } from "./whatif/robustness/robustness.js";
export type { Spread } from "./whatif/robustness/spread.js";
// At which figure a lead or an award turns.
export type { Edge, Interval } from "./whatif/tipping/intervals.js";
export {
  type TippingPoints,
  tippingPoints,
  type WinningPrices,
  winningPrices,
} from "./whatif/tipping/points.js";
export type { Refusal, Subject, TippingQuestion } from "./whatif/tipping/subject.js";
export {
  awardTipping,
  type Contracts,
  type NoTipping,
  type Tipped,
  type Tipping,
  tipping,
} from "./whatif/tipping/tipping.js";
export {
  type LeadingPrices,
  moneyMargins,
  type WinningPrice,
  winningPrice,
} from "./whatif/tipping/winning.js";
// Who leads at which weights.
export type {
  NoRegions,
  WeightPoint,
  WeightQuestion,
  WeightRegion,
  WeightRegions,
  Weights,
  WeightTie,
  WeightTriangle,
} from "./whatif/triangle/records.js";
export { weightRegions } from "./whatif/triangle/weightRegions.js";
export { type WhatIf, whatIf } from "./whatif/whatIf.js";
