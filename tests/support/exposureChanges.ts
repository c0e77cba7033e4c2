import type { CriterionDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Lot, Procedure } from "../../src/model/procedure.js";
import { minorUnit } from "../../src/number/currency.js";
import { figure } from "../../src/number/figure.js";
import { add, reduce, sign, subtract } from "../../src/number/rational.js";
import type { DocumentChange } from "./documentChanges.js";

/** What a price that is a unit away is called. */
export const unitKey = (bid: string, round: string, lots: readonly string[], price: string): string =>
  ["price", bid, round, lots.join("+"), price].join(" ");

/** Every price that stands alone in its offer, in the tender's currency, one unit of money dearer and cheaper. */
export function unitsIn(document: ProcedureDocument, { bids, tender }: Procedure): DocumentChange[] {
  const unit = { n: 1n, d: 10n ** BigInt(minorUnit(tender.currency ?? "")) };
  return bids.flatMap(({ id, offers }, at) =>
    offers.flatMap((offer, place): DocumentChange[] => {
      const written = document.bids[at]?.offers[place];
      const [price] = offer.prices.values();
      if (written?.price === undefined || price === undefined || offer.currency !== undefined) return [];
      return [add(price, unit), subtract(price, unit)].map(reduce).flatMap((to) => {
        if (sign(to) < 0) return [];
        const text = `${figure(to)}`;
        const own = document.bids[at] as ProcedureDocument["bids"][number];
        const changed = { ...own, offers: own.offers.with(place, { ...written, price: text }) };
        const round = tender.rounds[offer.round]?.id ?? "";
        return [
          {
            key: unitKey(id, round, offer.lots, text),
            document: { ...document, bids: document.bids.with(at, changed) },
          },
        ];
      });
    }),
  );
}

/** Every criterion or group set against other bids, as if it had no method of its own; in all lots at once. */
export function rescalingsIn(document: ProcedureDocument, ids: readonly string[]): DocumentChange[] {
  const { tender } = document;
  return ids.map((id) => {
    const plainly = (criteria: readonly CriterionDocument[]): CriterionDocument[] =>
      criteria.map((each): CriterionDocument => {
        const inside = each.type === undefined ? { ...each, criteria: plainly(each.criteria) } : each;
        if (inside.id !== id || inside.type === "requirement") return inside;
        const { method: _method, ...rest } = inside as { method?: unknown } & typeof inside;
        const { minimum } = rest as { minimum?: { on?: string } };
        if (minimum === undefined) return rest as CriterionDocument;
        const { on: _on, ...bar } = minimum;
        return { ...rest, minimum: bar } as CriterionDocument;
      });
    return {
      key: `rescaling ${id}`,
      document: {
        ...document,
        tender: {
          ...tender,
          ...(tender.criteria && { criteria: plainly(tender.criteria) }),
          ...(tender.lots && {
            lots: tender.lots.map((lot) =>
              lot.criteria ? { ...lot, criteria: plainly(lot.criteria) } : lot,
            ),
          }),
        },
      },
    };
  });
}

/** One more bid like another in one lot, at a price, with the scores that it has or with one end of their scales. */
export function withNewcomer(
  document: ProcedureDocument,
  lot: Lot,
  { id, like, price, scores }: { id: string; like: string; price: string; scores: "same" | "bottom" | "top" },
): ProcedureDocument {
  const copied = <T extends { readonly bid?: string | undefined }>(all: readonly T[] = []): T[] => [
    ...all,
    ...all.filter(({ bid }) => bid === like).map((each) => ({ ...each, bid: id })),
  ];
  const end = (criterion: string, written: string): string => {
    const leaf = lot.leaves.find((each) => each.id === criterion);
    return scores === "same" || leaf?.type !== "quality" ? written : `${figure(leaf.scale[scores])}`;
  };
  const own = document.bids.find((bid) => bid.id === like);
  const isHere = (offer: { readonly lots?: readonly string[] | undefined }) =>
    offer.lots === undefined || (offer.lots.length === 1 && offer.lots[0] === lot.id);
  const { bidder: _bidder, group: _group, ...rest } = own as NonNullable<typeof own>;
  return {
    ...document,
    bids: [
      ...document.bids,
      { ...rest, id, offers: rest.offers.filter(isHere).map((offer) => ({ ...offer, price })) },
    ],
    scoresheets: copied(document.scoresheets).map((sheet) =>
      sheet.bid !== id
        ? sheet
        : {
            ...sheet,
            ...(sheet.agreed && {
              agreed: { ...sheet.agreed, score: end(sheet.criterion, sheet.agreed.score) },
            }),
            ...(sheet.marks && {
              marks: sheet.marks.map((each) => ({ ...each, mark: end(sheet.criterion, each.mark) })),
            }),
          },
    ),
    decisions: copied(document.decisions),
  };
}
