import { evaluate, movement, parseProcedure } from "../../dist/index.js";
import { medians } from "./medians.js";
import { inThreeRounds, workload } from "./workload.js";

/** Three rounds against three evaluations of one, and what it takes to say what moved. */
export function timeRounds(): void {
  const document = workload({ lots: 12, bids: 40, criteria: 12, evaluators: 4 });
  const single = parseProcedure(document);
  const three = parseProcedure(inThreeRounds(document));
  const evaluation = evaluate(three);

  const found = medians(
    {
      single: () => evaluate(single),
      three: () => evaluate(three),
      movement: () => movement(evaluation),
    },
    5,
    300,
  );
  const [one, all, moved] = [found.single ?? 1, found.three ?? 1, found.movement ?? 1];
  const ratio = (value: number): string => value.toFixed(2);
  console.log("Three rounds, 12 lots × 40 bids × 12 criteria × 4 evaluators (medians of 5 rounds in turn).");
  console.log(`  one round ${(one / 1000).toFixed(1)} ms, three rounds ${(all / 1000).toFixed(1)} ms`);
  console.log(
    `  three rounds ÷ three evaluations of one round  ${ratio(all / (3 * one))}   (goal: at most 1.5)`,
  );
  console.log(`  movement ÷ evaluation of the three rounds      ${ratio(moved / all)}`);
}
