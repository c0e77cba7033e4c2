import { evaluate } from "../evaluate.js";
import type { Issue, Path } from "../model/issues.js";
import { deepest } from "../model/receive.js";
import { readText, spelledNumbers } from "../model/text.js";
import { canonicalForm } from "./canonical.js";
import { differencesBetween } from "./differences.js";
import { digestOf } from "./digest.js";
import { readRecord } from "./readRecord.js";
import { evaluationData } from "./record.js";
import { version } from "./version.js";

/** A value of the stored evaluation that the replay does not give; undefined where one side has none. */
export interface ReplayDifference {
  readonly path: Path;
  readonly stored: unknown;
  readonly replayed: unknown;
}

/** The version that made the record, and the one that replayed it. */
export interface Versions {
  readonly stored: string;
  readonly running: string;
}

/** Whether the evaluation of a record comes out again from its document. */
export type Replay =
  | { readonly outcome: "reproduced"; readonly digest: string; readonly version: Versions }
  | {
      readonly outcome: "differs";
      readonly differences: readonly ReplayDifference[];
      /** Where the document is not the one that the stored digest was made of. */
      readonly document: { readonly stored: string; readonly found: string } | undefined;
      readonly version: Versions;
    }
  | { readonly outcome: "unreadable"; readonly issues: readonly Issue[] };

/**
 * Evaluates the document of a record once more and holds every value against the stored one, character by
 * character; the order of keys has no meaning. Takes plain data, and returns an outcome whatever it holds.
 */
export async function replay(record: unknown): Promise<Replay> {
  const read = readRecord(record);
  if (!read.success) return { outcome: "unreadable", issues: read.issues };
  const { procedure, stored } = read;
  const versions = { stored: stored.version, running: version };
  const found = await digestOf(canonicalForm(procedure));
  const replayed = evaluationData(evaluate(procedure));
  const differences = differencesBetween(stored.evaluation, replayed).map(({ path, one, other }) => ({
    path,
    stored: one,
    replayed: other,
  }));
  if (differences.length === 0 && found === stored.digest)
    return { outcome: "reproduced", digest: found, version: versions };
  const document = found === stored.digest ? undefined : { stored: stored.digest, found };
  return { outcome: "differs", differences, document, version: versions };
}

/** Replays a record from its JSON text: a key that stands twice, or a number in another spelling, does not pass. */
export async function replayText(text: string): Promise<Replay> {
  // The document lies one level down.
  const { value, issues } = readText(text, deepest + 1);
  if (issues.length > 0) return { outcome: "unreadable", issues };
  return replay(spelledNumbers(value, ["document"]));
}
