export * from "./highestPerPrice.js";
export * from "./highestRatio.js";
export * from "./linearBetween.js";
export * from "./lowestRatio.js";
export * from "./shareOfTarget.js";
