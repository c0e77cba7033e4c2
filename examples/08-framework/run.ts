import { readFileSync } from "node:fs";
import { evaluate, parseProcedureText, reportText, whyNot } from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
const evaluation = evaluate(parseProcedureText(text));

console.log("Bidders, bids and marks are invented.\n");
console.log(reportText(evaluation));

console.log("WHY NOT: bid E in the lot Servers\n");
console.log(whyNot(evaluation, { bid: "E", lot: "servers" })?.join("\n"));

const document = JSON.parse(text);
for (const bid of document.bids) delete bid.discounts;
const without = reportText(evaluate(parseProcedureText(JSON.stringify(document))));
console.log("\nTHE SAME WITHOUT DISCOUNTS\n");
console.log(without.slice(without.indexOf("RECOMMENDATION"), without.indexOf("FINDINGS")));
