import { readFileSync } from "node:fs";
import { evaluate, explain, parseProcedureText, reportText } from "weighbridge";

const procedure = parseProcedureText(readFileSync(new URL("procedure.json", import.meta.url), "utf8"));
const evaluation = evaluate(procedure);

console.log("Bidders, bids, marks and decisions are illustrative; the tender follows PCD 1019.\n");
console.log(reportText(evaluation));
console.log("ONE FULL EXPLANATION: the figures of one bid in one lot, then of its combined offer\n");
console.log(explain(evaluation, { bid: "A", lot: "ilp" })?.join("\n"));
console.log("");
console.log(explain(evaluation, { bid: "A", lot: ["ilp", "lead-on"] })?.join("\n"));
