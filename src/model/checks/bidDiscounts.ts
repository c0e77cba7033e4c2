import { compare, whole } from "../../number/rational.js";
import { comparisonIn, groupsIn } from "../document/award.js";
import type { DiscountDocument } from "../document/bids.js";
import { aboveZero } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import { lotList } from "./offerPlaces.js";

/** Comparisons that look at the price of several lots together. */
const ofPrices = ["lotWinners", "lowestTotalPrice", "allPatterns"] as const;

/** Most discounts that are multiplied in one lot: each set of them that may hold together has a price of its own. */
const mostMultiplied = 6;

/** Discounts and combined offers stand where the rules compare prices of several lots, and can be told. */
export function bidDiscounts(draft: Draft): Issue[] {
  const { award } = draft.tender;
  if (draft.lacks.has("award")) return [];
  const comparison = comparisonIn(award);
  const isRead = award?.kind === "allocation" && ofPrices.some((each) => each === comparison);
  const rule = award?.kind === "allocation" ? (comparison ?? award.rule.kind) : (award?.kind ?? "eachLot");
  const isOfAward = award?.kind === "allocation" && !isRead;
  const unread = (key: string, path: Path): Issue =>
    issue("needsComparison", path, { key, rule, options: ofPrices });
  return [
    ...(isOfAward && groupsIn(award).length > 0 ? [unread("groups", ["tender", "award", "groups"])] : []),
    ...(isOfAward && award.cumulative !== undefined
      ? [unread("cumulative", ["tender", "award", "cumulative"])]
      : []),
    ...draft.bids.flatMap((bid, index) => {
      if (bid?.discounts === undefined) return [];
      const path: Path = ["bids", index, "discounts"];
      if (!isRead) return [unread("discounts", path)];
      const issues = bid.discounts.flatMap((each, at) => told(draft, bid.id, each, [...path, at]));
      return award.cumulative === true
        ? [...issues, ...multiplied(draft, bid.id, bid.discounts, path)]
        : issues;
    }),
  ];
}

function told(draft: Draft, bid: string, discount: DiscountDocument, path: Path): Issue[] {
  const stated = (["ifWon", "ifWonCount"] as const).filter((key) => discount[key] !== undefined);
  const { ifWon, ifWonCount, percent } = discount;
  const value = exact(percent);
  return [
    ...(stated.length === 1 ? [] : [issue("discountUnclear", path, { bid, stated })]),
    ...(ifWon === undefined ? [] : lotList(draft, ifWon, [...path, "ifWon"])),
    ...aboveZero([...path, "ifWonCount"], ifWonCount),
    ...(value.n > 0n && compare(value, whole(100n)) <= 0
      ? []
      : [
          issue("outOfRange", [...path, "percent"], {
            parameter: "percent",
            value: percent,
            range: "above 0 and at most 100",
          }),
        ]),
  ];
}

function multiplied(draft: Draft, bid: string, discounts: readonly DiscountDocument[], path: Path): Issue[] {
  const everywhere = discounts.filter(({ ifWon }) => ifWon === undefined).length;
  return draft.lots.flatMap(({ id: lot }) => {
    const count = everywhere + discounts.filter(({ ifWon }) => ifWon?.includes(lot)).length;
    return count <= mostMultiplied
      ? []
      : [issue("discountsTooMany", path, { bid, lot, discounts: `${count}`, most: `${mostMultiplied}` })];
  });
}
