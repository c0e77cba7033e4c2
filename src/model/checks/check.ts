import type { Draft } from "../draft/draft.js";
import type { Issue } from "../issues.js";

/** A cross-check over the parts of a document that have shape. */
export type Check = (draft: Draft) => Issue[];
