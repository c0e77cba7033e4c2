import { evaluate } from "../evaluate.js";
import { readChanges } from "../model/changes.js";
import type { Change } from "../model/document/changes.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Issue } from "../model/issues.js";
import { safeParseProcedure } from "../model/parse.js";
import type { Procedure } from "../model/procedure.js";
import { published, toldOf } from "../model/written.js";
import { applyChanges } from "./changes/index.js";
import { differenceBetween } from "./difference.js";
import type { Difference } from "./records.js";

/** Two evaluations and what differs, or what is wrong: with the changes, or with the document that they lead to. */
export type WhatIf =
  | {
      readonly success: true;
      /** Each change in one line, with what stood there before. */
      readonly changes: readonly string[];
      readonly difference: Difference;
      readonly before: Evaluation;
      readonly after: Evaluation;
      /** The changed one. */
      readonly procedure: Procedure;
    }
  | {
      readonly success: false;
      /** Where the issues' paths lead: into the list of changes, or into the changed document. */
      readonly in: "changes" | "changedDocument";
      readonly issues: readonly Issue[];
    };

/**
 * Evaluates a procedure as it is and as it would be with some changes, each made on what the one before it left, and
 * says what differs. The procedure stays as it is. Never throws: changes that name nothing, or that leave paperwork that
 * is not in order, come back as issues.
 */
export function whatIf(procedure: Procedure, changes: readonly Change[]): WhatIf {
  const read = readChanges(changes);
  if (!read.success) return { success: false, in: "changes", issues: read.issues };
  const made = applyChanges(procedure.document, read.changes);
  if ("issues" in made) return { success: false, in: "changes", issues: made.issues };
  const parsed = safeParseProcedure(made.document);
  if (!parsed.success) return { success: false, in: "changedDocument", issues: parsed.issues };
  const [before, after] = [evaluate(procedure), evaluate(parsed.procedure)];
  return published(
    {
      success: true,
      changes: made.told,
      difference: differenceBetween(before, after),
      before,
      after,
      procedure: parsed.procedure,
    },
    ({ procedure: _procedure, ...rest }) => ({
      ...rest,
      before: toldOf(before),
      after: toldOf(after),
    }),
  );
}
