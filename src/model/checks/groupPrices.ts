import { parse } from "../../formula/parse.js";
import { adjustmentVocabulary } from "../../methods/money.js";
import type { CostDocument, PriceDocument } from "../document/criteria.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { groupsOf, lotNamed, pricesOf } from "../draft/places.js";
import { scheduleOf } from "../draft/schedule.js";
import { type Issue, issue } from "../issues.js";
import type { Line } from "../schedule.js";

/** Lots that may be offered together price in the same way, so that one combined price can be made comparable. */
export const groupPrices = (draft: Draft): Issue[] => [...ofGroups(draft), ...ofPatterns(draft)];

/** Where whole patterns are compared their prices are added up, and prices a unit cannot be. */
function ofPatterns(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (award?.kind !== "allocation" || award.rule?.kind !== "bestOverall") return [];
  if (award.rule.compare !== "allPatterns") return [];
  const divided = draft.trees
    .flatMap(pricesOf)
    .find(({ document }) => (document as PriceDocument | CostDocument).per !== undefined);
  return divided === undefined
    ? []
    : [issue("priceAUnit", [...divided.path, "per"], { criterion: divided.id })];
}

const ofGroups = (draft: Draft): Issue[] =>
  (groupsOf(draft) ?? []).flatMap((group, index) => {
    const [first, ...others] = group.flatMap((id) => lotNamed(draft, id) ?? []);
    return others.flatMap((other) => {
      const difference = first && differenceOf(draft, first, other);
      if (first === undefined || difference === undefined) return [];
      const figures = { lot: first.id, other: other.id, difference };
      return [issue("groupPricesDiffer", ["tender", "award", "groups", index], figures)];
    });
  });

function differenceOf(draft: Draft, a: DraftLot, b: DraftLot): string | undefined {
  if (a.schedule === "unknown" || b.schedule === "unknown") return undefined;
  if ((a.schedule === undefined) !== (b.schedule === undefined))
    return "only one of them has a price schedule";
  const [one, two] = [scheduleOf(draft, a), scheduleOf(draft, b)];
  const differs = one?.lines.find((line) => {
    const other = two?.byId.get(line.id);
    return other !== undefined && formOf(line) !== formOf(other);
  });
  if (differs !== undefined) return `line "${differs.id}" does not ask the same of bids in both`;
  if (one !== undefined && two !== undefined && one.linesPrevail !== two.linesPrevail)
    return `"arithmetic" of their schedules is not the same`;
  const rule = draft.adjustmentRules.find(
    (each) => each?.lots !== undefined && each.lots.includes(a.id) !== each.lots.includes(b.id),
  );
  if (rule !== undefined) return `the adjustment "${rule.id}" applies to one of them only`;
  const reading = draft.adjustmentRules.find((each) => readsLot(each?.formula));
  if (reading !== undefined)
    return `the adjustment "${reading.id}" reads the estimate or ceiling of a lot, of which a combined offer has none`;
  const leaves = [a, b].flatMap(({ tree }) => (tree === undefined ? [] : pricesOf(tree)));
  const per = leaves.find(({ document }) => (document as PriceDocument | CostDocument).per !== undefined);
  return per && `"${per.id}" is divided by a volume, of which a combined offer has none`;
}

/** Whether a formula reads what one lot has; one that cannot be read is reported as such. */
function readsLot(text: string | undefined): boolean {
  const parsed = text === undefined ? undefined : parse(text, adjustmentVocabulary);
  return parsed?.ok === true && parsed.formula.names.some((name) => name !== "price");
}

const formOf = ({ asks, periods, payee }: Line): string =>
  JSON.stringify([asks, payee, periods.map(({ year }) => year?.id)]);
