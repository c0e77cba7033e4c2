import type { Procedure } from "../model/procedure.js";
import { published } from "../model/written.js";
import type { SweepCounts } from "./counts.js";
import { type Central, readerOf, type SweepJob } from "./job.js";
import type { SweepManner } from "./manner.js";
import type { Plan } from "./plan/plan.js";
import { planOf } from "./plan/planOf.js";
import type { SweepQuestion } from "./question.js";
import type { Sweep } from "./records.js";
import type { SweepRefusal, SweepRefusalFigures } from "./refusal.js";
import { centralsIn, resultOf } from "./result.js";
import { told } from "./sentences.js";
import { readAll } from "./work.js";

/**
 * Reads many scenarios in which weights, marks and prices might have been otherwise, and counts who then leads, as SMAA
 * does: how often each bid has each rank (rank acceptability indices), the mean of the weights at which it leads (central
 * weights), and how often it leads at those (confidence factor). Every scenario is ranked exactly, as an evaluation
 * would; chance is in the scenarios alone, and the same seed gives the same counts, whoever works on them.
 *
 * A share of n scenarios is off from that of all by less than 1 ÷ √n in 19 of 20 cases. What cannot be drawn is refused,
 * with all reasons; a question with a grid of weights alone draws nothing and is exhaustive.
 *
 * Source: R. Lahdelma and P. Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group decision making,
 * Operations Research 49 (2001), where a bid that shares a rank has it in full.
 */
export async function sweep(
  procedure: Procedure,
  question: SweepQuestion,
  manner: SweepManner = {},
): Promise<Sweep> {
  const plan = planOf(procedure, question);
  if ("refusals" in plan)
    return published({ outcome: "refused", refusals: toldAll(procedure, plan.refusals) });
  const here = readerOf(plan);
  const others = plan.varied.some(({ kind }) => kind !== "weight");
  const progress = { done: 0, of: plan.scenarios };
  const read = (part: Plan, central?: Central) => readAll(part, central, here, manner, progress);
  const stopped = (): Sweep => published({ outcome: "stopped", ...progress });
  const counts = await read(plan);
  if (counts === undefined) return stopped();
  // Where nothing else varies, one scenario stands for all.
  const part = others ? plan : { ...plan, scenarios: 1 };
  const centrals = centralsIn(plan, counts);
  progress.of += centrals.length * part.scenarios;
  const led = new Map<string, number>();
  for (const central of centrals) {
    const found = await read(part, central);
    if (found === undefined) return stopped();
    led.set(keyOf(central), ((found.figures[0] as number) * plan.scenarios) / part.scenarios);
  }
  return published(resultOf(plan, here.readings, counts, (central) => led.get(keyOf(central))));
}

/** Reads the jobs of a sweep, where a worker does; or the refusals, of which `sweep` is told first. */
export function sweepJobs(
  procedure: Procedure,
  question: SweepQuestion,
): ((job: SweepJob) => SweepCounts) | readonly [SweepRefusal, ...SweepRefusal[]] {
  const plan = planOf(procedure, question);
  return "refusals" in plan ? toldAll(procedure, plan.refusals) : readerOf(plan).read;
}

const toldAll = (procedure: Procedure, refusals: readonly SweepRefusalFigures[]) =>
  refusals.map((each) => told(procedure, each)) as [SweepRefusal, ...SweepRefusal[]];

const keyOf = ({ lot, bid }: Central): string => JSON.stringify([lot, bid]);
