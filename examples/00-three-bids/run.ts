import { readFileSync } from "node:fs";
import { evaluate, explain, parseProcedureText, reportText } from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
const evaluation = evaluate(parseProcedureText(text));

console.log(reportText(evaluation));
console.log(explain(evaluation, { bid: "C" })?.join("\n"));
