export * from "./everyPartReaches.js";
export * from "./weakestLevel.js";
export * from "./weakestLink.js";
