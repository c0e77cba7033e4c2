export * from "./bands.js";
export * from "./benchmarkRatio.js";
export * from "./linearFromLowest.js";
export * from "./linearToReference.js";
export * from "./lowestPriceRatio.js";
export * from "./lowestToHighest.js";
export * from "./meanDeviation.js";
