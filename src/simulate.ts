// What many scenarios would give: what if asks of one other choice, this of very many at once.

// A lot made ready once, and ranked as often as is asked.
export {
  compile,
  type NotRanked,
  type OtherFigures,
  type OtherPrice,
  type OtherScore,
  type RankOf,
  type Rerankable,
  type Reranked,
} from "./compile/compile.js";
export { compileLot } from "./compile/compileLot.js";
export type {
  CompiledLot,
  HandedBack,
  NotVaried,
  Reading,
  Varied,
  VariedPrice,
  VariedScore,
  VariedWeight,
} from "./compile/records.js";
// What rules show before they are published.
export { checkTender } from "./design/checkTender.js";
export type { DesignCode, DesignFigures, DesignFinding, Neighbours, Pair } from "./design/finding.js";
// Invented markets, before anybody bids: what formulas do with them.
export type { Market } from "./model/document/market.js";
export { type MarketAsked, simulatedMarket } from "./prelaunch/market.js";
export type {
  CriterionInMarkets,
  FirstPlace,
  FormulaInMarkets,
  MarketCorrelation,
  MarketExample,
  MarketSimulation,
  NoSimulation,
  Often,
  Pathology,
  SimulatedMarkets,
} from "./prelaunch/records.js";
export { type SimulationOptions, simulateTender } from "./prelaunch/simulate.js";
export { designLines } from "./report/design.js";
export { marketLines } from "./report/prelaunch.js";
export { sweepLines } from "./report/sweep.js";
// Scenarios of weights, marks and prices, and what they are counted as.
export type { SweepCounts } from "./sweep/counts.js";
export type { SweepJob } from "./sweep/job.js";
export type { SweepManner, SweepWorkers } from "./sweep/manner.js";
export type {
  MarksDrawn,
  PricesDrawn,
  SweepQuestion,
  WeightRange,
  WeightsDrawn,
} from "./sweep/question.js";
export type {
  AwardSweep,
  BidSweep,
  LotSweep,
  RankShare,
  Share,
  Sweep,
  Swept,
} from "./sweep/records.js";
export type { SweepRefusal } from "./sweep/refusal.js";
export { sweep, sweepJobs } from "./sweep/sweep.js";
