import type { Draft } from "../draft/draft.js";
import type { Issue } from "../issues.js";

/** A cross-check: looks over whatever parts of a document have shape. */
export type Check = (draft: Draft) => Issue[];

export const checks: readonly Check[] = [];
