import type { Finding } from "../../model/finding.js";
import type { Working } from "../../model/working.js";
import { figure } from "../../number/figure.js";
import { reduce, sum } from "../../number/rational.js";
import { type Assessed, workingsIn } from "./assessed.js";
import { finding, foundIn } from "./finding.js";

/** A published cap held down what counts of an accepted quantity, or of a whole measure. */
export const capReached = (assessed: Assessed): Finding[] =>
  foundIn(workingsIn([assessed]).filter(isOfMeasure), (working) => cutIn(working, assessed.round.id));

type OfMeasure = Working & { readonly of: "amount" | "presentValue" };

const isOfMeasure = (working: Working): working is OfMeasure =>
  working.of === "amount" || working.of === "presentValue";

function cutIn(working: OfMeasure, round: string): Finding[] {
  const { lots, bid, criterion, cap } = working;
  const place = { code: "capReached", round, lots, bid, criterion } as const;
  const lines = working.of === "amount" ? working.lines : [];
  const all =
    working.of === "amount" ? reduce(sum(lines.map((line) => line.product))) : working.computed.value;
  return [
    ...lines.flatMap(({ line, accepted, cap }) =>
      cap === undefined
        ? []
        : [finding({ ...place, line: line.id, amount: figure(accepted), cap: figure(cap) })],
    ),
    ...(cap === undefined
      ? []
      : [finding({ ...place, line: undefined, amount: figure(all), cap: figure(cap) })]),
  ];
}
