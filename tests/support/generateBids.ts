import * as fc from "fast-check";
import type { BidDocument, DecisionDocument, OfferDocument } from "../../src/model/document/bids.js";
import type {
  CriterionDocument,
  MeasureDocument,
  QualityDocument,
} from "../../src/model/document/criteria.js";
import type { EvidenceState } from "../../src/model/document/measures.js";
import type { ScoresheetDocument } from "../../src/model/document/panel.js";
import type { TenderDocument } from "../../src/model/document/tender.js";
import { scales } from "./generateCriteria.js";
import { reads, sometimes } from "./generateMethods.js";
import { nodesIn, pricePool } from "./generateTender.js";

export interface LotCriteria {
  readonly id: string;
  readonly criteria: readonly CriterionDocument[];
}

export const lotsIn = (tender: TenderDocument): LotCriteria[] =>
  (tender.lots ?? [{ id: "all" }]).map(({ id, criteria }) => ({
    id,
    criteria: nodesIn(criteria ?? tender.criteria ?? []),
  }));

/** A chance of one in `of`, and never where everything has to be there. */
const chance = (of: number, complete: boolean): fc.Arbitrary<boolean> =>
  complete ? fc.constant(false) : fc.integer({ min: 1, max: of }).map((drawn) => drawn === of);

const times = ["2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z", "2026-03-01T11:00:01Z"] as const;

export const pricesOf = (lot: LotCriteria): string[] =>
  lot.criteria.filter((each) => each.type === "price").map((each) => each.id);

/** An offer for one lot: its price, or several with the contract price beside them; now and then one is missing. */
function offerFor(
  lot: LotCriteria,
  pool: readonly string[],
  named: boolean,
  complete: boolean,
): fc.Arbitrary<OfferDocument> {
  const leaves = pricesOf(lot);
  // What is offered of a measure has no say; only what the buyer accepts has.
  const measured = lot.criteria
    .filter((each) => each.type === "measure")
    .map((each) => [each.id, claimOf(each)]);
  return fc
    .record({
      each: fc.array(fc.constantFrom(...pool), { minLength: 2, maxLength: 2 }),
      contract: fc.constantFrom(...pool),
      closed: chance(10, complete),
      submitted: complete
        ? fc.constantFrom(...times)
        : fc.option(fc.constantFrom(...times), { nil: undefined, freq: 8 }),
    })
    .map(({ each, contract, closed, submitted }): OfferDocument => {
      const lots = named ? { lots: [lot.id] } : {};
      const time = submitted === undefined ? {} : { submitted };
      const amounts = measured.length === 0 ? {} : { measures: Object.fromEntries(measured) };
      const sent = { ...amounts, ...time };
      if (closed) return { ...lots, ...sent };
      if (leaves.length < 2) return { ...lots, price: each[0] as string, ...sent };
      const prices = Object.fromEntries(leaves.map((leaf, index) => [leaf, each[index]]));
      return { ...lots, prices, contractPrice: contract, ...sent } as OfferDocument;
    });
}

/** What every bid offers of a measure: as much of each line as anybody accepts. */
export const claimOf = ({ lines }: MeasureDocument): string | Record<string, string> =>
  lines === undefined ? "50" : Object.fromEntries(lines.map(({ id }) => [id, "50"]));

/** One to five bids, most of them in every lot, with prices from a pool of few. */
export function bids(tender: TenderDocument, complete: boolean): fc.Arbitrary<BidDocument[]> {
  const lots = lotsIn(tender);
  return fc.record({ pool: pricePool, count: fc.integer({ min: 1, max: 5 }) }).chain(({ pool, count }) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc
          .tuple(
            ...lots.map((lot) =>
              fc.option(offerFor(lot, pool, tender.lots !== undefined, complete), {
                nil: undefined,
                freq: 8,
              }),
            ),
          )
          .map(
            (offers): BidDocument => ({
              id: `Bid${index + 1}`,
              offers: offers.filter((offer) => offer !== undefined),
            }),
          ),
      ),
    ),
  );
}

type Judged = QualityDocument | MeasureDocument;

export const isJudged = (each: CriterionDocument): each is Judged =>
  each.type === "quality" || each.type === "measure";

export const inLots = (bid: BidDocument, lots: readonly LotCriteria[]): LotCriteria[] =>
  lots.filter((lot) => bid.offers.some((offer) => offer.lots === undefined || offer.lots.includes(lot.id)));

