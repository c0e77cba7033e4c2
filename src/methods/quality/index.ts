export * from "./betweenEnds.js";
export * from "./betweenWorstAndBest.js";
export * from "./rescaledToBest.js";
export * from "./shareOfTop.js";
