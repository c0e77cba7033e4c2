import type { BidDocument } from "../model/document/bids.js";
import type { ProcedureDocument } from "../model/document/document.js";
import type { ScoresheetDocument } from "../model/document/panel.js";
import { plainText } from "../model/draft/figures.js";
import type { Quantities } from "../model/measure.js";
import type { Sheet } from "../model/panel.js";
import type { Bid, Lot, Offer, Procedure } from "../model/procedure.js";
import type { Rational } from "../number/rational.js";
import type { DrawnBidder, DrawnMarket } from "./drawn.js";
import type { DrawnFigure } from "./figures.js";

/** The id of the bid that nobody expected. */
export const phantomId = "phantom";

/** The bidders of a market by the ids of their bids: B1, B2 …, and the phantom where it is there too. */
export const namedIn = ({ bidders, phantom }: DrawnMarket, withPhantom: boolean): [string, DrawnBidder][] => [
  ...bidders.map((drawn, index): [string, DrawnBidder] => [`B${index + 1}`, drawn]),
  ...(withPhantom ? [[phantomId, phantom] as [string, DrawnBidder]] : []),
];

/** The rules with a market written into them: what is asked for beside the figures is given and met. */
export function documentWith(
  rules: ProcedureDocument,
  { requirements, leaves }: Lot,
  figures: readonly DrawnFigure[],
  named: readonly (readonly [string, DrawnBidder])[],
): ProcedureDocument {
  const sheets: ScoresheetDocument[] = [];
  const bids = named.map(([id, steps]): BidDocument => {
    const measures: Record<string, string> = {};
    let price = "";
    for (const [index, { criterion, type, at }] of figures.entries()) {
      const text = plainText(at(steps[index] as bigint));
      if (type === "price") price = text;
      if (type === "quality") sheets.push({ bid: id, criterion, agreed: { score: text } });
      if (type === "measure") {
        measures[criterion] = text;
        const leaf = leaves.find((each) => each.id === criterion);
        const isProven = leaf?.type === "measure" && leaf.evidence !== undefined;
        sheets.push({
          bid: id,
          criterion,
          accepted: text,
          ...(isProven ? { evidence: "provided" as const } : {}),
        });
      }
    }
    return {
      id,
      offers: [{ price, ...(Object.keys(measures).length === 0 ? {} : { measures }) }],
    };
  });
  const met = named.flatMap(([bid]) =>
    requirements.map(({ id }) => ({ about: id, bid, outcome: "met" as const })),
  );
  return {
    ...rules,
    bids,
    ...(sheets.length === 0 ? {} : { scoresheets: sheets }),
    ...(met.length === 0 ? {} : { decisions: met }),
  };
}

/** The bids of a market, made of those that a procedure was read with: their figures alone are others. */
export function bidsWith(
  template: Procedure,
  figures: readonly DrawnFigure[],
  named: readonly (readonly [string, DrawnBidder])[],
): Bid[] {
  const bids = new Map(template.bids.map((bid) => [bid.id, bid]));
  return named.map(([id, steps]) => bidWith(bids.get(id) as Bid, figures, steps));
}

function bidWith(template: Bid, figures: readonly DrawnFigure[], steps: DrawnBidder): Bid {
  const [before] = template.offers as [Offer];
  const filed = template.sheets.get("") ?? noSheets;
  const sheets = new Map<string, readonly Sheet[]>();
  const prices = new Map<string, Rational>();
  const measures = new Map<string, Quantities>();
  let contractPrice: Rational | undefined;
  for (const [index, { criterion, type, at }] of figures.entries()) {
    const value = at(steps[index] as bigint);
    if (type === "price") {
      prices.set(criterion, value);
      contractPrice = value;
      continue;
    }
    const [sheet] = filed.get(criterion) as [Sheet];
    if (type === "measure") {
      const amount = new Map([[undefined, value]]);
      measures.set(criterion, amount);
      sheets.set(criterion, [{ ...sheet, accepted: amount }]);
    } else sheets.set(criterion, [{ ...sheet, agreed: sheet.agreed && { ...sheet.agreed, score: value } }]);
  }
  return {
    ...template,
    offers: [{ ...before, prices, contractPrice, measures }],
    sheets: new Map([["", sheets]]),
  };
}

/** Of rules that ask for a price alone. */
const noSheets: ReadonlyMap<string, readonly Sheet[]> = new Map();
