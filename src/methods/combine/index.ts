export * from "./highestQuality.js";
export * from "./lowestPrice.js";
export * from "./pricePerQualityPoint.js";
export * from "./qualityAdjustedPrice.js";
export * from "./weightedSum.js";
