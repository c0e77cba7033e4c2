import { match } from "ts-pattern";
import type { ProcedureDocument } from "../model/document/document.js";
import type { Column, Part, TableKind } from "./columns.js";

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
    return sheet.accepted === undefined ? [] : [{ sheet, agreed: { reason: sheet.reason } }];
  });

const prices = ({ bids }: ProcedureDocument): FiledRow[] =>
  bids.flatMap((bid) => bid.offers.map((offer) => ({ bid, offer })));

/** What a row says in a column; undefined where it says nothing. */
export function filedIn(row: FiledRow, { of, keys: [key, inner] }: Column): string | string[] | undefined {
  const value = row[of]?.[key];
  const found =
    inner === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[inner];
  return found as string | string[] | undefined;
}
