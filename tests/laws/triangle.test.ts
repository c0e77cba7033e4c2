import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../../src/methods/entry.js";
import { entryTraits } from "../../src/methods/traits.js";
import type { CriterionDocument, GroupDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotResult } from "../../src/model/evaluation.js";
import { safeParseProcedure } from "../../src/model/parse.js";
import { decimalPlaces, writePlaces } from "../../src/number/decimalText.js";
import {
  add,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  reduce,
  subtract,
  sum,
} from "../../src/number/rational.js";
import { triangleLines } from "../../src/report/triangle.js";
import type { Weights, WeightTriangle } from "../../src/whatif/triangle/records.js";
import { weightRegions } from "../../src/whatif/triangle/weightRegions.js";
import { documents, plainJson } from "../support/generate.js";
import { entriesOf, everyMethod, reads, written } from "../support/generateMethods.js";
import { evaluated, type Json, parsed, unordered } from "./law.js";

type Three = readonly [string, string, string];
type Scored = Exclude<CriterionDocument, { type: "requirement" }>;

const isScored = (each: CriterionDocument): each is Scored => each.type !== "requirement";

/** The levels of a tree that have three criteria side by side. */
function threesIn(criteria: readonly CriterionDocument[]): Three[] {
  const [a, b, c] = criteria.filter(isScored);
  const here: Three[] = a === undefined || b === undefined || c === undefined ? [] : [[a.id, b.id, c.id]];
  return [...here, ...criteria.flatMap((each) => (each.type === undefined ? threesIn(each.criteria) : []))];
}

const criteriaOf = ({ tender }: ProcedureDocument): readonly CriterionDocument[] =>
  tender.lots?.[0]?.criteria ?? tender.criteria ?? [];

/** The document with every criterion of the first lot rewritten, groups before their parts. */
function rewritten(
  document: ProcedureDocument,
  rewrite: (each: CriterionDocument) => CriterionDocument,
): ProcedureDocument {
  const visit = (each: CriterionDocument): CriterionDocument => {
    const made = rewrite(each);
    return made.type === undefined ? { ...made, criteria: made.criteria.map(visit) } : made;
  };
  const { tender } = document;
  const criteria = criteriaOf(document).map(visit);
  const [first, ...more] = tender.lots ?? [];
  const own = first?.criteria !== undefined;
  return {
    ...document,
    tender: own ? { ...tender, lots: [{ ...first, criteria }, ...more] } : { ...tender, criteria },
  };
}

const parts = ({ criteria }: GroupDocument): CriterionDocument[] =>
  criteria.flatMap((each) => [each, ...(each.type === undefined ? parts(each) : [])]);

/** The total decides alone, and no minimum hangs on the weights. */
const plain = (document: ProcedureDocument): ProcedureDocument =>
  plainJson(
    rewritten(
      {
        ...document,
        tender: { ...document.tender, combine: undefined, tieWithin: undefined, minimum: undefined },
      },
      (each) => {
        if (!("minimum" in each) || each.minimum === undefined) return each;
        const moves =
          each.minimum.points !== undefined ||
          (each.type === undefined && each.minimum.percent !== undefined);
        return moves ? { ...each, minimum: undefined } : each;
      },
    ),
  );

interface Asked {
  readonly document: ProcedureDocument;
  readonly criteria: Three;
}

/** Whole documents with everything that may stand in a tender, and three criteria side by side in them. */
const whole: fc.Arbitrary<Asked> = fc
  .constantFrom(...everyMethod.filter(({ context }) => context !== "combine"))
  .chain((using) => documents(using, { complete: true, unrounded: true }))
  .map(plain)
  .filter((document) => safeParseProcedure(document).success && threesIn(criteriaOf(document)).length > 0)
  .chain((document) =>
    fc.record({
      document: fc.constant(document),
      criteria: fc.constantFrom(...threesIn(criteriaOf(document))),
    }),
  );

const lines = (context: "price" | "quality"): Entry[] =>
  entriesOf(context).filter(
    (each) => entryTraits(context, each)?.proportionalToWeight === true && !reads(each.kind, "draw"),
  );

const few = fc.integer({ min: 0, max: 10 });

