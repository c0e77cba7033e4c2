import loadHighs from "highs";
import { type SolveEffort, solve } from "../../dist/award.js";
import { auction, type Family } from "./auctions.js";
import { plainModel } from "./bareSolver.js";

const families: readonly Family[] = ["regions", "arbitrary", "scheduling"];
const sizes = [
  { lots: 10, offers: 60, goal: "at most 0.25", part: "ties", runs: 4 },
  { lots: 20, offers: 150, goal: "at most 0.25", part: "ties", runs: 4 },
  { lots: 50, offers: 500, goal: "at most 1.5, arbitrary 2", part: "best", runs: 1 },
] as const;
const steps = 100_000;
const instances = [1, 2, 3, 4, 5];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const largest = (values: readonly number[]): number => Math.max(...values);

/** The quickest of a few runs: the first ones warm the engine up, for both sides alike. */
async function timed<T>(
  runs: number,
  work: () => T | Promise<T>,
): Promise<{ readonly time: number; readonly value: T }> {
  const start = process.hrtime.bigint();
  const value = await work();
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  return runs > 1 ? { value, time: Math.min(time, (await timed(runs - 1, work)).time) } : { value, time };
}

/**
 * The best award against bare HiGHS in WebAssembly, which gives one pattern and no ties, on the same instance in turn.
 * Up to 20 lots all ties are listed; at 50 the award is timed, and its certificate (ties, next best) by itself.
 */
export async function timeAwards(): Promise<void> {
  const highs = await loadHighs();
  const bare = (text: string) => highs.solve(text, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  const effort = (upTo: SolveEffort["upTo"]): SolveEffort => ({ steps, seconds: 60, upTo });
  console.log(
    "The best award, exact, against bare HiGHS WebAssembly: milliseconds, median and largest of 5 tenders.",
  );
  console.log(
    `  ${"".padEnd(20)} ${"award".padStart(14)} ${"HiGHS".padStart(14)}   ratio   certificate ÷ HiGHS`,
  );
  for (const { lots, offers, goal, part, runs } of sizes) {
    for (const family of families) {
      const rows: { readonly award: number; readonly solver: number; readonly whole: number }[] = [];
      for (const seed of instances) {
        const problem = auction({ family, lots, offers, seed });
        const text = plainModel(problem);
        const solver = await timed(runs, () => bare(text));
        const award = await timed(runs, () => solve(problem, effort(part)));
        const whole = await timed(runs, () => solve(problem, effort("next")));
        const { best } = award.value;
        if (best.kind !== "found" || best.proof.kind !== "exact")
          throw new Error(`not proven: ${family} ${seed}`);
        if (best.best.value[0] !== BigInt(Math.round(solver.value.ObjectiveValue)))
          throw new Error(`search and solver differ: ${family} ${seed}`);
        rows.push({ award: award.time, solver: solver.time, whole: whole.time });
      }
      const ratio = median(rows.map((row) => row.award / row.solver));
      const certificate = median(rows.map((row) => row.whole / row.solver));
      const show = (of: "award" | "solver") => {
        const times = rows.map((row) => row[of]);
        return `${median(times).toFixed(1)} (${largest(times).toFixed(0)})`.padStart(14);
      };
      console.log(
        `  ${`${family} ${lots} × ${offers}`.padEnd(20)} ${show("award")} ${show("solver")}   ${ratio.toFixed(2).padStart(5)}   ${certificate.toFixed(2)}`,
      );
    }
    console.log(`  goal at ${lots} × ${offers}: ${goal}`);
  }
}
