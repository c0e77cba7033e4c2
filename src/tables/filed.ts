import { match } from "ts-pattern";
import type { ProcedureDocument } from "../model/document/document.js";
import type { ScoresheetDocument } from "../model/document/panel.js";
import { isRecord } from "../model/shape/schema.js";
import type { Value } from "./cell.js";
import type { Column, Part, TableKind } from "./columns.js";
import { standsAt } from "./keys.js";

/** The records that one row of a table is written from. */
export type FiledRow = Readonly<Partial<Record<Part, Readonly<Record<string, unknown>>>>>;

/** What a document says that a table of a kind has rows for, in the order of the document. */
export const filedRows = (document: ProcedureDocument, kind: TableKind): FiledRow[] =>
  match(kind)
    .with("marks", () => marks(document))
    .with("agreed", () => agreed(document))
    .with("prices", () => prices(document))
    .with("decisions", () => (document.decisions ?? []).map((decision) => ({ decision })))
    .exhaustive();

const marks = ({ scoresheets = [] }: ProcedureDocument): FiledRow[] =>
  scoresheets.flatMap((sheet) => (sheet.marks ?? []).map((mark) => ({ sheet, mark })));

/** The reason of an accepted amount stands on its sheet, that of an agreed score beside it. */
const agreed = ({ scoresheets = [] }: ProcedureDocument): FiledRow[] =>
  scoresheets.flatMap((sheet): FiledRow[] => {
    if (sheet.agreed !== undefined) return [{ sheet, agreed: sheet.agreed }];
    return byLine(sheet).map((row) => ({ ...row, agreed: { reason: sheet.reason } }));
  });

/** A row for what is accepted, or for each line of it; evidence for all lines together has a row of its own. */
function byLine(sheet: ScoresheetDocument): FiledRow[] {
  const { accepted, evidence } = sheet;
  const lines = [accepted, evidence].map((each) => (typeof each === "object" ? each : undefined));
  const ids = new Set(lines.flatMap((each) => Object.keys(each ?? {})));
  const whole = lines.map((each, index) => (each === undefined ? [accepted, evidence][index] : undefined));
  const row = (accepted: unknown, evidence: unknown): FiledRow => ({
    sheet: { ...sheet, accepted, evidence },
  });
  return [
    ...(whole.every((each) => each === undefined) ? [] : [row(whole[0], whole[1])]),
    ...Array.from(ids, (line) => ({ ...row(lines[0]?.[line], lines[1]?.[line]), line: { line } })),
  ];
}

const prices = ({ bids }: ProcedureDocument): FiledRow[] =>
  bids.flatMap((bid) => bid.offers.map((offer) => ({ bid, offer })));

/** What a row says in a column; undefined where it says nothing. */
export const filedIn = (row: FiledRow, { of, keys }: Column): Value | undefined => {
  const { value, depth } = standsAt(row[of] ?? {}, keys);
  return depth === keys.length && !isRecord(value) ? (value as Value | undefined) : undefined;
};
