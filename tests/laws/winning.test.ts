import * as fc from "fast-check";
import { expect } from "vitest";
import type { Procedure } from "../../src/model/procedure.js";
import { minorUnit } from "../../src/number/currency.js";
import { decimalPlaces, writePlaces } from "../../src/number/decimalText.js";
import { add, power, type Rational, reduce } from "../../src/number/rational.js";
import { tipping } from "../../src/whatif/tipping/tipping.js";
import { type WinningPrice, winningPrice } from "../../src/whatif/tipping/winning.js";
import { whatIf } from "../../src/whatif/whatIf.js";
import { documents } from "../support/generate.js";
import { everyMethod, type Using } from "../support/generateMethods.js";
import { forEveryMethod, parsed } from "./law.js";

/** Whether a bid has a place in a lot, alone or level, with another price: by a whole evaluation of the changed document. */
function leadsWith(
  procedure: Procedure,
  lot: string,
  { bid, criterion }: WinningPrice,
  price: Rational,
): boolean | undefined {
  const found = whatIf(procedure, [
    { kind: "setPrice", bid, criterion, lots: [lot], price: writePlaces(price, decimalPlaces(price) ?? 0) },
  ]);
  if (!found.success) return undefined;
  const result = found.after.rounds.at(-1)?.lots.find((each) => each.lot === lot);
  const places = procedure.tender.lots.find(({ id }) => id === lot)?.places ?? 1;
  if (result === undefined || !["ranked", "tied"].includes(result.outcome)) return false;
  const last = result.ranking[Math.min(places, result.ranking.length) - 1]?.rank ?? 0;
  return result.ranking.some((each) => each.bid === bid && each.rank <= last);
}

forEveryMethod(
  "with its winning price a bid leads or is level, and with the smallest unit more it does not",
  25,
  (using: Using) =>
    fc.property(documents(using, { complete: true }), fc.nat(), (document, pick) => {
      const procedure = parsed(document);
      const { tender } = procedure;
      const lot = tender.lots[pick % tender.lots.length]?.id ?? "";
      const bid = procedure.bids[pick % procedure.bids.length]?.id ?? "";
      const found = tipping(procedure, { kind: "price", bid, lots: [lot] });
      const each = found.kind === "tipping" ? winningPrice(found) : undefined;
      if (each?.upTo === undefined) return;
      const places = Math.max(minorUnit(tender.currency ?? ""), decimalPlaces(each.asked.value) ?? 0);
      const unit = power({ n: 1n, d: 10n }, BigInt(places));
      const more = reduce(add(each.upTo.value, unit));
      expect(leadsWith(procedure, lot, each, each.asked.value)).toBe(each.leads);
      expect(leadsWith(procedure, lot, each, each.upTo.value) ?? true).toBe(true);
      expect(leadsWith(procedure, lot, each, more) ?? false).toBe(false);
    }),
  everyMethod.filter(({ context }) => context === "price"),
);
