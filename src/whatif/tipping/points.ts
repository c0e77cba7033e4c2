import type { Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { published } from "../../model/written.js";
import type { Leaders } from "../leaders.js";
import { isScored } from "../robustness/changes.js";
import { parametersOf } from "./parameter.js";
import type { TippingQuestion } from "./subject.js";
import {
  leadTipping,
  type NoTipping,
  noTipping,
  recallIn,
  type Tipped,
  type Tipping,
  toldTipping,
} from "./tipping.js";
import { type WinningPrice, winningPrice } from "./winning.js";

/** Who would lead a lot, for everything that might have been another figure. */
export interface TippingPoints {
  readonly lot: string;
  readonly tippings: readonly Tipping<Leaders>[];
  /** What cannot be asked, and why. */
  readonly refused: readonly NoTipping[];
  readonly procedure: Procedure;
}

/** With which prices each bid would have led a lot. */
export interface WinningPrices {
  readonly lot: string;
  /** In the order of the bids. */
  readonly bids: readonly WinningPrice[];
  readonly refused: readonly NoTipping[];
  readonly procedure: Procedure;
}

/**
 * Asks about every weight, price, score and numeric parameter of one lot, or of each, as `tipping` does: in the order
 * of the document; where marks make a score, about every mark.
 */
export const tippingPoints = (procedure: Procedure, lot?: string): TippingPoints[] =>
  (lot === undefined ? procedure.tender.lots.map(({ id }) => id) : [lot]).map((id) =>
    published(
      { lot: id, ...allOf(procedure, id, questionsIn), procedure },
      ({ procedure: _procedure, tippings, ...told }) => ({ ...told, tippings: tippings.map(toldTipping) }),
    ),
  );

/** Gives for every bid on a lot the prices with which it would have led it, alone or level, and what it was away from that. */
export function winningPrices(procedure: Procedure, lot: string): WinningPrices {
  const { tippings, refused } = allOf(procedure, lot, pricesIn);
  const bids = tippings.flatMap((each) => winningPrice(each) ?? []);
  return published({ lot, bids, refused, procedure }, ({ procedure: _procedure, ...told }) => told);
}

type Questions = (procedure: Procedure, lot: string) => TippingQuestion[];

function allOf(
  procedure: Procedure,
  lot: string,
  questions: Questions,
): Pick<TippingPoints, "tippings" | "refused"> {
  const lots = procedure.tender.lots.map(({ id }) => id);
  const found = lots.includes(lot)
    ? answersTo(procedure, lot, questions(procedure, lot))
    : [noTipping(undefined, { kind: "unknown", what: "lot", id: lot, known: lots })];
  return {
    tippings: found.flatMap((each) => (each.kind === "tipping" ? [each] : [])),
    refused: found.flatMap((each) => (each.kind === "refused" ? [each] : [])),
  };
}

/** One answer each; where a score that is asked about is made of marks, one for each of them. */
function answersTo(
  procedure: Procedure,
  lot: string,
  questions: readonly TippingQuestion[],
): Tipped<Leaders>[] {
  const recall = recallIn(procedure, lot);
  const answer = (question: TippingQuestion) => leadTipping(procedure, question, () => recall);
  return questions.flatMap((question) => {
    const found = answer(question);
    return found.kind === "tipping" || found.refusal.kind !== "ofMarks" || question.kind !== "score"
      ? [found]
      : found.refusal.evaluators.map((by) => answer({ ...question, by }));
  });
}

function questionsIn(procedure: Procedure, id: string): TippingQuestion[] {
  const lot = procedure.tender.lots.find((each) => each.id === id);
  if (lot === undefined) return [];
  const nodes = nodesOf(lot.criteria);
  return [
    ...nodes
      .filter(isScored)
      .map(({ id: criterion }): TippingQuestion => ({ kind: "weight", lot: id, criterion })),
    ...pricesIn(procedure, id),
    ...bidsOn(procedure, id).flatMap((bid) =>
      lot.leaves.flatMap((leaf): TippingQuestion[] =>
        leaf.type === "quality" ? [{ kind: "score", lot: id, bid, criterion: leaf.id }] : [],
      ),
    ),
    ...[undefined, ...nodes].flatMap((node) => {
      const fixed = node === undefined ? lot.keys[0]?.method.fixed : node.method?.fixed;
      return Object.entries(parametersOf(procedure, node)).flatMap(
        ([parameter, { is }]): TippingQuestion[] =>
          is === "number" && fixed?.has(parameter) === true
            ? [{ kind: "parameter", lot: id, criterion: node?.id, parameter }]
            : [],
      );
    }),
  ];
}

const pricesIn = (procedure: Procedure, id: string): TippingQuestion[] => {
  const leaves = procedure.tender.lots.find((each) => each.id === id)?.leaves ?? [];
  return bidsOn(procedure, id).flatMap((bid) =>
    leaves.flatMap((leaf): TippingQuestion[] =>
      leaf.type === "price" ? [{ kind: "price", bid, criterion: leaf.id, lots: [id] }] : [],
    ),
  );
};

/** The bids that offer a lot by itself. */
const bidsOn = ({ bids }: Procedure, lot: string): string[] =>
  bids.flatMap(({ id, offers }) =>
    offers.some(({ lots }) => lots.length === 1 && lots[0] === lot) ? [id] : [],
  );
