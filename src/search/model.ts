import type { Column, Floor } from "./column.js";
import { type Atom, conditionsOf, type Winning, winningsOf } from "./conditions.js";
import type { Problem, SearchLot } from "./problem.js";
import { type Row, type Rule, rowsOf, rulesOf } from "./rows.js";
import { type Scalar, scalarOf } from "./scalar.js";
import { byText } from "./text.js";

/**
 * A problem as the search walks it. A column is an offer in one of its cases; lots and columns stand in the order of
 * their ids, so that the order of a list in the problem never shows in an answer. Costs are lower-is-better.
 */
export interface Model {
  readonly lotIds: readonly string[];
  readonly places: readonly number[];
  readonly mayStayOpen: readonly boolean[];
  readonly columns: readonly Column[];
  /** The columns that take a place of a lot. */
  readonly ofLot: readonly (readonly number[])[];
  /** For each bidder its columns by their lots. */
  readonly bidders: readonly ReadonlyMap<number, readonly number[]>[];
  readonly atoms: readonly Atom[];
  /** For each atom the columns that count for it. */
  readonly winnings: readonly (readonly Winning[])[];
  readonly rules: readonly Rule[];
  readonly rows: readonly Row[];
  readonly scalar: Scalar;
  /** Bits that are taken off exact costs for the search, or added where negative: in doubles they are whole numbers. */
  readonly shift: bigint;
  readonly openCost: number;
}

export function modelOf(problem: Problem, floors: readonly Floor[] = []): Model {
  const lots = problem.lots.toSorted((a, b) => byText(a.id, b.id));
  const offers = problem.offers.toSorted((a, b) => byText(a.id, b.id));
  const lotAt = new Map(lots.map(({ id }, index) => [id, index]));
  const scalar = scalarOf(problem);
  const bidderIds = Array.from(new Set(offers.map(({ bidder }) => bidder)));
  const bidderAt = new Map(bidderIds.map((id, index) => [id, index]));
  const atoms: Atom[] = [];
  const lotSets = bidderIds.map(() => new Set<number>());
  for (const { bidder, lots: own } of offers)
    for (const id of own) lotSets[bidderAt.get(bidder) as number]?.add(lotAt.get(id) as number);
  const lotsOf = lotSets.map((set) => Array.from(set).sort((a, b) => a - b));
  const conditions = conditionsOf(atoms, lotAt, lotsOf);
  const drafts = offers.flatMap((offer) => {
    const bidder = bidderAt.get(offer.bidder) as number;
    const sets = offer.cases.map((each) => each.conditions.map((condition) => conditions(bidder, condition)));
    return offer.cases.map(({ values }, index) => ({
      offer: offer.id,
      case: index,
      bidder,
      lots: offer.lots.map((id) => lotAt.get(id) as number),
      values,
      exactCost: scalar.valueCost(values),
      needs: sets[index] as number[],
      refuses: sets.slice(0, index),
    }));
  });
  const shift = shiftOf(drafts, scalar.openCost, lots);
  const columns = drafts.map((each): Column => ({ ...each, cost: coarse(each.exactCost, shift) }));
  const rules = rulesOf(problem, offers, columns, floors);
  const ofLot: number[][] = lots.map(() => []);
  const bidders = bidderIds.map((): Map<number, number[]> => new Map());
  for (const [index, column] of columns.entries())
    for (const lot of column.lots) {
      ofLot[lot]?.push(index);
      const at = bidders[column.bidder] as Map<number, number[]>;
      at.set(lot, [...(at.get(lot) ?? []), index]);
    }
  return {
    lotIds: lots.map(({ id }) => id),
    places: lots.map((lot) => lot.places),
    mayStayOpen: lots.map((lot) => lot.mayStayOpen),
    columns,
    ofLot,
    bidders,
    atoms,
    winnings: winningsOf(atoms, columns),
    rules,
    rows: rowsOf(rules, columns, lots),
    scalar,
    shift,
    openCost: coarse(scalar.openCost, shift),
  };
}

/**
 * Bits to take off (or, where negative, to add) so that the cost of any pattern has some 45 bits: exact in doubles with
 * all that multipliers make of it, and fine enough for multipliers that are rounded to whole numbers.
 */
function shiftOf(
  drafts: readonly { readonly exactCost: bigint }[],
  openCost: bigint,
  lots: readonly SearchLot[],
): bigint {
  const places = lots.reduce((sum, lot) => sum + lot.places, 0);
  const most = drafts.reduce((max, { exactCost: cost }) => {
    const size = cost < 0n ? -cost : cost;
    return size > max ? size : max;
  }, openCost);
  return BigInt((most * BigInt(places)).toString(2).length) - 45n;
}

/** A cost in the units of the search, rounded down. */
export const coarse = (cost: bigint, shift: bigint): number => Number(cost >> shift);

/** The least cost that is no lower than this many units. */
export const fine = (units: number, shift: bigint): bigint => {
  const whole = BigInt(units);
  return shift >= 0n ? whole << shift : -(-whole >> -shift);
};
