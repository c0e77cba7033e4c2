import type { FiledSheet } from "./sheets.js";

/** A recorded reason with the evaluator who gave it; the panel's own where nobody is named. */
export interface Reasoned {
  readonly by: string | undefined;
  readonly reason: string;
}

/** The reasons recorded on a sheet: the panel's, and every evaluator's. */
export function reasonsOn({ sheet: { agreed, marks } }: FiledSheet): Reasoned[] {
  const found: Reasoned[] = [];
  if (agreed?.reason !== undefined) found.push({ by: undefined, reason: agreed.reason });
  for (const { by, reason } of marks) if (reason !== undefined) found.push({ by, reason });
  return found;
}

/** A text as it reads: without regard to case, spaces and the full stop at its end. */
export const read = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, "");
