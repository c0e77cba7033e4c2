import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseProcedure } from "../../src/model/parse.js";
import { triangleLines } from "../../src/report/triangle.js";
import type { Weights, WeightTriangle } from "../../src/whatif/triangle/records.js";
import { weightRegions } from "../../src/whatif/triangle/weightRegions.js";
import { changed, type Plain } from "../support/documents.js";

const criteria = ["design", "price", "social"] as const;
type Scores = readonly [design: number, price: string, social: number];

/** Two scores out of ten and a price beside them, 50/30/20. */
const market = (bids: Readonly<Record<string, Scores>>): Plain => ({
  format: "weighbridge/1",
  tender: {
    id: "market",
    scales: { "0-10": { from: "0", to: "10", step: "1" } },
    criteria: [
      { id: "design", type: "quality", weight: "50", scale: "0-10" },
      { id: "price", type: "price", weight: "30", method: { kind: "lowestPriceRatio" } },
      { id: "social", type: "quality", weight: "20", scale: "0-10" },
    ],
  },
  bids: Object.entries(bids).map(([id, [, price]]) => ({ id, offers: [{ price }] })),
  scoresheets: Object.entries(bids).flatMap(([bid, [design, , social]]) => [
    { bid, criterion: "design", agreed: { score: String(design) } },
    { bid, criterion: "social", agreed: { score: String(social) } },
  ]),
});

/** Each bid is the best in one criterion, and half as good in the others. */
const thirds = market({ A: [10, "200", 5], B: [5, "100", 5], C: [5, "200", 10] });

const regionsOf = (document: Plain, lot?: string): WeightTriangle => {
  const found = weightRegions(parseProcedure(document), { lot, criteria });
  return found.outcome === "regions" ? found : expect.fail(JSON.stringify(found));
};

const text = (weights: Weights): string =>
  criteria.map((id) => weights[id]?.exact ?? String(weights[id])).join(" ");

it("three bids that mirror one another share the triangle in three", () => {
  const { sum, published, regions, ties, corners, never } = regionsOf(thirds);
  expect(String(sum)).toBe("100");
  expect({ ...published, weights: text(published.weights) }).toEqual({ weights: "50 30 20", bids: ["A"] });
  expect(regions.map(({ bids, corners, percent }) => [bids, corners.map(text), percent.exact])).toEqual([
    [["A"], ["100 0 0", "50 50 0", "100/3 100/3 100/3", "50 0 50"], "100/3"],
    [["B"], ["50 50 0", "0 100 0", "0 50 50", "100/3 100/3 100/3"], "100/3"],
    [["C"], ["50 0 50", "100/3 100/3 100/3", "0 50 50", "0 0 100"], "100/3"],
  ]);
  expect(ties.map(({ bids, from, to }) => [bids, text(from), text(to)])).toEqual([
    [["A", "B"], "50 50 0", "100/3 100/3 100/3"],
    [["A", "C"], "50 0 50", "100/3 100/3 100/3"],
    [["B", "C"], "100/3 100/3 100/3", "0 50 50"],
  ]);
  expect(corners.map(({ bids, weights }) => [text(weights), bids])).toEqual([
    ["100 0 0", ["A"]],
    ["50 50 0", ["A", "B"]],
    ["50 0 50", ["A", "C"]],
    ["100/3 100/3 100/3", ["A", "B", "C"]],
    ["0 100 0", ["B"]],
    ["0 50 50", ["B", "C"]],
    ["0 0 100", ["C"]],
  ]);
  expect(never).toEqual([]);
});

it("two bids are parted by one line: 0.4 of design against 0.25 of price", () => {
  const { regions, ties } = regionsOf(market({ A: [10, "400", 6], B: [6, "300", 6] }));
  // A leads where 0.4 × design ≥ 0.25 × price: the line from social alone to 500/13 against 800/13.
  expect(ties.map(({ bids, from, to }) => [bids, text(from), text(to)])).toEqual([
    [["A", "B"], "500/13 800/13 0", "0 0 100"],
  ]);
  expect(regions.map(({ bids, percent }) => [bids, percent.exact])).toEqual([
    [["A"], "800/13"],
    [["B"], "500/13"],
  ]);
});

