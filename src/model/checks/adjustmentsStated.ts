import type { AdjustmentDocument, AdjustmentRuleDocument } from "../document/money.js";
import type { Draft, DraftBid } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersOf } from "../draft/offers.js";
import { filed } from "../filed.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";

/**
 * A rule without a formula is applied to all bids alike: an amount is stated for every bid that its published condition
 * reaches, once, or for none.
 */
export function adjustmentsStated(draft: Draft): Issue[] {
  if (!isComplete(draft.adjustmentRules) || !isComplete(draft.adjustments)) return [];
  const rules = new Map(
    draft.adjustmentRules.flatMap((rule) => (rule === undefined ? [] : [[rule.id, rule]])),
  );
  const bids = new Map(draft.bids.flatMap((bid) => (bid === undefined ? [] : [[bid.id, bid]])));
  const known = knownOf(Array.from(rules.keys()));
  const first = new Map<string, Path>();
  const stated = draft.adjustments.flatMap((each, index): Issue[] => {
    if (each === undefined) return [];
    const path: Path = ["adjustments", index];
    const rule = rules.get(each.rule);
    const missing = [
      ...mustExist(known, "adjustment rule", each.rule, [...path, "rule"]),
      ...mustExist(draft.known.bids, "bid", each.bid, [...path, "bid"]),
      ...(each.lot === undefined ? [] : mustExist(draft.known.lots, "lot", each.lot, [...path, "lot"])),
      ...(each.round === undefined
        ? []
        : mustExist(draft.known.rounds, "round", each.round, [...path, "round"])),
    ];
    if (missing.length > 0 || rule === undefined) return missing;
    const lots = lotsOf(draft, rule);
    if (each.lot === undefined && lots.length > 1) return [issue("lotMissing", path, { lots })];
    if (each.lot !== undefined && !lots.includes(each.lot))
      return mustExist(knownOf(lots), "lot of this rule", each.lot, [...path, "lot"]);
    const key = [each.rule, each.bid, each.lot ?? "", each.round ?? ""].join("\n");
    const before = first.get(key);
    if (before === undefined) first.set(key, path);
    else return [issue("adjustmentTwice", path, { rule: rule.id, bid: each.bid, first: pathText(before) })];
    return unfit(rule, each, bids.get(each.bid), path);
  });
  return [...stated, ...uneven(draft, rules)];
}

const lotsOf = ({ known }: Draft, { lots }: AdjustmentRuleDocument): string[] =>
  known.lots.ids.filter((id) => lots?.includes(id) ?? true);

function unfit(
  rule: AdjustmentRuleDocument,
  { bid }: AdjustmentDocument,
  document: DraftBid | undefined,
  path: Path,
): Issue[] {
  if (rule.formula !== undefined) return [issue("adjustmentByFormula", path, { rule: rule.id, bid })];
  if (document === undefined || reaches(rule, document) !== false) return [];
  const fact = rule.when ?? rule.unless ?? "";
  return [issue("adjustmentNotDue", path, { rule: rule.id, bid, fact })];
}

/** Whether the published condition reaches a bid; undefined where the bid does not state the fact. */
function reaches({ when, unless }: AdjustmentRuleDocument, { facts = {} }: DraftBid): boolean | undefined {
  const fact = when ?? unless;
  if (fact === undefined) return true;
  const is = (facts as Readonly<Record<string, boolean>>)[fact];
  return is === undefined ? undefined : is === (when !== undefined);
}

/** In each lot a rule has an amount for every bid it reaches that made an offer there, or for none. */
function uneven(draft: Draft, rules: ReadonlyMap<string, AdjustmentRuleDocument>): Issue[] {
  if (draft.bids.some((bid) => bid === undefined || !isComplete(bid.offers))) return [];
  const amounts = new Map<string, Set<string>>();
  for (const each of draft.adjustments) {
    const rule = each && rules.get(each.rule);
    if (each === undefined || rule === undefined) continue;
    const lots = each.lot === undefined ? lotsOf(draft, rule) : [each.lot];
    for (const lot of lots) filed(amounts, `${each.rule}\n${lot}`, () => new Set<string>()).add(each.bid);
  }
  return draft.adjustmentRules.flatMap((rule, index) => {
    if (rule === undefined || rule.formula !== undefined) return [];
    return lotsOf(draft, rule).flatMap((lot) => {
      const withAmount = amounts.get(`${rule.id}\n${lot}`) ?? new Set<string>();
      const reached = draft.bids.flatMap((bid) => {
        const hasOffer =
          bid && offersOf(draft, bid.id).some(({ lots }) => lots?.some(({ id }) => id === lot));
        return bid !== undefined && hasOffer === true && reaches(rule, bid) === true ? [bid.id] : [];
      });
      const without = reached.filter((bid) => !withAmount.has(bid));
      if (withAmount.size === 0 || without.length === 0) return [];
      const figures = { rule: rule.id, lot, with: Array.from(withAmount), without };
      return [issue("adjustmentUneven", ["tender", "adjustments", index], figures)];
    });
  });
}
