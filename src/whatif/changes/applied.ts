import type { Change } from "../../model/document/changes.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import type { Issue, Path } from "../../model/issues.js";

/** A document in which a change is made, and the change in one line; or why it cannot be made. */
export type Applied =
  | { readonly document: ProcedureDocument; readonly told: string }
  | { readonly issues: readonly Issue[] };

export type ChangeOf<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;

/** Makes one change on a document, which stays as it is; `path` is where the change stands in its list. */
export type Apply<Kind extends Change["kind"]> = (
  document: ProcedureDocument,
  change: ChangeOf<Kind>,
  path: Path,
) => Applied;
