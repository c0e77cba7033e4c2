import type { ItemExcess, Reason } from "../../model/reason.js";
import { answerTo, cellsOf, type Schedule, timesOffered } from "../../model/schedule.js";
import { figure } from "../../number/figure.js";
import { compare, multiply, percentOf, type Rational, reduce, subtract, sum } from "../../number/rational.js";
import { admitted, type Standing, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";

type Excess = Extract<Reason, { readonly code: "aboveItemCeilings" }>;

/** Gate 3: single figures against the ceilings of their lines; an excess that is not material may have its own consequence. */
export function itemCeilings(
  reach: Reach,
  schedule: Schedule | undefined,
  offer: Standing | undefined,
): Verdict {
  if (schedule?.itemCeilings === undefined || offer === undefined) return admitted;
  const excess = itemsAbove(schedule, offer);
  if (excess === undefined) return admitted;
  const { otherwise, materiality } = schedule.itemCeilings;
  const isMaterial =
    materiality === undefined ||
    excess.percent === undefined ||
    compare(excess.percent.value, materiality.percent) > 0;
  const follows = isMaterial ? otherwise : materiality.otherwise;
  return consequenceOf(reach, offer.bid.id, "itemCeilings", follows, excess);
}

/** The figures of an offer that are above the ceilings of their lines, and what that comes to. */
export function itemsAbove(schedule: Schedule, offer: Standing): Excess | undefined {
  const asked = schedule.lines.filter(({ asks, ceiling }) => asks !== "nothing" && ceiling !== undefined);
  const items: ItemExcess[] = [];
  const amounts: Rational[] = [];
  for (const line of asked) {
    const answer = answerTo(line, offer.lines);
    if (answer === undefined || answer === "notServed") continue;
    for (const [index, cell] of cellsOf(schedule, line, answer).entries()) {
      const offered = answer[index] as Rational;
      const ceiling = line.ceiling as Rational;
      if (compare(offered, ceiling) <= 0) continue;
      const amount = reduce(multiply(timesOffered(cell), subtract(offered, ceiling)));
      amounts.push(amount);
      items.push({
        line: line.id,
        year: cell.period.year?.id,
        figure: figure(offered),
        ceiling: figure(ceiling),
        excess: figure(amount),
      });
    }
  }
  const [first, ...more] = items;
  if (first === undefined) return undefined;
  const excess = reduce(sum(amounts));
  const percent = offer.contractPrice && percentOf(excess, offer.contractPrice);
  return {
    code: "aboveItemCeilings",
    items: [first, ...more],
    lines: new Set(items.map(({ line }) => line)).size,
    of: schedule.lines.length,
    excess: figure(excess),
    percent: percent && figure(percent),
  };
}
