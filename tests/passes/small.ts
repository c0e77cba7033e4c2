import { evaluate } from "../../src/evaluate.js";
import type { LotResult } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";

type Tender = Record<string, unknown>;

export interface Small {
  readonly tender?: Tender;
  /** Prices by bid; undefined where no price is opened. */
  readonly prices: Readonly<Record<string, string | undefined>>;
  /** Agreed scores by bid, in the order of the quality criteria given. */
  readonly scores?: Readonly<Record<string, readonly (string | undefined)[]>>;
  readonly criteria?: readonly string[];
  readonly decisions?: readonly unknown[];
  readonly submitted?: Readonly<Record<string, string>>;
}

/** Quality 60 on 0–100, price 40 by the lowest-price ratio: the tender the tests of the passes start from. */
export const quality = { id: "quality", type: "quality", weight: "60", scale: "0-100" };
export const price = { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } };

export function documentOf({
  tender = {},
  prices,
  scores = {},
  criteria = ["quality"],
  decisions = [],
  submitted = {},
}: Small) {
  return {
    format: "weighbridge/1",
    tender: {
      id: "small",
      scales: { "0-100": { from: "0", to: "100" }, "0-5": { from: "0", to: "5", step: "1" } },
      criteria: [quality, price],
      ...tender,
    },
    bids: Object.entries(prices).map(([id, amount]) => ({
      id,
      offers: [
        {
          ...(amount === undefined ? {} : { price: amount }),
          ...(submitted[id] === undefined ? {} : { submitted: submitted[id] }),
        },
      ],
    })),
    scoresheets: Object.entries(scores).flatMap(([bid, all]) =>
      all.flatMap((score, index) =>
        score === undefined ? [] : [{ bid, criterion: criteria[index], agreed: { score } }],
      ),
    ),
    decisions,
  };
}

/** The only lot of a small tender, evaluated. */
export function lotOf(small: Small): LotResult {
  const evaluation = evaluate(parseProcedure(documentOf(small)));
  return evaluation.rounds[0]?.lots[0] as LotResult;
}

/** "A 1 84.5, B 2 80": who stands where with which total. */
export const ranked = ({ ranking }: LotResult): string =>
  ranking.map(({ bid, rank, total }) => `${bid} ${rank} ${total}`).join(", ");

/** Reasons by bid, as codes with what they are about. */
export const asides = ({ setAside }: LotResult): Record<string, string[]> =>
  Object.fromEntries(
    setAside.map(({ bid, reasons }) => [
      bid,
      reasons.map((reason) =>
        "criterion" in reason
          ? `${reason.code} ${reason.criterion}`
          : "about" in reason
            ? `${reason.code} ${reason.about}`
            : reason.code,
      ),
    ]),
  );

export const dues = ({ due }: LotResult): string[] =>
  due.map((each) =>
    [
      "bid" in each ? each.bid : "",
      each.kind,
      "criterion" in each ? each.criterion : "about" in each ? each.about : "",
    ]
      .filter(Boolean)
      .join(" "),
  );
