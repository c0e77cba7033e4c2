// What rules show before they are published.
export { checkTender } from "./design/checkTender.js";
export type { DesignCode, DesignFigures, DesignFinding, Neighbours, Pair } from "./design/finding.js";
export { designLines } from "./report/design.js";
