import type { Lot, Tender } from "../model/procedure.js";
import { plain, published } from "../model/written.js";
import { combiningRule } from "./combining.js";
import { disclosure } from "./disclosure.js";
import type { DesignFigures, DesignFinding } from "./finding.js";
import { leastGaps } from "./gaps.js";
import { minimums } from "./minimums.js";
import { priceMethods } from "./price.js";
import { othersMovePoints } from "./relative.js";
import { roundings } from "./rounding.js";
import { sentenceOf } from "./sentences.js";
import { sources } from "./sources.js";
import { weights } from "./weights.js";

const checks: readonly ((tender: Tender, lot: Lot) => DesignFigures[])[] = [
  weights,
  disclosure,
  othersMovePoints,
  combiningRule,
  priceMethods,
  leastGaps,
  minimums,
  roundings,
];

/**
 * What the published rules show before there is any bid: weights that do not count as they say, ties that nothing
 * settles, formulas that other bids move, edges and flat stretches of price methods, minimums and roundings that miss
 * their aim. Everything is read off the formulas, valued exactly with a few bids made up for it; a finding is a question
 * to the author of the rules, and no verdict. What is so in several lots is told once.
 *
 * Prices are made up around the published estimate, ceiling or amounts of the method (`expectedPrices`). Total: it
 * returns for every tender; a clean one has no findings.
 */
export function checkTender(tender: Tender): readonly DesignFinding[] {
  const found = new Map<string, { readonly figures: DesignFigures; readonly lots: string[] }>();
  for (const check of checks)
    for (const lot of tender.lots)
      for (const figures of check(tender, lot)) {
        const key = JSON.stringify(plain(figures));
        const known = found.get(key);
        if (known === undefined) found.set(key, { figures, lots: [lot.id] });
        else if (!known.lots.includes(lot.id)) known.lots.push(lot.id);
      }
  return Array.from(found.values(), ({ figures, lots }) =>
    published({ ...figures, lots, sentence: sentenceOf(figures), source: sources[figures.code] }),
  );
}
