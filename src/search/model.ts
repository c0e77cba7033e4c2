import type { Column, Floor } from "./column.js";
import { type Atom, conditionsOf } from "./conditions.js";
import type { Problem } from "./problem.js";
import { type Row, type Rule, rowsOf, rulesOf } from "./rows.js";
import { type Scalar, scalarOf } from "./scalar.js";

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
  /** What a bidder may still win is looked up by its lots. */
  readonly bidders: readonly Bidder[];
  readonly atoms: readonly Atom[];
  readonly rules: readonly Rule[];
  readonly rows: readonly Row[];
  readonly scalar: Scalar;
  /** Costs are held as doubles, exactly: rounded down after this many bits are taken off, none in ordinary tenders. */
  readonly shift: bigint;
  readonly openCost: number;
}

export interface Bidder {
  readonly lots: readonly number[];
  readonly columns: ReadonlyMap<number, readonly number[]>;
}

/** Sums of costs, and of what multipliers make of them, stay exact in doubles below this. */
const mostExact = 2n ** 53n;

export function modelOf(problem: Problem, floors: readonly Floor[] = []): Model {
  const lots = problem.lots.toSorted((a, b) => byText(a.id, b.id));
  const offers = problem.offers.toSorted((a, b) => byText(a.id, b.id));
  const lotAt = new Map(lots.map(({ id }, index) => [id, index]));
  const scalar = scalarOf(problem);
  const bidderIds = Array.from(new Set(offers.map(({ bidder }) => bidder)));
  const bidderAt = new Map(bidderIds.map((id, index) => [id, index]));
  const atoms: Atom[] = [];
  const conditions = conditionsOf(atoms, lotAt);
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
  const places = lots.reduce((sum, lot) => sum + lot.places, 0);
  const size =
    drafts.reduce((sum, { exactCost: cost }) => sum + (cost < 0n ? -cost : cost), 0n) +
    scalar.openCost * BigInt(places);
  let shift = 0n;
  while ((size * 8n) >> shift >= mostExact) shift += 1n;
  const columns = drafts.map((each): Column => ({ ...each, cost: Number(each.exactCost >> shift) }));
  const rules = rulesOf(problem, offers, columns, floors);
  const ofLot: number[][] = lots.map(() => []);
  const bidders = bidderIds.map(() => ({ lots: [] as number[], columns: new Map<number, number[]>() }));
  for (const [index, column] of columns.entries())
    for (const lot of column.lots) {
      ofLot[lot]?.push(index);
      const { lots: own, columns: at } = bidders[column.bidder] as (typeof bidders)[number];
      if (!at.has(lot)) own.push(lot);
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
    rules,
    rows: rowsOf(rules, columns, lots),
    scalar,
    shift,
    openCost: Number(scalar.openCost >> shift),
  };
}

/** Order by character codes: no locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
