import { direction, holesOf, type Range } from "../../formula/derive.js";
import { isRelative, type Method } from "../../methods/method.js";
import type { Criterion, Lot, Procedure, Tender } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { isRelativeLeaf } from "../../passes/admit/order.js";

/**
 * Whether a result that some steps of a figure turn stays turned with more of them. It does where a higher score never
 * earns its bid less and moves no other bid, the total alone decides, and no rule counts the best: then the figure
 * lifts its bid past one rival after another, and never back. A bid that comes over a bar may move what the others are
 * measured by, and may do so once.
 */
export const isSteady = ({ tender }: Procedure, lot: Lot): boolean =>
  tender.rounds.length === 1 &&
  tender.tieWithin === undefined &&
  lot.keys.length === 1 &&
  lot.keys[0]?.text === "total" &&
  nodesOf(lot.criteria).every(isSteadyPart) &&
  (barsIn(tender, lot) <= 1 || !isMovedByOthers(lot));

const barsIn = ({ minimum }: Tender, { criteria }: Lot): number =>
  [minimum, ...nodesOf(criteria).map((node) => node.minimum)].filter((each) => each !== undefined).length;

/** What stands for a line that nobody serves may be taken over the bids that are in. */
const isMovedByOthers = ({ leaves, schedule }: Lot): boolean =>
  schedule !== undefined || leaves.some(isRelativeLeaf);

const isSteadyPart = (node: Criterion): boolean =>
  node.minimum?.kind !== "best" &&
  (node.type === "group"
    ? node.method === undefined
    : node.type !== "quality" || (node.agreement.kind !== "mode" && isRising(node.method)));

function isRising(method: Method): boolean {
  const ranges = (name: string): Range => {
    const fixed = method.fixed.get(name);
    return fixed === undefined ? {} : { atLeast: fixed, atMost: fixed };
  };
  const found = direction(method.formula, ranges);
  return (
    !isRelative(method) &&
    (found === "rising" || found === "constant") &&
    holesOf(method.formula, ranges).length === 0
  );
}
