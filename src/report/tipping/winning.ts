import { bidName, criterionName, listed } from "../../explain/names.js";
import type { Procedure } from "../../model/procedure.js";
import { smallestUnit } from "../../number/currency.js";
import type { Figure } from "../../number/figure.js";
import { add, equal } from "../../number/rational.js";
import type { WinningPrices } from "../../whatif/tipping/points.js";
import { holds, type LeadingPrices, type WinningPrice } from "../../whatif/tipping/winning.js";
import { lotHead } from "../lines.js";
import { moneyWords } from "../money.js";
import { wrapped } from "../table.js";
import { isOnlyPrice, type Print, rangeWords } from "./words.js";

/** With which prices each bid would have led a lot, as lines of at most 100 columns. */
export const winningPriceLines = ({ procedure, lot, bids, refused }: WinningPrices): string[] => [
  ...wrapped(`WINNING PRICES. ${lotHead(procedure, lot)}, all other figures as they are`, ""),
  ...bids.flatMap((each) => wrapped(winningPriceWords(procedure, lot, each), "  ")),
  ...refused.flatMap(({ sentence }) => wrapped(sentence, "  ")),
];

/** "B would have led at 137 999.99 GBP or less and been level with C at exactly 138 000.00 GBP; it asked for 270 000.00 GBP, which is 132 000.00 GBP more." */
export function winningPriceWords(procedure: Procedure, lot: string, found: WinningPrice): string {
  const { bid, criterion, asked, leads, prices, away } = found;
  const print: Print = ({ value }) => moneyWords(procedure, value);
  const name = `${bidName(procedure, bid)}${isOnlyPrice(procedure, lot) ? "" : `, by its ${criterionName(procedure, lot, criterion)} price,`}`;
  if (leads) return `${name} ${keptWords(procedure, found, print)}.`;
  if (prices.length === 0) return `${name} would have led with no price; it asked for ${print(asked)}.`;
  const told = prices.map((each) => leadWords(procedure, found, each, print));
  const more = away === undefined ? "" : `, which is ${print(away)} more`;
  return `${name} would have ${listed(told)}; it asked for ${print(asked)}${more}.`;
}

/** "leads with 345 000.00 GBP, and would up to 450 000.00 GBP, there level with A, which is 105 000.00 GBP more" */
function keptWords(
  procedure: Procedure,
  { asked, prices, upTo, untold, away, to }: WinningPrice,
  print: Print,
): string {
  const leadAt = ({ value }: Figure): string => {
    const here = prices.find((each) => holds(each, value));
    return here === undefined || here.levelWith.length === 0 ? "" : levelWords(procedure, here);
  };
  const level = leadAt(asked);
  const now = `${level === "" ? "leads" : `is ${level}`} at ${print(asked)}`;
  if (untold) return `${now}; up to which dearer price it would stay so cannot be told to the smallest unit`;
  if (upTo === undefined || away === undefined)
    return `${now}, and would stay so with every dearer price that was looked at, up to ${print(to)}`;
  if (away.value.n === 0n) return `${now}, and would not with a dearer price`;
  const last = leadAt(upTo);
  return `${now}, and would stay in front up to ${print(upTo)}${last === "" ? "" : `, there ${last}`}, which is ${print(away)} more`;
}

const levelWords = (procedure: Procedure, { levelWith }: LeadingPrices): string =>
  `level with ${listed(levelWith.map((bid) => bidName(procedure, bid)))}`;

/** Where a bid that does not lead would: "led at 137 999.99 GBP or less", "been level with C at exactly 138 000.00 GBP". */
function leadWords(
  procedure: Procedure,
  { from, to }: WinningPrice,
  prices: LeadingPrices,
  print: Print,
): string {
  const isLevel = prices.levelWith.length > 0;
  const verb = isLevel ? `been ${levelWords(procedure, prices)}` : "led";
  const [low, high] = [prices.from, prices.to].map((edge) => ("at" in edge ? edge.at : undefined));
  if (low === undefined || high === undefined) return `${verb} ${rangeWords(prices, print)}`;
  if (equal(low.value, high.value)) return `${verb} at ${isLevel ? "exactly " : ""}${print(low)}`;
  if (equal(low.value, from.value)) return `${verb} at ${print(high)} or less`;
  if (equal(low.value, add(from.value, smallestUnit(procedure.tender.currency))))
    return `${verb} at ${print(high)} or less, though not at ${print(from)}`;
  if (equal(high.value, to.value)) return `${verb} at ${print(low)} or more`;
  return `${verb} ${rangeWords(prices, print)}`;
}
