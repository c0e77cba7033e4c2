import type { Method } from "../methods/method.js";
import type { Rational } from "../number/rational.js";
import type { Consequence } from "./document/basics.js";

/** A rule by which the prices of a lot are made comparable; it applies to every bid that its condition reaches. */
export interface AdjustmentRule {
  readonly id: string;
  readonly title: string | undefined;
  /** The price and cost criteria it changes. */
  readonly on: ReadonlySet<string>;
  /** On the offered price; undefined where the buyer states an amount for each bid. */
  readonly method: Method | undefined;
  /** The fact that a bid must state, as true or as false, for the rule to apply to it. */
  readonly condition: { readonly fact: string; readonly is: boolean } | undefined;
}

/** An amount that the buyer stated for one bid. */
export interface StatedAdjustment {
  readonly rule: string;
  /** Undefined where there is one lot only. */
  readonly lot: string | undefined;
  /** From this round on. */
  readonly round: number;
  readonly amount: Rational;
  readonly reason: string | undefined;
}

/** Money that is there for some lots, in one year or altogether. */
export interface Budget {
  readonly id: string;
  readonly title: string | undefined;
  /** In the order of the tender. */
  readonly lots: readonly string[];
  readonly year: string | undefined;
  /** The least of a range. */
  readonly from: Rational | undefined;
  /** The most, which itself is allowed. */
  readonly upTo: Rational;
  readonly otherwise: Consequence;
}

/** What one unit of another currency is worth, as published. */
export interface CurrencyRate {
  readonly currency: string;
  readonly rate: Rational;
  readonly date: string;
  readonly source: string;
}

/** What a price or cost criterion looks at. */
export interface Counting {
  /** The lines of the schedule; undefined for all of them. */
  readonly lines: ReadonlySet<string> | undefined;
  /** The volume that the price is divided by. */
  readonly per: { readonly volume: string; readonly by: Rational } | undefined;
  readonly discounting: Discounting | undefined;
}

/** How amounts of later years are brought to the base date. */
export interface Discounting {
  /** Looks at an amount and the number of years until it is due. */
  readonly method: Method;
  /** How many years the first one starts after the base date. */
  readonly offset: number;
  /** When in its year an amount is due: at its start 0, in its middle 1/2, at its end 1. */
  readonly within: Rational;
  /** The place of the year that stands for amounts of no stated time; undefined where they are not discounted. */
  readonly unallocated: number | undefined;
}
