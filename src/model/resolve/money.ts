import { adjustmentVocabulary, presentValue, presentVocabulary } from "../../methods/money.js";
import { wholeYears } from "../../number/calendar.js";
import { minorUnit } from "../../number/currency.js";
import { divide, one, type Rational, whole, zero } from "../../number/rational.js";
import type { CostDocument, PriceDocument } from "../document/criteria.js";
import type { AdjustmentDocument, AdjustmentRuleDocument, DiscountingDocument } from "../document/money.js";
import type { RoundingDocument, TenderDocument } from "../document/tender.js";
import type {
  AdjustmentRule,
  Budget,
  Counting,
  CurrencyRate,
  Discounting,
  StatedAdjustment,
} from "../money.js";
import type { Roundings } from "../roundings.js";
import type { PriceBase, Schedule } from "../schedule.js";
import { exact, exactly } from "./figures.js";
import { methodFrom } from "./method.js";
import { type Order, roundIndex } from "./order.js";

/** The published roundings by stage; those to a currency's smallest unit with the places that it has. */
export const resolveRoundings = ({
  rounding = [],
  currency,
}: Pick<TenderDocument, "rounding" | "currency">): Roundings =>
  Object.fromEntries(
    rounding.map(({ of, places, mode }): [RoundingDocument["of"], Roundings["total"]] => [
      of,
      { places: places === "minorUnit" ? minorUnit(currency ?? "") : Number(places), mode },
    ]),
  );

/** The adjustment rules that apply to a lot with these price criteria. */
export const resolveAdjustments = (
  { adjustments = [] }: TenderDocument,
  lot: string,
  prices: readonly string[],
  fixed: Readonly<Record<string, Rational | undefined>>,
): AdjustmentRule[] =>
  adjustments
    .filter(({ lots }) => lots?.includes(lot) ?? true)
    .map(({ id, title, on, formula, when, unless }) => ({
      id,
      title,
      on: new Set(on ?? prices),
      method: formula === undefined ? undefined : methodFrom(formula, adjustmentVocabulary, fixed),
      condition: conditionOf({ when, unless }),
    }));

const conditionOf = ({ when, unless }: Pick<AdjustmentRuleDocument, "when" | "unless">) =>
  when === undefined
    ? unless === undefined
      ? undefined
      : { fact: unless, is: false }
    : { fact: when, is: true };

export const resolveStated = (
  { rule, lot, round, amount, reason }: AdjustmentDocument,
  order: Order,
): StatedAdjustment => ({ rule, lot, round: roundIndex(order, round), amount: exact(amount), reason });

export const resolveBudgets = ({ budgets = [] }: TenderDocument, lots: readonly string[]): Budget[] =>
  budgets.map(({ id, title, lots: named, year, from, upTo, otherwise }) => ({
    id,
    title,
    lots: lots.filter((each) => named?.includes(each) ?? true),
    year,
    from: exactly(from),
    upTo: exact(upTo),
    otherwise,
  }));

export const resolveCurrencies = ({ currencies = [] }: TenderDocument): Map<string, CurrencyRate> =>
  new Map(
    currencies.map(({ currency, rate, date, source }) => [
      currency,
      { currency, rate: exact(rate), date, source },
    ]),
  );

/** What a price or cost criterion looks at in a lot with this schedule. */
export function resolveCounting(
  document: PriceDocument | CostDocument,
  schedule: Schedule | undefined,
): Counting {
  const { lines, per } = document;
  const by = per === undefined ? undefined : schedule?.volumes.get(per)?.[0];
  const discounting = document.type === "cost" ? document.discounting : undefined;
  return {
    lines: lines && new Set(lines),
    per: per === undefined || by === undefined ? undefined : { volume: per, by },
    discounting: discounting && schedule && resolveDiscounting(discounting, schedule),
  };
}

const timings = { start: zero, mid: divide(one, whole(2n)), end: one } as const;

function resolveDiscounting(document: DiscountingDocument, schedule: Schedule): Discounting {
  const { base, unallocated } = document;
  const { starts, years, prices } = schedule;
  return {
    method: methodFrom(presentText(document, prices), presentVocabulary, {
      rate: exact(document.rate),
      inflation: exactly(document.inflation) ?? zero,
    }),
    offset: base === undefined || starts === undefined ? 0 : (wholeYears(base, starts) ?? 0),
    within: timings[document.timing],
    unallocated: years.find(({ id }) => id === unallocated)?.index,
  };
}

/** How real and nominal meet: prices and rate are stated alike, or one of them is freed of inflation by the other. */
export function presentText({ rateIs }: DiscountingDocument, prices: PriceBase | undefined): string {
  if (prices === undefined || prices.kind === rateIs) return presentValue.alike;
  return rateIs === "nominal" ? presentValue.realAtNominal : presentValue.nominalAtReal;
}
