import { readFileSync } from "node:fs";
import { evaluate, parseProcedureText, reportText } from "weighbridge";
import {
  moneyMargins,
  robustness,
  robustnessLines,
  tipping,
  tippingLines,
  triangleLines,
  weightRegions,
  whatIf,
  whatIfLines,
  winningPriceLines,
  winningPrices,
} from "weighbridge/what-if";

const procedure = parseProcedureText(readFileSync(new URL("procedure.json", import.meta.url), "utf8"));
const say = (lines: readonly string[]): void => console.log(`${lines.join("\n")}\n`);

console.log("Bidders, bids and scores are invented.\n");
console.log(reportText(evaluate(procedure)));
say(robustnessLines(robustness(procedure, moneyMargins(procedure))));
say(winningPriceLines(winningPrices(procedure, "all")));
say(tippingLines(tipping(procedure, { kind: "score", bid: "B", criterion: "transport" })));
say(tippingLines(tipping(procedure, { kind: "weight", criterion: "price" })));

const weights = { criteria: ["quality", "price", "social-value"] } as const;
say(triangleLines(weightRegions(procedure, weights)));
const unrounded = whatIf(procedure, [{ kind: "setRounding", rounding: [] }]);
if (unrounded.success) say(triangleLines(weightRegions(unrounded.procedure, weights)));

// One step of one score, as in Braceurself: the step that the report names is tried.
say(whatIfLines(whatIf(procedure, [{ kind: "setScore", bid: "B", criterion: "staff", score: "3" }])));
