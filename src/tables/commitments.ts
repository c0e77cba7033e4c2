import { commitments, type RegisteredCommitment } from "../explain/commitments.js";
import type { Evaluation } from "../model/evaluation.js";
import { cellText, type Value } from "./cell.js";
import { csvText } from "./csv.js";

type Read = (row: RegisteredCommitment) => Value | undefined;

const columns: readonly (readonly [name: string, read: Read])[] = [
  ["bid", ({ bid }) => bid],
  ["bidder", ({ bidder }) => bidder],
  ["lots", ({ lots }) => lots],
  ["criterion", ({ criterion }) => criterion],
  ["criterionTitle", ({ criterionTitle }) => criterionTitle],
  ["id", ({ id }) => id],
  ["title", ({ title }) => title],
  ["unit", ({ unit }) => unit],
  ["amount", ({ amount }) => amount?.toString()],
  ["value", ({ value }) => value?.toString()],
  ["due", ({ due }) => due],
  ["kpi", ({ kpi }) => kpi],
  ["evidence", ({ evidence }) => evidence],
  ["points", ({ points }) => points?.toString()],
];

/** Writes the commitment register as CSV text, a row each; only the first row where nothing is recommended. */
export const writeCommitments = (evaluation: Evaluation): string =>
  csvText(
    columns.map(([name]) => name),
    commitments(evaluation).map((row) => columns.map(([, read]) => cellText(read(row) ?? ""))),
  );
