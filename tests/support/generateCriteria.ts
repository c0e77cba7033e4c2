import * as fc from "fast-check";
import type {
  CriterionDocument,
  MeasureDocument,
  MinimumDocument,
  ScaleDocument,
} from "../../src/model/document/criteria.js";
import {
  anyMeasure,
  anyMethod,
  type Better,
  decimalText,
  entriesOf,
  groupMethod,
  sometimes,
  type Using,
  type WrittenMethod,
  written,
} from "./generateMethods.js";

/** The scales of generated tenders, and the few scores that their panels give, so that many are equal. */
export const scales: Readonly<
  Record<string, { readonly scale: ScaleDocument; readonly scores: readonly string[] }>
> = {
  "0-5": { scale: levels(0, 5), scores: ["0", "2", "3", "4", "5"] },
  "1-5": { scale: levels(1, 5), scores: ["1", "3", "4", "5"] },
  "0-20": { scale: { from: "0", to: "20", step: "0.5" }, scores: ["0", "9.5", "12", "20"] },
  any: { scale: { from: "0", to: "100" }, scores: ["0", "33.3333333333333333", "50", "66.67", "100"] },
};

function levels(from: number, to: number): ScaleDocument {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ score: String(from + index) }));
}

/** A criterion before it has an id and a weight. */
export type Drawn = DrawnGroup | DrawnLeaf;
interface DrawnGroup {
  readonly type: "group";
  readonly share: number;
  readonly outOf: number | undefined;
  readonly bar: Bar | undefined;
  readonly method: WrittenMethod | undefined;
  readonly parts: readonly Drawn[];
}
type DrawnLeaf = { readonly share: number; readonly bar: Bar | undefined } & (
  | { readonly type: "quality"; readonly scale: string; readonly method: WrittenMethod | undefined }
  | {
      readonly type: "measure";
      readonly better: Better;
      readonly method: WrittenMethod;
      readonly terms: MeasureTerms;
    }
  | { readonly type: "price"; readonly method: WrittenMethod }
);
/** What a measure says of its amounts. */
type MeasureTerms = Pick<MeasureDocument, "lines" | "cap" | "evidence">;

/** A minimum before it is known what it stands on. */
interface Bar {
  readonly kind: "subject" | "percent" | "points";
  readonly level: number;
  readonly otherwise: "setAside" | "decide";
  readonly baseline: "keep" | "recompute";
  readonly on: "raw" | "scaled";
}

export const otherwise = fc.constantFrom("setAside" as const, "setAside" as const, "decide" as const);
export const baseline = fc.constantFrom("keep" as const, "recompute" as const);

const bar: fc.Arbitrary<Bar | undefined> = sometimes(
  6,
  fc.record({
    kind: fc.constantFrom("percent" as const, "subject" as const, "points" as const),
    level: fc.integer({ min: 0, max: 4 }),
    otherwise,
    baseline,
    on: fc.constantFrom("raw" as const, "scaled" as const),
  }),
);
const share = fc.constantFrom(1, 1, 1, 2, 3, 5);

const qualityOf = (method: fc.Arbitrary<WrittenMethod | undefined>): fc.Arbitrary<Drawn> =>
  fc.record({
    type: fc.constant("quality" as const),
    share,
    bar,
    scale: fc.constantFrom(...Object.keys(scales)),
    method,
  });
const cap = sometimes(4, fc.constantFrom("2", "9.5"));
const line = (id: string) =>
  fc.record({
    id: fc.constant(id),
    unit: fc.constant("weeks"),
    proxy: fc.constantFrom("1", "0.5", "40"),
    cap,
  });
const terms = fc.record({
  lines: sometimes(3, fc.tuple(line("first"), line("second"))),
  cap: sometimes(5, fc.constantFrom("5", "33")),
  evidence: sometimes(
    4,
    fc.record({ otherwise: fc.constantFrom("zero" as const, "setAside" as const, "decide" as const) }),
  ),
});

/** Where less is better nothing is capped, and no lack of evidence counts zero. */
const suited = (better: Better, { lines, cap, evidence }: MeasureTerms): MeasureTerms =>
  better === "higher"
    ? { lines, cap, evidence }
    : {
        lines: lines?.map(({ cap: _, ...line }) => line),
        evidence: evidence?.otherwise === "zero" ? undefined : evidence,
      };

const measureOf = (measure: ReturnType<typeof anyMeasure>): fc.Arbitrary<Drawn> =>
  fc
    .record({ type: fc.constant("measure" as const), share, bar, measure, terms })
    .map(({ measure, terms, ...leaf }) => ({ ...leaf, ...measure, terms: suited(measure.better, terms) }));
export const priceOf = (method: fc.Arbitrary<WrittenMethod>): fc.Arbitrary<Drawn> =>
  fc.record({ type: fc.constant("price" as const), share, bar, method });

const leaf = fc.oneof(
  { weight: 3, arbitrary: qualityOf(sometimes(2, anyMethod("quality"))) },
  { weight: 1, arbitrary: measureOf(fc.oneof(...entriesOf("measure").map(anyMeasure))) },
);

const node = (depth: number, combinable: boolean): fc.Arbitrary<Drawn> =>
  depth === 0
    ? leaf
    : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: group(depth - 1, combinable) });

