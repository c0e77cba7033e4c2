export * from "./betweenEnds.js";
export * from "./shareOfTop.js";
