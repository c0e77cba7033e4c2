import { readFileSync } from "node:fs";
import { evaluate, movement, parseProcedureText, reportRounds, reportText } from "weighbridge";

const text = readFileSync(new URL("procedure.json", import.meta.url), "utf8");
const evaluation = evaluate(parseProcedureText(text));

console.log(reportText(evaluation));
console.log(reportRounds(evaluation));
console.log("What moved A, as data:\n");
const first = movement(evaluation)?.lots[0]?.bids.find(({ bid }) => bid === "A");
if (first?.kind === "moved") {
  const { before, steps, after, change } = first;
  console.log(`before              rank ${before.rank}  total ${before.total}`);
  console.log(`own new offer       rank ${steps?.own.rank}  ${steps?.own.total.exact}`);
  console.log(`others' new offers  rank ${steps?.others.rank}`);
  console.log(`new baseline        rank ${steps?.baseline.rank}  ${steps?.baseline.total}`);
  console.log(`after               rank ${after.rank}  total ${after.total}, changed by ${change.total}`);
}
