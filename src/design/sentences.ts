import type { SentencesOf } from "../model/finding.js";
import type { Figure } from "../number/figure.js";
import { absolute, subtract } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { finding } from "../passes/findings/finding.js";
import type { DesignFigures, Pair } from "./finding.js";

/** What the rules show, in the words of the reader. */
export const sentenceOf = (found: DesignFigures): string =>
  (sentences[found.code] as (it: DesignFigures) => string)(found);

const sentences: SentencesOf<DesignFigures> = {
  weightWithoutEffect: (it) =>
    `Criterion ${it.criterion} has a weight of ${said(it.weight)} and decides nothing: whatever is offered earns ${said(it.points)} points.`,
  decidesAlone: (it) =>
    `One step of ${it.criterion} is worth at least ${said(it.step)} points, and all other criteria together ${said(it.others)}: whoever has one step more comes first, whatever the others say.`,
  noticeFault: (it) =>
    `As a notice would code it, the weight${it.criterion === undefined ? "s do" : ` of ${it.criterion} does`} not hold: ${it.message}`,
  notDisclosed: (it) => finding(it).sentence,
  tieUnsettled: (it) =>
    it.tieBreaks.length === 0
      ? "No tie-break is published: bids that are equal stay equal."
      : `The tie-breaks (${it.tieBreaks.join(", ")}) may leave bids equal, and nothing is published for that: a drawn order at the end would settle it.`,
  holeUnfilled: (it) =>
    `The formula of ${it.criterion ?? "the combining rule"} may have no value (${it.holes.map(({ hole, text }) => `${hole}: ${text}`).join("; ")}), and nothing is published for a bid of which that is so.`,
  othersMovePoints: (it) =>
    `Other bids move the points of ${it.criterion} (by ${it.words.join(", ")}). ${said(it.first)} is ${said(it.before)} points ahead of ${said(it.second)}, and ${said(it.after)} once somebody bids ${said(it.third)}: two bids whose other points differ by an amount in between change places.`,
  othersMoveOrder: (it) =>
    `Other bids move what ${it.formula} gives (by ${it.words.join(", ")}). Of ${pair(it.first)} and ${pair(it.second)} the figures are ${two(it.before)}, and ${two(it.after)} once somebody bids ${pair(it.third)}: their order is the other one.`,
  qualityZeroDecides: (it) =>
    `The order by ${it.formula} depends on where the points for quality begin. Of ${pair(it.first)} and ${pair(it.second)} the figures are ${two(it.before)}, and with ${said(it.added)} points more for both ${two(it.after)}: their order is the other one.${it.isGuarded ? "" : " No minimum is published for quality, so that a cheap bid may lead with very little of it."}`,
  dearerEarnsMore: (it) =>
    `A dearer bid may earn more for ${it.criterion}: of the prices ${it.prices.map(said).join(", ")} that of ${said(it.at)} earns ${said(it.points)} points and that of ${said(it.next)} earns ${said(it.nextPoints)}.`,
  leastGapDecides: (it) =>
    `Of two bids alone, ${said(it.at)} earns ${said(it.points)} points for ${it.criterion} and ${said(it.next)} earns ${said(it.nextPoints)}: the smallest difference there can be moves ${apart(it)} points.`,
  cliff: (it) =>
    `One unit of money costs ${apart(it)} points of ${it.criterion}: ${said(it.at)} earns ${said(it.points)} and ${said(it.next)} earns ${said(it.nextPoints)}${it.count === 1 ? "" : `, the highest of ${it.count} such edges`}.`,
  flatZone: (it) =>
    `All prices from ${said(it.from)} to ${said(it.to)} earn ${said(it.points)} points for ${it.criterion}: there a lower price earns nothing more.`,
  weightNotReached: (it) =>
    `Prices from ${said(it.lowest)} to ${said(it.highest)} spread ${said(it.spread)} of the ${said(it.weight)} points for ${it.criterion}; beside ${said(it.others)} points, half of all others, it counts ${said(it.effective)} % where ${said(it.declared)} % is published. ${it.wholeAt === undefined ? "No price up to ten times the lowest loses all of it." : `All of it is lost at ${said(it.wholeAt)}.`}`,
  minimumOutOfReach: (it) =>
    `The minimum of ${said(it.minimum)} points for ${it.criterion ?? "the total"} can be met by nobody: the rules give at most ${said(it.most)}.`,
  minimumBarsNobody: (it) =>
    `The minimum of ${said(it.minimum)} points for ${it.criterion ?? "the total"} bars nobody: every bid that comes so far has at least ${said(it.least)}.`,
  ceilingBelowEstimate: (it) =>
    `The ceiling of ${said(it.ceiling)} lies below the estimate of ${said(it.estimate)}.`,
  roundingHidesStep: (it) =>
    `The step from ${said(it.at)} to ${said(it.next)} in ${it.criterion} is worth ${said(it.step)} points; rounded to ${it.places} decimal places (${it.of}) ${it.of === "total" ? "two totals that differ by it may become equal" : `${said(it.at)} and ${said(it.next)} earn ${said(it.points)} both`}.`,
  roundedBeforeSum: (it) =>
    `${it.count} figures are rounded before they are added up, which may move two bids against each other by up to ${said(it.most)} points; a step of ${it.criterion} is worth ${said(it.step)}.`,
};

const said = ({ value }: Figure): string => shown(value);

const apart = (it: { readonly points: Figure; readonly nextPoints: Figure }): string =>
  shown(absolute(subtract(it.points.value, it.nextPoints.value)));

const pair = ({ price, quality }: Pair): string => `${said(price)} with ${said(quality)} points`;

const two = ([first, second]: readonly [Figure, Figure]): string => `${said(first)} and ${said(second)}`;
