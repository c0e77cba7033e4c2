import type { Rational } from "../../number/rational.js";
import type { CommitmentDocument, EnergyOfferDocument } from "../document/measures.js";
import type { Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { isEnergyOffer } from "../resolve/measure.js";
import { contractTotal, type LineAnswer, type Schedule } from "../schedule.js";
import { amountsIn } from "./amounts.js";
import type { Draft } from "./draft.js";
import { plainText } from "./figures.js";
import type { PlacedOffer } from "./offers.js";
import { pricesOf } from "./places.js";
import { answersIn, moneyOf, scheduleOf } from "./schedule.js";

/** Something that an offer states, with the criterion it is about and where it is written. */
export interface Figured {
  readonly criterion: string;
  /** The same text for the same figure, however it is spelled. */
  readonly text: string;
  readonly path: Path;
}

/** What an offer states: prices, measures and commitments by what they are called, lines, and the price of the contract. */
export interface Stated {
  readonly figures: ReadonlyMap<string, Figured>;
  readonly lines: ReadonlyMap<string, LineAnswer>;
  readonly schedules: readonly Schedule[];
  readonly path: Path;
  /** Where it is not written by itself, the only price there is. */
  readonly contractPrice: Priced | undefined;
}

/** An amount of money in the currency of the tender, with where it is written. */
export interface Priced {
  readonly value: Rational;
  readonly path: Path;
}

/** Money in the tender's currency; undefined where an offer has one without a rate. */
export function statedIn(draft: Draft, { path, offer, lots = [] }: PlacedOffer): Stated | undefined {
  const money = moneyOf(draft, offer);
  const schedules = lots.flatMap((lot) => scheduleOf(draft, lot) ?? []);
  const isScheduled = lots.some(({ schedule }) => schedule !== undefined);
  if (money === undefined || (isScheduled && schedules.length < lots.length)) return undefined;
  const lines = isScheduled ? answersIn(draft, offer, schedules) : new Map();
  if (lines === undefined) return undefined;
  const figures = new Map<string, Figured>();
  const prices = lots.slice(0, 1).flatMap(({ tree }) => (tree === undefined ? [] : pricesOf(tree)));
  const [only] = prices.length === 1 && !isScheduled ? prices : [];
  const at = (...keys: (string | number)[]): Path => [...path, ...keys];
  for (const [id, text] of Object.entries(offer.prices ?? {}))
    figures.set(id, { criterion: id, text: plainText(money(text)), path: at("prices", id) });
  for (const [id, claim] of Object.entries(offer.measures ?? {})) {
    if (isEnergyOffer(claim))
      for (const [key, text] of computedFrom(claim))
        figures.set(`${key} of ${id}`, { criterion: id, text, path: at("measures", id, key) });
    for (const { line, text, path } of amountsIn(claim, at("measures", id)))
      figures.set(line === undefined ? id : `${line} of ${id}`, { criterion: id, text: plain(text), path });
  }
  for (const [index, commitment] of (offer.commitments ?? []).entries())
    figures.set(`commitment ${commitment.id}`, {
      criterion: commitment.criterion,
      text: wordsOf(commitment),
      path: at("commitments", index),
    });
  const priced = (text: string | undefined, key: string): Priced | undefined =>
    text === undefined ? undefined : { value: money(text), path: at(key) };
  const single = priced(offer.price, "price");
  if (single !== undefined && only !== undefined)
    figures.set(only.id, { criterion: only.id, text: plainText(single.value), path: single.path });
  const inPrices = only && offer.prices?.[only.id];
  const own =
    single ??
    (only === undefined || inPrices === undefined
      ? undefined
      : { value: money(inPrices), path: at("prices", only.id) });
  return {
    figures,
    lines,
    schedules,
    path,
    contractPrice: priced(offer.contractPrice, "contractPrice") ?? own,
  };
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
): Priced | undefined {
  const value = lines.size === 0 ? undefined : contractTotal(schedules, all);
  return value && { value, path: [...path, "lines"] };
}

const plain = (text: string): string => plainText(exact(text));

const computedFrom = ({
  years,
  days,
  paymentsShare,
  reductions,
}: EnergyOfferDocument): [string, string][] => [
  ["years", years],
  ["days", days],
  ["paymentsShare", plain(paymentsShare)],
  ["reductions", reductions.map(plain).join(", ")],
];

/** A commitment in few words, all of what is promised. */
const wordsOf = ({ title, amount, unit, due, kpi }: CommitmentDocument): string =>
  [title, amount && plain(amount), unit, due, kpi].filter((part) => part !== undefined).join(", ");
