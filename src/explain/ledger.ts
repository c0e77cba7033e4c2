import { match } from "ts-pattern";
import type { Procedure } from "../model/procedure.js";
import type { LedgerEntry, Working } from "../model/working.js";
import { absolute } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { ended } from "./ending.js";
import { lotName } from "./names.js";
import { roundedWords } from "./rounding.js";
import { describeLine } from "./scheduleLine.js";
import { toldOf } from "./valuation.js";

/** How the lines of an offer add up to what is paid to the bidder. */
export function offeredWords({ cells, printed, value }: Working & { readonly of: "offered" }): string[] {
  const paid = cells.filter(({ line }) => line.payee === "bidder");
  const off =
    printed === undefined
      ? ""
      : `; the printed total is ${shown(printed)}, which is the price of the contract`;
  return [
    "Offered price:",
    ...paid.map((cell) => ended(`  ${describeLine(cell)}`)),
    ended(`  The lines add up to ${shown(value)}${off}`),
  ];
}

/** Every step from the offered price to the one that is compared. */
export function priceWords(
  procedure: Procedure,
  it: Working & { readonly of: "price" },
  name: string,
): string[] {
  const { offered, entries, currency, per, value, rounded } = it;
  const given =
    currency === undefined
      ? ""
      : ` (offered in ${currency.currency}, converted at ${shown(currency.rate)}: ${currency.source}, ${currency.date})`;
  const steps = entries.flatMap((entry) => entryLines(procedure, entry));
  const divided = per === undefined ? "" : `, divided by ${shown(per.by)} (${per.volume})`;
  const before = rounded?.before ?? value;
  const end = `${divided} = ${shown(before)}${roundedWords(rounded, value)}`;
  if (steps.length === 0) return [ended(`${name}: offered price ${shown(offered)}${given}${end}`)];
  return [
    ended(`${name}: offered price ${shown(offered)}${given}`),
    ...steps,
    ended(`  Evaluated price${end}`),
  ];
}

function entryLines(procedure: Procedure, entry: LedgerEntry): string[] {
  const sign = entry.amount.n < 0n ? "−" : "+";
  const lot = entry.lot === undefined ? "" : `, lot ${lotName(procedure, entry.lot)}`;
  // A rule that is a plain figure needs no working.
  const { valuation } = entry;
  const told = valuation?.formula.names.length ? toldOf(valuation, undefined, "rule") : undefined;
  const settled = valuation?.inexact ? " (settled at 30 significant digits)" : "";
  const how = told === undefined ? "" : `: ${told.chain}${settled}${told.noted}`;
  const reason = entry.reason === undefined ? "" : ` (${entry.reason})`;
  return [
    ended(`  ${sign} ${shown(absolute(entry.amount))} ${whatFor(entry)}${lot}${reason}${how}`),
    ...entry.cells.map((cell) => ended(`    ${describeLine(cell)}`)),
    ...(told?.steps ?? []).map((step) => `  ${step}`),
  ];
}

function whatFor({ kind, about, title, year }: LedgerEntry): string {
  const name = title ?? about;
  const when = year === undefined ? "" : `, ${year}`;
  return match(kind)
    .with("correction", () => "correction: the lines prevail over the printed total")
    .with("lineLeftOut", () => `${name}: not part of this criterion`)
    .with("paidToOthers", () => `${name}: paid to others`)
    .with("imputed", () => `${name}${when}: not served, so the published rule gives a figure`)
    .with("yearNotCounted", () => `${name}: an optional year that is not counted`)
    .with("valueAddedTax", () => `value-added tax at ${about} %`)
    .with("discounted", () => `${about} brought to the base date`)
    .with("adjustment", () => `${name}: adjustment ${about}`)
    .exhaustive();
}
