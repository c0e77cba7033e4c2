import { type Assumed, assumedOf } from "./assumed.js";
import type { Column } from "./column.js";
import type { Model } from "./model.js";
import { costOf } from "./patterns.js";
import type { Rule } from "./rows.js";

/** The offers taken so far, with everything that follows from them; what is done is undone in reverse. */
export interface Chosen {
  /** What the offers taken cost, in the units of the search. */
  readonly fixedCost: () => number;
  /** Places of the lot that no offer has taken. */
  readonly free: (lot: number) => number;
  /** Whether a column can still be taken. */
  readonly isFree: (column: number) => boolean;
  readonly isTaken: (column: number) => boolean;
  /** What the offers taken add up to in a row. */
  readonly activity: (row: number) => number;
  readonly take: (column: number) => void;
  readonly release: (column: number) => void;
  readonly block: (column: number) => void;
  readonly unblock: (column: number) => void;
  /** Whether every row and every case that was relied on can still hold. */
  readonly isOpenStill: () => boolean;
  readonly columns: () => readonly number[];
  readonly assumed: Assumed;
  /** The exact cost of a whole pattern; undefined where a rule or a case does not hold. */
  readonly cost: () => bigint | undefined;
}

export function chosenOf(model: Model): Chosen {
  const { columns, ofLot, rows } = model;
  const free = Int32Array.from(model.places);
  const blocked = new Int32Array(columns.length);
  const stack: number[] = [];
  const taken = new Uint8Array(columns.length);
  const activity = new Float64Array(rows.length);
  const reach = Float64Array.from(rows, (row) => Array.from(row.reach.values()).reduce((a, b) => a + b, 0));
  const assumed = assumedOf(model);
  const wonBy = model.bidders.map(() => new Set<number>());
  const rowsOfColumn: { row: number; weight: number }[][] = columns.map(() => []);
  for (const [row, { columns: own, weights }] of rows.entries())
    for (const [at, column] of own.entries())
      rowsOfColumn[column]?.push({ row, weight: weights[at] as number });
  const rowsOfLot: { row: number; share: number }[][] = model.places.map(() => []);
  for (const [row, each] of rows.entries())
    for (const [lot, share] of each.reach) rowsOfLot[lot]?.push({ row, share });
  let fixedCost = 0;

  const block = (column: number): void => {
    blocked[column] = (blocked[column] as number) + 1;
  };
  const unblock = (column: number): void => {
    blocked[column] = (blocked[column] as number) - 1;
  };
  // A column that no pattern can have is out from the start.
  for (const { kind, columns: own, weights, bound: most } of rows)
    if (kind === "atMost")
      for (const [at, column] of own.entries()) if ((weights[at] as number) > most) block(column);

  /** Blocks or frees what cannot go with a column: where it fills a lot, all of that; else its bidder's others. */
  const others = (column: number, each: (other: number) => void): void => {
    const { lots, bidder } = columns[column] as Column;
    for (const lot of lots) {
      const isFull = free[lot] === 0;
      for (const other of ofLot[lot] as readonly number[])
        if (other !== column && (isFull || columns[other]?.bidder === bidder)) each(other);
    }
  };
  /** The columns that a row held back no longer before `weight` was added, and does after. */
  const heldBack = (row: number, before: number, weight: number, each: (column: number) => void): void => {
    const { columns: own, weights, bound: most } = rows[row] as Model["rows"][number];
    for (const [at, column] of own.entries()) {
      const with_ = before + (weights[at] as number);
      if (with_ <= most && with_ + weight > most) each(column);
    }
  };
  const isFull = (lot: number, sign: 1 | -1): void => {
    for (const { row, share } of rowsOfLot[lot] ?? []) reach[row] = (reach[row] as number) - sign * share;
  };

  const take = (column: number): void => {
    const { lots, bidder, cost } = columns[column] as Column;
    fixedCost += cost;
    taken[column] = 1;
    blocked[column] = (blocked[column] as number) + 1;
    for (const lot of lots) {
      free[lot] = (free[lot] as number) - 1;
      if (free[lot] === 0) isFull(lot, 1);
      wonBy[bidder]?.add(lot);
    }
    others(column, block);
    for (const { row, weight } of rowsOfColumn[column] ?? []) {
      const before = activity[row] as number;
      activity[row] = before + weight;
      if (rows[row]?.kind === "atMost") heldBack(row, before, weight, block);
    }
    assumed.count(column, 1);
    stack.push(column);
  };
  const release = (column: number): void => {
    const { lots, bidder, cost } = columns[column] as Column;
    stack.pop();
    assumed.count(column, -1);
    for (const { row, weight } of (rowsOfColumn[column] ?? []).toReversed()) {
      const before = (activity[row] as number) - weight;
      activity[row] = before;
      if (rows[row]?.kind === "atMost") heldBack(row, before, weight, unblock);
    }
    others(column, unblock);
    for (const lot of lots) {
      wonBy[bidder]?.delete(lot);
      if (free[lot] === 0) isFull(lot, -1);
      free[lot] = (free[lot] as number) + 1;
    }
    blocked[column] = (blocked[column] as number) - 1;
    taken[column] = 0;
    fixedCost -= cost;
  };

  const canWin = (bidder: number, lot: number): boolean =>
    wonBy[bidder]?.has(lot) === true ||
    ((free[lot] as number) > 0 &&
      (model.bidders[bidder]?.get(lot)?.some((column) => blocked[column] === 0) ?? false));
  const isFree = (column: number): boolean => blocked[column] === 0 && assumed.isCompatible(column);

  return {
    fixedCost: () => fixedCost,
    free: (lot) => free[lot] as number,
    isFree,
    isTaken: (column) => taken[column] === 1,
    activity: (row) => activity[row] as number,
    take,
    release,
    block,
    unblock,
    isOpenStill: () =>
      rows.every(
        ({ kind, bound: least, orNothing }, row) =>
          kind === "atMost" ||
          (orNothing && activity[row] === 0) ||
          (activity[row] as number) + (reach[row] as number) >= least,
      ) && assumed.isPossible(canWin),
    columns: () => stack,
    assumed,
    cost: () => {
      const isInOrder =
        rows.every(
          ({ kind, bound: least, orNothing }, row) =>
            kind === "atMost" || (activity[row] as number) >= least || (orNothing && activity[row] === 0),
        ) &&
        model.rules.every((rule) => rule.isWhole || keeps(rule, stack)) &&
        assumed.isTrueOf(stack);
      if (!isInOrder) return undefined;
      return costOf(model, stack);
    },
  };
}

/** Whether a whole pattern keeps to a rule, exactly. */
function keeps(rule: Rule, stack: readonly number[]): boolean {
  const weights = new Map(rule.terms.map(({ column, weight }) => [column, weight]));
  let isPart = false;
  let sum = 0n;
  for (const column of stack) {
    const weight = weights.get(column);
    if (weight === undefined) continue;
    isPart = true;
    sum += weight;
  }
  if (rule.atMost !== undefined && sum > rule.atMost) return false;
  if (rule.atLeast === undefined || sum >= rule.atLeast.least) return true;
  return rule.atLeast.orNothing && !isPart;
}
