import { isRelative } from "../methods/method.js";
import { noticeFaults } from "../model/notice.js";
import type { Criterion, Lot, Tender } from "../model/procedure.js";
import { entryOf } from "../model/resolve/method.js";
import { decimalPlaces, writePlaces } from "../number/decimalText.js";
import { figure } from "../number/figure.js";
import {
  compare,
  equal,
  multiply,
  percentOf,
  type Rational,
  reduce,
  subtract,
  whole,
} from "../number/rational.js";
import type { DesignFigures } from "./finding.js";
import { earning, leastRise, riseOf, rungsOf, type Scored, scoredIn, scoresOf } from "./points.js";

/** What the weights themselves show: those without an effect, one that decides alone, and what a notice cannot say. */
export const weights = (tender: Tender, lot: Lot): DesignFigures[] => [
  ...scoredIn(lot).flatMap((node) => withoutEffect(tender, node)),
  ...(tender.rule.keys[0]?.text === "total"
    ? scoredIn(lot).flatMap((node) => decidesAlone(tender, lot, node))
    : []),
  ...notice(tender, lot),
];

function withoutEffect({ rounding }: Tender, node: Scored): DesignFigures[] {
  const [first, ...more] = earnedBy(node, rounding);
  if (first === undefined || !more.every((points) => equal(points, first))) return [];
  return [
    { code: "weightWithoutEffect", criterion: node.id, weight: figure(node.weight), points: figure(first) },
  ];
}

/** What scores over the whole scale earn; of other criteria only that there is nothing to earn. */
function earnedBy(node: Scored, rounding: Tender["rounding"]): Rational[] {
  if (node.weight.n === 0n) return [node.weight];
  if (node.type !== "quality" || isRelative(node.method)) return [];
  const earns = earning(node, [], rounding);
  return scoresOf(node).flatMap((score) => earns(score) ?? []);
}

/** Only where what the others may earn is bounded by their weight, as no formula of one's own is known to be. */
function decidesAlone({ outOf, rounding }: Tender, lot: Lot, node: Scored): DesignFigures[] {
  const others = reduce(subtract(outOf, node.weight));
  const least = leastRise(rungsOf(node, rounding));
  if (least === undefined || others.n <= 0n || compare(riseOf(least), others) <= 0) return [];
  if (!scoredIn(lot).every((other) => other === node || keepsToItsWeight(other))) return [];
  return [{ code: "decidesAlone", criterion: node.id, step: figure(riseOf(least)), others: figure(others) }];
}

/** Whether a criterion never earns less than nothing or more than its weight. */
export function keepsToItsWeight({ type, method }: Scored): boolean {
  const entry = entryOf(type, method.kind);
  return entry !== undefined && entry.breaks?.includes("bounds") !== true;
}

/** The weights of the top level in per cent, as a notice of a competition would code them. */
function notice({ outOf, rule }: Tender, { criteria }: Lot): DesignFigures[] {
  const coded = criteria.filter((node) => node.type !== "price" || rule.weighsPrice);
  const written = coded.map((node) => ({
    weights: [{ code: "per-exa" as const, value: percentText(node, outOf) }],
  }));
  return noticeFaults(written, "competition").map(({ code, path, message }) => ({
    code: "noticeFault",
    criterion: coded[Number(path[0])]?.id,
    fault: code,
    message,
  }));
}

function percentText({ weight }: Criterion, outOf: Rational): string {
  const percent = reduce(percentOf(weight, outOf) ?? multiply(weight, whole(0n)));
  const places = decimalPlaces(percent);
  return places === undefined ? `${percent.n}/${percent.d}` : writePlaces(percent, places);
}
