import { match } from "ts-pattern";
import type { Sheet } from "../../model/panel.js";
import type { Bid, Lot, Offer, PriceLeaf, Procedure, QualityLeaf, Tender } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { minorUnit } from "../../number/currency.js";
import { decimalPlaces } from "../../number/decimalText.js";
import { greater, multiply, one, power, type Rational, reduce, sum, zero } from "../../number/rational.js";
import { sheetFor } from "../../passes/panel/sheets.js";
import { withLot } from "../altered/lot.js";
import { withPrice } from "../altered/price.js";
import { scaleFor, withFigure } from "../altered/score.js";
import { inProportion, levelOf, withWeights } from "../altered/weight.js";
import type { End } from "./explore.js";
import { type Found, refuse, timesDearest, unknown } from "./found.js";
import type { Grid } from "./grid.js";
import { parameterIn } from "./parameter.js";
import type { Subject } from "./subject.js";

/** Finds the figure that a subject names. */
export const turnOf = (procedure: Procedure, subject: Subject): Found =>
  match(subject)
    .with({ kind: "weight" }, (it) =>
      inLot(procedure, it.lot, (lot) => weightIn(procedure, lot, it.criterion)),
    )
    .with({ kind: "price" }, (it) => priceOf(procedure, it))
    .with({ kind: "score" }, (it) => inLot(procedure, it.lot, (lot) => scoreIn(procedure, lot, it)))
    .with({ kind: "parameter" }, (it) => inLot(procedure, it.lot, (lot) => parameterIn(procedure, lot, it)))
    .exhaustive();

function inLot({ tender }: Procedure, id: string, found: (lot: Lot) => Found): Found {
  const lot = tender.lots.find((each) => each.id === id);
  return lot === undefined ? unknown("lot", id, tender.lots) : found(lot);
}

function withBidOf({ bids }: Procedure, id: string, found: (bid: Bid) => Found): Found {
  const bid = bids.find((each) => each.id === id);
  return bid === undefined ? unknown("bid", id, bids) : found(bid);
}

const isIn = (at: Rational): End => ({ at, isIn: true });

const isPassed = (at: Rational): End => ({ at, isIn: true, isPassed: true });

/** From nothing to all that the level has to share out. */
function weightIn(procedure: Procedure, lot: Lot, criterion: string): Found {
  const level = levelOf(lot.criteria, criterion)?.level;
  const node = level?.find(({ id }) => id === criterion);
  if (level === undefined || node === undefined)
    return unknown("criterion", criterion, nodesOf(lot.criteria));
  const weights = (weight: Rational) => inProportion(level, criterion, weight);
  if (weights(node.declared.weight) === undefined) return refuse({ kind: "noOtherWeight", criterion });
  return {
    current: node.declared.weight,
    from: isPassed(zero),
    to: isPassed(reduce(sum(level.map(({ declared }) => declared.weight)))),
    grid: undefined,
    turned: (weight) => withLot(procedure, lot.id, (each) => withWeights(each, weights(weight) as Weights)),
  };
}

type Weights = ReadonlyMap<string, Rational>;

/** From nothing to ten times the dearest figure there is, in the smallest unit of the currency. */
function priceOf(
  procedure: Procedure,
  { lots, bid: id, criterion }: Extract<Subject, { kind: "price" }>,
): Found {
  const { tender } = procedure;
  const named = tender.lots.filter((lot) => lots.includes(lot.id));
  const missing = lots.find((each) => named.every((lot) => lot.id !== each));
  if (missing !== undefined) return unknown("lot", missing, tender.lots);
  const leaves = named.flatMap((lot) =>
    lot.leaves.filter((leaf): leaf is PriceLeaf => leaf.type === "price"),
  );
  if (leaves.every((leaf) => leaf.id !== criterion)) return unknown("criterion", criterion, leaves);
  return withBidOf(procedure, id, (bid) => {
    const offer = lastOffer(bid, lots);
    if (offer !== undefined && offer.schedules.length > 0)
      return refuse({ kind: "madeOfMore", bid: id, of: "schedule" });
    if (offer?.currency !== undefined) return refuse({ kind: "madeOfMore", bid: id, of: "currency" });
    const current = offer?.prices.get(criterion);
    if (offer === undefined || current === undefined) return refuse({ kind: "noPrice", bid: id, lots });
    return {
      current,
      from: isIn(zero),
      to: isPassed(reduce(multiply(timesDearest, dearestIn(procedure)))),
      grid: { kind: "steps", base: zero, step: unitOf(tender, current) },
      turned: (price) => withPrice(procedure, id, offer, criterion, price),
    };
  });
}

