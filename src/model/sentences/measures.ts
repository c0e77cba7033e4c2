import { listed, quoted } from "./wording.js";

const lineOf = (line: string | undefined, criterion: string): string =>
  line === undefined ? quoted(criterion) : `${quoted(line)} of ${quoted(criterion)}`;

/** Sentences about measures: their lines, caps and evidence, and what is computed. */
export const measureSentences = {
  amountByLine: (f: { criterion: string; lines: readonly string[] }) =>
    `${quoted(f.criterion)} has lines: in place of one amount state a quantity for ${listed(f.lines, "and")}.`,
  amountNotByLine: (f: { criterion: string; unit: string }) =>
    `${quoted(f.criterion)} has no lines: in place of this record state one amount (${f.unit}).`,
  procedureFigures: (f: { criterion: string; procedure: string }) =>
    `${quoted(f.criterion)} is computed by the procedure ${quoted(f.procedure)}: state a record of that "kind" with "years", "days", "paymentsShare" and "reductions".`,
  keyNotWithProcedure: (f: { criterion: string; key: string }) =>
    `${quoted(f.criterion)} is computed from what the offers state, so ${quoted(f.key)} has nothing to work on: remove it.`,
  computedMeasure: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is computed from what the offers state, and nobody accepts an amount of it: remove this sheet.`,
  lowerIsBetter: (f: { criterion: string; key: string }) =>
    f.key === "cap"
      ? `In ${quoted(f.criterion)} the lower amount is better, and a cap would favour those above it: remove "cap".`
      : f.key === "evidence"
        ? `In ${quoted(f.criterion)} the lower amount is better, and counting zero would reward whoever provides no evidence: write "setAside" or "decide".`
        : `A net present value is better the higher it is: write "higher" for ${quoted(f.criterion)}, or remove "procedure".`,
  firstReduction: (f: { figure: string; announced: string }) =>
    `The announcement on ${f.announced} leaves no day of that year, so the first of the "reductions" is for nothing and cannot be ${f.figure}: write 0.`,
  evidenceNotUsed: (f: { criterion: string }) =>
    `${quoted(f.criterion)} asks for no evidence: remove "evidence" here, or publish in the criterion what follows where none is provided.`,
  evidenceNotByLine: (f: { criterion: string }) =>
    `${quoted(f.criterion)} has no lines: write one word for its evidence.`,
  evidenceInCombined: (f: { criterion: string; otherwise: string }) =>
    `A combined offer is set aside by its lots, so that no evidence is provided for ${quoted(f.criterion)} (${quoted(f.otherwise)}) has to stand on the sheet of a lot: write it there, or "awaited" here.`,
  acceptedWithoutEvidence: (f: { criterion: string; line: string | undefined; accepted: string }) =>
    `${f.accepted} is accepted for ${lineOf(f.line, f.criterion)} without evidence, which counts zero by the published rules: accept 0, or correct the evidence.`,
  acceptedNotOffered: (f: { bid: string; criterion: string; line: string | undefined; accepted: string }) =>
    `${f.accepted} is accepted for ${lineOf(f.line, f.criterion)}, but no offer of bid ${quoted(f.bid)} for the lot states an amount: add it under "measures" of the offer, or accept 0.`,
  acceptedAboveOffered: (f: {
    bid: string;
    criterion: string;
    line: string | undefined;
    accepted: string;
    offered: string;
  }) =>
    `${f.accepted} is accepted for ${lineOf(f.line, f.criterion)}, but bid ${quoted(f.bid)} offers ${f.offered}: accept no more than is offered, or correct the offer.`,
  changeLine: (f: { of: string; lines: readonly string[] }) =>
    f.lines.length === 0
      ? `What is changed here (${quoted(f.of)}) has no lines: remove "line".`
      : `What is accepted has lines, and this change does not say of which: add "line", as ${listed(f.lines, "or")}.`,
  envelopeBeforePrice: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is scored by what is offered for the price, but its envelope is opened before the last one with a price: put it into that one or a later one.`,
};
