import { readFileSync } from "node:fs";
import { evaluate, explain, type ProcedureDocument, parseProcedure, reportText, whyNot } from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
type Rule = Extract<ProcedureDocument["tender"]["award"], { kind: "allocation" }>["rule"];

/** What each bidder declared, for the rule that asks for it. */
const preferences: Readonly<Record<string, string[]>> = {
  A: ["east", "south", "north", "centre", "west"],
  B: ["north", "west", "centre", "south", "east"],
  C: ["south", "north", "west", "east", "centre"],
  D: ["centre", "east", "north", "west", "south"],
};

/** The same tender under one rule of allocation. */
function under(rule: Rule) {
  const document: ProcedureDocument = JSON.parse(text);
  document.tender.award = { kind: "allocation", rule, limits: [{ per: "bidder", atMost: "2" }] };
  if (rule.kind === "preference")
    document.bids = document.bids.map((bid) => ({ ...bid, preference: preferences[bid.id] ?? [] }));
  return evaluate(parseProcedure(document));
}

const rules: Rule[] = [
  { kind: "lotOrder", order: ["centre", "west", "north", "east", "south"] },
  { kind: "highestEstimateFirst" },
  { kind: "largestMargin" },
  { kind: "preference" },
  { kind: "bestOverall", compare: "totalPoints", acrossLots: true },
];

console.log("Bidders, bids and marks are invented.\n");
const [first] = rules;
if (first !== undefined) console.log(reportText(under(first)).split("RECOMMENDATION")[0]);
for (const rule of rules) {
  const report = reportText(under(rule));
  console.log(`UNDER ${rule.kind}`);
  console.log(report.slice(report.indexOf("RECOMMENDATION"), report.indexOf("FINDINGS")));
}

const margin = under({ kind: "largestMargin" });
console.log("WHY NOT: bid A in the lot North, which it leads, under largestMargin\n");
console.log(explain(margin, { bid: "A", lot: "north", criterion: "total" })?.join("\n"));
console.log("");
console.log("WHY NOT: the same under bestOverall, bid A in the lot South\n");
const best = under({ kind: "bestOverall", compare: "totalPoints", acrossLots: true });
console.log(whyNot(best, { bid: "A", lot: "south" })?.join("\n"));
