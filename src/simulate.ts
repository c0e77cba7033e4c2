// What many invented markets would give, before anybody bids.

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
export { marketLines } from "./report/prelaunch.js";
