import type { Scaled } from "./scaled.js";
import type { Scenarios } from "./scenarios.js";
import type { Sums } from "./sums.js";

/**
 * Adds to the sums of a block what its varied prices earn. Where their floats are a doubt, nothing is sure to be further
 * apart than the margin of that scenario.
 */
export function addingParts(
  { parts }: Scaled,
  weights: readonly number[],
  rows: number,
): (scenarios: Scenarios, from: number, count: number, sums: Sums, margins: Float64Array) => void {
  const values = new Float64Array(rows);
  return (scenarios, from, count, { sums, width }, margins) => {
    for (const { scale, floats } of parts)
      for (let at = 0; at < count; at += 1) {
        const isSure = floats.value(scenarios, from + at, values);
        if (!isSure) margins[at] = Number.POSITIVE_INFINITY;
        const share = scaleIn(scenarios, from + at, scale, weights);
        const start = at * width;
        for (let row = 0; row < rows; row += 1)
          sums[start + row] = (sums[start + row] as number) + share * (values[row] as number);
      }
  };
}

function scaleIn(
  { figures, stride }: Scenarios,
  scenario: number,
  scale: Float64Array,
  weights: readonly number[],
): number {
  if (weights.length === 0) return scale[0] as number;
  let share = 0;
  for (let corner = 0; corner < weights.length; corner += 1)
    share += (figures[(weights[corner] as number) * stride + scenario] as number) * (scale[corner] as number);
  return share;
}
