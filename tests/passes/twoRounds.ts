import { evaluate } from "../../src/evaluate.js";
import type { Evaluation, LotResult } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { price, quality } from "./small.js";

/** A tender of two rounds, whose second says what a test asks of it. */
export interface Rounds {
  readonly tender?: object;
  readonly initial?: object;
  readonly bafo?: object;
  readonly criteria?: readonly object[];
  /** Prices by bid: initial, then BAFO where one was sent. */
  readonly offers: Readonly<Record<string, readonly [string, string?, object?]>>;
  readonly scores: Readonly<Record<string, string>>;
  readonly sheets?: readonly object[];
  readonly decisions?: readonly object[];
}

export function evaluated({
  tender = {},
  initial = {},
  bafo = {},
  criteria = [quality, price],
  offers,
  scores,
  sheets = [],
  decisions = [],
}: Rounds): Evaluation {
  return evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "rounds",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria,
        rounds: [
          { id: "initial", ...initial },
          { id: "bafo", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed", ...bafo },
        ],
        ...tender,
      },
      bids: Object.entries(offers).map(([id, [initial, final, more]]) => ({
        id,
        offers: [
          { round: "initial", price: initial },
          ...(final === undefined && more === undefined
            ? []
            : [{ round: "bafo", ...(final === undefined ? {} : { price: final }), ...more }]),
        ],
      })),
      scoresheets: [
        ...Object.entries(scores).map(([bid, score]) => ({ bid, criterion: "quality", agreed: { score } })),
        ...sheets,
      ],
      decisions,
    }),
  );
}

export const lotIn = (evaluation: Evaluation, round: number): LotResult =>
  evaluation.rounds[round]?.lots[0] as LotResult;
