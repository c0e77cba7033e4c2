import { parentPort, Worker, workerData } from "node:worker_threads";
import type { ProcedureDocument } from "../model/document/document.js";
import { parseProcedure } from "../model/parse.js";
import type { SweepCounts } from "../sweep/counts.js";
import type { SweepJob } from "../sweep/job.js";
import type { SweepQuestion } from "../sweep/question.js";
import { sweepJobs } from "../sweep/sweep.js";
import type { Machine } from "./command.js";

interface Hired {
  readonly document: ProcedureDocument;
  readonly question: SweepQuestion;
}

/** This machine: a line of progress on a terminal for what takes over a second, and threads that run a file as workers. */
export function machineOf(
  file: string,
  terminal: { readonly isTTY?: boolean; write(text: string): unknown },
): Machine {
  const began = Date.now();
  return {
    onProgress: (done, of) => {
      if (terminal.isTTY !== true || Date.now() - began < 1000) return;
      // Back to the start of the line, and what stood there wiped out.
      terminal.write(done === of ? "\r\x1b[K" : `\r\x1b[K${done} of ${of} scenarios`);
    },
    workersOn: (document, question, size) => {
      const hired: Hired = { document, question };
      const idle = Array.from({ length: size }, () => new Worker(file, { workerData: hired }));
      const all = idle.slice();
      return {
        size,
        run: (job) =>
          new Promise<SweepCounts>((answer, fail) => {
            // As many jobs are under way as there are workers, so that one is idle.
            const worker = idle.pop() as Worker;
            worker.once("error", fail);
            worker.once("message", (counts: SweepCounts) => {
              worker.off("error", fail);
              idle.push(worker);
              answer(counts);
            });
            worker.postMessage(job);
          }),
        end: () => {
          for (const worker of all) worker.terminate();
        },
      };
    },
  };
}

/** What a worker does: it reads the jobs that it is sent. */
export function work(): void {
  const { document, question } = workerData as Hired;
  const read = sweepJobs(parseProcedure(document), question);
  // A question that is refused is told to who asks it; a worker is sent no job then.
  if (typeof read === "function")
    parentPort?.on("message", (job: SweepJob) => parentPort?.postMessage(read(job)));
}
