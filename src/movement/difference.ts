import type { Award } from "../model/award.js";
import type { Evaluation } from "../model/evaluation.js";
import { plain, published } from "../model/written.js";
import type { Figure } from "../number/figure.js";
import { equal } from "../number/rational.js";
import { type Between, movement } from "./movement.js";
import type {
  BidDifference,
  Change,
  GroupMovement,
  LotDifference,
  LotMovement,
  Moved,
  Movement,
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
  const groups = moved.groups.map(groupDifference).filter(isGroupDifferent);
  return published({ from, to, lots, groups, award: isSameAward(award) ? undefined : award });
}

const lotDifference = ({ lot, outcome, bids }: LotMovement): LotDifference => ({
  lot,
  outcome: differing(outcome.before, outcome.after),
  arrived: bids.filter((each) => each.kind === "arrived"),
  departed: bids.filter((each) => each.kind === "departed"),
  changed: bids
    .filter((each) => each.kind === "moved")
    .map(bidDifference)
    .filter(isBidDifferent),
});

const isLotDifferent = ({ outcome, arrived, departed, changed }: LotDifference): boolean =>
  outcome !== undefined || arrived.length + departed.length + changed.length > 0;

const bidDifference = ({ bid, price, before, after }: Moved): BidDifference => ({
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

const differing = <T>(before: T, after: T): Change<T> | undefined =>
  before === after ? undefined : { before, after };

const differingFigures = (before: Figure | undefined, after: Figure): Change<Figure> | undefined =>
  before === undefined || equal(before.value, after.value) ? undefined : { before, after };
