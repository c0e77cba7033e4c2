import type { Award } from "../model/award.js";
import type { Evaluation, LotOutcome } from "../model/evaluation.js";
import { plain, published } from "../model/written.js";
import type { Figure } from "../number/figure.js";
import { equal } from "../number/rational.js";
import { difference } from "./gain.js";
import { type Between, movement } from "./movement.js";
import type {
  BidDifference,
  Change,
  FigureChange,
  GroupMovement,
  LotDifference,
  Movement,
  Placing,
  PlacingOf,
  RoundsDifference,
  WayMovement,
} from "./records.js";

/**
 * Gives what differs between two rounds: outcomes, bids that came and left with the reasons, prices, points, totals,
 * ranks and the recommendation. Why they differ is what `movement` says. Undefined where the evaluation holds no such
 * rounds.
 */
export function diffRounds(evaluation: Evaluation, between: Between = {}): RoundsDifference | undefined {
  const moved = movement(evaluation, between);
  return moved && differenceOf(moved);
}

/** What differs, of a movement that is known. */
export function differenceOf(moved: Movement): RoundsDifference {
  const { from, to, award } = moved;
  const lots = moved.lots.map(lotDifference).filter(isLotDifferent);
  const groups = groupDifferences(moved.groups);
  return published({ from, to, lots, groups, award: isSameAward(award) ? undefined : award });
}

/** What differs in a lot, of the bids in either ranking. */
export const lotDifference = <Placed extends Placing>({
  lot,
  outcome,
  bids,
}: {
  readonly lot: string;
  readonly outcome: Change<LotOutcome>;
  readonly bids: readonly Placed[];
}): LotDifference<Placed> => ({
  lot,
  outcome: differing(outcome.before, outcome.after),
  arrived: ofKind(bids, "arrived"),
  departed: ofKind(bids, "departed"),
  changed: bids
    .flatMap((each) => (each.kind === "moved" ? [bidDifference(each)] : []))
    .filter(isBidDifferent),
});

const ofKind = <Placed extends Placing, Kind extends Placing["kind"]>(bids: readonly Placed[], kind: Kind) =>
  bids.filter((each): each is Extract<Placed, { readonly kind: Kind }> => each.kind === kind);

export const isLotDifferent = ({
  outcome,
  arrived,
  departed,
  changed,
}: Omit<LotDifference<Placing>, "lot">): boolean =>
  outcome !== undefined || arrived.length + departed.length + changed.length > 0;

const bidDifference = ({ bid, price, before, after }: PlacingOf<"moved">): BidDifference => ({
  bid,
  price: price?.change.value.n === 0n ? undefined : price,
  criteria: Object.entries(after.points).flatMap(([criterion, now]) => {
    const change = differingFigures(before.points[criterion], now);
    return change === undefined ? [] : [{ criterion, ...change }];
  }),
  total: differingFigures(before.total, after.total),
  rank: differing(before.rank, after.rank),
});

const isBidDifferent = ({ price, criteria, total, rank }: BidDifference): boolean =>
  price !== undefined || criteria.length > 0 || total !== undefined || rank !== undefined;

/** The groups of lots in which something differs, with the ways of awarding them that do. */
export const groupDifferences = (groups: readonly GroupMovement[]): GroupMovement[] =>
  groups.map(groupDifference).filter(isGroupDifferent);

const groupDifference = (group: GroupMovement): GroupMovement => ({
  ...group,
  ways: group.ways.filter(isWayDifferent),
});

const isGroupDifferent = ({ outcome, ways }: GroupMovement): boolean =>
  outcome.before !== outcome.after || ways.length > 0;

const isWayDifferent = ({ before, after }: WayMovement): boolean =>
  before === undefined ||
  after === undefined ||
  before.rank !== after.rank ||
  !equal(before.total.value, after.total.value) ||
  !equal(before.price.value, after.price.value);

/** The same contracts at the same prices, and the same lots left without one: whatever the round. */
function isSameAward({ before, after }: Change<Award>): boolean {
  const told = ({ contracts, unfilled }: Award): string =>
    JSON.stringify(
      plain({ contracts: contracts.map(({ lots, bid, price }) => [lots, bid, price]), unfilled }),
    );
  return told(before) === told(after);
}

/** Both, where they are not the same. */
export const differing = <T>(before: T, after: T): Change<T> | undefined =>
  before === after ? undefined : { before, after };

/** Both figures and the change, where there are two that are not equal. */
export const differingFigures = (
  before: Figure | undefined,
  after: Figure | undefined,
): FigureChange | undefined =>
  before === undefined || after === undefined || equal(before.value, after.value)
    ? undefined
    : { before, after, change: difference(before, after) };
