import { absolute, compare, type Rational, reduce, subtract, sum } from "../../number/rational.js";
import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { plainText } from "../draft/figures.js";
import { isLate } from "../draft/late.js";
import { lotsKey, offersIn, type PlacedOffer } from "../draft/offers.js";
import { areReadable, moneyOf, scheduleOf } from "../draft/schedule.js";
import { filed } from "../filed.js";
import { type Issue, issue, type Path } from "../issues.js";
import { resolveLines } from "../resolve/offer.js";
import {
  answerTo,
  type Cell,
  cellsIn,
  type LineAnswer,
  paidToBidder,
  roundingIn,
  type Schedule,
} from "../schedule.js";

/**
 * The lines of an offer, over those of earlier rounds, are all there or none is; and what it prints as totals is what
 * they come to, but for what rounding explains where figures are declared rounded.
 */
export function offerTotals(draft: Draft): Issue[] {
  const chains = new Map<string, PlacedOffer[]>();
  for (const placed of offersIn(draft)) {
    if (placed.lots === undefined || placed.round === undefined || !isComplete(placed.bid.offers)) continue;
    if (placed.lots.every(({ schedule }) => schedule === undefined) || isLate(draft, placed)) continue;
    filed(chains, JSON.stringify([placed.path[1], lotsKey(placed.lots)]), (): PlacedOffer[] => []).push(
      placed,
    );
  }
  return Array.from(chains.values()).flatMap((chain) => along(draft, chain));
}

function along(draft: Draft, chain: readonly PlacedOffer[]): Issue[] {
  const issues: Issue[] = [];
  let standing: ReadonlyMap<string, LineAnswer> = new Map();
  for (const placed of chain.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0))) {
    const { lots = [], offer, path, bid } = placed;
    const schedules = lots.flatMap((lot) => scheduleOf(draft, lot) ?? []);
    if (schedules.length < lots.length || !areReadable(offer, schedules)) return issues;
    // An offer adds up in its own currency: what it comes to is converted, and never rounded before.
    const money = moneyOf(draft, offer, { isRounded: false });
    const now = money && resolveLines(offer, schedules, money);
    if (now === undefined || money === undefined) return issues;
    standing = new Map([...standing, ...now]);
    if (standing.size === 0) continue;
    const lacking = schedules.flatMap(({ lines }) =>
      lines.flatMap((line) => (answerTo(line, standing) === undefined ? [line.id] : [])),
    );
    if (lacking.length > 0) {
      issues.push(
        issue("linesMissing", [...path, "lines"], { bid: bid.id, lines: Array.from(new Set(lacking)) }),
      );
      continue;
    }
    issues.push(...printed(placed, schedules, standing, money));
  }
  return issues;
}

function printed(
  { offer, path, bid }: PlacedOffer,
  schedules: readonly Schedule[],
  answers: ReadonlyMap<string, LineAnswer>,
  money: (text: string) => Rational,
): Issue[] {
  const cells = schedules.map((schedule) => ({ schedule, cells: cellsIn(schedule, answers) }));
  const prevails = schedules.every(({ linesPrevail }) => linesPrevail);
  const compared = (at: Path, text: string, what: string, isIn: (cell: Cell) => boolean): Issue[] => {
    const own = cells.map((each) => ({ ...each, cells: each.cells.filter(isIn) }));
    const added = reduce(sum(own.map((each) => paidToBidder(each.cells))));
    const allowed = reduce(sum(own.map((each) => roundingIn(each.cells, each.schedule.shownTo))));
    const off = reduce(subtract(money(text), added));
    if (compare(absolute(off), allowed) <= 0) return [];
    const figures = {
      printed: text,
      sum: plainText(added),
      allowed: allowed.n === 0n ? "" : plainText(allowed),
    };
    return [issue("totalDiffers", at, { bid: bid.id, what, ...figures })];
  };
  const years = schedules.flatMap((schedule) => schedule.years.map(({ id }) => id));
  const known = new Set([...years, "unallocated"]);
  return [
    ...(offer.price === undefined || prevails
      ? []
      : compared([...path, "price"], offer.price, "the price", () => true)),
    ...Object.entries((offer.printed?.lines ?? {}) as Record<string, string>).flatMap(([id, text]) =>
      schedules.some(({ byId }) => byId.has(id))
        ? compared([...path, "printed", "lines", id], text, `line "${id}"`, ({ line }) => line.id === id)
        : [
            unknown(
              [...path, "printed", "lines", id],
              "line",
              id,
              schedules.flatMap(({ lines }) => lines.map((each) => each.id)),
            ),
          ],
    ),
    ...Object.entries((offer.printed?.years ?? {}) as Record<string, string>).flatMap(([id, text]) =>
      known.has(id)
        ? compared(
            [...path, "printed", "years", id],
            text,
            `year "${id}"`,
            ({ period }) => (period.year?.id ?? "unallocated") === id,
          )
        : [unknown([...path, "printed", "years", id], "year", id, Array.from(known))],
    ),
  ];
}

const unknown = (path: Path, what: string, id: string, known: readonly string[]): Issue =>
  issue("unknownId", path, { what, id, known: Array.from(new Set(known)).slice(0, 10), meant: [] });