it("bids lead together, along a line, at a point, or nowhere", () => {
  const together = regionsOf(
    market({ A: [10, "200", 5], twin: [10, "200", 5], B: [5, "100", 5], worse: [4, "250", 4] }),
  );
  expect(together.regions.map(({ bids }) => bids)).toEqual([["A", "twin"], ["B"]]);
  expect(together.ties.map(({ bids }) => bids)).toEqual([["A", "twin", "B"]]);
  expect(together.never).toEqual(["worse"]);

  // Half of A and half of B: their equal where they are equal, and nowhere ahead.
  const middle = changed(
    market({ A: [10, "200", 5], B: [0, "100", 5], middle: [5, "150", 5] }),
    ["tender", "criteria", 1, "method"],
    { kind: "linearFromLowest", zeroAt: "2", belowZero: "none" },
  );
  const line = regionsOf(middle);
  expect(
    line.regions.map(({ bids, corners, percent }) => [bids, corners.map(text), String(percent)]),
  ).toEqual([
    [["A"], ["100 0 0", "50 50 0", "0 0 100"], "50"],
    [["B"], ["50 50 0", "0 100 0", "0 0 100"], "50"],
    [["middle"], ["50 50 0", "0 0 100"], "0"],
  ]);
  expect(line.ties.map(({ bids }) => bids)).toEqual([["A", "B", "middle"]]);

  // 0.6, 0.8 and 0.6 add up to what 1, 0.5 and 0.5 do: it is equal to the others at the centre alone.
  const point = regionsOf(
    market({ A: [10, "200", 5], B: [5, "100", 5], C: [5, "200", 10], D: [6, "125", 6] }),
  );
  expect(point.regions.at(-1)?.corners.map(text)).toEqual(["100/3 100/3 100/3"]);
  expect(point.corners.find(({ bids }) => bids.length > 3)?.bids).toEqual(["A", "B", "C", "D"]);

  expect(triangleLines(line).slice(-2)).toEqual([
    "  middle is equal to the leaders on the line between 50/50/0 and 0/0/100 and nowhere ahead.",
    "  A, B and middle are equal from 50/50/0 to 0/0/100.",
  ]);
  expect(triangleLines(point)).toContain(
    "  D is equal to the leaders at 33.333333…/33.333333…/33.333333… and nowhere ahead.",
  );
});

const pcd = (): Plain =>
  JSON.parse(readFileSync(new URL("../../examples/01-pcd-1019/procedure.json", import.meta.url), "utf8"));

it("PCD 1019 rounds its totals; without that the regions of both its lots are exact", () => {
  const asked = { criteria: ["quality", "price", "social-value"] } as const;
  const rounded = weightRegions(parseProcedure(pcd()), { lot: "ilp", ...asked });
  expect(rounded).toMatchObject({ outcome: "refused", reasons: [{ kind: "roundedBefore", stage: "total" }] });
  const exact = parseProcedure(changed(pcd(), ["tender", "rounding"], undefined));
  expect(triangleLines(weightRegions(exact, { lot: "lead-on", ...asked }))).toEqual([
    "WHO LEADS AT WHICH WEIGHTS of quality / price / social-value, together 100; lot lead-on, round bafo,",
    "  all else as published",
    "  At 55/35/10, as published, B leads.",
    "  A is equal to the leaders at 50/0/50 and nowhere ahead.",
    "  B leads over 32.758620… % of the triangle: between 100/0/0, 34.482758…/65.517241…/0 and 50/0/50.",
    "  C leads over 67.241379… % of the triangle: between 50/0/50, 34.482758…/65.517241…/0, 0/100/0 and",
    "    0/0/100.",
    "  B and C are equal from 50/0/50 to 34.482758…/65.517241…/0.",
    "  A, B and C are equal at 50/0/50.",
  ]);
  // By hand: without social value 0.08 of quality against 70/1150 of price part A from B, and without quality that
  // against 0.1 of social value; C needs 0.05 of social value against 0.04 of quality, or 1080/1150 − 1080/1190 of price.
  const ilp = weightRegions(exact, { lot: "ilp", ...asked });
  const corners = ilp.outcome === "regions" ? ilp.corners : [];
  const exactly = (weights: Weights): string =>
    Object.values(weights)
      .map((each) => each.exact ?? String(each))
      .join(" ");
  expect(corners.map(({ weights, bids }) => [exactly(weights), ...bids])).toEqual([
    ["100 0 0", "A"],
    ["500/9 0 400/9", "A", "C"],
    ["3500/81 4600/81 0", "A", "B"],
    ["0 100 0", "B"],
    ["0 2300/37 1400/37", "A", "B"],
    ["0 54740/893 34560/893", "A", "C"],
    ["0 0 100", "C"],
  ]);
});

