import * as fc from "fast-check";
import type { BidDocument, OfferDocument } from "../../src/model/document/bids.js";
import type { CriterionDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScoresheetDocument } from "../../src/model/document/panel.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { documents, plainJson } from "./generate.js";
import { claimOf, isJudged, type LotCriteria, lotsIn, sheetFields } from "./generateBids.js";
import { everyMethod, reads, sometimes, type Using } from "./generateMethods.js";
import type { Plan } from "./generateTender.js";

/** The methods that a tender with combined offers may use. */
export const combinable: readonly Using[] = everyMethod.filter(
  ({ context, entry }) => context !== "group" && !reads(entry.kind, "ceiling"),
);

/** Documents of several lots, two or all of which may be offered together, and some are. */
export const combined = (using: Using, plan: Plan = {}): fc.Arbitrary<ProcedureDocument> =>
  documents(using, { ...plan, sameCriteria: true, severalLots: true, combinable: true }).chain((document) => {
    const lots = lotsIn(document.tender);
    const ids = lots.map((lot) => lot.id);
    return fc
      .constantFrom(ids.slice(0, 2), ids.slice(-2), ids)
      .chain((group) =>
        fc.record({
          group: fc.constant(group),
          compare: fc.constantFrom("lotWinners" as const, "allPatterns" as const),
          acrossLots: fc.constantFrom("sum" as const, "mean" as const),
          estimates: fc.tuple(...ids.map(() => fc.constantFrom("100", "300", "250.50"))),
          ceiling: sometimes(3, fc.constantFrom("250", "400")),
          offers: fc.tuple(
            ...document.bids.map((bid) =>
              isInAll(bid, group)
                ? fc.option(combinedOffer(document.tender, bid, group), { nil: undefined, freq: 3 })
                : fc.constant(undefined),
            ),
          ),
        }),
      )
      .map(({ group, compare, acrossLots, estimates, ceiling, offers }) => {
        const { tender } = document;
        const across = (criteria: readonly CriterionDocument[]): CriterionDocument[] =>
          criteria.map((each) => {
            if (each.type === "measure") return { ...each, acrossLots };
            return each.type === undefined ? { ...each, criteria: across(each.criteria) } : each;
          });
        const lowestOnly = !JSON.stringify(tender.criteria).match(looksFurther);
        const award = {
          kind: "combinations" as const,
          groups: [
            ceiling === undefined
              ? group
              : { lots: group, ceiling: { price: ceiling, otherwise: "setAside" as const } },
          ],
          compare: lowestOnly ? compare : ("lotWinners" as const),
        };
        return plainJson({
          ...document,
          tender: {
            ...tender,
            criteria: across(tender.criteria ?? []),
            lots: tender.lots?.map((lot, index) => ({ ...lot, estimate: estimates[index] as string })),
            award,
          },
          bids: document.bids.map((bid, index) => {
            const made = offers[index];
            if (made === undefined) return bid;
            return { ...bid, offers: made.alone ? [made.offer] : [...bid.offers, made.offer] };
          }),
          scoresheets: [...(document.scoresheets ?? []), ...offers.flatMap((made) => made?.sheets ?? [])],
        } as ProcedureDocument);
      });
  });

/** Methods that look at more of the other offers than the lowest. */
const looksFurther = new RegExp(
  everyMethod
    .flatMap(({ context, entry }) =>
      context !== "combine" &&
      /\b(second|highest|mean|median|lowerMedian|geomean|sum|count|p?stdev|trimmedMean|rank|next)\b/.test(
        entry.formula,
      )
        ? [`"kind":"${entry.kind}"`]
        : [],
    )
    .join("|"),
);

interface Made {
  readonly offer: OfferDocument;
  readonly sheets: readonly ScoresheetDocument[];
  /** The bid has no offers but this one. */
  readonly alone: boolean;
}

/** One offer for the whole group, now and then with sheets of its own, now and then the only one of its bid. */
function combinedOffer(
  tender: TenderDocument,
  bid: BidDocument,
  group: readonly string[],
): fc.Arbitrary<Made> {
  const { criteria } = lotsIn(tender)[0] as LotCriteria;
  const leaves = criteria.filter((each) => each.type === "price");
  const judged = criteria.filter(isJudged);
  const price = fc.constantFrom("150", "200", "200.01", "300", "350", "100");
  return fc
    .record({
      each: fc.tuple(price, price, price),
      alone: sometimes(4, fc.constant(true)),
      submitted: fc.constantFrom("2026-03-01T11:00:00Z", "2026-03-01T10:00:00Z"),
      named: fc.tuple(...judged.map((leaf) => sometimes(5, sheetFields(leaf, tender, true, true)))),
    })
    .map(({ each, alone, submitted, named }) => {
      const measured = judged
        .filter((leaf) => leaf.type === "measure")
        .map((leaf) => [leaf.id, claimOf(leaf)]);
      const prices = Object.fromEntries(leaves.map((leaf, index) => [leaf.id, each[index] as string]));
      const offer: OfferDocument = {
        lots: [...group],
        submitted,
        ...(leaves.length < 2 ? { price: each[0] } : { prices, contractPrice: each[2] }),
        ...(measured.length === 0 ? {} : { measures: Object.fromEntries(measured) }),
      };
      const sheets = judged.flatMap(({ id }, index): ScoresheetDocument[] => {
        const fields = named[index];
        return fields === undefined ? [] : [{ bid: bid.id, combined: [...group], criterion: id, ...fields }];
      });
      return { offer, sheets, alone: alone === true };
    });
}

const isInAll = (bid: BidDocument, lots: readonly string[]): boolean =>
  lots.every((lot) => bid.offers.some((offer) => offer.lots?.includes(lot)));
