/** What a line from a published optimal price publishes. */
export const optimalPrice = {
  optimal: {
    is: "number",
    unit: "money",
    above: "0",
    words: "the price that earns the whole weight",
  },
  belowOptimal: {
    is: "choice",
    of: ["weight", "more"],
    words: "whether a price below the optimal one earns the weight and no more, or more than the weight",
  },
} as const;

/** The whole weight at the optimal price, nothing at another and beyond it, a straight line between. */
export const optimalTo = (none: string): string =>
  `line = weight * (${none} - price) / (${none} - optimal); if(price > optimal, if(price >= ${none}, 0, line), if(belowOptimal = weight or ${none} <= optimal, weight, line))`;
