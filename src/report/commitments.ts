import { evidenceWords } from "../explain/amounts.js";
import { commitments, type RegisteredCommitment } from "../explain/commitments.js";
import { bidName, listed, lotName } from "../explain/names.js";
import type { Award } from "../model/award.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import { wrapped } from "./table.js";

/** The commitment register as lines of at most 100 columns: who is held to what, with what it earned. */
export function commitmentLines(evaluation: Evaluation): string[] {
  const { procedure, award } = evaluation;
  const rows = commitments(evaluation);
  if (rows.length === 0) return wrapped(`COMMITMENTS: none, as ${noneBecause(award)}.`, "");
  let last: string | undefined;
  return [
    ...wrapped("COMMITMENTS under the recommended contracts (people award)", ""),
    ...rows.flatMap((row) => {
      const head = headOf(procedure, row);
      const isNew = head !== last;
      last = head;
      return [...(isNew ? wrapped(head, "  ") : []), ...wrapped(rowWords(procedure, row), "    ")];
    }),
  ];
}

const noneBecause = ({ contracts }: Award): string =>
  contracts.length === 0
    ? "nothing is recommended"
    : "nothing is accepted or promised in the offers that are recommended";

function headOf(procedure: Procedure, { lots, bid, criterionTitle, points }: RegisteredCommitment): string {
  const names = listed(lots.map((lot) => lotName(procedure, lot)));
  const inLots = procedure.tender.lots.length === 1 ? "" : `, ${lots.length === 1 ? "lot" : "lots"} ${names}`;
  const earned = points === undefined ? "" : ` (${shown(points.value)} points)`;
  return `${bidName(procedure, bid)}${inLots}, ${criterionTitle}${earned}:`;
}

/** "Weeks of apprenticeship: 40 weeks, worth 16 500 GBP; due: by month 12; measured by: payroll; evidence provided". */
function rowWords(procedure: Procedure, row: RegisteredCommitment): string {
  const { id, title, unit, amount, value, due, kpi, evidence, criterion, lots } = row;
  const leaves = procedure.tender.lots.find((lot) => lot.id === lots[0])?.leaves ?? [];
  const leaf = leaves.find((each) => each.id === criterion);
  const worth =
    value === undefined || leaf?.type !== "measure" || id === undefined
      ? ""
      : `, worth ${shown(value.value)} ${leaf.unit}`;
  const quantity =
    amount === undefined ? "" : `: ${shown(amount.value)}${unit === undefined ? "" : ` ${unit}`}`;
  return [
    `${title ?? id ?? row.criterionTitle}${quantity}${worth}`,
    ...(due === undefined ? [] : [`due: ${due}`]),
    ...(kpi === undefined ? [] : [`measured by: ${kpi}`]),
    ...(evidence === undefined ? [] : [evidenceWords[evidence]]),
  ].join("; ");
}
