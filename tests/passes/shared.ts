import { evaluate } from "../../src/evaluate.js";
import type { Award } from "../../src/model/award.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";

export interface Sharing {
  /** Lots by id, with what they have beside it. */
  readonly lots: Readonly<Record<string, object>>;
  /** For each bid its total in each lot it is in, and what it states. */
  readonly bids: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
  readonly stated?: Readonly<Record<string, object>>;
  readonly award?: object;
  readonly tender?: object;
}

/** Lots in which a bid's total is the one score it has, on a scale from 0 to 100. */
export const sharing = ({ lots, bids, stated = {}, award, tender = {} }: Sharing): object => ({
  format: "weighbridge/1",
  tender: {
    id: "sharing",
    scales: { "0-100": { from: "0", to: "100" } },
    criteria: [{ id: "quality", type: "quality", weight: "100", scale: "0-100" }],
    lots: Object.entries(lots).map(([id, rest]) => ({ id, ...rest })),
    ...(award === undefined ? {} : { award }),
    ...tender,
  },
  bids: Object.entries(bids).map(([id, totals]) => ({
    id,
    ...stated[id],
    offers: Object.keys(totals).map((lot) => ({ lots: [lot], contractPrice: "100" })),
  })),
  scoresheets: Object.entries(bids).flatMap(([bid, totals]) =>
    Object.entries(totals).flatMap(([lot, score]) =>
      score === undefined ? [] : [{ bid, lot, criterion: "quality", agreed: { score } }],
    ),
  ),
});

export const shared = (told: Sharing): Evaluation => evaluate(parseProcedure(sharing(told)));

/** Who has which lot, lot by lot, and why places are left: "l1 A, l2 B C, l3 limit". */
export const told = ({ contracts, unfilled }: Award, lots: readonly string[]): string =>
  lots
    .map((lot) => {
      const has = contracts.filter((each) => each.lots.includes(lot)).map(({ bid }) => bid);
      const left = unfilled.filter((each) => each.lot === lot).map(({ reason }) => reason);
      return [lot, ...has, ...left].join(" ");
    })
    .join(", ");

export const toldOf = (sharing: Sharing): string => told(shared(sharing).award, Object.keys(sharing.lots));
