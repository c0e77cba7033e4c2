import { readFileSync } from "node:fs";
import { evaluate, explain, issueLines, reportText } from "weighbridge";
import { readTablesText } from "weighbridge/tables";

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

const read = readTablesText(file("procedure.json"), [
  { kind: "marks", text: file("marks.csv"), name: "marks.csv" },
  { kind: "agreed", text: file("agreed.csv"), name: "agreed.csv" },
]);
if (!read.success) console.log(issueLines(read.issues));
else {
  const evaluation = evaluate(read.procedure);
  console.log(reportText(evaluation));
  console.log(explain(evaluation, { bid: "A", lot: "south", criterion: "safety" })?.join("\n"));
  console.log("");

  // The same without the change made once the ranking was known.
  const { document } = read.procedure;
  const scoresheets = document.scoresheets?.map(({ history, ...sheet }) =>
    history === undefined
      ? sheet
      : { ...sheet, agreed: { ...sheet.agreed, score: "3" }, history: history.slice(0, 1) },
  );
  const before = readTablesText(JSON.stringify({ ...document, scoresheets }), []);
  if (before.success) {
    const [, south] = evaluate(before.procedure).rounds[0]?.lots ?? [];
    console.log("South without the late change:");
    for (const { rank, bid, total } of south?.ranking ?? []) console.log(`  ${rank} ${bid} ${total}`);
  }
}
