export * from "./highestRatio.js";
export * from "./linearBetween.js";
export * from "./lowestRatio.js";
