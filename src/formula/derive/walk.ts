import type { Formula, Sum, Test } from "../formula.js";

/** The sums that a test compares. */
export function sumsOf(test: Test): readonly Sum[] {
  if (test.kind === "compare") return [test.left, test.right];
  return test.kind === "choice" ? [] : test.of.flatMap(sumsOf);
}

/** The parts that stand directly inside a part; steps and aggregates are looked up, not entered. */
export function childrenOf(sum: Sum): readonly Sum[] {
  switch (sum.kind) {
    case "negate":
    case "table":
      return [sum.of];
    case "binary":
      return [sum.left, sum.right];
    case "call":
      return sum.of;
    case "if":
      return [...sumsOf(sum.test), sum.yes, sum.no];
    case "bands":
      return [sum.of, ...sum.rows.flatMap((row) => [row.upTo, row.gives]), sum.otherwise];
    default:
      return [];
  }
}

/** The parts that a part rests on: its own, and those of the step or the aggregate that it stands for. */
export function restsOn(formula: Formula, sum: Sum): readonly Sum[] {
  if (sum.kind === "step") return formula.steps.slice(sum.slot, sum.slot + 1).map((step) => step.of);
  if (sum.kind !== "aggregate") return childrenOf(sum);
  return formula.aggregates
    .slice(sum.slot, sum.slot + 1)
    .flatMap(({ over, where, parameter }) => [
      over,
      ...(where === undefined ? [] : sumsOf(where)),
      ...(parameter === undefined ? [] : [parameter]),
    ]);
}

/**
 * Every part that the result rests on, each once; a step that nothing uses is not among them. Of an `if` whose
 * test is decided, as published figures may do, the branch that is never taken is not among them either.
 */
export function reached(
  formula: Formula,
  decided: (test: Test) => boolean | undefined = () => undefined,
): ReadonlySet<Sum> {
  const found = new Set<Sum>();
  const waiting = [formula.result];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    const met = part.kind === "if" ? decided(part.test) : undefined;
    if (part.kind !== "if" || met === undefined) waiting.push(...restsOn(formula, part));
    else waiting.push(...sumsOf(part.test), met ? part.yes : part.no);
  }
  return found;
}

/** Reads each part of a tree once, however many times a step is used: steps that use steps double quickly. */
export function once<Result>(read: (sum: Sum) => Result): (sum: Sum) => Result {
  const known = new Map<Sum, Result>();
  return (sum) => {
    const before = known.get(sum);
    if (before !== undefined || known.has(sum)) return before as Result;
    const result = read(sum);
    known.set(sum, result);
    return result;
  };
}
