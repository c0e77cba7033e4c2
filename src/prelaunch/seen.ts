import type { Bid, Lot, Procedure } from "../model/procedure.js";
import { compare, divide, type Rational, reduce, sign, subtract, sum } from "../number/rational.js";
import type { AssessedLot } from "../passes/assess.js";
import type { Placed } from "../passes/rank/lot.js";
import type { Ranked } from "../passes/rank/rank.js";
import { qualityOf } from "../passes/score/total.js";
import { knownIn, standingOf } from "../whatif/standing.js";
import { phantomId } from "./bids.js";
import type { FirstPlace } from "./records.js";

/** What a formula does with one market. */
export interface Seen {
  readonly first: FirstPlace;
  readonly isDominated: boolean;
  /** By criterion of the first level: the part of what sets the bids apart, and of the points there are to earn. */
  readonly parts: readonly Part[] | undefined;
  /** From the last to the first, as a part of all points; undefined with fewer than two ranked bids. */
  readonly used: Rational | undefined;
  /** What the phantom changes among the others; undefined where it comes first, or fewer than two are ranked. */
  readonly phantom: { readonly leader: boolean; readonly firstTwo: boolean } | undefined;
}

export interface Part {
  readonly ofSpread: Rational | undefined;
  readonly ofWeight: Rational | undefined;
}

type Ranking = readonly Ranked<Placed>[];

/** Looks at a market under some rules, first without and then with the phantom, which is the last of its bids. */
export function seenIn(rules: Procedure, bids: readonly Bid[]): Seen {
  const without = { ...rules, bids: bids.slice(0, -1) };
  const [lot] = without.tender.lots as [Lot];
  const state = standingOf(without, lot.id);
  const { ranked } = state;
  const isOpen = isWaiting(state);
  const { first, isDominated } = isOpen
    ? { first: "incomplete" as const, isDominated: false }
    : firstIn(lot, ranked);
  if (isOpen || ranked.length < 2)
    return { first, isDominated, parts: undefined, used: undefined, phantom: undefined };
  const totals = ranked.map(({ item }) => item.total);
  const changed = { ...rules, bids };
  return {
    first,
    isDominated,
    parts: partsIn(without, lot, ranked),
    used: reduce(divide(spreadOf(totals), without.tender.outOf)),
    phantom: afterPhantom(ranked, standingOf(changed, lot.id, { known: knownIn(changed, [state]) })),
  };
}

/** Whether a bid is neither in nor out; a draw that is due leaves bids level, and an explanation leaves them where they are. */
const isWaiting = ({ cards }: AssessedLot): boolean => cards.some(({ verdict }) => verdict.kind === "due");

function firstIn(lot: Lot, ranked: Ranking): Pick<Seen, "first" | "isDominated"> {
  const leaders = ranked.filter(({ rank }) => rank === 1);
  const [leader] = leaders;
  if (leader === undefined) return { first: "noAdmissibleBid", isDominated: false };
  if (leaders.length > 1) return { first: "tied", isDominated: false };
  const bids = ranked.map(({ item }) => ({
    price: item.price as Rational,
    quality: qualityOf(lot.criteria, item.pointsAt).points,
    isFirst: item === leader.item,
  }));
  const own = bids.find(({ isFirst }) => isFirst) as (typeof bids)[number];
  const against = bids.map((each) => ({
    byPrice: compare(own.price, each.price),
    byQuality: compare(own.quality, each.quality),
  }));
  const isCheapest = against.every(({ byPrice }) => byPrice <= 0);
  const isBest = against.every(({ byQuality }) => byQuality >= 0);
  return {
    first: isCheapest ? (isBest ? "cheapestAndBest" : "cheapest") : isBest ? "best" : "middle",
    isDominated: against.some(
      ({ byPrice, byQuality }) => byPrice >= 0 && byQuality <= 0 && (byPrice > 0 || byQuality < 0),
    ),
  };
}

/** The parts of the criteria; undefined under a rule that gives no points for price. */
function partsIn({ tender }: Procedure, { criteria }: Lot, ranked: Ranking): Part[] | undefined {
  if (!tender.rule.weighsPrice) return undefined;
  const spreads = criteria.map(({ id }) => spreadOf(ranked.map(({ item }) => item.pointsAt(id) as Rational)));
  const all = sum(spreads);
  return criteria.map(({ weight }, index) => ({
    ofSpread: partOf(spreads[index] as Rational, all),
    ofWeight: partOf(spreads[index] as Rational, weight),
  }));
}

const partOf = (part: Rational, all: Rational): Rational | undefined =>
  sign(all) === 0 ? undefined : reduce(divide(part, all));

/** From the least to the most. */
function spreadOf(figures: readonly Rational[]): Rational {
  let [least, most] = [figures[0] as Rational, figures[0] as Rational];
  for (const each of figures) {
    if (compare(each, least) < 0) least = each;
    if (compare(each, most) > 0) most = each;
  }
  return subtract(most, least);
}

function afterPhantom(before: Ranking, after: AssessedLot): Seen["phantom"] {
  const ranks = new Map(after.ranked.map(({ item, rank }) => [item.name, rank]));
  if (isWaiting(after) || ranks.get(phantomId) === 1) return undefined;
  const [one, two] = before as [Ranking[number], Ranking[number]];
  const order = (a = 0, b = 0): number => Math.sign(a - b);
  const orderAfter = order(ranks.get(one.item.name), ranks.get(two.item.name));
  return {
    leader: leadersIn(before) !== leadersIn(after.ranked),
    firstTwo: order(one.rank, two.rank) !== orderAfter,
  };
}

const leadersIn = (ranking: Ranking): string =>
  ranking
    .filter(({ rank }) => rank === 1)
    .map(({ item }) => item.name)
    .sort()
    .join(" ");
