import { readFileSync } from "node:fs";
import { parseProcedureText } from "weighbridge";
import { type Market, marketLines, simulateTender } from "weighbridge/simulate";
import {
  type Change,
  triangleLines,
  weightRegions,
  whatIf,
  whatIfLines,
  winningPriceLines,
  winningPrices,
} from "weighbridge/what-if";

const procedure = parseProcedureText(readFileSync(new URL("procedure.json", import.meta.url), "utf8"));
type Method = Extract<Change, { kind: "setMethod" }>["method"];

/** The formulas that the buyer thinks of publishing. */
const candidates: Method[] = [
  { kind: "lowestPriceRatio" },
  { kind: "linearFromLowest", zeroAt: "2", belowZero: "none" },
  { kind: "lowestToHighest" },
  { kind: "meanProximity", slopeAbove: "1", slopeBelow: "0.5" },
  { kind: "priceRatioPower", exponent: "2" },
];

console.log("A model of a market: bidders, prices and scores are invented.\n");
for (const method of candidates) {
  const tried = whatIf(procedure, [{ kind: "setMethod", criterion: "price", method }]);
  console.log(`UNDER ${method?.kind}`);
  console.log(whatIfLines(tried).join("\n"));
  if (!tried.success) continue;
  console.log("");
  console.log(winningPriceLines(winningPrices(tried.procedure, "all")).join("\n"));
  const regions = weightRegions(tried.procedure, { criteria: ["quality", "price", "social-value"] });
  console.log(triangleLines(regions).join("\n"));
  console.log("");
}

console.log("A BID THAT IS OUT OF THE RUNNING MOVES THE OTHERS");
for (const method of candidates) {
  const tried = whatIf(procedure, [{ kind: "setMethod", criterion: "price", method }]);
  if (!tried.success) continue;
  const [lot] = tried.after.rounds[0]?.lots ?? [];
  const without = whatIf(tried.procedure, [{ kind: "removeBid", bid: "D" }]);
  const [left] = without.success ? (without.after.rounds[0]?.lots ?? []) : [];
  console.log(
    `  ${method?.kind}: ${lot?.ranking[0]?.bid} leads, and without bid D ${left?.ranking[0]?.bid}.`,
  );
}

/** Bids as they might be: any of many markets, and not the one that was thought of. */
const market = JSON.parse(readFileSync(new URL("market.json", import.meta.url), "utf8")) as Market;
console.log("");
console.log(marketLines(await simulateTender(procedure, market, { count: 500, seed: 7 })).join("\n"));
