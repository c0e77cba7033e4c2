import type { ProcedureDocument } from "../../src/model/document/document.js";

export interface Size {
  readonly lots: number;
  readonly bids: number;
  readonly criteria: number;
  readonly evaluators: number;
}

/** A small generator of whole numbers with a fixed start, so that every run measures the same documents. */
function numbers(): (below: number) => number {
  let state = 2463534242;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A tender of the given size: quality and social value as groups of marked criteria, price by the lowest-price ratio. */
export function workload({ lots, bids, criteria, evaluators }: Size): ProcedureDocument {
  const next = numbers();
  const marked = criteria - 1;
  const quality = Math.max(1, Math.round(marked * 0.7));
  const group = (id: string, weight: string, count: number) => ({
    id,
    weight,
    outOf: String(count),
    criteria: Array.from({ length: count }, (_, index) => ({
      id: `${id}-${index + 1}`,
      type: "quality" as const,
      weight: "1",
      scale: "0-10",
    })),
  });
  const leaves = [group("quality", "55", quality), group("social-value", "10", marked - quality)];
  const ids = leaves.flatMap((each) => each.criteria.map((leaf) => leaf.id));
  const lotIds = Array.from({ length: lots }, (_, index) => `lot-${index + 1}`);
  const bidIds = Array.from({ length: bids }, (_, index) => `bid-${index + 1}`);
  return {
    format: "weighbridge/1",
    tender: {
      id: "workload",
      scales: { "0-10": { from: "0", to: "10", step: "0.5" } },
      criteria: [
        ...leaves,
        { id: "price", type: "price", weight: "35", method: { kind: "lowestPriceRatio" } },
      ],
      lots: lotIds.map((id) => ({ id })),
      agreement: "mean",
    },
    bids: bidIds.map((id) => ({
      id,
      offers: lotIds.map((lot) => ({ lots: [lot], price: `${100000 + next(50000)}.${10 + next(90)}` })),
    })),
    scoresheets: bidIds.flatMap((bid) =>
      lotIds.flatMap((lot) =>
        ids.map((criterion) => ({
          bid,
          lot,
          criterion,
          marks: Array.from({ length: evaluators }, (_, index) => ({
            by: `E${index + 1}`,
            mark: String(next(21) / 2),
          })),
        })),
      ),
    ),
  };
}

/** The same procedure with two more rounds, in which most bids come down in price and some stay as they are. */
export function inThreeRounds(document: ProcedureDocument): ProcedureDocument {
  const later = {
    reopens: ["price"],
    ifNoOffer: "previousOfferStands" as const,
    priceRise: "allowed" as const,
  };
  const rounds = [{ id: "initial" }, { id: "second", ...later }, { id: "final", ...later }];
  return {
    ...document,
    tender: { ...document.tender, rounds },
    bids: document.bids.map((bid, index) => ({
      ...bid,
      offers: bid.offers.flatMap((offer) =>
        rounds.flatMap(({ id }, round) => {
          const price = Number(offer.price) * (1 - (round * ((index * 7) % 5)) / 100);
          return round > 0 && index % 5 === 0 ? [] : [{ ...offer, round: id, price: price.toFixed(2) }];
        }),
      ),
    })),
  };
}
