import { readFileSync } from "node:fs";
import {
  commitmentLines,
  evaluate,
  explain,
  type ProcedureDocument,
  parseProcedureText,
  reportText,
  safeParseProcedure,
} from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
const procedure = parseProcedureText(text);
const evaluation = evaluate(procedure);

console.log(reportText(evaluation));
for (const bid of ["B", "C"])
  console.log(`${explain(evaluation, { bid, criterion: "local-value" })?.join("\n")}\n`);
console.log(`${commitmentLines(evaluation).join("\n")}\n`);

// The same, had no cap been published.
const { tender, ...rest }: ProcedureDocument = JSON.parse(text.replace('"cap": "200",', ""));
const uncapped = safeParseProcedure({ ...rest, tender });
if (uncapped.success) {
  console.log("WITHOUT THE CAP");
  for (const { rank, bid, total, points } of evaluate(uncapped.procedure).rounds[0]?.lots[0]?.ranking ?? [])
    console.log(
      `  ${rank} ${bid} ${total.decimal.toFixed(2)}, local value ${points["local-value"]?.decimal.toFixed(2)}`,
    );
}
