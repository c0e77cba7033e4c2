import { emptyBaseline } from "../../formula/baseline.js";
import { points } from "../../methods/method.js";
import type { Due } from "../../model/evaluation.js";
import type { AdjustmentRule } from "../../model/money.js";
import type { Bid, Lot } from "../../model/procedure.js";
import type { LedgerEntry } from "../../model/working.js";
import type { Rational } from "../../number/rational.js";
import { latestOf } from "../decisions.js";

/** What the adjustment rules of a lot make of an offered price, or what is due before they can. */
export interface Adjusted {
  readonly entries: readonly LedgerEntry[];
  readonly due: readonly Due[];
}

/** Applies every rule that reaches the bid to its offered price; none looks at what another made of it. */
export function adjusted(
  lot: Lot,
  bid: Bid,
  round: number,
  offered: Rational,
  rules: readonly AdjustmentRule[],
): Adjusted {
  const due: Due[] = [];
  const entries = rules.flatMap((rule): readonly LedgerEntry[] => {
    if (rule.condition !== undefined && bid.facts.get(rule.condition.fact) !== rule.condition.is) return [];
    const head = {
      kind: "adjustment",
      lot: undefined,
      about: rule.id,
      title: rule.title,
      year: undefined,
      cells: [],
    } as const;
    if (rule.method === undefined) {
      const stated = statedFor(lot, bid, round, rule);
      if (stated !== undefined)
        return [{ ...head, amount: stated.amount, valuation: undefined, reason: stated.reason }];
      due.push({ kind: "adjustment", bid: bid.id, rule: rule.id });
      return [];
    }
    const { valuation } = points(rule.method, emptyBaseline, { price: offered });
    if (valuation.value !== undefined)
      return [{ ...head, amount: valuation.value, valuation, reason: undefined }];
    const hole = valuation.hole ?? "divisionByZero";
    due.push({ kind: "formulaUndefined", bid: bid.id, criterion: rule.id, hole });
    return [];
  });
  return { entries, due };
}

/** The latest amount stated for a bid in a lot, up to a round. */
const statedFor = (lot: Lot, bid: Bid, round: number, rule: AdjustmentRule) =>
  latestOf(
    bid.adjustments.filter(
      (each) => each.rule === rule.id && each.round <= round && (each.lot ?? lot.id) === lot.id,
    ),
  );
