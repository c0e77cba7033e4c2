import { add, compare, greater, type Rational } from "../../number/rational.js";
import type { ScoresheetDocument } from "../document/panel.js";
import { amountsIn, linesOf, measureOf, type WrittenAmount } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { plainText } from "../draft/figures.js";
import { isLate } from "../draft/late.js";
import { lotsKey, offersOf, type PlacedOffer } from "../draft/offers.js";
import { roundIndex } from "../draft/places.js";
import { sheetLots, sheetNodes } from "../draft/sheet.js";
import { filed } from "../filed.js";
import { type Issue, issue } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { isEnergyOffer } from "../resolve/measure.js";

/**
 * An amount above zero is accepted only of what some offer of the bid for the lot states, and, where more is better,
 * no more than it states.
 */
export const acceptedOffered = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet?.accepted === undefined) return [];
    const amounts = amountsIn(sheet.accepted, ["scoresheets", index, "accepted"]);
    const above = amounts.filter(({ text }) => exact(text).n > 0n);
    return above.length === 0 ? [] : unoffered(draft, sheet, above);
  });

function unoffered(draft: Draft, sheet: ScoresheetDocument, amounts: readonly WrittenAmount[]): Issue[] {
  const { bid, criterion } = sheet;
  const measures = sheetNodes(draft, sheet).flatMap((node) => measureOf(node) ?? []);
  const reached = reachedBy(draft, sheet);
  if (measures.length === 0 || reached === undefined) return [];
  // An amount under a name that nothing has, or in another form, may be the one meant.
  if (reached.some((each) => isUnclear(draft, each, sheet, new Set(measures.flatMap(linesOf))))) return [];
  const isBetterHigher = measures.every((measure) => measure.better === "higher");
  const offered = offeredIn(reached, sheet);
  return amounts.flatMap(({ line, text: accepted, path }) => {
    const most = offered.get(line);
    const place = { bid, criterion, line, accepted };
    if (most === undefined) return [issue("acceptedNotOffered", path, place)];
    if (!isBetterHigher || compare(exact(accepted), most) <= 0) return [];
    return [issue("acceptedAboveOffered", path, { ...place, offered: plainText(most) })];
  });
}

/** The offers that a sheet may be on; undefined where that cannot be told, or the bid has none for the lot at all. */
function reachedBy(draft: Draft, sheet: ScoresheetDocument): PlacedOffer[] | undefined {
  const lots = sheetLots(draft, sheet);
  const round = roundIndex(draft, sheet.round) ?? draft.rounds.length;
  const offers = offersOf(draft, sheet.bid);
  const isTold = offers.every(
    (each) => each.lots !== undefined && each.round !== undefined && isComplete(each.bid.offers),
  );
  const reached = offers.filter(
    (each) =>
      (each.round ?? 0) <= round && each.lots?.some((lot) => lots.includes(lot)) && !isLate(draft, each),
  );
  return isTold && reached.length > 0 ? reached : undefined;
}

function isUnclear(
  { trees }: Draft,
  { offer }: PlacedOffer,
  { criterion }: ScoresheetDocument,
  lines: ReadonlySet<string>,
): boolean {
  const names = Object.keys(offer.measures ?? {});
  if (names.some((id) => trees.every((tree) => !tree.known.all.has(id)))) return true;
  const claim = offer.measures?.[criterion];
  if (claim !== undefined && isEnergyOffer(claim)) return true;
  return amountsIn(claim, []).some(({ line }) => (line === undefined ? lines.size > 0 : !lines.has(line)));
}

/**
 * The most that can be accepted by line: of each set of lots what was stated last. A combined offer may be accepted
 * with what it states and with what the bid's offers for the lots state, so that they are added.
 */
function offeredIn(
  reached: readonly PlacedOffer[],
  { criterion, combined }: ScoresheetDocument,
): Map<string | undefined, Rational> {
  const chains = new Map<string, Map<string | undefined, Rational>>();
  for (const { offer, lots = [] } of reached.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0))) {
    const chain = filed(chains, lotsKey(lots), () => new Map<string | undefined, Rational>());
    for (const { line, text } of amountsIn(offer.measures?.[criterion], [])) chain.set(line, exact(text));
  }
  const most = new Map<string | undefined, Rational>();
  for (const chain of chains.values())
    for (const [line, amount] of chain) {
      const before = most.get(line);
      const join = combined === undefined ? greater : add;
      most.set(line, before === undefined ? amount : join(before, amount));
    }
  return most;
}
