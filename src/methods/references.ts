/** How far below the best quality for the money a bid may lie. */
export const band = {
  is: "number",
  unit: "percent",
  atLeast: "0",
  below: "100",
  usual: "10",
  words: "how far below the best quality for the money a bid may lie and still be compared further",
} as const;

/** One for the bids within the band below the best quality for the money, nothing for the others. */
export const withinBand = {
  formula: "value = quality / price; if(value >= highest(value) * (1 - band / 100), 1, 0)",
  wins: "higher",
} as const;

/** Quality and price, each as a ratio to the mean or the median of the admitted bids, weighed against each other. */
export const againstReference = (word: "mean" | "median"): string =>
  `1000 * (qualityWeight / 100 * quality / ${word}(quality) - (1 - qualityWeight / 100) * price / ${word})`;
