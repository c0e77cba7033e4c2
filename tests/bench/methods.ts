import { evaluate, parseProcedure } from "../../dist/index.js";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry } from "../../src/methods/entry.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { examplesOf, samples } from "../../src/report/formulas/sample.js";

export const priceMethods: readonly Entry[] = Object.values<Entry>(catalogue.price);

/** So many bids in one lot, each with a price and a score: 40 for quality, 35 for price by the method, 25 for nothing else. */
const documentOf = (entry: Entry, bids: number): ProcedureDocument => ({
  format: "weighbridge/1",
  tender: {
    id: entry.kind,
    outOf: "75",
    scales: { "0-10": { from: "0", to: "10" } },
    criteria: [
      { id: "quality", type: "quality", weight: "40", scale: "0-10" },
      {
        id: "price",
        type: "price",
        weight: "35",
        method: { kind: entry.kind, ...examplesOf(entry)[0] } as never,
      },
    ],
    lots: [
      { id: "all", ceiling: { price: samples.price.published.ceiling as string, otherwise: "setAside" } },
    ],
  },
  bids: Array.from({ length: bids }, (_, index) => ({
    id: `bid-${index + 1}`,
    offers: [{ price: `${100000 + ((index * 7919) % 50000)}.${10 + (index % 90)}` }],
  })),
  scoresheets: Array.from({ length: bids }, (_, index) => ({
    bid: `bid-${index + 1}`,
    criterion: "quality",
    agreed: { score: String(index % 11) },
  })),
  decisions: / draw\b|\(draw\b/.test(entry.formula) ? [{ about: "drawnFigure", figure: "59" }] : [],
});

/** The evaluation of so many bids under a price method, and whether any of its points are inexact. */
export function evaluationOf(entry: Entry, bids: number) {
  const procedure = parseProcedure(documentOf(entry, bids));
  const { workings } = evaluate(procedure);
  const inexact = workings.some((each) => each.of === "points" && each.valuation.inexact);
  return { inexact, evaluate: () => evaluate(procedure) };
}
