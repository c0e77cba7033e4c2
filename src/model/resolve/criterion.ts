import { divide, multiply, type Rational, reduce, sum, whole, zero } from "../../number/rational.js";
import type {
  CriterionDocument,
  GroupDocument,
  MinimumDocument,
  ScaleDocument,
} from "../document/criteria.js";
import type { TenderDocument } from "../document/tender.js";
import type { Criterion, Minimum } from "../procedure.js";
import { readScale } from "../scale.js";
import type { Schedule } from "../schedule.js";
import { resolveAgreement, resolveNotAnswered } from "./agreement.js";
import { exact, exactly } from "./figures.js";
import { resolveMeasure } from "./measure.js";
import { resolveMethod, type Written } from "./method.js";
import { resolveCounting } from "./money.js";

/** What a criterion's methods may read of its lot and tender. */
export interface Surroundings {
  readonly tender: TenderDocument;
  readonly ceiling: Rational | undefined;
  readonly estimate: Rational | undefined;
  readonly weighsPrice: boolean;
  readonly schedule: Schedule | undefined;
}

/** How a score earns points where no method is named: its share of the top of its scale. */
export const unscaled: Written = { kind: "shareOfTop" };

export function resolveMinimum(document: MinimumDocument): Minimum {
  const kind =
    (["score", "percent", "points", "amount", "best"] as const).find(
      (each) => document[each] !== undefined,
    ) ?? "points";
  return {
    kind,
    bar: exact(document[kind] as string),
    otherwise: document.otherwise,
    baseline: document.baseline,
    on: document.on,
  };
}

type Scored = Exclude<CriterionDocument, { type: "requirement" }>;

export const isScored = (each: CriterionDocument): each is Scored => each.type !== "requirement";

/** What the weights of one level of the tree are shares of. */
export interface Level {
  readonly parent: string | undefined;
  readonly outOf: Rational;
  /** What one unit of weight is worth in points of the total. */
  readonly unit: Rational;
}

/** A criterion with its effective weight: its declared weight times what one unit of weight is worth here. */
export function resolveCriterion(document: Scored, level: Level, around: Surroundings): Criterion {
  const declared = exactly(document.weight) ?? zero;
  const weight = reduce(multiply(declared, level.unit));
  const node = {
    id: document.id,
    title: document.title,
    ref: document.ref,
    meta: document.meta,
    declared: { weight: declared, of: level.outOf, parent: level.parent },
    weight,
    top: level.parent === undefined,
    minimum: document.minimum && resolveMinimum(document.minimum),
  };
  const published = { weight, ceiling: around.ceiling, estimate: around.estimate };
  switch (document.type) {
    case undefined:
      return {
        ...node,
        type: "group",
        method:
          document.method && resolveMethod("group", document.method, { weight, top: weight, bottom: zero }),
        criteria: resolveGroup(document, weight, around),
      };
    case "quality": {
      const scaleOf = (name: string) =>
        readScale(name, (around.tender.scales as Record<string, ScaleDocument>)[name] as ScaleDocument);
      const scale = scaleOf(document.scale);
      const written: Written = document.method ?? unscaled;
      const method = resolveMethod("quality", written, {
        ...published,
        top: scale.top,
        bottom: scale.bottom,
      });
      const unanswered = document.notAnswered ?? around.tender.notAnswered;
      return {
        ...node,
        type: "quality",
        scale,
        markScale: document.markScale === undefined ? undefined : scaleOf(document.markScale),
        method,
        agreement: resolveAgreement(document.agreement ?? around.tender.agreement),
        notAnswered: unanswered && resolveNotAnswered(unanswered),
      };
    }
    case "price":
    case "cost":
      return {
        ...node,
        type: "price",
        counts: resolveCounting(document, around.schedule),
        method:
          document.method && around.weighsPrice
            ? resolveMethod("price", document.method, published)
            : undefined,
      };
    case "measure":
      return {
        ...node,
        type: "measure",
        unit: document.unit,
        better: document.better,
        acrossLots: document.acrossLots,
        method: resolveMethod("measure", document.method, published),
        ...resolveMeasure(document),
      };
  }
}

const hundred = whole(100n);

/** Weights of the parent share out the parent's effective weight; weights of the total are points already. */
function resolveGroup(document: GroupDocument, weight: Rational, around: Surroundings): Criterion[] {
  const outOf = exactly(document.outOf) ?? hundred;
  const children = document.criteria.filter(isScored);
  const own = sum(children.map((child) => exactly(child.weight) ?? zero));
  const base = around.tender.weights === "ofTotal" ? own : outOf;
  const level = { parent: document.id, outOf: base, unit: base.n === 0n ? zero : divide(weight, base) };
  return children.map((child) => resolveCriterion(child, level, around));
}
