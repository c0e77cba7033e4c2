import type { SweepCounts } from "./counts.js";
import type { SweepJob } from "./job.js";

/** Where and how a sweep is worked on; none of it changes the result. */
export interface SweepManner {
  /** Called now and then, with the scenarios that are read and those that are to be. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** An `AbortSignal`, or anything that says as much. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Left out: everything is read here. */
  readonly workers?: SweepWorkers | undefined;
}

/** Workers that read jobs, each by `sweepJobs` of the same procedure and question. */
export interface SweepWorkers {
  /** How many jobs may be under way at a time. */
  readonly size: number;
  readonly run: (job: SweepJob) => Promise<SweepCounts>;
}
