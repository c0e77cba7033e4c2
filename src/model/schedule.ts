import type { Method } from "../methods/method.js";
import { add, equal, multiply, negate, one, type Rational, reduce, sum, zero } from "../number/rational.js";
import { round } from "../number/rounding.js";
import type { Consequence } from "./document/basics.js";
import { type Rounding, settled } from "./roundings.js";

/** A price schedule as published: what is bought, how much of it and when; bids say at what rate. */
export interface Schedule {
  /** The first day of the first year. */
  readonly starts: string | undefined;
  readonly years: readonly Year[];
  readonly lines: readonly Line[];
  readonly byId: ReadonlyMap<string, Line>;
  /** One of share 1 where no scenarios are published. */
  readonly scenarios: readonly Scenario[];
  /** Each published volume, scenario by scenario. */
  readonly volumes: ReadonlyMap<string, readonly Rational[]>;
  /** To how many places figures of the schedule are shown, where they are declared rounded. */
  readonly shownTo: number | undefined;
  /** Whether, as published, the lines prevail over a printed total that differs from them. */
  readonly linesPrevail: boolean;
  readonly prices: PriceBase | undefined;
  readonly vat: { readonly offered: VatBasis; readonly evaluated: VatBasis } | undefined;
  readonly itemCeilings: ItemCeilings | undefined;
  /** The published rounding of what one line costs in one year. */
  readonly rounding: Rounding | undefined;
}

export type VatBasis = "excluding" | "including";

export type PriceBase = { readonly kind: "real"; readonly date: string } | { readonly kind: "nominal" };

export interface ItemCeilings {
  readonly otherwise: Consequence;
  /** The excess in per cent of the contract price up to which something else follows. */
  readonly materiality: { readonly percent: Rational; readonly otherwise: Consequence } | undefined;
}

export interface Year {
  readonly id: string;
  /** Its place, the first being 0. */
  readonly index: number;
  /** Of an optional year: whether it is counted when offers are compared. */
  readonly optional: "counted" | "notCounted" | undefined;
}

export interface Scenario {
  readonly id: string;
  readonly share: Rational;
}

export interface Line {
  readonly id: string;
  readonly title: string | undefined;
  readonly unit: string | undefined;
  readonly income: boolean;
  /** Who is paid: what goes to others is no part of the contract price. */
  readonly payee: "bidder" | "others";
  readonly periods: readonly Period[];
  /** What bids offer for it; nothing where both figures are published. */
  readonly asks: "rate" | "quantity" | "nothing";
  /** The published rate, where there is one. */
  readonly rate: Rational | undefined;
  /** The highest figure that may be offered for one unit. */
  readonly ceiling: Rational | undefined;
  /** The rate of value-added tax in per cent. */
  readonly vat: Rational;
  /** What stands for a bid that does not serve the line, over the figures of those that do. */
  readonly unserved: Method | undefined;
}

/** When a line is paid: in a year, or at no stated time. */
export interface Period {
  readonly year: Year | undefined;
  /** Scenario by scenario; undefined where bids offer the quantity. */
  readonly quantities: readonly Rational[] | undefined;
}

/** What an offer gives for a line: a figure for each of its periods, or that it does not serve it. */
export type LineAnswer = readonly Rational[] | "notServed";

/** What one line costs in one period, before any value-added tax is added or taken off; income is below zero. */
export interface Cell {
  readonly line: Line;
  readonly period: Period;
  /** Scenario by scenario. */
  readonly parts: readonly Part[];
  readonly amount: Rational;
}

/** Quantity × rate under one scenario, rounded as published. */
export interface Part {
  readonly share: Rational;
  readonly quantity: Rational;
  readonly rate: Rational;
  readonly amount: Rational;
}

/** The figures that stand for a line: what was offered, or nothing where the tender publishes all. */
export const answerTo = (line: Line, answers: ReadonlyMap<string, LineAnswer>): LineAnswer | undefined =>
  line.asks === "nothing" ? line.periods.map(() => zero) : answers.get(line.id);

/** The cells of a line at the figures given for its periods: the mean over the scenarios by their weights. */
export const cellsOf = (schedule: Schedule, line: Line, figures: readonly Rational[]): Cell[] =>
  line.periods.map((period, index) => {
    const parts = schedule.scenarios.map(({ share }, scenario) =>
      partOf(schedule, line, figures[index] as Rational, share, period.quantities?.[scenario]),
    );
    const amount = reduce(sum(parts.map((part) => multiply(part.share, part.amount))));
    return { line, period, parts, amount: line.income ? negate(amount) : amount };
  });

function partOf(
  { rounding }: Schedule,
  line: Line,
  figure: Rational,
  share: Rational,
  published: Rational | undefined,
): Part {
  const quantity = published ?? figure;
  const rate = line.rate ?? figure;
  const exact = reduce(multiply(quantity, rate));
  return { share, quantity, rate, amount: settled(exact, rounding) };
}

/** Every cell that an offer fills itself: not those of lines that it does not serve. */
export const cellsIn = (schedule: Schedule, answers: ReadonlyMap<string, LineAnswer>): Cell[] =>
  schedule.lines.flatMap((line) => {
    const answer = answerTo(line, answers);
    return answer === undefined || answer === "notServed" ? [] : cellsOf(schedule, line, answer);
  });

/** Whether an offer says something of every line of which it must. */
export const isAnswered = (schedule: Schedule, answers: ReadonlyMap<string, LineAnswer>): boolean =>
  schedule.lines.every((line) => answerTo(line, answers) !== undefined);

/** What is paid to the bidder under these cells. */
export const paidToBidder = (cells: readonly Cell[]): Rational =>
  totalOf(cells.filter(({ line }) => line.payee === "bidder"));

/** What the lines of an offer's schedules add up to; undefined without a schedule, or while a line has no answer. */
export function contractTotal(
  schedules: readonly Schedule[],
  answers: ReadonlyMap<string, LineAnswer>,
): Rational | undefined {
  if (schedules.length === 0 || !schedules.every((schedule) => isAnswered(schedule, answers)))
    return undefined;
  return reduce(sum(schedules.map((schedule) => paidToBidder(cellsIn(schedule, answers)))));
}

/** The sum of some cells. */
export const totalOf = (cells: readonly Cell[]): Rational => reduce(sum(cells.map(({ amount }) => amount)));

/**
 * By how much a printed total may differ from the sum of these cells because figures are rounded to so many places:
 * half a unit of the last one for every figure, times what it is multiplied by, and half a unit for the total itself
 * where the sum has more places. Zero where nothing is rounded.
 */
export function roundingIn(cells: readonly Cell[], places: number | undefined): Rational {
  if (places === undefined) return zero;
  const half: Rational = { n: 1n, d: 2n * 10n ** BigInt(places) };
  const paid = cells.filter(({ line }) => line.payee === "bidder");
  const times = sum(paid.map(timesOffered));
  const all = paidToBidder(paid);
  const isOnGrid = equal(round(all, places, "down"), all);
  return reduce(multiply(half, isOnGrid ? times : add(times, one)));
}

/** How many times the figure that was offered counts: what it is multiplied by, the mean over the scenarios. */
export function timesOffered({ line: { asks }, parts }: Cell): Rational {
  if (asks === "nothing") return zero;
  return reduce(
    sum(parts.map(({ share, quantity, rate }) => multiply(share, asks === "rate" ? quantity : rate))),
  );
}
