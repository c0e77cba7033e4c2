import type { Optimum, PatternLevel, Taking } from "../model/award.js";
import type { Procedure } from "../model/procedure.js";
import type { Figure } from "../number/figure.js";
import { shown } from "../number/shown.js";
import { bidName, listed, lotName } from "./names.js";

/** What all ways of giving the lots out are compared by. */
const comparedBy: Readonly<Record<Optimum["compare"], string>> = {
  totalPoints: "points, each lot counting by its estimate",
  lowestTotalPrice: "total price",
  allPatterns: "points of the whole, quality by the lots' estimates and one price",
};

/** Most ways of one value that are told one by one. */
const mostTold = 10;

/** The best of all ways, what proves it, and the next best with the gap. */
export function optimumWords(procedure: Procedure, { compare, proof, bound, best, next }: Optimum): string[] {
  const proven =
    proof === "exact"
      ? "proven to be the best"
      : `not proven${proof === "solver" ? ", though a solver says so" : ""}: no way is better than ${told(bound)}`;
  return [
    `By ${comparedBy[compare]}: ${told(best.value)} with ${places(best)}; ${proven}.`,
    ...(best.patterns.length > 1 || !best.areAll ? tieWords(procedure, best) : []),
    ...(next === undefined
      ? []
      : [
          `Next best: ${told(next.value)}${next.filled === best.filled ? `, ${told(next.gap)} ${compare === "lowestTotalPrice" ? "dearer" : "less"}` : ` with ${places(next)}`}: ${wayWords(procedure, next.patterns[0] ?? [])}.`,
        ]),
  ];
}

const places = ({ filled }: PatternLevel): string => `${filled} ${filled === 1 ? "place" : "places"} filled`;

const told = (figure: Figure | undefined): string => (figure === undefined ? "" : shown(figure.value));

function tieWords(procedure: Procedure, { patterns, areAll }: PatternLevel): string[] {
  const more = patterns.length - mostTold;
  const rest = !areAll ? ["There may be more."] : more > 0 ? [`And ${more} more.`] : [];
  const all = patterns.slice(0, mostTold).map((pattern) => `${wayWords(procedure, pattern)}.`);
  return [...(all.length > 1 ? ["Of the same value:", ...all] : []), ...rest];
}

/** Who would have what: "A for North and South, B for West". */
export const wayWords = (procedure: Procedure, contracts: readonly Taking[]): string =>
  contracts.length === 0
    ? "nobody has a lot"
    : listed(
        contracts.map(
          ({ bid, lots, discounts }) =>
            `${bidName(procedure, bid)} for ${lots.map((lot) => lotName(procedure, lot)).join(" with ")}${discountWords(discounts)}`,
        ),
      );

/** What is taken off an offer because of what else is won. */
export const discountWords = (discounts: readonly Figure[] | undefined): string =>
  discounts === undefined ? "" : ` (${discounts.map((each) => `${each} %`).join(" and ")} off)`;
