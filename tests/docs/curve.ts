import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Entry } from "../../src/methods/entry.js";
import { toDouble } from "../../src/number/double.js";
import { exampleWords } from "../../src/report/formulas/page.js";
import { examplesOf, type Scoring, samples, scorer } from "../../src/report/formulas/sample.js";

const size = { width: 720, height: 400, left: 52, right: 36, top: 24, bottom: 48 };
const inks = ["#1f4e79", "#b45309", "#2e7d32", "#7b1fa2", "#5f6368"];
const dashes = ["", "7 4", "2 3", "10 3 2 3", "1 5"];

/** Of a group more than its points together matters, so that there is no one curve. */
export type Drawn = Exclude<Scoring, "group">;

/** What runs along the bottom: from, to, and how far apart the method is asked. */
const spans: Readonly<Record<Drawn, { readonly from: number; readonly to: number; readonly step: number }>> =
  {
    price: { from: 60_000, to: 180_000, step: 500 },
    measure: { from: 0, to: 120, step: 0.5 },
    quality: { from: 0, to: 100, step: 0.5 },
  };

type Point = readonly [x: number, y: number];

/** What a fifth bid would earn beside the four, at every price: one line for every example, the four as dotted uprights. */
export function curveOf(context: Drawn, entry: Entry): string {
  const { bids, weight } = samples[context];
  const { from, to, step } = spans[context];
  const asked = Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, index) => `${from + index * step}`,
  );
  const curves = examplesOf(entry).map((example) => ({
    name: exampleWords(example),
    points: asked.flatMap((own): Point[] => {
      const { points } = scorer(context, entry, example, [...Object.values(bids), own]).earns(own);
      return points === undefined ? [] : [[Number(own), toDouble(points)]];
    }),
  }));
  const reached = curves.flatMap((curve) => curve.points.map(([, y]) => y));
  const top = Math.min(Math.max(Number(weight), ...reached), Number(weight) * 2);
  const low = Math.max(Math.min(0, ...reached), -Number(weight));
  const x = scaleLinear([from, to], [size.left, size.width - size.right]);
  const y = scaleLinear([low, top], [size.height - size.bottom, size.top]).nice();
  const path = line<Point>(
    ([own]) => x(own),
    ([, earned]) => y(earned),
  );
  const grid = y
    .ticks(6)
    .map(
      (tick) =>
        `<line x1="${size.left}" x2="${size.width - size.right}" y1="${y(tick)}" y2="${y(tick)}" stroke="${tick === 0 ? "#5f6368" : "#e3e6ea"}"/><text x="${size.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    );
  const marks = x
    .ticks(6)
    .map(
      (tick) =>
        `<text x="${x(tick)}" y="${size.height - size.bottom + 20}" text-anchor="middle">${apart(tick)}</text>`,
    );
  const clipped = `<clipPath id="inside"><rect x="${size.left}" y="${size.top}" width="${size.width - size.left - size.right}" height="${size.height - size.top - size.bottom}"/></clipPath>`;
  const paths = curves.map(
    ({ points }, index) =>
      `<path clip-path="url(#inside)" d="${path(points) ?? ""}" fill="none" stroke="${inks[index % inks.length]}" stroke-width="2" stroke-dasharray="${dashes[index % dashes.length]}"/>`,
  );
  const uprights = Object.entries(bids).map(
    ([id, own]) =>
      `<line x1="${x(Number(own))}" x2="${x(Number(own))}" y1="${size.top}" y2="${size.height - size.bottom}" stroke="#9aa0a6" stroke-dasharray="2 4"/><text x="${x(Number(own))}" y="${size.top - 8}" text-anchor="middle" font-weight="bold">${id}</text>`,
  );
  const key = curves.map(
    ({ name }, index) =>
      `<line x1="${size.left}" x2="${size.left + 30}" y1="${size.height + 4 + index * 17}" y2="${size.height + 4 + index * 17}" stroke="${inks[index % inks.length]}" stroke-width="2" stroke-dasharray="${dashes[index % dashes.length]}"/><text x="${size.left + 38}" y="${size.height + 8 + index * 17}">${escaped(name)}</text>`,
  );
  const height = size.height + (curves.length > 1 ? curves.length * 17 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" font-family="sans-serif" font-size="12" fill="#202124" role="img">`,
    `<title>${entry.kind}: points of ${weight} against the ${samples[context].subject}, of a fifth bid beside A to D</title>`,
    `<rect width="${size.width}" height="${height}" fill="#ffffff"/>`,
    clipped,
    ...grid,
    ...marks,
    ...uprights,
    ...paths,
    ...(curves.length > 1 ? key : []),
    `<text x="${(size.left + size.width - size.right) / 2}" y="${size.height - 12}" text-anchor="middle">${samples[context].subject}</text>`,
    `<text x="14" y="${size.height / 2}" text-anchor="middle" transform="rotate(-90 14 ${size.height / 2})">points of ${weight}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const apart = (tick: number): string => String(tick).replace(/\B(?=(?:\d{3})+$)/g, " ");
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