type Path = readonly (string | number)[];

/** The kinds of reasons for which regions are refused, once places are set; all sentences are whole. */
function refusedWith(
  changes: readonly (readonly [Path, unknown])[],
  asked: { readonly lot?: string; readonly criteria: readonly [string, string, string] } = { criteria },
): unknown[] {
  const document = changes.reduce((made, [path, value]) => changed(made, path, value), thirds);
  const found = weightRegions(parseProcedure(document), asked);
  if (found.outcome === "regions") return [];
  for (const { sentence } of found.reasons) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(triangleLines(found).join(" ")).not.toMatch(/undefined/);
  return found.reasons.map(({ kind, sentence: _, ...figures }) =>
    kind === "incomplete" ? [kind, "1 due"] : [kind, ...Object.values(figures).map(String)],
  );
}

const tender = (key: string, value: unknown): [Path, unknown] => [["tender", key], value];
const criterion = (at: number, key: string, value: unknown): [Path, unknown] => [
  ["tender", "criteria", at, key],
  value,
];
const setAside = { otherwise: "setAside" };
const rounding = (of: string) => tender("rounding", [{ of, places: "2", mode: "halfUp" }]);
const later = (invited: unknown): [Path, unknown] =>
  tender("rounds", [
    { id: "first" },
    { id: "last", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed", invited },
  ]);
/** All bids send the same offer to both rounds. */
const inBoth: readonly [Path, unknown][] = [0, 1, 2].map((at) => [
  ["bids", at, "offers"],
  ["first", "last"].map((round) => ({ round, price: at === 1 ? "100" : "200" })),
]);
const half = { kind: "discountPower", exponent: "0.5" };
const ceiling = tender("lots", [{ id: "all", ceiling: { price: "300", ...setAside } }]);
const line = criterion(1, "method", { kind: "formula", formula: "weight - price / lowest" });
const three = (thirds.tender as { criteria: Plain[] }).criteria;

/** The three stand in a group of all points. */
const inGroup = (minimum?: unknown) =>
  tender("criteria", [{ id: "all", weight: "100", minimum, criteria: three }]);

/** Every bid has the same score for one criterion more. */
const alike = (criterion: string): [Path, unknown][] =>
  ["A", "B", "C"].map((bid, index) => [
    ["scoresheets", 6 + index],
    { bid, criterion, agreed: { score: "5" } },
  ]);

/** Three parts of a group with a method of its own, beside the price. */
const inScaledGroup = [
  tender("criteria", [
    {
      id: "scaled",
      weight: "70",
      method: { kind: "rescaledToBest" },
      criteria: [three[0], { ...three[2], id: "speed", weight: "30" }, three[2]],
    },
    { ...three[1], weight: "30" },
  ]),
  ...alike("speed"),
];

/** A group without weight shares nothing out among its parts where weights are of the total. */
const hollow = [
  tender("weights", "ofTotal"),
  tender("criteria", [
    { ...three[0], weight: "70" },
    three[1],
    { id: "empty", weight: "0", criteria: [{ ...three[2], weight: "0" }] },
  ]),
];
const weightless = [
  tender("criteria", [
    ...three.map((each) => ({ ...each, weight: "0" })),
    { ...three[0], id: "rest", weight: "100" },
  ]),
  ...alike("rest"),
];
const lowest = { kind: "formula", keys: [{ formula: "total", wins: "lower" }] };
const capped = { kind: "formula", formula: "min(weight * lowest / price, 10)" };
const minimum = (at: number, bar: object) => criterion(at, "minimum", { ...bar, ...setAside });

type Case = [string, (readonly [Path, unknown])[], unknown[], Parameters<typeof refusedWith>[1]?];
const cases: Case[] = [
  ["a lot that is not there", [], [["lotUnclear", "north", "all"]], { lot: "north", criteria }],
  [
    "a criterion that is not there",
    [],
    [["unknownCriterion", "all", "x"]],
    { criteria: ["design", "x", "price"] },
  ],
  ["one twice", [], [["notSiblings", "design,price,price"]], { criteria: ["design", "price", "price"] }],
  [
    "a group and its part",
    [inGroup()],
    [["notSiblings", "all,design,price"]],
    { criteria: ["all", "design", "price"] },
  ],
  ["three parts of a group", [inGroup()], []],
  ["nothing to share out", weightless, [["noWeight", "design,price,social"]]],
  [
    "a group that shares nothing out",
    hollow,
    [["noWeight", "empty"]],
    { criteria: ["design", "price", "empty"] },
  ],
  ["the lowest total", [tender("combine", lowest)], [["ruleNotTotal", "formula"]]],
  ["near totals", [tender("tieWithin", "1")], [["tieWithin", "1"]]],
  ["rounded totals", [rounding("total")], [["roundedBefore", "total"]]],
  ["rounded criteria", [rounding("criterion")], [["roundedBefore", "criterion"]]],
  ["rounded scores of price, in proportion", [rounding("priceScore")], []],
  ["rounded scores of price, in a line", [rounding("priceScore"), line], [["roundedBefore", "priceScore"]]],
  ["points in a line", [line], []],
  ["points in no line", [criterion(1, "method", capped)], [["notLinear", "price", "formula"]]],
  [
    "a method above them",
    inScaledGroup,
    [["notLinear", "scaled", "rescaledToBest"]],
    { criteria: ["design", "speed", "social"] },
  ],
  [
    "points with no fraction",
    [ceiling, criterion(1, "method", half)],
    [["notExact", "price", "discountPower"]],
  ],
  ["a minimum in points", [minimum(0, { points: "1" })], [["admissionMoves", "design"]]],
  ["a minimum in per cent, in proportion", [minimum(0, { percent: "50" })], []],
  [
    "a minimum in per cent, in a line",
    [line, minimum(1, { percent: "1", baseline: "keep" })],
    [["admissionMoves", "price"]],
  ],
  ["a minimum score", [minimum(0, { score: "5" })], []],
  [
    "a minimum total",
    [tender("minimum", { percent: "1", baseline: "keep", ...setAside })],
    [["admissionMoves", "total"]],
  ],
  [
    "a minimum above them",
    [inGroup({ percent: "1", baseline: "keep", ...setAside })],
    [["admissionMoves", "all"]],
  ],
  [
    "the best two by total",
    [later({ kind: "best", count: "2", by: "total" }), ...inBoth],
    [["invitationMoves", "last"]],
  ],
  ["all there are, by total", [later({ kind: "best", count: "3", by: "total" }), ...inBoth], []],
  ["the best by one criterion", [later({ kind: "best", count: "2", by: "design" }), ...inBoth], []],
  [
    "so near in points of one",
    [later({ kind: "within", points: "5", by: "design" }), ...inBoth],
    [["invitationMoves", "last"]],
  ],
  ["so near in per cent of one", [later({ kind: "within", percent: "5", by: "design" }), ...inBoth], []],
  [
    "a total to reach",
    [later({ kind: "minimumTotal", total: "1" }), ...inBoth],
    [["invitationMoves", "last"]],
  ],
  ["a missing score", [[["scoresheets", 0], undefined]], [["incomplete", "1 due"]]],
  [
    "nobody left",
    [minimum(0, { score: "10" }), [["scoresheets", 0, "agreed", "score"], "9"]],
    [["noAdmissibleBid", "all"]],
  ],
  [
    "several at once",
    [rounding("total"), minimum(0, { points: "1" })],
    [
      ["roundedBefore", "total"],
      ["admissionMoves", "design"],
    ],
  ],
];

it.each(cases)("%s", (_name, changes, reasons, asked) => {
  expect(refusedWith(changes, asked)).toEqual(reasons);
});
