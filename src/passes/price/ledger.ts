import { filed } from "../../model/filed.js";
import type { Counting } from "../../model/money.js";
import type { Procedure } from "../../model/procedure.js";
import { type Cell, paidToBidder, roundingIn, type Schedule, totalOf } from "../../model/schedule.js";
import type { LedgerEntry, LedgerKind } from "../../model/working.js";
import { decimalTextOf } from "../../number/decimal.js";
import {
  absolute,
  add,
  compare,
  negate,
  type Rational,
  reduce,
  sign,
  subtract,
  sum,
  zero,
} from "../../number/rational.js";
import type { Standing } from "../card.js";
import { discounted, taxOn } from "./discounted.js";
import type { Imputed } from "./imputed.js";

/** An offer on one schedule: what it fills itself, and what stands for the lines that it does not serve. */
export interface Filled {
  readonly schedule: Schedule;
  /** The lot, where the offer has several. */
  readonly lot: string | undefined;
  readonly counts: Counting;
  readonly cells: readonly Cell[];
  readonly imputed: readonly Imputed[];
}

/** The steps from what is paid to the bidder to what a criterion looks at, on one schedule. */
export function ledgerOn(filled: Filled): LedgerEntry[] {
  const { schedule, lot, counts, cells, imputed } = filled;
  const isLookedAt = ({ line }: Cell): boolean => counts.lines?.has(line.id) ?? true;
  const step = stepIn(lot);
  const own = cells.filter(isLookedAt);
  const entries: LedgerEntry[] = [];
  const byLine = new Map<string, Cell[]>();
  for (const cell of cells) filed(byLine, cell.line.id, (): Cell[] => []).push(cell);
  for (const { id, title, payee } of schedule.lines) {
    const ofLine = byLine.get(id) ?? [];
    const isIn = counts.lines?.has(id) ?? true;
    if (payee === "others" && isIn && ofLine.length > 0)
      entries.push({ ...step("paidToOthers", id, title, totalOf(ofLine)), cells: ofLine });
    if (payee === "bidder" && !isIn && ofLine.length > 0)
      entries.push(step("lineLeftOut", id, title, negate(totalOf(ofLine))));
  }
  for (const { line, cells: given, valuations } of imputed.filter(
    ({ cells: [cell] }) => cell && isLookedAt(cell),
  ))
    for (const [index, cell] of given.entries())
      entries.push({
        ...step("imputed", line.id, line.title, cell.amount),
        year: cell.period.year?.id,
        valuation: valuations[index],
        cells: [cell],
      });
  const all = [...own, ...imputed.flatMap((each) => each.cells.filter(isLookedAt))];
  for (const year of schedule.years) {
    const left = all.filter((cell) => cell.period.year === year && year.optional === "notCounted");
    if (left.length > 0) entries.push(step("yearNotCounted", year.id, undefined, negate(totalOf(left))));
  }
  const counted = all.filter((cell) => cell.period.year?.optional !== "notCounted");
  return [...entries, ...taxes(filled, counted), ...discounts(filled, counted)];
}

function taxes({ schedule, lot }: Filled, cells: readonly Cell[]): LedgerEntry[] {
  const byRate = new Map<string, Rational>();
  for (const cell of cells) {
    const rate = decimalTextOf(cell.line.vat);
    byRate.set(rate, add(byRate.get(rate) ?? zero, taxOn(schedule, cell)));
  }
  return Array.from(byRate).flatMap(([rate, tax]) =>
    sign(tax) === 0 ? [] : [stepIn(lot)("valueAddedTax", rate, undefined, reduce(tax))],
  );
}

function discounts({ schedule, lot, counts }: Filled, cells: readonly Cell[]): LedgerEntry[] {
  if (counts.discounting === undefined) return [];
  const amounts = cells.map((cell) => ({
    period: cell.period,
    amount: add(cell.amount, taxOn(schedule, cell)),
  }));
  return discounted(schedule, counts.discounting, amounts).map(({ year, amount, valuation }) => ({
    ...stepIn(lot)("discounted", year, undefined, amount),
    valuation,
  }));
}

/** What the lines prevail by over a printed total; nothing where they agree, or differ by rounding alone. */
export function correctionOf(
  printed: Rational,
  filled: readonly Pick<Filled, "schedule" | "cells">[],
  convertedTo: number | undefined,
): LedgerEntry[] {
  const { off, isExplained } = printedOff(printed, filled, convertedTo);
  return isExplained ? [] : [stepIn(undefined)("correction", "printedTotal", undefined, off)];
}

/** What the lines come to beyond a printed total, and whether rounding explains it; `convertedTo` as the offer was. */
export function printedOff(
  printed: Rational,
  filled: readonly Pick<Filled, "schedule" | "cells">[],
  convertedTo: number | undefined,
): { readonly paid: Rational; readonly off: Rational; readonly isExplained: boolean } {
  const paid = reduce(sum(filled.map(({ cells }) => paidToBidder(cells))));
  const allowed = sum(
    filled.flatMap(({ schedule, cells }) => [
      roundingIn(cells, schedule.shownTo),
      roundingIn(cells, convertedTo),
    ]),
  );
  const off = reduce(subtract(paid, printed));
  return { paid, off, isExplained: compare(absolute(off), allowed) <= 0 };
}

/** To how many places the money of an offer was rounded once it was converted. */
export const convertedTo = ({ tender }: Procedure, { currency }: Pick<Standing, "currency">) =>
  currency && tender.rounding.converted?.places;

const stepIn =
  (lot: string | undefined) =>
  (kind: LedgerKind, about: string, title: string | undefined, amount: Rational): LedgerEntry => ({
    kind,
    lot,
    about,
    title,
    year: undefined,
    amount,
    valuation: undefined,
    reason: undefined,
    cells: [],
  });
