import type { FiledSheet } from "./sheets.js";

/** A recorded reason with the evaluator who gave it; the panel's own where nobody is named. */
export interface Reasoned {
  readonly by: string | undefined;
  readonly reason: string;
}

/** The reasons recorded on a sheet: the panel's, and every evaluator's. */
export const reasonsOn = ({ sheet }: FiledSheet): Reasoned[] =>
  [{ by: undefined, reason: sheet.agreed?.reason }, ...sheet.marks].flatMap(({ by, reason }) =>
    reason === undefined ? [] : [{ by, reason }],
  );

/** A text as it reads: without regard to case, spaces and the full stop at its end. */
export const read = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, "");
