import { listed } from "../../explain/names.js";
import type { DecidingKey } from "../../model/evaluation.js";
import type { BaselineMove, Gain } from "../../movement/records.js";
import type { Figure } from "../../number/figure.js";
import { absolute, compare, equal, type Rational } from "../../number/rational.js";
import { shown, shownAt } from "../../number/shown.js";

/** A change with its sign: "+2.00". */
export const signed = ({ value }: Figure, places: number): string =>
  `${value.n > 0n ? "+" : ""}${shownAt(value, places)}`;

/** A gain or a price change in per cent, with its sign: "−2.00 %". */
export const percentText = (percent: Figure): string => `${signed(percent, 2)} %`;

/** Points at so many places, or as many as it takes for them not to look like none. */
function pointsText(points: Rational, places: number): string {
  const size = absolute(points);
  const text = shownAt(size, places);
  return /[1-9]/.test(text) ? text : shown(size);
}

/** "gains it 0.61 points", "costs it 6.40 points" or "changes nothing in its points"; `many` is what does it. */
export function gainText({ total }: Gain, places: number, many: boolean): string {
  const { value } = total;
  const s = many ? "" : "s";
  if (value.n === 0n) return `change${s} nothing in its points`;
  return `${value.n > 0n ? "gain" : "cost"}${s} it ${pointsText(value, places)} points`;
}

/** What a step does to the figures that decide where the total does not. */
export function keysText(
  before: readonly DecidingKey[],
  after: readonly DecidingKey[],
  many: boolean,
): string {
  const s = many ? "" : "s";
  const changed = after.flatMap(({ formula, value }, index) => {
    const was = before[index]?.value;
    return was === undefined || equal(was.value, value.value)
      ? []
      : [`${formula} from ${shown(was.value)} to ${shown(value.value)}`];
  });
  return changed.length === 0 ? `change${s} nothing that decides` : `take${s} ${listed(changed)}`;
}

/** "the lowest price fell from 400 to 320 (A)" */
export function moveText(move: BaselineMove): string {
  if (move.kind === "order") return `the order by ${move.of} is not what it was`;
  const { figure, before, after, heldBy } = move;
  const holders = heldBy.length === 0 ? "" : ` (${listed(heldBy)})`;
  if (before === undefined) return `there is a ${figure} now: ${after && shown(after.value)}${holders}`;
  if (after === undefined) return `there is no ${figure} now; it was ${shown(before.value)}`;
  const fell = compare(after.value, before.value) < 0;
  return `the ${figure} ${fell ? "fell" : "rose"} from ${shown(before.value)} to ${shown(after.value)}${holders}`;
}

/** "400 → 392", or once where it is the same; "–" where a side is missing. */
export const pairText = (before: string | undefined, after: string | undefined): string =>
  before === after ? (after ?? "") : `${before ?? "–"} → ${after ?? "–"}`;

/** The text with a capital letter at its head. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
