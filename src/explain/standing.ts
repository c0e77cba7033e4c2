import type { Award } from "../model/award.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import { passedOverWords } from "./allocation.js";
import { comparisonWords } from "./comparisons.js";
import { listed } from "./names.js";
import { discountWords } from "./optimum.js";

/** What became of a bid where lots were given out by a rule: in a lot, or with its combined offer in several. */
export function standingWords(
  procedure: Procedure,
  award: Award,
  lots: readonly string[],
  bid: string,
): string[] {
  const { allocation, contracts } = award;
  if (allocation === undefined) return [];
  const isAsked = (others: readonly string[]): boolean => others.join("\n") === lots.join("\n");
  const contract = contracts.find((each) => each.bid === bid && isAsked(each.lots));
  if (contract !== undefined) return [heldWords(procedure, contract)];
  const [lot] = lots;
  const compared = allocation.groups
    .filter((each) => (lots.length > 1 ? isAsked(each.lots) : each.lots.includes(lot ?? "")))
    .flatMap((each) => comparisonWords(procedure, each));
  const step = lots.length > 1 ? undefined : allocation.steps.find((each) => each.lot === lot);
  if (step === undefined) return compared;
  const over = step.passedOver.find((each) => each.bid === bid);
  if (over !== undefined)
    return [`Passed over: ${passedOverWords(procedure, allocation.rule, over)}.`, ...compared];
  if (step.tied.includes(bid))
    return [`Tied with ${listed(step.tied.filter((each) => each !== bid))} for the place.`, ...compared];
  return step.taken.some((each) => each.bid === bid)
    ? ["By the rule of allocation it has the lot.", ...compared]
    : compared;
}

function heldWords(
  { tender: { currency } }: Procedure,
  { lots, price, discounts }: Award["contracts"][number],
): string {
  const money = currency === undefined ? "" : ` ${currency}`;
  const at =
    discounts === undefined || price === undefined
      ? ""
      : `, at ${shown(price.value)}${money}${discountWords(discounts)}`;
  return `It has the ${lots.length > 1 ? "lots" : "lot"}${at}.`;
}
