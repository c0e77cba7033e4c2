import type { Award, Taking } from "../model/award.js";
import type { Evaluation, GroupResult, LotResult, RankedBid, RoundResult } from "../model/evaluation.js";
import { plain } from "../model/written.js";
import {
  differing,
  differingFigures,
  groupDifferences,
  isLotDifferent,
  lotDifference,
} from "../movement/difference.js";
import { groupMovement } from "../movement/groups.js";
import { placings } from "../movement/placings.js";
import { type Figure, figure } from "../number/figure.js";
import { equal, reduce, sum } from "../number/rational.js";
import type { AwardChange, Came, Difference, Lead, LotChange } from "./records.js";

/** What differs between two evaluations of one tender: lot by lot in the last round of each, then in what is recommended. */
export function differenceBetween(before: Evaluation, after: Evaluation): Difference {
  const [was, now] = [before.rounds.at(-1) as RoundResult, after.rounds.at(-1) as RoundResult];
  return {
    lots: now.lots.map((lot, index) => lotChange(was.lots[index] as LotResult, lot)).filter(isDifferent),
    groups: groupDifferences(
      now.groups.map((group, index) => groupMovement(was.groups[index] as GroupResult, group)),
    ),
    award: awardChange(before.award, after.award),
    findings: cameAndWent(findingsIn(before), findingsIn(after)),
  };
}

/** How the rules came to be as they are does not come or go with what they give. */
const findingsIn = ({ findings }: Evaluation): Evaluation["findings"] =>
  findings.filter(({ code }) => code !== "ruleRefined");

const lotChange = (before: LotResult, after: LotResult): LotChange => {
  const outcome = { before: before.outcome, after: after.outcome };
  const lead = { before: leadOf(before), after: leadOf(after) };
  return {
    ...lotDifference({ lot: after.lot, outcome, bids: placings(before, after) }),
    lead: textOf(lead.before) === textOf(lead.after) ? undefined : lead,
  };
};

const isDifferent = (lot: LotChange): boolean => lot.lead !== undefined || isLotDifferent(lot);

function leadOf({ ranking }: LotResult): Lead | undefined {
  const [first] = ranking;
  if (first === undefined) return undefined;
  const next = ranking.find(({ rank }) => rank > first.rank);
  const key = decidingKey(first, next);
  const ofRank = (place: number): string[] =>
    ranking.filter(({ rank }) => rank === place).map(({ bid }) => bid);
  return {
    bids: ofRank(first.rank),
    by: first.keys?.[key]?.formula ?? "total",
    figure: figureOf(first, key),
    settledBy: first.settledBy,
    next: next && { bids: ofRank(next.rank), figure: figureOf(next, key) },
  };
}

/** The first key in which two bids differ; the first of all where none does. */
const decidingKey = ({ keys = [] }: RankedBid, next: RankedBid | undefined): number =>
  Math.max(
    keys.findIndex(({ value }, index) => {
      const other = next?.keys?.[index]?.value;
      return other !== undefined && !equal(value.value, other.value);
    }),
    0,
  );

const figureOf = ({ keys, total }: RankedBid, key: number): Figure => keys?.[key]?.value ?? total;

function awardChange(before: Award, after: Award): AwardChange | undefined {
  const change: AwardChange = {
    outcome: differing(before.outcome, after.outcome),
    contracts: cameAndWent(before.contracts.map(takingOf), after.contracts.map(takingOf)),
    price: differingFigures(priceOf(before), priceOf(after)),
    unfilled: cameAndWent(before.unfilled, after.unfilled),
  };
  const { outcome, contracts, unfilled } = change;
  const isSame =
    outcome === undefined && [contracts, unfilled].every(({ came, went }) => came.length + went.length === 0);
  return isSame ? undefined : change;
}

const takingOf = ({ lots, bid, price, discounts }: Taking): Taking => ({ lots, bid, price, discounts });

/** What all contracts come to; undefined where one of them has no price. */
function priceOf({ contracts }: Award): Figure | undefined {
  const prices = contracts.flatMap(({ price }) => (price === undefined ? [] : [price.value]));
  return prices.length < contracts.length ? undefined : figure(reduce(sum(prices)));
}

const textOf = (value: unknown): string => JSON.stringify(plain(value ?? null));

function cameAndWent<T>(before: readonly T[], after: readonly T[]): Came<T> {
  const [was, now] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  return {
    came: after.filter((each) => !was.has(textOf(each))),
    went: before.filter((each) => !now.has(textOf(each))),
  };
}
