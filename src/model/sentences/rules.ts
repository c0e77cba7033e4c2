import { listed, quoted, suggestion } from "./wording.js";

const only = (what: string, known: readonly string[]): string =>
  known.length === 0
    ? `there is no ${what} to refer to, so remove it.`
    : known.length === 1
      ? `the only one is ${listed(known, "or")}.`
      : known.length < 10
        ? `write ${listed(known, "or")}.`
        : `write one of those there are, such as ${listed(known, "or")}.`;

/** Sentences about the published rules: criteria, weights, scales, lots, rounds, envelopes. */
export const ruleSentences = {
  duplicateId: (f: { what: string; id: string; first: string }) =>
    `There are two ${f.what} ids ${quoted(f.id)}, the first at ${f.first}: give one of them another id.`,
  reservedId: (f: { id: string }) =>
    `${quoted(f.id)} has a meaning of its own in rounds and decisions: give this criterion another id.`,
  unknownId: (f: { what: string; id: string; known: readonly string[]; meant: readonly string[] }) =>
    `There is no ${f.what} ${quoted(f.id)}${suggestion(f.meant) || `: ${only(f.what, f.known)}`}`,
  noCriteria: (f: { lot: string }) =>
    `Lot ${quoted(f.lot)} has no criteria: give it "criteria", or give the tender "criteria" for every lot without its own.`,
  criteriaTooDeep: (f: { criterion: string; most: string }) =>
    `${quoted(f.criterion)} lies more than ${f.most} groups deep: bring it further up.`,
  negativeFigure: (f: { at: string; figure: string }) =>
    `${f.at} is ${f.figure}: it cannot be below zero, so write 0 or more.`,
  notAboveZero: (f: { at: string; figure: string }) => `${f.at} is ${f.figure}: write a figure above zero.`,
  weightsDoNotAddUp: (f: { of: string; sum: string; outOf: string }) =>
    `The weights in ${quoted(f.of)} add up to ${f.sum}, not to ${f.outOf}: change them so that they add up exactly. Weights are never rescaled.`,
  outOfNotUsed: (f: { criterion: string }) =>
    `${quoted(f.criterion)} states "outOf", but weights are of the total here, so those inside it add up to its own weight: remove "outOf".`,
  nothingToEarn: (f: { criterion: string; weight: string }) =>
    `${quoted(f.criterion)} weighs ${f.weight}, but nothing in it earns points: give it the weight 0, or put a scored criterion in it.`,
  priceNotWeighed: (f: { criterion: string; key: string; rule: string }) =>
    `The rule ${quoted(f.rule)} gives no points for price, so ${quoted(f.criterion)} has no ${quoted(f.key)} to state: remove it.`,
  scaleEnds: (f: { scale: string; from: string; to: string }) =>
    `Scale ${quoted(f.scale)} runs from ${f.from} to ${f.to}: "from" must be below "to".`,
  scaleStep: (f: { scale: string; from: string; to: string; step: string }) =>
    `Steps of ${f.step} do not lead from ${f.from} to ${f.to} on scale ${quoted(f.scale)}: write a step above zero that divides the distance, or leave "step" out to allow any score between.`,
  duplicateLevel: (f: { scale: string; score: string }) =>
    `Scale ${quoted(f.scale)} has the score ${f.score} twice: give every level its own score.`,
  topNotAboveZero: (f: { criterion: string; scale: string; top: string }) =>
    `${quoted(f.criterion)} earns score ÷ top of scale, but scale ${quoted(f.scale)} ends at ${f.top}: end it above zero, or use the method "betweenEnds".`,
  scoreOffScale: (f: { score: string; scale: string; nearest: readonly string[] }) =>
    `${f.score} is not a score of scale ${quoted(f.scale)}: the nearest ${f.nearest.length === 1 ? "is" : "are"} ${f.nearest.join(" and ")}.`,
  minimumUnclear: (f: { of: string; stated: readonly string[] }) =>
    f.stated.length === 0
      ? `The minimum of ${quoted(f.of)} states no bar: add one of "score", "percent", "points", "amount" or "best".`
      : `The minimum of ${quoted(f.of)} states ${listed(f.stated, "and")}: keep one of them.`,
  minimumMisplaced: (f: { of: string; key: string; options: readonly string[] }) =>
    `A minimum in ${quoted(f.key)} has no meaning for ${quoted(f.of)}: state it in ${listed(f.options, "or")}.`,
  minimumOnMissing: (f: { of: string }) =>
    `The points of ${quoted(f.of)} come from a method of its own: say in "on" whether this minimum looks at its parts together ("raw") or at what the method gives ("scaled").`,
  minimumOnNotUsed: (f: { of: string }) =>
    `${quoted(f.of)} has one figure only that a minimum can look at: remove "on".`,
  groupMethodHoldsPrice: (f: { criterion: string }) =>
    `${quoted(f.criterion)} holds a price and can have no method of its own: remove the method, or take the price out of the group.`,
  groupMethodCombined: (f: { criterion: string }) =>
    `Lots of one group are compared as a whole by the points of single criteria, so ${quoted(f.criterion)} can have no method of its own there: remove it, or award the lots apart.`,
  baselineMissing: (f: { of: string }) =>
    `Other bids can move the points of ${quoted(f.of)}: say in "baseline" whether a bid set aside by this minimum still counts for the others ("keep") or the rest are scored again without it ("recompute").`,
  baselineNotUsed: (f: { of: string }) =>
    `No other bid can move what this minimum of ${quoted(f.of)} looks at: remove "baseline".`,
  minimumNeedsHigherWins: (f: { rule: string }) =>
    `A minimum total has no meaning under the rule ${quoted(f.rule)}, where the lower figure wins: remove it, or set a ceiling on the price.`,
  noSingleFigure: (f: { rule: string; what: string }) =>
    `The rule ${quoted(f.rule)} goes from bid to bid and decides by no single figure, so ${quoted(f.what)} has nothing to work on: remove it.`,
  outOfRange: (f: { parameter: string; value: string; range: string }) =>
    `${quoted(f.parameter)} is ${f.value}: write a figure ${f.range}.`,
  badFormula: (f: { formula: string; column: string; problem: string }) =>
    `The formula ${quoted(f.formula)} cannot be read: ${f.problem}, at column ${f.column}. Mend it there.`,
  dividesByZero: (f: { formula: string; divisor: string }) =>
    `The formula ${quoted(f.formula)} divides by ${f.divisor}, which is zero whatever is offered: change the formula or its figures.`,
  tableNotRising: (f: { before: string; after: string }) =>
    `The rows of a table rise, but ${f.after} comes after ${f.before}: put them in rising order, each "upTo" once.`,
  boundsReversed: (f: { atLeast: string; atMost: string }) =>
    `"atLeast" is ${f.atLeast}, above "atMost", which is ${f.atMost}: exchange them or correct one.`,
  lotHasNo: (f: { lot: string; what: string; neededBy: string }) =>
    `Lot ${quoted(f.lot)} has no ${quoted(f.what)}, which ${f.neededBy} needs: add it to the lot.`,
  referenceNotOfSource: (f: { rule: string; key: string; stated: string; prescribed: string }) =>
    `The source of ${quoted(f.rule)} has ${quoted(f.prescribed)} for ${quoted(f.key)}, not ${quoted(f.stated)}: write that, or publish a rule or a formula of your own.`,
  othersTooMany: (f: { bids: string; most: string }) =>
    `Where "own" is "excluded" every bid is held against the others one by one, for at most ${f.most} bids, and there are ${f.bids}: write "included", or evaluate fewer bids in one document.`,
  otherwiseHasHoles: (f: { formula: string; part: string }) =>
    `"otherwise" stands in where the method has no value, so it must always have one, but ${quoted(f.part)} in ${quoted(f.formula)} may not: write a plain figure or a share of the weight.`,
  methodAgainstBetter: (f: { criterion: string; better: string; rewards: string }) =>
    `${quoted(f.criterion)} says that ${quoted(f.better)} is better, but its method gives more points to the ${f.rewards} amount: change "better" or the method.`,
  duplicateStage: (f: { stage: string }) =>
    `The rounding of ${quoted(f.stage)} is published twice: keep one.`,
  duplicateTieBreak: (f: { kind: string }) =>
    `The tie-break ${quoted(f.kind)} is listed twice: keep the first.`,
  earnsNoPoints: (f: { criterion: string }) =>
    `${quoted(f.criterion)} earns no points: name a scored criterion here.`,
  criterionNotInLot: (f: { criterion: string; lot: string }) =>
    `Lot ${quoted(f.lot)} has no criterion ${quoted(f.criterion)}: name one that stands in every lot meant here.`,
  firstRoundRule: (f: { round: string; key: string }) =>
    `${quoted(f.round)} is the first round, so ${quoted(f.key)} has nothing to go back to: remove it, or move it to a later round.`,
  consequenceMissing: (f: { round: string; key: string; options: readonly string[] }) =>
    `Round ${quoted(f.round)} does not say ${quoted(f.key)}, and there is no default: write ${listed(f.options, "or")}, as published.`,
  roundNotHeld: (f: { round: string; lot: string }) =>
    `Round ${quoted(f.round)} is not held in lot ${quoted(f.lot)}: remove this, or add the lot to "heldIn" of the round.`,
  noOwnRule: (f: { round: string; lot: string; keys: readonly string[] }) =>
    `Round ${quoted(f.round)} names lot ${quoted(f.lot)} and states nothing of its own for it: add ${listed(f.keys, "or")}, or remove the record.`,
  groupRulesDiffer: (f: { round: string; lot: string; other: string; key: string }) =>
    `Lots ${quoted(f.lot)} and ${quoted(f.other)} may be offered together, but ${quoted(f.key)} of round ${quoted(f.round)} is not the same for both: make it equal, or take one lot out of the group.`,
  noRoundToAward: (f: { round: string }) =>
    `${quoted(f.round)} is the last round, and where "mayAward" is false a later one comes first: remove "mayAward", or add the round that follows.`,
  distanceUnclear: (f: { stated: readonly string[] }) =>
    f.stated.length === 0
      ? `It is not stated how far from the leader a bid may be: add "points" or "percent".`
      : `The distance from the leader is stated in ${listed(f.stated, "and")}: keep one of them.`,
  leaderHasNoTotal: (f: { rule: string; key: string }) =>
    f.key === "points"
      ? `The rule ${quoted(f.rule)} does not decide by the total of points, so nobody can be within points of its leader: write "percent", or name a criterion in "by".`
      : `The rule ${quoted(f.rule)} decides by no single figure, so nobody can be within per cent of its leader: name a criterion in "by", or invite the "best".`,
  requirementReopened: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is a requirement, which no round reopens: remove it, and record a new decision where the result changed.`,
  combinationsNotAllowed: (f: { round: string }) =>
    `Round ${quoted(f.round)} reopens "combinations", but the award does not allow combined offers: remove it, or publish the groups of lots under "award".`,
  envelopeGap: (f: { criterion: string; lot: string }) =>
    `${quoted(f.criterion)} of lot ${quoted(f.lot)} is in no envelope: add it to the one it is opened with.`,
  envelopeTwice: (f: { criterion: string; first: string }) =>
    `${quoted(f.criterion)} is in two envelopes, the first at ${f.first}: keep it in one.`,
  lotTwice: (f: { lot: string }) => `Lot ${quoted(f.lot)} is named twice in one list: keep it once.`,
  groupsOverlap: (f: { lot: string; first: string }) =>
    `Lot ${quoted(f.lot)} is in two groups, the first at ${f.first}: a lot can be in one group only.`,
  groupCriteriaDiffer: (f: { lot: string; other: string; difference: string }) =>
    `Lots ${quoted(f.lot)} and ${quoted(f.other)} are compared as a whole, but ${f.difference}: make them equal, or compare them apart.`,
  groupMethodReadsLot: (f: { criterion: string; what: string }) =>
    `The method of ${quoted(f.criterion)} reads the lot's ${f.what}, of which a combined offer has none: use a method without it where lots are grouped.`,
  acrossLotsMissing: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is measured in lots that can be combined: say in "acrossLots" whether the amounts are added ("sum") or averaged ("mean").`,
  allPatternsNeedsLowest: (f: { criterion: string; word: string }) =>
    `${quoted(f.criterion)} is scored against ${quoted(f.word)}, which "allPatterns" cannot compare: use a method that looks at no other offer than the lowest, or publish another comparison.`,
};
