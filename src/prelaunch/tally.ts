import { isRelative } from "../methods/method.js";
import type { ProcedureDocument } from "../model/document/document.js";
import type { Criterion, Lot, Procedure } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { type Figure, figure } from "../number/figure.js";
import { compare, percentOf, type Rational, reduce, sum, whole, zero } from "../number/rational.js";
import type { Formula } from "./ground.js";
import type { FirstPlace, FormulaInMarkets, Often, Pathology } from "./records.js";
import type { Seen } from "./seen.js";

/** The digits after the point at which the part of one market is settled, so that a mean of many stays a short fraction. */
const settledAt = 12n;
const unit = 10n ** settledAt;

/** Parts of many markets added up, each settled half up. */
interface Mean {
  added: bigint;
  over: number;
}

/** What was seen so far of a formula. */
export interface Tally {
  readonly first: Record<FirstPlace, number>;
  dominated: number;
  asked: number;
  leaderChanges: number;
  firstTwoChange: number;
  readonly used: Mean;
  readonly parts: readonly { readonly ofSpread: Mean; readonly ofWeight: Mean }[];
  /** The first market of each kind, and of all the one in which the price counts least. */
  readonly examples: Map<Pathology, number>;
  least: Rational | undefined;
}

const noMean = (): Mean => ({ added: 0n, over: 0 });

export const emptyTally = ({ lot }: Formula): Tally => ({
  first: {
    cheapestAndBest: 0,
    cheapest: 0,
    best: 0,
    middle: 0,
    tied: 0,
    noAdmissibleBid: 0,
    incomplete: 0,
  },
  dominated: 0,
  asked: 0,
  leaderChanges: 0,
  firstTwoChange: 0,
  used: noMean(),
  parts: lot.criteria.map(() => ({ ofSpread: noMean(), ofWeight: noMean() })),
  examples: new Map(),
  least: undefined,
});

/** Adds what was seen of one market. */
export function addTo(tally: Tally, { lot }: Formula, seen: Seen, scenario: number): void {
  const { first, isDominated, phantom, parts, used } = seen;
  tally.first[first] += 1;
  if (isDominated) tally.dominated += 1;
  if (phantom !== undefined) tally.asked += 1;
  if (phantom?.leader === true) tally.leaderChanges += 1;
  if (phantom?.firstTwo === true) tally.firstTwoChange += 1;
  addPart(tally.used, used);
  for (const [index, { ofSpread, ofWeight }] of (parts ?? []).entries()) {
    addPart(tally.parts[index]?.ofSpread, ofSpread);
    addPart(tally.parts[index]?.ofWeight, ofWeight);
  }
  const met: [Pathology, boolean][] = [
    ["phantomDecides", phantom?.leader === true],
    ["dominatedWins", isDominated],
    ["tied", first === "tied"],
    ["noAdmissibleBid", first === "noAdmissibleBid"],
    ["incomplete", first === "incomplete"],
  ];
  for (const [of, is] of met) if (is && !tally.examples.has(of)) tally.examples.set(of, scenario);
  const least = parts?.[lot.criteria.findIndex(holdsPrice)]?.ofSpread;
  if (least !== undefined && (tally.least === undefined || compare(least, tally.least) < 0)) {
    tally.least = least;
    tally.examples.set("priceCountsLeast", scenario);
  }
}

function addPart(mean: Mean | undefined, part: Rational | undefined): void {
  if (mean === undefined || part === undefined) return;
  mean.added += (2n * part.n * unit + part.d) / (2n * part.d);
  mean.over += 1;
}

const percentIn = ({ added, over }: Mean = noMean()): Figure | undefined =>
  over === 0 ? undefined : figure(reduce({ n: added * 100n, d: unit * BigInt(over) }));

const often = (count: number, of: number): Often => ({
  count,
  percent: figure(percentOf(whole(BigInt(count)), whole(BigInt(of))) ?? zero),
});

/** What a formula did with all the markets. */
export function toldOfFormula(
  { id, changes, lot, template }: Formula,
  tally: Tally,
  markets: number,
  documentAt: (scenario: number, withPhantom: boolean) => ProcedureDocument,
): FormulaInMarkets {
  const { first, asked } = tally;
  const alone = first.cheapestAndBest + first.cheapest + first.best + first.middle;
  const weights = sum(lot.criteria.map(({ weight }) => weight));
  return {
    alternative: id,
    changes,
    relative: looksAtOthers(template, lot),
    first: Object.fromEntries(
      Object.entries(first).map(([place, count]) => [place, often(count, markets)]),
    ) as FormulaInMarkets["first"],
    dominatedWins: often(tally.dominated, alone),
    criteria: template.tender.rule.weighsPrice
      ? lot.criteria.map(({ id, weight }, index) => ({
          criterion: id,
          declared: figure(percentOf(weight, weights) ?? zero),
          effective: percentIn(tally.parts[index]?.ofSpread),
          used: percentIn(tally.parts[index]?.ofWeight),
        }))
      : [],
    used: percentIn(tally.used),
    phantom: {
      asked,
      leaderChanges: often(tally.leaderChanges, asked),
      firstTwoChange: often(tally.firstTwoChange, asked),
    },
    examples: Array.from(tally.examples, ([of, scenario]) => ({
      of,
      scenario,
      document: documentAt(scenario, of === "phantomDecides"),
    })),
  };
}

const holdsPrice = (node: Criterion): boolean => nodesOf([node]).some(({ type }) => type === "price");

/** Whether anything by which a bid is placed depends on other bids. */
function looksAtOthers({ tender }: Procedure, { criteria, keys }: Lot): boolean {
  const nodes = nodesOf(criteria);
  return (
    [...nodes, ...keys].some(({ method }) => method !== undefined && isRelative(method)) ||
    nodes.some(({ minimum }) => minimum?.kind === "best") ||
    tender.rule.procedure !== undefined ||
    tender.tieWithin !== undefined
  );
}
