import { match } from "ts-pattern";
import type { Leaders } from "../../whatif/leaders.js";
import type { Interval } from "../../whatif/tipping/intervals.js";
import type { TippingPoints } from "../../whatif/tipping/points.js";
import type { Contracts, Tipped, Tipping } from "../../whatif/tipping/tipping.js";
import { holds, lookedAt, winningPrice } from "../../whatif/tipping/winning.js";
import { lotHead } from "../lines.js";
import { wrapped } from "../table.js";
import { winningPriceWords } from "./winning.js";
import { answerWords, askedWords, printOf, rangeWords, subjectWords } from "./words.js";

/**
 * Who would lead, or have the contracts, for every figure that one might have been, as lines of at most 100 columns:
 * interval by interval, with what was looked at; or why that cannot be asked.
 */
export function tippingLines(found: Tipped<Leaders> | Tipped<Contracts>): string[] {
  if (found.kind === "refused") return wrapped(found.sentence, "");
  const { procedure, subject, current } = found;
  const print = printOf(procedure, subject);
  const intervals: readonly Interval<Leaders | Contracts>[] = found.intervals;
  const { from, to } = lookedAt(intervals);
  return [
    ...wrapped(
      `TIPPING POINTS of ${subjectWords(procedure, subject)}, which is ${print(current)}: ${askedWords(found)}`,
      "",
    ),
    ...(isLed(found) ? headline(found) : []).flatMap((line) => wrapped(line, "  ")),
    ...intervals.flatMap((each) => {
      const here = holds(each, current.value) ? ", as it is" : "";
      return wrapped(`${capital(rangeWords(each, print))}: ${answerWords(found, each.answer)}${here}.`, "  ");
    }),
    ...wrapped(`Looked at: ${print(from)} to ${print(to)}, ${grounds(found)}.`, "  "),
  ];
}

const isLed = (found: Tipping<Leaders> | Tipping<Contracts>): found is Tipping<Leaders> =>
  found.lot !== undefined;

/** For a price first what it is away from leading. */
function headline(found: Tipping<Leaders>): string[] {
  const { subject, lot } = found;
  const isOwn = subject.kind === "price" && subject.lots.length === 1 && subject.lots[0] === lot;
  const price = isOwn ? winningPrice(found) : undefined;
  return price === undefined ? [] : [winningPriceWords(found.procedure, lot as string, price)];
}

const grounds = ({ subject, procedure }: Tipping<unknown>): string =>
  match(subject.kind)
    .with("weight", () => "the others of its level sharing what is left in the proportions they have")
    .with(
      "price",
      () =>
        `to the smallest unit${procedure.tender.currency === undefined ? "" : ` of ${procedure.tender.currency}`}; ten times the dearest figure there is`,
    )
    .with("score", () => "its scale")
    .with("parameter", () => "the range of the method, or ten times the figure where that has no end")
    .exhaustive();

/**
 * Who would lead a lot for everything that might have been another figure, as lines of at most 100 columns: what has
 * tipping points, with its intervals; what has none; and what cannot be asked.
 */
export function tippingPointsLines({ procedure, lot, tippings, refused }: TippingPoints): string[] {
  const turning = tippings.filter(({ intervals }) => intervals.length > 1);
  const steady = tippings.filter(({ intervals }) => intervals.length === 1);
  const [first] = steady;
  return [
    ...wrapped(
      `TIPPING POINTS. ${lotHead(procedure, lot)}: ${turning.length} of ${tippings.length} figures decide, each alone, who leads`,
      "",
    ),
    ...turning.flatMap((each) => {
      const { subject, current, intervals } = each;
      const print = printOf(procedure, subject);
      const told = intervals.map((it) => `${answerWords(each, it.answer)} ${rangeWords(it, print)}`);
      return wrapped(
        `${capital(subjectWords(procedure, subject))}, which is ${print(current)}: ${fewTold(told).join("; ")}.`,
        "  ",
      );
    }),
    ...(first === undefined
      ? []
      : wrapped(
          `With any figure ${answerWords(first, first.intervals[0]?.answer)}: ${steady.map(({ subject }) => subjectWords(procedure, subject)).join("; ")}.`,
          "  ",
        )),
    ...refused.flatMap(({ sentence }) => wrapped(sentence, "  ")),
  ];
}

/** Where rounding makes very many intervals, those at the ends; each figure alone is told in full. */
const fewTold = (told: readonly string[]): readonly string[] =>
  told.length <= 9
    ? told
    : [...told.slice(0, 3), `then ${told.length - 6} more intervals`, ...told.slice(-3)];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
