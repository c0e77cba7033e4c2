import { points, type Scored } from "../../methods/method.js";
import type { AbnormallyLow, Due } from "../../model/evaluation.js";
import type { AbnormalRule } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, zero } from "../../number/rational.js";
import type { Card, Stand } from "../card.js";
import { decisionOn } from "../decisions.js";
import { type Held, type Priced, pricedIn, referenceOf } from "./reference.js";
import { flagSentence } from "./sentence.js";

export interface Flags {
  /** Undefined where the tender publishes no rule. */
  readonly flagged: readonly AbnormallyLow[] | undefined;
  readonly due: readonly Due[];
}

/**
 * Holds every bid of a lot that passed the gates against the published rule on abnormally low tenders. A flag makes
 * an explanation due until a decision accepts it; it sets nobody aside. How each came is left on the cards.
 */
export function flagsIn(stand: Stand, cards: readonly Card[]): Flags {
  const rule = stand.lot.abnormallyLow;
  if (rule === undefined) return { flagged: undefined, due: [] };
  const { priced, lacking } = pricedIn(stand, rule, cards);
  const held = referenceOf(rule, priced);
  const flagged: AbnormallyLow[] = [];
  const due: Due[] = lacking.map(({ bid }) => ({ kind: "price", bid: bid.id, criterion: undefined }));
  for (const each of priced) {
    const bid = each.card.bid.id;
    const against = held(each);
    const scored = points(rule.method, against.baseline, each.brought);
    const { value, hole } = scored.valuation;
    if (value === undefined) {
      due.push({ kind: "formulaUndefined", bid, criterion: "abnormallyLow", hole: hole ?? "noOffers" });
      continue;
    }
    each.card.workings.push(workingOf(stand, rule, each, against, scored));
    if (compare(value, zero) <= 0) continue;
    const decided = acceptedIn(stand, bid);
    if (!decided) due.push({ kind: "explanation", bid });
    flagged.push({
      bid,
      price: figure(each.price),
      decided: decided ? "accepted" : undefined,
      sentence: flagSentence(each, scored.valuation),
    });
  }
  return { flagged, due };
}

/** Whether the buyer has accepted the bid's explanation; a rejection has set it aside at the first gate. */
const acceptedIn = ({ procedure, round, lots }: Stand, bid: string): boolean =>
  decisionOn({ procedure, round, lots }, bid, "abnormallyLow", ["accepted", "rejected"])?.outcome ===
  "accepted";

const workingOf = (
  { round, lots }: Stand,
  { offers, own }: AbnormalRule,
  { card }: Priced,
  { over }: Held,
  { valuation, filled }: Scored,
): Card["workings"][number] => ({
  of: "abnormal",
  round: round.id,
  lots,
  bid: card.bid.id,
  valuation,
  filled,
  heldAgainst: { offers, own, count: over },
  value: valuation.value ?? zero,
  rounded: undefined,
});
