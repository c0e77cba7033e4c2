import { evaluate } from "../../src/evaluate.js";
import type { DecisionDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import type { Evaluation, RankedBid } from "../../src/model/evaluation.js";
import type { Figure } from "../../src/number/figure.js";
import { print } from "../cases/printed.js";
import { procedureOf } from "../cases/read.js";

export type Rules = Omit<TenderDocument, "id">;
type Criterion = NonNullable<Rules["criteria"]>[number];

/** Bids by id, each with its price and its agreed score for every quality criterion. */
export type Bids = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A document of one lot and one round. */
export const documentOf = (
  rules: Rules,
  bids: Bids,
  decisions: readonly DecisionDocument[] = [],
): ProcedureDocument => ({
  format: "weighbridge/1",
  tender: { id: "vector", scales, ...rules },
  bids: Object.entries(bids).map(([id, { price }]) => ({
    id,
    offers: [price === undefined ? {} : { price }],
  })),
  scoresheets: Object.entries(bids).flatMap(([bid, { price: _price, ...scores }]) =>
    Object.entries(scores).map(([criterion, score]) => ({ bid, criterion, agreed: { score } })),
  ),
  decisions: [...decisions],
});

const scales = {
  "0-100": { from: "0", to: "100" },
  "0-90": { from: "0", to: "90" },
  "0-15": { from: "0", to: "15" },
  "0-5": { from: "0", to: "5" },
  "0-4": { from: "0", to: "4", step: "1" },
  "0-1": { from: "0", to: "1" },
};

export const quality = (id: string, weight: string, scale: keyof typeof scales = "0-100"): Criterion => ({
  id,
  type: "quality",
  weight,
  scale,
});

export type PriceMethod = NonNullable<Extract<Criterion, { type: "price" }>["method"]>;

export const price = (weight: string, method: PriceMethod = { kind: "lowestPriceRatio" }): Criterion => ({
  id: "price",
  type: "price",
  weight,
  method,
});

export const evaluated = (document: ProcedureDocument): Evaluation => evaluate(procedureOf(document));

/** The evaluation of a document of one lot and one round. */
export const evaluatedOf = (...document: Parameters<typeof documentOf>): Evaluation =>
  evaluated(documentOf(...document));

const lotOf = (evaluation: Evaluation, lot?: string) => {
  const found = evaluation.rounds.at(-1)?.lots.find((each) => lot === undefined || each.lot === lot);
  if (found === undefined) throw new Error(`no lot ${lot}`);
  return found;
};

export const outcome = (evaluation: Evaluation): string => lotOf(evaluation).outcome;

/** The ranking in the last round on one line: "1 B 72.25, 2 A 68.44". */
export const ranking = (evaluation: Evaluation, places = 2, lot?: string): string =>
  lotOf(evaluation, lot)
    .ranking.map(({ rank, bid, total }) => `${rank} ${bid} ${print(total.value, places, "rounded")}`)
    .join(", ");

export function ranked(evaluation: Evaluation, bid: string, lot?: string): RankedBid {
  const found = lotOf(evaluation, lot).ranking.find((each) => each.bid === bid);
  if (found === undefined) throw new Error(`${bid} is not ranked`);
  return found;
}

/** A figure to its last digit: its decimal where that ends, else the fraction. */
export const exact = (figure: Figure | undefined): string => figure?.exact ?? `${figure}`;

/** Every total of the ranking to its last digit: "B 289/4". */
export const totals = (evaluation: Evaluation, lot?: string): string =>
  lotOf(evaluation, lot)
    .ranking.map(({ bid, total }) => `${bid} ${exact(total)}`)
    .join(", ");

/** Who is set aside and why: "D belowMinimum". */
export const setAside = (evaluation: Evaluation): string =>
  lotOf(evaluation)
    .setAside.map(({ bid, reasons }) => `${bid} ${reasons.map((each) => each.code).join(" ")}`)
    .join(", ");

export const recommended = (evaluation: Evaluation): string =>
  evaluation.award.contracts.map(({ lots, bid, price: at }) => `${lots.join("+")} ${bid} ${at}`).join(", ");

/** The codes of the findings, each once; that no reason is recorded is so in every one of these. */
export const findings = (evaluation: Evaluation): readonly string[] =>
  Array.from(
    new Set(evaluation.findings.map((each) => each.code).filter((code) => code !== "reasonMissing")),
  );
