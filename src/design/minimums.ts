import { isRelative } from "../methods/method.js";
import type { Criterion, Lot, Minimum, Tender } from "../model/procedure.js";
import { figure } from "../number/figure.js";
import { compare, greater, lesser, type Rational, reduce, sum, zero } from "../number/rational.js";
import { leastOf } from "../passes/admit/minimums.js";
import type { DesignFigures } from "./finding.js";
import { earning, type Scored, scoresOf } from "./points.js";
import { keepsToItsWeight } from "./weights.js";

/** Minimums that nobody can meet or that bar nobody, and a ceiling that lies below the estimate. */
export const minimums = (tender: Tender, lot: Lot): DesignFigures[] => [
  ...lot.criteria.flatMap(within),
  ...judged(undefined, tender.minimum, tender.outOf, together(lot.criteria)),
  ...ceiling(lot),
];

const within = (node: Criterion): DesignFigures[] => [
  ...judged(node.id, node.minimum, node.weight, ownReach(node)),
  ...(node.type === "group" ? node.criteria.flatMap(within) : []),
];

/** The least and the most points that a bid may have which met the minimums on the way; undefined where unknown. */
interface Reach {
  readonly least: Rational | undefined;
  readonly most: Rational | undefined;
}

function judged(
  criterion: string | undefined,
  bar: Minimum | undefined,
  weight: Rational,
  { least, most }: Reach,
): DesignFigures[] {
  if (bar === undefined || (bar.kind !== "percent" && bar.kind !== "points")) return [];
  const minimum = leastOf(bar, weight);
  const told = { criterion, minimum: figure(reduce(minimum)) };
  if (most !== undefined && compare(minimum, most) > 0)
    return [{ code: "minimumOutOfReach", ...told, most: figure(most) }];
  if (least !== undefined && compare(minimum, least) <= 0)
    return [{ code: "minimumBarsNobody", ...told, least: figure(least) }];
  return [];
}

/** What a criterion may earn before its own minimum is asked. */
function ownReach(node: Criterion): Reach {
  if (node.type === "group") {
    if (node.method === undefined || node.minimum?.on === "raw") return together(node.criteria);
    return { least: undefined, most: undefined };
  }
  if (node.method === undefined) return { least: zero, most: zero };
  const scored = node as Scored;
  if (node.type !== "quality" || isRelative(node.method))
    return keepsToItsWeight(scored)
      ? { least: zero, most: node.weight }
      : { least: undefined, most: undefined };
  const earns = earning(scored, [], {});
  const earned = scoresOf(node).map(earns);
  const known = earned.filter((points) => points !== undefined);
  const [first, ...more] = known;
  if (first === undefined || known.length < earned.length) return { least: undefined, most: undefined };
  const bar = node.minimum;
  const barred = bar?.kind === "score" && bar.otherwise === "setAside" ? earns(bar.bar) : undefined;
  return { least: barred ?? more.reduce(lesser, first), most: more.reduce(greater, first) };
}

function together(criteria: readonly Criterion[]): Reach {
  const all = criteria.map(reachOf);
  return { least: added(all.map(({ least }) => least)), most: added(all.map(({ most }) => most)) };
}

const added = (all: readonly (Rational | undefined)[]): Rational | undefined => {
  const known = all.filter((each) => each !== undefined);
  return known.length < all.length ? undefined : reduce(sum(known));
};

/** What a criterion may earn where its minimum, if that sets bids aside, is met. */
function reachOf(node: Criterion): Reach {
  const { least, most } = ownReach(node);
  const bar = node.minimum;
  const isOnPoints = bar?.kind === "percent" || bar?.kind === "points";
  if (bar === undefined || !isOnPoints || bar.otherwise !== "setAside" || bar.on === "raw")
    return { least, most };
  const asked = leastOf(bar, node.weight);
  return { least: least === undefined ? asked : greater(least, asked), most };
}

const ceiling = ({ ceiling: highest, estimate }: Lot): DesignFigures[] =>
  highest === undefined || estimate === undefined || compare(highest.price, estimate) >= 0
    ? []
    : [{ code: "ceilingBelowEstimate", ceiling: figure(highest.price), estimate: figure(estimate) }];
