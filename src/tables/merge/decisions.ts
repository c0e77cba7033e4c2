import { questions } from "../../model/draft/decision.js";
import { filed } from "../../model/filed.js";
import { isRecord } from "../../model/shape/schema.js";
import type { Column } from "../columns.js";
import { type Row, recordOf } from "../rows.js";
import {
  add,
  contradict,
  differs,
  fill,
  listUnder,
  type Merging,
  type Placed,
  type Plain,
} from "./merging.js";
import { type Places, placeKey } from "./places.js";

/** What a decision is about; what it says of that is its answer. */
const keyOf = (places: Places, decision: Plain): string => {
  const { about, bid, lot, lots, round, outcome, envelope } = decision;
  const question = questions.findIndex((each) => (each as readonly unknown[]).includes(outcome));
  return JSON.stringify([about, bid, placeKey(places, round, lot, lots), question, envelope]);
};

const answers = (about: unknown): readonly string[] =>
  about === "opened" ? ["at"] : ["outcome", "order", "figure"];

/**
 * Puts decisions on record. One that answers in another way what is answered already is an issue; the same answer
 * with another reason is another record of it.
 */
export function mergeDecisions(merging: Merging, rows: readonly Row[]): void {
  const list = listUnder(merging.document, "decisions");
  if (list === undefined) return;
  const taken = new Map<string, Placed[]>();
  const file = (placed: Placed): void => {
    filed(taken, keyOf(merging.places, placed.record), (): Placed[] => []).push(placed);
  };
  for (const [index, record] of list.entries())
    if (isRecord(record)) file({ record, path: ["decisions", index] });
  for (const row of rows) {
    const before = taken.get(keyOf(merging.places, recordOf(row, "decision"))) ?? [];
    const same = before.find((placed) => !row.cells.some((cell) => isOther(placed, cell)));
    if (same !== undefined) fill(merging, same, row, "decision");
    else if (!before.some((placed) => isAnsweredElse(merging, placed, row)))
      file(add(merging, list, ["decisions"], row, "decision"));
  }
}

const isOther = ({ record }: Placed, { column, value }: Row["cells"][number]): boolean =>
  differs(column, value, record[column.keys[0]]);

/** Whether a row answers in another way; that is an issue. */
function isAnsweredElse(merging: Merging, placed: Placed, row: Row): boolean {
  const other = row.cells.find(
    (cell) => answers(placed.record.about).includes(cell.column.name) && isOther(placed, cell),
  );
  if (other === undefined) return false;
  const { column, value }: { column: Column; value: Row["cells"][number]["value"] } = other;
  const stands = placed.record[column.keys[0]] as typeof value;
  contradict(merging, [...placed.path, column.keys[0]], row, column, value, stands);
  return true;
}
