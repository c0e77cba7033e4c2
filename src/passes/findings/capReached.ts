import type { Finding } from "../../model/finding.js";
import type { Working } from "../../model/working.js";
import { figure } from "../../number/figure.js";
import { reduce, sum } from "../../number/rational.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A published cap held down what counts of an accepted quantity, or of a whole measure. */
export const capReached = ({ round, lots, groups }: Assessed): Finding[] =>
  [
    ...lots.flatMap(({ cards }) => cards.flatMap(({ workings }) => workings)),
    ...groups.flatMap(({ workings }) => workings.flatMap((option) => option.workings)),
  ].flatMap((working) => cutIn(working, round.id));

function cutIn(working: Working, round: string): Finding[] {
  if (working.of !== "amount" && working.of !== "presentValue") return [];
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
