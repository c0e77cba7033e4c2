import type { Baseline } from "../../formula/valuation.js";
import { baseline, points } from "../../methods/method.js";
import type { DecidingKey, Due } from "../../model/evaluation.js";
import type { BoundKey, Criterion } from "../../model/procedure.js";
import type { Roundings } from "../../model/roundings.js";
import type { Place, Working } from "../../model/working.js";
import { figure } from "../../number/figure.js";
import { divide, type Rational, reduce, sign, zero } from "../../number/rational.js";
import { roundedAt } from "../score/rounded.js";
import { qualityOf } from "../score/total.js";

/** What the combining rule looks at: one bid in a lot, or one way of awarding a group of lots. */
export interface Contender {
  readonly place: Place;
  readonly total: Rational;
  readonly price: Rational | undefined;
  readonly pointsAt: (id: string) => Rational | undefined;
  /** The accepted amount of a measure. */
  readonly amountAt: (id: string) => Rational | undefined;
}

export interface Keyed {
  /** The figures that decide, in order. */
  readonly values: readonly Rational[];
  /** Undefined where the total alone decides. */
  readonly keys: readonly DecidingKey[] | undefined;
  readonly workings: readonly Working[];
  readonly due: readonly Due[];
}

/** Values the rule's keys for every contender: over the baseline of them all, or over one that is handed in. */
export function keysOf(
  keys: readonly BoundKey[],
  criteria: readonly Criterion[],
  roundings: Roundings,
  contenders: readonly Contender[],
  against?: readonly Baseline[],
): Keyed[] {
  if (keys.length === 1 && keys[0]?.text === "total")
    return contenders.map(({ total }) => ({ values: [total], keys: undefined, workings: [], due: [] }));
  const measures = keys[0]?.measures ?? {};
  const figures = contenders.map((each) => namesOf(criteria, measures, each));
  const baselines = against ?? keys.map((key) => baseline(key.method, figures));
  return contenders.map((contender, index) => {
    const keyed: { values: Rational[]; keys: DecidingKey[]; workings: Working[]; due: Due[] } = {
      values: [],
      keys: [],
      workings: [],
      due: [],
    };
    for (const [position, key] of keys.entries()) {
      const { valuation } = points(
        key.method,
        baselines[position] as Baseline,
        figures[index] as Record<string, Rational>,
      );
      if (valuation.value === undefined) {
        const { bid } = contender.place;
        keyed.due.push({
          kind: "formulaUndefined",
          bid,
          criterion: "total",
          hole: valuation.hole ?? "divisionByZero",
        });
        continue;
      }
      // The published rounding of the total is that of the figure which decides.
      const stage = position === 0 && key.text !== "total" ? "total" : undefined;
      const { value, rounded } = roundedAt(roundings, stage, valuation.value);
      keyed.values.push(value);
      keyed.keys.push({ formula: valuation.formula.text, wins: key.wins, value: figure(value) });
      keyed.workings.push({ ...contender.place, of: "key", key: position, valuation, value, rounded });
    }
    return keyed;
  });
}

function namesOf(
  criteria: readonly Criterion[],
  measures: BoundKey["measures"],
  { total, price, pointsAt, amountAt }: Contender,
): Record<string, Rational> {
  const earned = qualityOf(criteria, pointsAt);
  const names: Record<string, Rational> = {
    total,
    qualityPoints: earned.points,
    quality: sign(earned.available) === 0 ? zero : reduce(divide(earned.points, earned.available)),
    price: price ?? zero,
  };
  const visit = (node: Criterion): void => {
    names[`points[${node.id}]`] = pointsAt(node.id) ?? zero;
    if (node.type === "measure") nameAmount(node.id, node.id);
    if (node.type === "group") node.criteria.forEach(visit);
  };
  const nameAmount = (name: string, id: string): void => {
    const amount = amountAt(id);
    if (amount !== undefined) names[`amount[${name}]`] = amount;
  };
  criteria.forEach(visit);
  for (const [name, id] of Object.entries(measures)) nameAmount(name, id);
  return names;
}
