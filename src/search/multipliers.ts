import type { Model } from "./model.js";
import type { Multipliers } from "./penalties.js";

/** Steps of the ascent: each looks at every column once. */
const ascents = 200;

/**
 * Multipliers for which the bound is high, by subgradient ascent in floating point. A lot's multiplier is what a place
 * in it comes to; a row's is what one unit more of its limit is worth.
 */
export function multipliersOf(model: Model): Multipliers {
  const { columns, rows, places, mayStayOpen, openCost } = model;
  const lots = new Float64Array(places.length);
  for (const [lot, own] of model.ofLot.entries()) {
    const shares = own.map((at) => (columns[at]?.cost ?? 0) / (columns[at]?.lots.length ?? 1));
    shares.sort((a, b) => a - b);
    const share = shares[Math.min(shares.length, places[lot] as number) - 1] ?? 0;
    lots[lot] = mayStayOpen[lot] ? Math.min(share, openCost) : share;
  }
  const prices = new Float64Array(rows.length);
  const scales = rows.map(({ weights }) => weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1));
  let best: Multipliers = { lots: lots.slice(), rows: prices.slice() };
  let bestBound = Number.NEGATIVE_INFINITY;
  let pace = 1;
  let since = 0;
  const lotSteps = new Float64Array(places.length);
  const rowSteps = new Float64Array(rows.length);
  const reduced = new Float64Array(columns.length);
  for (let step = 0; step < ascents; step += 1) {
    for (const [index, { cost, lots: own }] of columns.entries()) {
      let left = cost;
      for (const lot of own) left -= lots[lot] as number;
      reduced[index] = left;
    }
    let bound = 0;
    for (const [index, row] of rows.entries()) {
      const price = prices[index] as number;
      const sign = row.kind === "atMost" ? 1 : -1;
      bound -= sign * price * row.bound;
      rowSteps[index] = row.orNothing ? 0 : -sign * row.bound;
      for (const [at, column] of row.columns.entries())
        reduced[column] = (reduced[column] as number) + sign * price * (row.weights[at] as number);
    }
    for (const [lot, count] of places.entries()) {
      const price = lots[lot] as number;
      const isOpen = mayStayOpen[lot] && openCost < price;
      bound += count * (isOpen ? openCost : price);
      lotSteps[lot] = isOpen ? 0 : count;
    }
    for (const [index, left] of reduced.entries())
      if (left < 0) {
        bound += left;
        for (const lot of columns[index]?.lots ?? []) lotSteps[lot] = (lotSteps[lot] as number) - 1;
      }
    for (const [index, row] of rows.entries())
      if (!row.orNothing)
        for (const [at, column] of row.columns.entries())
          if ((reduced[column] as number) < 0)
            rowSteps[index] =
              (rowSteps[index] as number) + (row.kind === "atMost" ? 1 : -1) * (row.weights[at] as number);
    since += 1;
    if (bound > bestBound) {
      bestBound = bound;
      best = { lots: lots.slice(), rows: prices.slice() };
      since = 0;
    } else if (since >= 10) {
      pace /= 2;
      since = 0;
    }
    let norm = 0;
    for (const each of lotSteps) norm += each * each;
    for (const [index, each] of rowSteps.entries()) norm += (each / (scales[index] as number)) ** 2;
    if (norm === 0) break;
    const length = (pace * (0.05 * Math.abs(bestBound) + 1)) / norm;
    for (const [lot, each] of lotSteps.entries()) lots[lot] = (lots[lot] as number) + length * each;
    for (const [index, each] of rowSteps.entries())
      prices[index] = Math.max(
        0,
        (prices[index] as number) + (length * each) / (scales[index] as number) ** 2,
      );
  }
  return best;
}
