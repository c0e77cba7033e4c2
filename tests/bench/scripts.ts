import { Decimal } from "decimal.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";

/** The same tender as plain objects with figures of one kind. */
export interface Plain<F> {
  readonly lots: readonly {
    readonly id: string;
    readonly bids: readonly {
      readonly id: string;
      readonly price: F;
      readonly marks: readonly (readonly F[])[];
    }[];
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly weight: F;
    readonly ids: readonly string[];
    readonly leafWeight: F;
  }[];
  readonly priceWeight: F;
  readonly top: F;
}

export function plainOf<F>(
  document: ProcedureDocument,
  read: (text: string) => F,
  share: (weight: F, count: string) => F,
): Plain<F> {
  const groups = (document.tender.criteria ?? []).flatMap((each) =>
    each.type === undefined
      ? [
          {
            id: each.id,
            weight: read(each.weight),
            ids: each.criteria.map((leaf) => leaf.id),
            leafWeight: share(read(each.weight), each.outOf ?? "100"),
          },
        ]
      : [],
  );
  const ids = groups.flatMap((group) => group.ids);
  const sheets = new Map(
    (document.scoresheets ?? []).map((sheet) => [`${sheet.bid} ${sheet.lot} ${sheet.criterion}`, sheet]),
  );
  return {
    groups,
    priceWeight: read("35"),
    top: read("10"),
    lots: (document.tender.lots ?? []).map((lot) => ({
      id: lot.id,
      bids: document.bids.map((bid) => ({
        id: bid.id,
        price: read(bid.offers.find((offer) => offer.lots?.[0] === lot.id)?.price ?? "0"),
        marks: ids.map((id) =>
          (sheets.get(`${bid.id} ${lot.id} ${id}`)?.marks ?? []).map((mark) => read(mark.mark)),
        ),
      })),
    })),
  };
}

/** What an analyst would write: plain floats, to ranked results with points per criterion. */
export function floatScript({ lots, groups, priceWeight, top }: Plain<number>) {
  return lots.map((lot) => {
    const lowest = Math.min(...lot.bids.map((bid) => bid.price));
    const scored = lot.bids.map((bid) => {
      const points: Record<string, number> = {};
      let at = 0;
      let total = 0;
      for (const group of groups) {
        let earned = 0;
        for (const id of group.ids) {
          const marks = bid.marks[at++] ?? [];
          const score = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
          const each = (group.leafWeight * score) / top;
          points[id] = each;
          earned += each;
        }
        points[group.id] = earned;
        total += earned;
      }
      points.price = (priceWeight * lowest) / bid.price;
      return { bid: bid.id, total: total + points.price, points, rank: 0 };
    });
    scored.sort((a, b) => b.total - a.total);
    for (const [index, each] of scored.entries()) {
      const before = scored[index - 1];
      each.rank = before !== undefined && before.total === each.total ? before.rank : index + 1;
    }
    return { lot: lot.id, ranking: scored };
  });
}

/** The same with decimal.js at its defaults. */
export function decimalScript({ lots, groups, priceWeight, top }: Plain<Decimal>) {
  return lots.map((lot) => {
    const lowest = Decimal.min(...lot.bids.map((bid) => bid.price));
    const scored = lot.bids.map((bid) => {
      const points: Record<string, Decimal> = {};
      let at = 0;
      let total = new Decimal(0);
      for (const group of groups) {
        let earned = new Decimal(0);
        for (const id of group.ids) {
          const marks = bid.marks[at++] ?? [];
          const score = marks.reduce((sum, mark) => sum.plus(mark), new Decimal(0)).div(marks.length);
          const each = group.leafWeight.times(score).div(top);
          points[id] = each;
          earned = earned.plus(each);
        }
        points[group.id] = earned;
        total = total.plus(earned);
      }
      points.price = priceWeight.times(lowest).div(bid.price);
      return { bid: bid.id, total: total.plus(points.price), points, rank: 0 };
    });
    scored.sort((a, b) => b.total.cmp(a.total));
    for (const [index, each] of scored.entries()) {
      const before = scored[index - 1];
      each.rank = before?.total.eq(each.total) ? before.rank : index + 1;
    }
    return { lot: lot.id, ranking: scored };
  });
}
