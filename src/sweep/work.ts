import { jump, seeded } from "../random/xoshiro128.js";
import { addCounts, type SweepCounts } from "./counts.js";
import { type Central, chunkSize, type JobReader, type SweepJob } from "./job.js";
import type { SweepManner } from "./manner.js";
import type { Plan } from "./plan/plan.js";

// What every runtime has to let others go first.
declare const setTimeout: (then: () => void) => unknown;

/** How far a sweep has come. */
interface Progress {
  done: number;
  of: number;
}

/** Reads all scenarios of a plan, here or by workers; undefined where the caller ends it. */
export async function readAll(
  plan: Plan,
  central: Central | undefined,
  here: JobReader,
  { onProgress, signal, workers }: SweepManner,
  progress: Progress,
): Promise<SweepCounts | undefined> {
  const jobs = jobsIn(plan, central, isQuick(plan, here) ? 64 : 1);
  let counts: SweepCounts | undefined;
  const work = async (): Promise<boolean> => {
    for (const job of jobs) {
      if (signal?.aborted === true) return false;
      const read = workers === undefined ? here.read(job) : await workers.run(job);
      counts = counts === undefined ? read : addCounts(counts, read);
      progress.done += job.count;
      onProgress?.(progress.done, progress.of);
      if (workers === undefined) await new Promise<void>((then) => setTimeout(then));
    }
    return true;
  };
  // They take from one list of jobs, and what they find adds up in any order.
  const isRead = await Promise.all(Array.from({ length: workers?.size ?? 1 }, work));
  return isRead.every(Boolean) ? counts : undefined;
}

/** Whether a chunk takes no time to speak of. */
const isQuick = ({ award }: Plan, { readings }: JobReader): boolean =>
  !award && readings.every(({ by }) => by === "kernel");

/** The scenarios job by job, each with the stream of its first chunk. */
function* jobsIn(plan: Plan, central: Central | undefined, chunksPerJob: number): Generator<SweepJob> {
  const stream = seeded(plan.seed);
  const size = chunksPerJob * chunkSize;
  for (let from = 0; from < plan.scenarios; from += size) {
    const count = Math.min(size, plan.scenarios - from);
    yield { from, count, stream: Array.from(stream), central };
    for (let chunk = 0; chunk < chunksPerJob; chunk += 1) jump(stream);
  }
}
