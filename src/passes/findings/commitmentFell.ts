import type { Finding } from "../../model/finding.js";
import type { Lot, MeasureLeaf } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, multiply, type Rational, reduce, sum, zero } from "../../number/rational.js";
import type { Standing } from "../card.js";
import { entryKey } from "../rounds.js";
import { type Assessed, cardsBefore } from "./assessed.js";
import { finding } from "./finding.js";

/** What a bid offered or was accepted with for a measure in an earlier round is worse in this one. */
export function commitmentFell({ procedure, round, offers, lots, earlier }: Assessed): Finding[] {
  if (earlier === undefined) return [];
  const found: Finding[] = [];
  const tell = (
    amount: "offered" | "accepted",
    lots: readonly string[],
    bid: string,
    { id: criterion, better }: MeasureLeaf,
    before: Rational | undefined,
    after: Rational | undefined,
  ): void => {
    if (before === undefined || after === undefined || !isWorse(better, before, after)) return;
    const figures = { earlier: earlier.round.id, before: figure(before), after: figure(after) };
    found.push(
      finding({ code: "commitmentFell", round: round.id, lots, bid, criterion, amount, ...figures }),
    );
  };
  for (const [key, { standing }] of offers.entries) {
    const was = earlier.offers.entries.get(key)?.standing;
    const lot = procedure.tender.lots.find((each) => each.id === standing.lots[0]);
    for (const leaf of measuresOf(lot))
      tell("offered", standing.lots, standing.bid.id, leaf, offeredOf(leaf, was), offeredOf(leaf, standing));
  }
  for (const { lot, cards } of lots) {
    const before = cardsBefore(earlier, lot.id);
    for (const { bid, offer, subjects } of cards)
      for (const leaf of measuresOf(lot)) {
        const was = offeredOf(leaf, earlier.offers.entries.get(entryKey(bid.id, [lot.id]))?.standing);
        // Where the offer itself is worse, that is what is told.
        const isTold =
          was !== undefined &&
          offer !== undefined &&
          isWorse(leaf.better, was, offeredOf(leaf, offer) ?? was);
        if (!isTold)
          tell(
            "accepted",
            [lot.id],
            bid.id,
            leaf,
            before.get(bid.id)?.subjects.get(leaf.id),
            subjects.get(leaf.id),
          );
      }
  }
  return found;
}

/** What an offer states of a measure, its lines together at their proxies; undefined where it states nothing of it. */
function offeredOf({ id, lines }: MeasureLeaf, offer: Standing | undefined): Rational | undefined {
  const computed = offer?.computed.get(id);
  const claims = offer?.measures.get(id);
  if (computed !== undefined || claims === undefined) return computed?.value;
  return reduce(sum(lines.map((line) => multiply(claims.get(line.id) ?? zero, line.proxy))));
}

const measuresOf = (lot: Lot | undefined): MeasureLeaf[] =>
  lot?.leaves.filter((leaf) => leaf.type === "measure") ?? [];

const isWorse = (better: "higher" | "lower", before: Rational, after: Rational): boolean =>
  better === "higher" ? compare(after, before) < 0 : compare(after, before) > 0;
