import type { Procedure } from "../../model/procedure.js";
import { type Figure, figure } from "../../number/figure.js";
import { absolute, compare, type Rational, reduce, subtract } from "../../number/rational.js";
import type { Leaders } from "../leaders.js";
import { standingOf } from "../standing.js";
import type { Edge, Interval } from "./intervals.js";
import { type Tipping, tipping } from "./tipping.js";

/** Prices, in a row, with which a bid would lead a lot. */
export interface LeadingPrices {
  readonly from: Edge;
  readonly to: Edge;
  /** With whom it would be level; nobody where it has its place alone. */
  readonly levelWith: readonly string[];
}

/** With which prices a bid would have led a lot. */
export interface WinningPrice {
  readonly bid: string;
  readonly criterion: string;
  readonly asked: Figure;
  /** Whether it leads, alone or level, with what it asked. */
  readonly leads: boolean;
  /** The dearest first. */
  readonly prices: readonly LeadingPrices[];
  /**
   * The dearest price not above what it asked with which it would have led or been level; for a bid that leads, the
   * dearest up to which it does so without a break. Undefined where there is none, no end to it, or
   * something on the way is only known between two figures.
   */
  readonly upTo: Figure | undefined;
  /** What lies between that and what it asked. */
  readonly away: Figure | undefined;
  /** The prices that were looked at. */
  readonly from: Figure;
  readonly to: Figure;
}

/** Reads off who would lead along a bid's price with which prices that bid would; undefined where it is no price that moves. */
export function winningPrice({ subject, current, intervals }: Tipping<Leaders>): WinningPrice | undefined {
  if (subject.kind !== "price") return undefined;
  const { bid, criterion } = subject;
  const isLed = ({ answer }: Interval<Leaders>): boolean =>
    answer !== undefined && isPlaced(answer) && answer.bids.includes(bid);
  const led = intervals.filter(isLed);
  const own = intervals.findIndex((each) => holds(each, current.value));
  const leads = led.includes(intervals[own] as Interval<Leaders>);
  const upTo = leads ? endOfRun(intervals, own, isLed) : dearestBelow(intervals, own, isLed);
  return {
    bid,
    criterion,
    asked: current,
    leads,
    prices: led
      .map(({ from, to, answer }) => ({ from, to, levelWith: levelWith(answer as Leaders, bid) }))
      .reverse(),
    upTo,
    away: upTo && figure(reduce(absolute(subtract(current.value, upTo.value)))),
    ...lookedAt(intervals),
  };
}

const isPlaced = ({ outcome }: Leaders): boolean => outcome === "ranked" || outcome === "tied";

const levelWith = ({ outcome, bids }: Leaders, bid: string): string[] =>
  outcome === "tied" ? bids.filter((each) => each !== bid) : [];

/** Whether a figure lies in an interval for certain. */
export function holds({ from, to }: Pick<Interval<unknown>, "from" | "to">, value: Rational): boolean {
  const above = compare(value, lowEnd(from).value);
  const below = compare(highEnd(to).value, value);
  return (above > 0 || (above === 0 && isIn(from))) && (below > 0 || (below === 0 && isIn(to)));
}

const isIn = (edge: Edge): boolean => "at" in edge && edge.isIn;
const lowEnd = (edge: Edge): Figure => ("at" in edge ? edge.at : edge.between[1]);
const highEnd = (edge: Edge): Figure => ("at" in edge ? edge.at : edge.between[0]);

/** The lowest and the highest figure that were looked at, which may have been up to them only. */
export const lookedAt = (intervals: readonly Interval<unknown>[]): { from: Figure; to: Figure } => ({
  from: lowEnd((intervals[0] as Interval<unknown>).from),
  to: highEnd((intervals.at(-1) as Interval<unknown>).to),
});

/** Up to where a bid that leads does so; undefined where something on the way is only known between two figures. */
function endOfRun<T>(
  intervals: readonly Interval<T>[],
  own: number,
  isLed: (each: Interval<T>) => boolean,
): Figure | undefined {
  const after = intervals.findIndex((each, index) => index > own && !isLed(each));
  return after < 0 ? undefined : knownEnd(intervals.slice(own, after));
}

/** The upper end of the dearest prices below what was asked; undefined where something between is not known. */
function dearestBelow<T>(
  intervals: readonly Interval<T>[],
  own: number,
  isLed: (each: Interval<T>) => boolean,
): Figure | undefined {
  const before = intervals.slice(0, Math.max(own, 0));
  const dearest = before.slice(Math.max(before.findLastIndex(isLed), 0));
  const [end] = dearest.map(({ to }) => to);
  const isKnown = knownEnd(dearest) !== undefined && before.some(isLed);
  return isKnown && end !== undefined && "at" in end ? end.at : undefined;
}

/** The upper end of intervals that lie side by side, where the end of each is known. */
function knownEnd(intervals: readonly Interval<unknown>[]): Figure | undefined {
  const ends = intervals.map(({ to }) => ("at" in to ? to.at : undefined));
  return ends.includes(undefined) ? undefined : ends.at(-1);
}

/**
 * By how much the price of the first bid without a place would have to fall for it to lead or be level, by lot: the
 * margin in money that `robustness` takes. A lot is left out where no lower price does, or that bid is level already.
 */
export function moneyMargins(procedure: Procedure): ReadonlyMap<string, Figure> {
  const margins = new Map<string, Figure>();
  for (const { id } of procedure.tender.lots) {
    const { lot, outcome, ranked } = standingOf(procedure, id);
    const second = ranked[lot.places]?.item.name;
    if (outcome !== "ranked" || second === undefined) continue;
    const found = tipping(procedure, { kind: "price", bid: second, lots: [id] });
    const away = found.kind === "tipping" ? winningPrice(found)?.away : undefined;
    if (away !== undefined) margins.set(id, away);
  }
  return margins;
}
