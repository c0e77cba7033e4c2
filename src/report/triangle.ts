import { listed } from "../explain/names.js";
import { shown } from "../number/shown.js";
import type {
  WeightPoint,
  WeightRegion,
  WeightRegions,
  Weights,
  WeightTriangle,
} from "../whatif/triangle/records.js";
import { wrapped } from "./table.js";

/**
 * The regions of three weights as lines of at most 100 columns: who leads at the published weights, over how much of
 * the triangle and between which corners each bid leads, and where bids are equal; or why that cannot be told.
 */
export function triangleLines(found: WeightRegions): string[] {
  if (found.outcome === "refused")
    return [
      ...wrapped("WHO LEADS AT WHICH WEIGHTS cannot be told exactly.", ""),
      ...found.reasons.flatMap(({ sentence }) => wrapped(sentence, "  ")),
    ];
  const { criteria, sum, round, lot, published, regions, never } = found;
  return [
    ...wrapped(
      `WHO LEADS AT WHICH WEIGHTS of ${criteria.join(" / ")}, together ${shown(sum.value)}; lot ${lot}, round ${round}, all else as published`,
      "",
    ),
    ...wrapped(`At ${weightsText(published.weights)}, as published, ${leading(published.bids)}.`, "  "),
    ...regions.flatMap((region) => wrapped(regionText(region), "  ")),
    ...(never.length === 0
      ? []
      : wrapped(`${listed(never)} never ${never.length === 1 ? "leads" : "lead"}.`, "  ")),
    ...found.ties.flatMap(({ bids, from, to }) =>
      wrapped(`${listed(bids)} are equal from ${weightsText(from)} to ${weightsText(to)}.`, "  "),
    ),
    ...meetings(found).flatMap(({ bids, weights }) =>
      wrapped(`${listed(bids)} are equal at ${weightsText(weights)}.`, "  "),
    ),
  ];
}

function regionText({ bids, corners, percent }: WeightRegion): string {
  const places = listed(corners.map(weightsText));
  const equal = `${listed(bids)} ${bids.length === 1 ? "is" : "are"} equal to the leaders`;
  if (corners.length === 1) return `${equal} at ${places} and nowhere ahead.`;
  if (corners.length === 2) return `${equal} on the line between ${places} and nowhere ahead.`;
  const among = bids.length === 1 ? "" : ", equal everywhere,";
  return `${leading(bids)}${among} over ${shown(percent.value)} % of the triangle: between ${places}.`;
}

const leading = (bids: readonly string[]): string =>
  `${listed(bids)} ${bids.length === 1 ? "leads" : "lead"}`;

/** The corners at which more bids are equal than a line or a region has told. */
const meetings = ({ corners, ties, regions }: WeightTriangle): WeightPoint[] =>
  corners.filter(
    ({ bids }) =>
      ![...ties, ...regions].some(
        (each) => each.bids.length === bids.length && each.bids.every((bid) => bids.includes(bid)),
      ),
  );

/** "55/35/10" */
const weightsText = (weights: Weights): string =>
  Object.values(weights)
    .map(({ value }) => shown(value))
    .join("/");
