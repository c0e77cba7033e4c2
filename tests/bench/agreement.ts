import loadHighs from "highs";
import { best } from "../../src/search/best.js";
import { auction, type Family } from "./auctions.js";
import { plainModel } from "./bareSolver.js";

/**
 * Holds the exact search against HiGHS, a solver of another family with a model written apart, on tenders too large to
 * look at pattern by pattern: `npx tsx tests/bench/agreement.ts 20`, where 20 is how many of each kind.
 */
const count = Number(process.argv[2] ?? "20");
const highs = await loadHighs();
let [alike, all] = [0, 0];
for (const [lots, offers] of [
  [10, 60],
  [20, 150],
  [30, 250],
] as const)
  for (const family of ["regions", "arbitrary", "scheduling"] satisfies Family[])
    for (let seed = 100; seed < 100 + count; seed += 1) {
      const problem = auction({ family, lots, offers, seed });
      const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 };
      const theirs = highs.solve(plainModel(problem), options);
      const ours = best(problem, { steps: 1_000_000, upTo: "best" });
      const isProven = ours.kind === "found" && ours.proof.kind === "exact";
      all += 1;
      if (isProven && ours.best.value[0] === BigInt(Math.round(theirs.ObjectiveValue))) alike += 1;
      else console.log(`${family} ${lots} × ${offers}, seed ${seed}: ${theirs.ObjectiveValue}`, ours);
    }
console.log(`${alike} of ${all} alike`);