/** Small ones in which several bids have a chance: three criteria, each by a method in proportion to its weight. */
const small: fc.Arbitrary<Asked> = fc
  .record({
    price: fc.constantFrom(...lines("price")).chain((each) => written(each)),
    quality: fc.constantFrom(...lines("quality")).chain((each) => written(each)),
    bids: fc.array(fc.record({ a: few, b: few, price: few }), { minLength: 3, maxLength: 6 }),
    weights: fc.constantFrom(["55", "35", "10"], ["30", "40", "30"], ["12.5", "0", "87.5"]),
    grouped: fc.boolean(),
  })
  .map(({ price, quality, bids, weights, grouped }): Asked => {
    const three = [
      { id: "a", type: "quality", weight: weights[0], scale: "0-10" },
      { id: "price", type: "price", weight: weights[1], method: price },
      { id: "b", type: "quality", weight: weights[2], scale: "0-10", method: quality },
    ];
    const beside = { id: "c", type: "quality", weight: "20", scale: "0-10" };
    const document = {
      format: "weighbridge/1",
      tender: {
        id: "small",
        scales: { "0-10": { from: "0", to: "10", step: "1" } },
        lots: [{ id: "all", estimate: "100", ceiling: { price: "1000", otherwise: "setAside" } }],
        criteria: grouped ? [{ id: "group", weight: "80", criteria: three }, beside] : three,
      },
      bids: bids.map((bid, index) => ({ id: `B${index}`, offers: [{ price: String(50 + 3 * bid.price) }] })),
      scoresheets: bids.flatMap((bid, index) =>
        (["a", "b", ...(grouped ? ["c"] : [])] as const).map((criterion) => ({
          bid: `B${index}`,
          criterion,
          agreed: { score: String(criterion === "a" ? bid.a : criterion === "b" ? bid.b : bid.price) },
        })),
      ),
    };
    return { document: document as unknown as ProcedureDocument, criteria: ["a", "price", "b"] };
  });

interface Told extends Asked {
  readonly triangle: WeightTriangle;
}

const lotOf = ({ tender }: ProcedureDocument): string => tender.lots?.[0]?.id ?? "all";

const hundred: Rational = { n: 100n, d: 1n };
const whole2: Rational = { n: 2n, d: 1n };

const values = (weights: Weights, criteria: Three): [Rational, Rational, Rational] => {
  const [a, b, c] = criteria.map((id) => weights[id]?.value);
  return [a as Rational, b as Rational, c as Rational];
};

/** Twice the area of a triangle in the plane of the first two weights, with its sign. */
function turn(a: readonly Rational[], b: readonly Rational[], c: readonly Rational[]): Rational {
  const [x, y] = [0, 1].map((index) => [
    subtract(b[index] as Rational, a[index] as Rational),
    subtract(c[index] as Rational, a[index] as Rational),
  ]) as [[Rational, Rational], [Rational, Rational]];
  return reduce(subtract(multiply(x[0], y[1]), multiply(x[1], y[0])));
}

/** Whether a point is in a polygon, its sides included; of a line or a point too. */
function holdsPoint(corners: readonly (readonly Rational[])[], point: readonly Rational[]): boolean {
  const turns = corners.map((corner, index) =>
    turn(corner, corners[(index + 1) % corners.length] as readonly Rational[], point),
  );
  const within = [0, 1].every((index) => {
    const all = corners.map((corner) => corner[index] as Rational).sort(compare);
    const own = point[index] as Rational;
    return compare(all[0] as Rational, own) <= 0 && compare(own, all.at(-1) as Rational) <= 0;
  });
  return within && (turns.every(({ n }) => n >= 0n) || turns.every(({ n }) => n <= 0n));
}

const atTop = ({ ranking }: LotResult): string[] => {
  const [best] = ranking.map(({ total }) => total.value).sort((a, b) => compare(b, a));
  return ranking.flatMap(({ bid, total }) => (best && equal(total.value, best) ? [bid] : [])).sort();
};

/** Who has the highest total in the document with these weights; undefined where they are no decimals. */
function leadersWith(
  document: ProcedureDocument,
  criteria: Three,
  weights: readonly Rational[],
): string[] | undefined {
  const texts = weights.map((weight) => {
    const places = decimalPlaces(reduce(weight));
    return places === undefined || places > 30 ? undefined : writePlaces(reduce(weight), places);
  });
  if (texts.includes(undefined)) return undefined;
  const changed = rewritten(document, (each) => {
    const at = criteria.indexOf(each.id);
    return at < 0 ? each : ({ ...each, weight: texts[at] } as CriterionDocument);
  });
  return atTop(evaluated(changed).rounds.at(-1)?.lots[0] as LotResult);
}

/** Whether the shares of a group's parts are stated apart from its own weight, or there is no group among the three. */
const canReweigh = ({ document, criteria }: Told): boolean =>
  document.tender.weights !== "ofTotal" ||
  !criteria.some((id) => nodesOf(document).some((each) => each.id === id && each.type === undefined));

const nodesOf = (document: ProcedureDocument): CriterionDocument[] =>
  criteriaOf(document).flatMap((each) => [each, ...(each.type === undefined ? parts(each) : [])]);

/** Where a weight is zero, a minimum in per cent of it asks for nothing, and a group's own method may have no value. */
const isPlainOnSides = (document: ProcedureDocument): boolean =>
  nodesOf(document).every(
    (each) =>
      isScored(each) && each.minimum === undefined && (each.type !== undefined || each.method === undefined),
  );

