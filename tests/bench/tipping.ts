import { evaluate, parseProcedure } from "../../dist/index.js";
import { tippingPoints } from "../../dist/what-if.js";
import { medians } from "./medians.js";
import { workload } from "./workload.js";

/** Every weight, price, score and parameter of ten bids on twelve criteria, against one evaluation. */
export function timeTipping(): void {
  const document = workload({ lots: 1, bids: 10, criteria: 12, evaluators: 1 });
  // Where figures are rounded the leader may change at every step of them: that is another question.
  const { rounding: _rounding, ...tender } = document.tender;
  const procedure = parseProcedure({ ...document, tender });
  const found = medians(
    { evaluate: () => evaluate(procedure), tipping: () => tippingPoints(procedure) },
    5,
    300,
  );
  const [one, all] = [found.evaluate ?? 1, found.tipping ?? 1];
  const length = tippingPoints(procedure).reduce((count, { tippings }) => count + tippings.length, 0);
  console.log("All tipping points of 10 bids × 12 criteria, nothing rounded (medians of 5 rounds in turn).");
  console.log(
    `  ${length} figures in ${(all / 1000).toFixed(0)} ms   ÷ evaluate ${(all / one).toFixed(0)}   (goal: at most 200)`,
  );
}
