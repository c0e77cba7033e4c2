/** Parameters that several methods publish in the same words. */

export const qualityWeight = {
  is: "number",
  unit: "percent",
  above: "0",
  below: "100",
  usual: "65",
  words: "the weight of quality; the price has the rest of 100",
} as const;

export const zeroAt = {
  is: "number",
  unit: "times",
  above: "1",
  usual: "2",
  words: "the multiple of the lowest price that earns nothing",
} as const;

export const belowZero = {
  is: "choice",
  of: ["none", "negative"],
  words: "whether a still dearer price earns nothing or negative points",
} as const;

export const belowBenchmark = {
  is: "choice",
  of: ["weight", "more"],
  words: "whether a cheaper price earns the weight and no more, or more than the weight",
} as const;