/** What a bid asks for in the end for exactly these lots. */
export const lastOffer = ({ offers }: Bid, lots: readonly string[]): Offer | undefined =>
  offers
    .filter((offer) => offer.lots.length === lots.length && offer.lots.every((lot) => lots.includes(lot)))
    .reduce<Offer | undefined>(
      (last, each) => (last === undefined || each.round >= last.round ? each : last),
      undefined,
    );

/** The smallest unit of the currency, or of the figure where that is written finer. */
export const unitOf = ({ currency = "" }: Tender, price: Rational): Rational =>
  power({ n: 1n, d: 10n }, BigInt(Math.max(minorUnit(currency), decimalPlaces(reduce(price)) ?? 0)));

const dearestIn = ({ tender, bids }: Procedure): Rational =>
  [
    ...tender.lots.flatMap(({ ceiling, estimate }) => [ceiling?.price, estimate]),
    ...bids.flatMap(({ offers }) =>
      offers.flatMap(({ prices, contractPrice }) => [contractPrice, ...prices.values()]),
    ),
  ].reduce<Rational>((dearest, each) => (each === undefined ? dearest : greater(dearest, each)), one);

/** Over the scale, level by level or step by step; every figure of a scale without steps. */
function scoreIn(
  procedure: Procedure,
  lot: Lot,
  { bid: id, criterion, by }: Extract<Subject, { kind: "score" }>,
): Found {
  const leaf = lot.leaves.find(
    (each): each is QualityLeaf => each.type === "quality" && each.id === criterion,
  );
  if (leaf === undefined)
    return unknown(
      "criterion",
      criterion,
      lot.leaves.filter(({ type }) => type === "quality"),
    );
  return withBidOf(procedure, id, (bid) => {
    const sheet = latestSheet(bid, lot, criterion);
    const none = refuse({ kind: "noScore", bid: id, criterion });
    if (sheet === undefined) return none;
    const { bottom, top, step, levels } = scaleFor(leaf, by === undefined ? "agreed" : "mark");
    const at = { bid: id, sheet, of: by === undefined ? "agreed" : "mark", by } as const;
    const scale = {
      from: isPassed(bottom),
      to: isPassed(top),
      grid: gridOf(
        bottom,
        step,
        levels?.map(({ score }) => score),
      ),
    };
    if (by === undefined) {
      if (leaf.agreement.kind !== "consensus") {
        const evaluators = sheet.marks.flatMap((mark) => mark.by ?? []);
        return refuse({ kind: "ofMarks", bid: id, criterion, evaluators });
      }
      const score = sheet.agreed?.score;
      if (score === undefined || score === "notAnswered") return none;
      return { ...scale, current: score, turned: (figure) => withFigure(procedure, at, figure) };
    }
    const given = sheet.marks.find((mark) => mark.by === by);
    if (given === undefined)
      return unknown(
        "evaluator",
        by,
        sheet.marks.flatMap((mark) => (mark.by === undefined ? [] : [{ id: mark.by }])),
      );
    if (typeof given.mark === "string") return none;
    return { ...scale, current: given.mark, turned: (figure) => withFigure(procedure, at, figure) };
  });
}

const gridOf = (
  bottom: Rational,
  step: Rational | undefined,
  levels: readonly Rational[] | undefined,
): Grid | undefined =>
  levels !== undefined
    ? { kind: "levels", levels }
    : step === undefined
      ? undefined
      : { kind: "steps", base: bottom, step };

/** The sheet on the answer that stands in the end. */
export function latestSheet(bid: Bid, lot: Lot, criterion: string): Sheet | undefined {
  const revised = bid.offers.flatMap((offer) =>
    offer.lots.includes(lot.id) && offer.revises.has(criterion) ? [offer.round] : [],
  );
  const round = Math.max(0, ...revised);
  return sheetFor(bid, lot.id, criterion, { from: round, to: round });
}