/** What a sheet holds: the amount accepted, or marks and what was agreed; now and then some of it is missing. */
export const sheetFields = (
  leaf: Judged,
  tender: TenderDocument,
  complete: boolean,
  combined = false,
): fc.Arbitrary<Partial<ScoresheetDocument>> => {
  const lost = chance(8, complete);
  if (leaf.type === "measure") return amountFields(leaf, complete, combined);
  const score = fc.constantFrom(...(scales[leaf.scale] as (typeof scales)[string]).scores);
  const { agreement = "consensus", notAnswered } = tender;
  const evaluators = agreement === "single" ? ["E1"] : ["E1", "E2", "E3"];
  const isScored = notAnswered?.otherwise === "score";
  // A combined offer is set aside by its lots, so there only a published score can stand in for an answer.
  const silent =
    notAnswered === undefined || (combined && !isScored) ? fc.constant(false) : chance(12, complete);
  const value = fc.record({
    score,
    abstains: chance(12, complete),
    silent: isScored ? silent : fc.constant(false),
  });
  return fc
    .record({
      lost,
      score,
      silent,
      settled: fc.boolean(),
      marks: fc.tuple(...evaluators.map((by) => fc.record({ by: fc.constant(by), value, lost }))),
    })
    .map(({ lost, score, silent, settled, marks }) => {
      const given = marks
        .filter((mark) => !mark.lost)
        .map(({ by, value }) => ({
          by,
          mark: value.abstains ? "abstained" : silent || value.silent ? "notAnswered" : value.score,
        }));
      const agreed = { agreed: { score: silent ? "notAnswered" : score } };
      if (agreement === "consensus") return lost ? { marks: given } : agreed;
      const open = agreement === "mode" && !hasMode(given.map(({ mark }) => mark));
      return open && (complete || settled) ? { marks: given, ...agreed } : { marks: given };
    });
};

const quantity = fc.constantFrom("0", "1", "2.5", "10", "33.333");

/** What is accepted of a measure, by line where it has lines, and the evidence where it is asked for. */
function amountFields(
  { lines, evidence: rule }: MeasureDocument,
  complete: boolean,
  combined: boolean,
): fc.Arbitrary<Partial<ScoresheetDocument>> {
  // A combined offer is set aside by its lots.
  const isRefused = rule !== undefined && (!combined || rule.otherwise === "zero");
  const state = fc.constantFrom<EvidenceState>(
    "provided",
    "provided",
    "provided",
    ...(isRefused ? (["notProvided"] as const) : []),
    ...(complete ? [] : (["awaited"] as const)),
  );
  return fc
    .record({
      lost: chance(8, complete),
      gone: chance(8, complete),
      amounts: fc.tuple(quantity, quantity),
      states: fc.tuple(state, state),
      together: fc.boolean(),
    })
    .map(({ lost, gone, amounts, states, together }): Partial<ScoresheetDocument> => {
      const [one, two] = together ? ([states[0], states[0]] as const) : states;
      const zeroed = (amount: string, known: EvidenceState): string =>
        rule?.otherwise === "zero" && known === "notProvided" ? "0" : amount;
      const [first, second] = [zeroed(amounts[0], one), zeroed(amounts[1], two)];
      const evidence =
        rule === undefined || gone
          ? {}
          : { evidence: lines === undefined || together ? one : { first: one, second: two } };
      if (lost) return lines === undefined ? {} : { accepted: { first }, ...evidence };
      return { accepted: lines === undefined ? first : { first, second }, ...evidence };
    });
}

/** Whether one mark is the most frequent. */
const hasMode = (marks: readonly string[]): boolean => {
  const counted = marks.filter((mark) => mark !== "abstained");
  const times = counted.map((mark) => counted.filter((each) => each === mark).length);
  const most = Math.max(...times);
  return new Set(counted.filter((_, index) => times[index] === most)).size === 1;
};

