import { evaluate, parseProcedure } from "../../dist/index.js";
import { robustness } from "../../dist/what-if.js";
import { medians } from "./medians.js";
import { workload } from "./workload.js";

/** What trying every single change costs, against evaluating each changed procedure whole. */
export function timeRobustness(): void {
  console.log("Robustness: every single change, against as many evaluations (medians of 3 rounds in turn).");
  for (const lots of [1, 2]) {
    const procedure = parseProcedure(workload({ lots, bids: 8, criteria: 12, evaluators: 4 }));
    const { tried } = robustness(procedure);
    const found = medians(
      { evaluate: () => evaluate(procedure), robustness: () => robustness(procedure) },
      3,
      300,
    );
    const [one, all] = [found.evaluate ?? 1, found.robustness ?? 1];
    console.log(
      `  ${lots} × 8 bids × 12 criteria × 4 evaluators: ${tried} changes, ${(all / 1000).toFixed(0)} ms   ÷ (changes × evaluate) ${(all / tried / one).toFixed(2)}   (goal: at most 0.3)`,
    );
  }
}
