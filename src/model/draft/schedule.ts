import type { OfferDocument } from "../document/bids.js";
import type { LineAnswerDocument } from "../document/money.js";
import type { RoundingDocument } from "../document/tender.js";
import type { Issue } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { resolveRoundings } from "../resolve/money.js";
import { moneyIn, resolveLines } from "../resolve/offer.js";
import { resolveSchedule } from "../resolve/schedule.js";
import type { Roundings } from "../roundings.js";
import type { LineAnswer, Schedule } from "../schedule.js";
import type { Draft, DraftLot, PlacedSchedule } from "./draft.js";
import { isComplete } from "./faults.js";
import { scheduleFaults } from "./scheduleFaults.js";

const faults = new WeakMap<PlacedSchedule["document"], readonly Issue[]>();

/** What is wrong with a schedule by itself; looked for once, however many lots it serves. */
export function faultsIn(placed: PlacedSchedule): readonly Issue[] {
  const found = faults.get(placed.document) ?? scheduleFaults(placed.document, placed.path);
  faults.set(placed.document, found);
  return found;
}

/** The schedules that are published, each once. */
export function schedulesIn({ lots }: Draft): PlacedSchedule[] {
  const placed = lots.flatMap(({ schedule }) =>
    schedule === undefined || schedule === "unknown" ? [] : [schedule],
  );
  return Array.from(new Map(placed.map((each) => [each.document, each])).values());
}

const read = new WeakMap<Draft, Map<PlacedSchedule["document"], Schedule | undefined>>();

/** The schedule of a lot, bound; undefined where it has none, and where it cannot be read. */
export function scheduleOf(draft: Draft, { schedule }: DraftLot): Schedule | undefined {
  if (schedule === undefined || schedule === "unknown") return undefined;
  const known = read.get(draft) ?? new Map<PlacedSchedule["document"], Schedule | undefined>();
  read.set(draft, known);
  if (!known.has(schedule.document)) {
    const roundings = roundingsOf(draft);
    known.set(
      schedule.document,
      faultsIn(schedule).length > 0 || roundings === undefined
        ? undefined
        : resolveSchedule(schedule.document, roundings.line),
    );
  }
  return known.get(schedule.document);
}

/** The published roundings; undefined where one has no shape. */
export function roundingsOf({ rounding, tender }: Draft): Roundings | undefined {
  if (!isComplete(rounding)) return undefined;
  const tooFine = rounding.some((each) => each !== undefined && Number(each.places) > mostPlaces);
  return tooFine
    ? undefined
    : resolveRoundings({ currency: tender.currency, rounding: rounding as RoundingDocument[] });
}

export const mostPlaces = 30;

/** What an offer gives for the lines of these schedules, in the tender's currency; undefined where that cannot be told. */
export function answersIn(
  draft: Draft,
  offer: OfferDocument,
  schedules: readonly Schedule[],
): ReadonlyMap<string, LineAnswer> | undefined {
  const money = areReadable(offer, schedules) ? moneyOf(draft, offer) : undefined;
  return money && resolveLines(offer, schedules, money);
}

/** Whether every line that an offer answers asks for it and has a figure for each year; what has not is reported by itself. */
export const areReadable = ({ lines }: OfferDocument, schedules: readonly Schedule[]): boolean =>
  Object.entries((lines ?? {}) as Record<string, LineAnswerDocument>).every(([id, answer]) => {
    const line = schedules.map(({ byId }) => byId.get(id)).find((each) => each !== undefined);
    if (line === undefined || line.asks === "nothing") return false;
    if (answer === "notServed") return line.unserved !== undefined && schedules.length === 1;
    if (typeof answer === "string") return true;
    const years = line.periods.flatMap(({ year }) => year?.id ?? []);
    const byYear = answer as Readonly<Record<string, string>>;
    return years.length > 0 && years.every((year) => byYear[year] !== undefined);
  });

/** Reads the money of an offer, rounded once it is converted where that is published; undefined without a rate. */
export function moneyOf(
  draft: Draft,
  { currency }: OfferDocument,
  { isRounded = true }: { readonly isRounded?: boolean } = {},
): ReturnType<typeof moneyIn> | undefined {
  if (currency === undefined) return moneyIn(undefined, undefined);
  const published = draft.currencies.find((each) => each?.currency === currency);
  const rounding = isRounded ? roundingsOf(draft)?.converted : undefined;
  return published && moneyIn({ rate: exact(published.rate) }, rounding);
}
