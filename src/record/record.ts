import { workingData } from "../explain/workingData.js";
import type { ProcedureDocument } from "../model/document/document.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { plain } from "../model/written.js";
import { canonicalForm } from "./canonical.js";
import { digestOf } from "./digest.js";
import { version } from "./version.js";

export const recordFormat = "weighbridge-record/1";

/** An evaluation with all that is needed to do it again, as plain JSON data. */
export interface EvaluationRecord {
  readonly format: typeof recordFormat;
  /** Of the library that made the record. */
  readonly version: string;
  /** SHA-256 of the document's canonical form. */
  readonly digest: string;
  readonly document: ProcedureDocument;
  /** As `JSON.stringify(evaluation)` gives it, with every working. */
  readonly evaluation: EvaluationData;
}
export type EvaluationData = { readonly [key: string]: unknown };

/**
 * Makes the record of an evaluation, to be kept with the file: the document, its digest, the version of the
 * library, and every figure with its workings. `replay` says whether it can be reproduced.
 */
export async function record(procedure: Procedure, evaluation: Evaluation): Promise<EvaluationRecord> {
  return {
    format: recordFormat,
    version,
    digest: await digestOf(canonicalForm(procedure)),
    document: procedure.document,
    evaluation: evaluationData(evaluation),
  };
}

/** An evaluation as plain data that shares nothing with it. */
export function evaluationData({ procedure, workings, ...rest }: Evaluation): EvaluationData {
  const told = { ...rest, workings: workings.map((each) => workingData(procedure, each)) };
  return JSON.parse(JSON.stringify(plain(told))) as EvaluationData;
}
