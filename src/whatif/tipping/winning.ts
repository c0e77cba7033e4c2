import type { Procedure } from "../../model/procedure.js";
import { type Figure, figure } from "../../number/figure.js";
import { absolute, compare, type Rational, reduce, subtract } from "../../number/rational.js";
import { type Leaders, leadersOf } from "../leaders.js";
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
   * dearest up to which it does so without a break. Undefined where there is none or no end to it, and where it is untold.
   */
  readonly upTo: Figure | undefined;
  /** Whether there may be such a price, and something on the way to it is only known between two figures. */
  readonly untold: boolean;
  /** What lies between that and what it asked. */
  readonly away: Figure | undefined;
  /** The prices that were looked at. */
  readonly from: Figure;
  readonly to: Figure;
}

/** Reads off who would lead along a bid's price with which prices that bid would; undefined where it is no price that moves. */
export function winningPrice(found: Tipping<Leaders>): WinningPrice | undefined {
  const { subject, current, intervals } = found;
  if (subject.kind !== "price") return undefined;
  const { bid, criterion } = subject;
  const leadsIn = (answer: Leaders | undefined): boolean =>
    answer !== undefined && isPlaced(answer) && answer.bids.includes(bid);
  const isLed = ({ answer }: Interval<Leaders>): boolean => leadsIn(answer);
  const led = intervals.filter(isLed);
  const own = intervals.findIndex((each) => holds(each, current.value));
  const answer = intervals[own]?.answer;
  // What it asked may lie where intervals cannot be told apart; by itself it is evaluated like any other price.
  const leads = leadsIn(answer ?? leadersOf(found.procedure, found.lot ?? ""));
  const upTo =
    answer === undefined
      ? "untold"
      : leads
        ? endOfRun(intervals, own, isLed)
        : dearestBelow(intervals, own, isLed);
  const known = upTo === "untold" ? undefined : upTo;
  return {
    bid,
    criterion,
    asked: current,
    leads,
    prices: led
      .map(({ from, to, answer }) => ({ from, to, levelWith: levelWith(answer as Leaders, bid) }))
      .reverse(),
    upTo: known,
    untold: upTo === "untold",
    away: known && figure(reduce(absolute(subtract(current.value, known.value)))),
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

/** Up to where a bid that leads does so; undefined where there is no end to it. */
function endOfRun<T>(
  intervals: readonly Interval<T>[],
  own: number,
  isLed: (each: Interval<T>) => boolean,
): Figure | "untold" | undefined {
  const after = intervals.findIndex((each, index) => index > own && !isLed(each));
  const run = intervals.slice(own, after < 0 ? undefined : after);
  const end = knownEnd(run);
  return after < 0 && end !== "untold" ? undefined : end;
}

/** The upper end of the dearest prices below what was asked; undefined where there are none. */
function dearestBelow<T>(
  intervals: readonly Interval<T>[],
  own: number,
  isLed: (each: Interval<T>) => boolean,
): Figure | "untold" | undefined {
  const before = intervals.slice(0, own);
  const dearest = before.findLastIndex(isLed);
  if (dearest < 0) return before.some(({ answer }) => answer === undefined) ? "untold" : undefined;
  const way = before.slice(dearest);
  return knownEnd(way) === "untold" ? "untold" : knownEnd(way.slice(0, 1));
}

/** The upper end of intervals that lie side by side, where the end of each is known. */
function knownEnd(intervals: readonly Interval<unknown>[]): Figure | "untold" {
  const ends = intervals.map(({ to, answer }) => (answer !== undefined && "at" in to ? to.at : "untold"));
  return ends.includes("untold") ? "untold" : (ends.at(-1) ?? "untold");
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
