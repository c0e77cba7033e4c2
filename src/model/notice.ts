import { readDecimal } from "../number/decimalText.js";
import {
  absolute,
  compare,
  divide,
  type Rational,
  reduce,
  subtract,
  sum,
  whole,
} from "../number/rational.js";
import { shown } from "../number/shown.js";
import type { Path } from "./issues.js";

/** How an eForms notice codes the weight of an award criterion (BT-5421): a value, a percentage or points, exact or the middle of a range; or an order of importance. */
export type NoticeWeightCode =
  | "dec-exa"
  | "dec-mid"
  | "per-exa"
  | "per-mid"
  | "poi-exa"
  | "poi-mid"
  | "ord-imp";

/** An award criterion as a notice codes its numbers; figures are decimal text. */
export interface NoticeCriterion {
  readonly weights: readonly { readonly code: NoticeWeightCode; readonly value: string }[];
  /** BT-5423: the least score, and how many tenders pass at most. */
  readonly thresholds?: readonly { readonly code: "min-score" | "max-pass"; readonly value: string }[];
}

export type NoticeKind = "competition" | "result" | "contractModification" | "directAward";

export interface NoticeFault {
  readonly code: "badFigure" | "sumAway" | "orderTooHigh" | "orderMixed" | "notExact" | "thresholdTwice";
  readonly path: Path;
  readonly message: string;
}

const afterAward = ["dec-exa", "ord-imp", "per-exa", "poi-exa"];

/**
 * Checks the numbers of award criteria as the eForms rules do: |Σ dec-exa − 1| ≤ 0.01 × count and
 * |Σ per-exa − 100| ≤ 1 × count, exactly; orders of importance are whole numbers up to the count and never mixed
 * with other codes; notices of results, modifications and direct awards hold exact codes only; a criterion has each
 * threshold once. The engine itself asks for weights that add up exactly: this is what a notice may publish.
 * Source: OP-TED eForms SDK, code lists number-weight and number-threshold.
 */
export function noticeFaults(criteria: readonly NoticeCriterion[], notice: NoticeKind): NoticeFault[] {
  const weights = criteria.flatMap((criterion, index) =>
    criterion.weights.map((weight, place) => ({
      ...weight,
      path: [index, "weights", place] as Path,
      figure: readDecimal(weight.value),
    })),
  );
  return [
    ...weights.flatMap(({ figure, value, path }) =>
      figure === undefined
        ? [fault("badFigure", path, `"${value}" is not a figure: write digits with a point.`)]
        : [],
    ),
    ...sumFaults(weights, "dec-exa", whole(1n), { n: 1n, d: 100n }),
    ...sumFaults(weights, "per-exa", whole(100n), whole(1n)),
    ...orderFaults(weights),
    ...weights.flatMap(({ code, path }) =>
      notice === "competition" || afterAward.includes(code)
        ? []
        : [fault("notExact", path, `A notice after the award takes no "${code}": write the exact weight.`)],
    ),
    ...criteria.flatMap(thresholdFaults),
  ];
}

interface Coded {
  readonly code: NoticeWeightCode;
  readonly path: Path;
  readonly figure: Rational | undefined;
}

const fault = (code: NoticeFault["code"], path: Path, message: string): NoticeFault => ({
  code,
  path,
  message,
});

function sumFaults(
  weights: readonly Coded[],
  code: NoticeWeightCode,
  target: Rational,
  tolerance: Rational,
): NoticeFault[] {
  const figures = weights.flatMap((each) =>
    each.code === code && each.figure !== undefined ? [each.figure] : [],
  );
  if (figures.length === 0) return [];
  const added = reduce(sum(figures));
  const away = absolute(subtract(added, target));
  const perCount = divide(away, whole(BigInt(figures.length)));
  if (compare(perCount, tolerance) <= 0) return [];
  const said = `The ${figures.length} weights "${code}" add up to ${shown(added)}, which is ${shown(away)} away from ${shown(target)}: at most ${shown(tolerance)} for each is allowed.`;
  return [fault("sumAway", [], said)];
}

function orderFaults(weights: readonly Coded[]): NoticeFault[] {
  const ordered = weights.filter(({ code }) => code === "ord-imp");
  if (ordered.length === 0) return [];
  const count = whole(BigInt(ordered.length));
  const outside = ordered.filter(
    ({ figure }) =>
      figure !== undefined && (reduce(figure).d !== 1n || figure.n <= 0n || compare(figure, count) > 0),
  );
  return [
    ...outside.map(({ path }) =>
      fault("orderTooHigh", path, `An order of importance is a whole number from 1 to ${ordered.length}.`),
    ),
    ...weights
      .filter(({ code }) => code !== "ord-imp")
      .map(({ path, code }) =>
        fault(
          "orderMixed",
          path,
          `"${code}" cannot stand beside an order of importance: use one or the other.`,
        ),
      ),
  ];
}

function thresholdFaults({ thresholds = [] }: NoticeCriterion, index: number): NoticeFault[] {
  return thresholds.flatMap(({ code }, place) =>
    thresholds.findIndex((each) => each.code === code) < place
      ? [fault("thresholdTwice", [index, "thresholds", place], `"${code}" stands twice: keep one.`)]
      : [],
  );
}
