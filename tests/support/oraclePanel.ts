import type Fraction from "fraction.js";
import type { OfferDocument, ScoresheetDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { exact, mean, median, rounded } from "./oracleArithmetic.js";
import type { Node } from "./oracleCriteria.js";

/** What a leaf looks at of one bid: its price, the amount accepted, the score the panel came to; undefined while that is open. */
export function subjectOf(
  document: ProcedureDocument,
  lot: string,
  offer: OfferDocument,
  bid: string,
  { id, json }: Node,
): Fraction | undefined {
  if (json.type === "price") {
    const price = (offer.prices as Record<string, string> | undefined)?.[id] ?? offer.price;
    return price === undefined ? undefined : exact(price);
  }
  const sheet = sheetOn(document, lot, bid, id);
  if (json.type === "measure") return sheet?.accepted === undefined ? undefined : exact(sheet.accepted);
  const { agreement = "consensus", rounding } = document.tender;
  if (agreement === "consensus") return sheet?.agreed && exact(sheet.agreed.score);
  const marks = sheet?.marks ?? [];
  if (marks.length === 0) return undefined;
  const figures = marks.map((each) => exact(each.mark));
  if (agreement === "single") return figures[0];
  const panel = document.bids.flatMap((each) => sheetOn(document, lot, each.id, id)?.marks ?? []);
  if (panel.some(({ by }) => !marks.some((mark) => mark.by === by))) return undefined;
  const score = agreement === "mean" ? mean(figures) : median(figures);
  return rounded(
    score,
    rounding?.find((each) => each.of === "meanScore"),
  );
}

function sheetOn(
  document: ProcedureDocument,
  lot: string,
  bid: string,
  criterion: string,
): ScoresheetDocument | undefined {
  const sheets = (document.scoresheets ?? []).filter(
    (each) => each.bid === bid && each.criterion === criterion && each.combined === undefined,
  );
  return sheets.find((each) => each.lot === lot) ?? sheets.find((each) => each.lot === undefined);
}

/** The contract price: stated where it differs, else the only price. */
export function contractPrice({ contractPrice, price, prices }: OfferDocument): Fraction | undefined {
  const each = Object.values<string>(prices ?? {});
  const written = contractPrice ?? price ?? (each.length === 1 ? each[0] : undefined);
  return written === undefined ? undefined : exact(written);
}