const group = (
  depth: number,
  combinable: boolean,
  method: fc.Arbitrary<WrittenMethod | undefined> = combinable
    ? fc.constant(undefined)
    : sometimes(4, groupMethod()),
): fc.Arbitrary<Drawn> =>
  fc.record({
    type: fc.constant("group" as const),
    share,
    outOf: fc.constantFrom(undefined, 1, 6, 1000),
    bar,
    method,
    parts: fc.array(node(depth, combinable), { minLength: 1, maxLength: 3 }),
  });

/** The top of a tree with groups up to three deep; the method asked for stands in it at least once. */
export function trees(
  using: Using,
  around: Pick<Surroundings, "weighsPrice"> & { readonly combinable: boolean },
): fc.Arbitrary<readonly Drawn[]> {
  const { weighsPrice, combinable } = around;
  // Rules that do not weigh the price look at it, nearly all.
  const needsPrice = !weighsPrice || using.context === "price";
  const price = priceOf(using.context === "price" ? written(using.entry) : anyMethod("price", combinable));
  const asked =
    using.context === "quality"
      ? qualityOf(written(using.entry))
      : using.context === "measure"
        ? measureOf(anyMeasure(using.entry))
        : using.context === "group"
          ? group(1, false, written(using.entry))
          : fc.constant(undefined);
  return fc
    .record({
      rest: fc.array(node(2, combinable), { minLength: 1, maxLength: 3 }),
      prices: fc.array(price, { minLength: needsPrice ? 1 : 0, maxLength: 2 }),
      inside: fc.boolean(),
      asked,
    })
    .map(({ rest, prices, inside, asked }) => {
      const others = asked === undefined ? rest : [...rest, asked];
      const [first] = others;
      // Where the price has no weight its leaf stands alone: a group of nothing else would be empty.
      if (!inside || !weighsPrice || first?.type !== "group" || first.method !== undefined)
        return [...others, ...prices];
      return [{ ...first, parts: [...first.parts, ...prices] }, ...others.slice(1)];
    });
}

interface Surroundings {
  readonly ofTotal: boolean;
  readonly weighsPrice: boolean;
}

/** Shares out a number of units exactly, whatever the shares. */
export function shareOut(units: number, shares: readonly number[]): number[] {
  const all = shares.reduce((a, b) => a + b, 0);
  let before = 0;
  let given = 0;
  return shares.map((share) => {
    before += share;
    const upTo = Math.floor((units * before) / all);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Criteria with ids and weights in hundredths that add up exactly to `units`; `worth` is what one unit is worth in points. */
export function criteriaOf(
  drawn: readonly Drawn[],
  units: number,
  around: Surroundings,
  path: string,
  worth = 0.01,
): CriterionDocument[] {
  const weighed = drawn.filter((each) => each.type !== "price" || around.weighsPrice);
  const parts = shareOut(
    units,
    weighed.map((each) => each.share),
  );
  return drawn.map((each, index): CriterionDocument => {
    const id = `${path}${each.type}${index + 1}`;
    const part = parts[weighed.indexOf(each)];
    if (part === undefined) return { id, type: "price" };
    const weight = decimalText(part, 2);
    const available = part * worth;
    const minimum = each.bar && minimumOf(each, each.bar, available);
    if (each.type === "quality")
      return {
        id,
        type: "quality",
        weight,
        scale: each.scale,
        method: each.method,
        minimum,
      } as CriterionDocument;
    if (each.type === "price")
      return { id, type: "price", weight, method: each.method, minimum } as CriterionDocument;
    if (each.type === "measure") {
      const { better, method, terms } = each;
      return {
        id,
        type: "measure",
        weight,
        unit: "days",
        better,
        method,
        ...terms,
        minimum,
      } as CriterionDocument;
    }
    const inside = around.ofTotal ? part : (each.outOf ?? 100) * 100;
    const outOf = around.ofTotal || each.outOf === undefined ? undefined : String(each.outOf);
    const criteria = criteriaOf(each.parts, inside, around, `${id}-`, available / inside);
    const { method } = each;
    return { id, weight, outOf, method, minimum, criteria } as CriterionDocument;
  });
}

const percents = ["0", "20", "50", "60.5", "100"] as const;
const amounts = ["0", "1", "2.5", "10", "20"] as const;

function minimumOf(
  each: Drawn,
  { kind, level, otherwise, baseline, on }: Bar,
  available: number,
): MinimumDocument {
  const isScaled = each.type === "group" && each.method !== undefined;
  const raw = isScaled && on === "raw";
  const relative = {
    ...((raw ? each.parts.some(isRelative) : isRelative(each)) ? { baseline } : {}),
    ...(isScaled ? { on } : {}),
  };
  if (kind === "subject" && each.type === "quality") {
    const { scores } = scales[each.scale] as (typeof scales)[string];
    return { score: scores[Math.min(level, scores.length - 1)] as string, otherwise };
  }
  if (kind === "subject" && each.type === "measure") return { amount: amounts[level] as string, otherwise };
  if (kind === "points")
    return { points: decimalText(Math.floor(available * 25 * level), 2), otherwise, ...relative };
  return { percent: percents[level] as string, otherwise, ...relative };
}

const relativeKinds = new Set(
  (["price", "measure", "quality", "group"] as const)
    .flatMap(entriesOf)
    .filter(({ formula }) =>
      /\b(lowest|second|highest|mean|median|lowerMedian|geomean|sum|count|p?stdev|trimmedMean|rank|next)\b/.test(
        formula,
      ),
    )
    .map((entry) => entry.kind as string),
);

function isRelative(each: Drawn): boolean {
  if (each.type === "group" && each.parts.some(isRelative)) return true;
  return each.method !== undefined && relativeKinds.has(each.method.kind);
}
