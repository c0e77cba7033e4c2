import { readFileSync } from "node:fs";
import { evaluate, explain, parseProcedureText, reportText } from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
const evaluation = evaluate(parseProcedureText(text));

console.log(reportText(evaluation));
for (const bid of ["A", "B"]) console.log(explain(evaluation, { bid })?.join("\n"), "\n");
console.log("From the offered price to the one that is compared, as data:\n");
for (const { bid, price, evaluated } of evaluation.rounds[0]?.lots[0]?.ranking ?? [])
  console.log(`${bid}  offered ${price}  evaluated ${evaluated?.["whole-life-cost"]}`);