/** A sheet for every bid and criterion, for one lot or for every lot that the bid is in. */
export function scoresheets(
  tender: TenderDocument,
  documents: readonly BidDocument[],
  complete: boolean,
): fc.Arbitrary<ScoresheetDocument[]> {
  const lots = lotsIn(tender);
  const cells = documents.flatMap((bid) => {
    const entered = inLots(bid, lots);
    const leaves = new Map(
      entered.flatMap((lot) => lot.criteria.filter(isJudged)).map((leaf) => [leaf.id, leaf]),
    );
    return Array.from(leaves.values(), (leaf) => {
      const places = entered.filter((lot) => lot.criteria.some((each) => each.id === leaf.id));
      const everywhere = lots.every((lot) => lot.criteria.some((each) => each.id === leaf.id));
      const named = !everywhere ? fc.constant(true) : lots.length > 1 ? fc.boolean() : fc.constant(false);
      const each = places.map(({ id }) =>
        sheetFields(leaf, tender, complete).map((fields) => ({ id, fields })),
      );
      return fc.record({ named, each: fc.tuple(...each) }).map(({ named, each }): ScoresheetDocument[] => {
        const head = { bid: bid.id, criterion: leaf.id };
        return named
          ? each.map(({ id, fields }) => ({ ...head, lot: id, ...fields }))
          : [{ ...head, ...each[0]?.fields }];
      });
    });
  });
  return fc.tuple(...cells).map((sheets) => sheets.flat());
}

/** Requirements decided, bids set aside now and then, and what the buyer says where a bar leaves it open. */
export function decisions(
  tender: TenderDocument,
  documents: readonly BidDocument[],
  complete: boolean,
): fc.Arbitrary<DecisionDocument[]> {
  const lots = lotsIn(tender);
  const cells = documents.flatMap((bid) => {
    const nodes = new Map(
      inLots(bid, lots)
        .flatMap((lot) => lot.criteria)
        .map((each) => [each.id, each]),
    );
    const requirements = Array.from(nodes.values()).filter((each) => each.type === "requirement");
    const open = Array.from(nodes.values()).flatMap((each) =>
      each.type !== "requirement" &&
      (each.minimum?.otherwise === "decide" ||
        (each.type === "measure" && each.evidence?.otherwise === "decide") ||
        (each.type === "quality" && tender.notAnswered?.otherwise === "decide"))
        ? [each.id]
        : [],
    );
    if (tender.minimum?.otherwise === "decide") open.push("total");
    if (tender.lots?.some((lot) => lot.ceiling?.otherwise === "decide")) open.push("ceiling");
    return [
      aside(bid.id),
      ...requirements.map(({ id, otherwise }) => requirement(bid.id, id, otherwise === "decide", complete)),
      ...open.map((about) => consequence(bid.id, about, complete)),
    ];
  });
  return fc.tuple(drawnFigure(lots, complete), ...cells).map((made) => made.flat());
}

/** What was drawn, where a method looks at it; now and then it is not drawn yet. */
function drawnFigure(lots: readonly LotCriteria[], complete: boolean): fc.Arbitrary<DecisionDocument[]> {
  const looked = lots.some((lot) =>
    lot.criteria.some((each) => each.type === "price" && reads(each.method?.kind, "draw")),
  );
  if (!looked) return fc.constant([]);
  return fc
    .record({ lost: chance(8, complete), figure: fc.integer({ min: 0, max: 99 }).map(String) })
    .map(({ lost, figure }) => (lost ? [] : [{ about: "drawnFigure", figure, reason: "as drawn" }]));
}

/** What sets a bid aside whatever it offers. */
export const setsAside: readonly string[] = ["late", "withdrawn", "supplierExclusion", "abnormallyLow"];

const aside = (bid: string): fc.Arbitrary<DecisionDocument[]> =>
  sometimes(10, fc.constantFrom(...setsAside)).map((about) =>
    about === undefined
      ? []
      : [{ about, bid, outcome: about === "abnormallyLow" ? "rejected" : "setAside", reason: "as recorded" }],
  );

const consequence = (bid: string, about: string, complete: boolean): fc.Arbitrary<DecisionDocument[]> =>
  fc
    .record({ lost: chance(4, complete), outcome: fc.constantFrom("stays" as const, "setAside" as const) })
    .map(({ lost, outcome }) => (lost ? [] : [{ about, bid, outcome, reason: "as recorded" }]));

const requirement = (
  bid: string,
  about: string,
  open: boolean,
  complete: boolean,
): fc.Arbitrary<DecisionDocument[]> =>
  fc
    .record({
      lost: chance(8, complete),
      drawn: fc.integer({ min: 1, max: 6 }),
      follows: consequence(bid, about, complete),
    })
    .map(({ lost, drawn, follows }) => {
      if (lost) return [];
      const outcome = drawn === 6 ? "notMet" : "met";
      const decided: DecisionDocument = { about, bid, outcome, reason: "as recorded" };
      return outcome === "notMet" && open ? [decided, ...follows] : [decided];
    });
