import type { Rational } from "../../number/rational.js";
import type { Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { contractTotal, type LineAnswer, type Schedule } from "../schedule.js";
import type { Draft } from "./draft.js";
import type { PlacedOffer } from "./offers.js";
import { pricesOf } from "./places.js";
import { answersIn, moneyOf, scheduleOf } from "./schedule.js";

/** A figure of an offer, with where it is written. */
export interface Figured {
  readonly value: Rational;
  readonly path: Path;
}

/** What an offer states: prices and measures by criterion, the lines of a schedule, the price of the contract. */
export interface Stated {
  readonly figures: ReadonlyMap<string, Figured>;
  readonly lines: ReadonlyMap<string, LineAnswer>;
  readonly schedules: readonly Schedule[];
  readonly path: Path;
  /** Where it is not written by itself, the only price there is. */
  readonly contractPrice: Figured | undefined;
}

/** Money in the tender's currency; undefined where an offer has one without a rate. */
export function statedIn(draft: Draft, { path, offer, lots = [] }: PlacedOffer): Stated | undefined {
  const money = moneyOf(draft, offer);
  const schedules = lots.flatMap((lot) => scheduleOf(draft, lot) ?? []);
  const isScheduled = lots.some(({ schedule }) => schedule !== undefined);
  if (money === undefined || (isScheduled && schedules.length < lots.length)) return undefined;
  const figures = new Map<string, Figured>();
  const prices = lots.slice(0, 1).flatMap(({ tree }) => (tree === undefined ? [] : pricesOf(tree)));
  const [only] = prices.length === 1 && !isScheduled ? prices : [];
  const at = (...keys: string[]): Path => [...path, ...keys];
  for (const [id, text] of Object.entries(offer.prices ?? {}))
    figures.set(id, { value: money(text), path: at("prices", id) });
  for (const [id, text] of Object.entries(offer.measures ?? {}))
    figures.set(id, { value: exact(text), path: at("measures", id) });
  const single = offer.price === undefined ? undefined : { value: money(offer.price), path: at("price") };
  if (single !== undefined && only !== undefined) figures.set(only.id, single);
  const lines = answersIn(draft, offer, schedules) ?? new Map();
  const contractPrice =
    offer.contractPrice !== undefined
      ? { value: money(offer.contractPrice), path: at("contractPrice") }
      : only === undefined
        ? single
        : figures.get(only.id);
  return { figures, lines, schedules, path, contractPrice };
}

/** What stands once an offer is made over the one before: a figure left out stays as it was. */
export function over(standing: Stated, now: Stated): Stated {
  const lines = new Map([...standing.lines, ...now.lines]);
  return {
    ...now,
    figures: new Map([...standing.figures, ...now.figures]),
    lines,
    contractPrice: now.contractPrice ?? totalOf(now, lines) ?? standing.contractPrice,
  };
}

/** The sum of the lines as the price of the contract, where an offer states some of them and no total. */
function totalOf(
  { lines, schedules, path }: Stated,
  all: ReadonlyMap<string, LineAnswer>,
): Figured | undefined {
  const value = lines.size === 0 ? undefined : contractTotal(schedules, all);
  return value && { value, path: [...path, "lines"] };
}
