import { readFileSync } from "node:fs";
import { evaluate, parseProcedureText, reportRounds, reportText, safeParseProcedure } from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
const procedure = parseProcedureText(text);
const evaluation = evaluate(procedure);

console.log(reportText(evaluation));
for (const [from, to] of [
  ["initial", "negotiated"],
  ["negotiated", "bafo"],
])
  console.log(reportRounds(evaluation, { from, to }));

// The same, had C not withdrawn.
const { document } = procedure;
const decisions = document.decisions?.filter((decision) => decision.about !== "withdrawn");
const stayed = safeParseProcedure({ ...document, decisions });
if (stayed.success) {
  console.log("BEST AND FINAL OFFERS had C not withdrawn");
  for (const { rank, bid, total } of evaluate(stayed.procedure).rounds.at(-1)?.lots[0]?.ranking ?? [])
    console.log(`  ${rank} ${bid} ${total.decimal.toFixed(2)}`);
}