function tiles({ criteria, triangle }: Told): void {
  expect(equal(sum(triangle.regions.map(({ percent }) => percent.value)), hundred)).toBe(true);
  const side = triangle.sum.value;
  for (const { corners, percent } of triangle.regions) {
    const points = corners.map((corner) => values(corner, criteria));
    for (const point of points) {
      expect(equal(sum(point), side)).toBe(true);
      expect(point.every(({ n }) => n >= 0n)).toBe(true);
    }
    const fan = points.slice(2).map((point, index) => turn(points[0] ?? [], points[index + 1] ?? [], point));
    expect(fan.every(({ n }) => n > 0n)).toBe(true);
    expect(equal(divide(multiply(sum(fan), hundred), multiply(side, side)), percent.value)).toBe(true);
  }
  const sides = triangle.regions.flatMap(({ corners }) =>
    corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const),
  );
  const isInside = ([a, b]: readonly [Weights, Weights]): boolean =>
    a !== b && criteria.every((id) => a[id]?.value.n !== 0n || b[id]?.value.n !== 0n);
  const ends = (a: Weights, b: Weights): string =>
    [a, b]
      .map((each) => JSON.stringify(each))
      .sort()
      .join();
  const told = triangle.ties.map(({ from, to }) => ends(from, to));
  expect(sides.filter(isInside).filter(([a, b]) => !told.includes(ends(a, b)))).toEqual([]);
  const corners = triangle.corners.map(({ weights }) => JSON.stringify(weights)).sort();
  const found = triangle.regions.flatMap((region) => region.corners.map((each) => JSON.stringify(each)));
  expect(corners).toEqual(Array.from(new Set(found)).sort());
  const listed = [...triangle.regions.flatMap(({ bids }) => bids), ...triangle.never];
  expect(new Set(listed).size).toBe(listed.length);
}

/** Some weights in twentieths of what they add up to: those lead whose regions hold them. */
function leadsInside({ document, criteria, triangle }: Told, cuts: readonly [number, number]): void {
  const [low, high] = [...cuts].sort((a, b) => a - b) as [number, number];
  const shares = [low, high - low, 20 - high];
  if (shares.includes(0) && !isPlainOnSides(document)) return;
  const point = shares.map((share) => reduce(multiply(triangle.sum.value, { n: BigInt(share), d: 20n })));
  const leads = triangle.regions.flatMap(({ bids, corners }) => {
    const polygon = corners.map((corner) => values(corner, criteria));
    return holdsPoint(polygon, point) ? bids : [];
  });
  expect(leads.sort()).toEqual(leadersWith(document, criteria, point));
}

/** At the published weights, at corners and in the middle of shared sides exactly those are equal that are told; how many were looked at. */
function leadsAsTold({ document, criteria, triangle }: Told): number {
  const middles = triangle.ties.map(({ bids, from, to }) => {
    const [a, b] = [values(from, criteria), values(to, criteria)];
    return { bids, point: a.map((weight, index) => divide(add(weight, b[index] as Rational), whole2)) };
  });
  const points = [triangle.published, ...triangle.corners].map(({ bids, weights }) => ({
    bids,
    point: values(weights, criteria),
  }));
  let seen = 0;
  for (const { bids, point } of [...points, ...middles]) {
    if (point.some(({ n }) => n === 0n) && !isPlainOnSides(document)) continue;
    const leads = leadersWith(document, criteria, point);
    if (leads === undefined) continue;
    expect([...bids].sort()).toEqual(leads);
    if (bids.length > 1) seen += 1;
  }
  return seen;
}

/** The order of the bids settles nothing but the order of the lists. */
function holdsInAnyOrder({ document, criteria, triangle }: Told): void {
  const turned = { ...document, bids: document.bids.toReversed() };
  const again = weightRegions(parsed(turned), { lot: lotOf(document), criteria });
  const [first, second] = [triangle, again].map((each) => unordered(plainJson(each) as unknown as Json));
  expect(second).toEqual(first);
}

function isToldWhole({ triangle }: Told): void {
  const lines = triangleLines(triangle);
  const text = lines.join(" ").replace(/\s+/g, " ");
  expect(text).not.toMatch(/undefined|NaN|object/);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  for (const bid of [...triangle.regions.flatMap(({ bids }) => bids), ...triangle.never])
    expect(text).toMatch(new RegExp(`\\b${bid}\\b`));
}

const twentieths = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));

it.each([
  ["whole documents", whole, 10],
  ["small documents", small, 24],
] as const)(
  "the regions of %s tile the triangle, and who leads in them, on their sides and at their corners leads in the evaluation",
  (_name, asked, numRuns) => {
    const runs = process.env.LAWS === "long" ? 10 * numRuns : numRuns;
    const seen = { regions: 0, several: 0, ties: 0 };
    fc.assert(
      fc.property(asked, twentieths, ({ document, criteria }, cuts) => {
        const triangle = weightRegions(parsed(document), { lot: lotOf(document), criteria });
        if (triangle.outcome === "refused") return;
        const told = { document, criteria, triangle };
        tiles(told);
        holdsInAnyOrder(told);
        isToldWhole(told);
        seen.regions += 1;
        if (triangle.regions.length > 1) seen.several += 1;
        if (!canReweigh(told)) return;
        leadsInside(told, cuts);
        seen.ties += leadsAsTold(told);
      }),
      { seed: 1, numRuns: runs },
    );
    expect(seen.regions).toBeGreaterThan(runs / 3);
    expect(Math.min(seen.several, seen.ties)).toBeGreaterThan(runs / 10);
  },
  600_000,
);
