import { listed, quoted } from "./wording.js";

/** Sentences about price schedules, costs, adjustments, budgets and currencies. */
export const moneySentences = {
  scenarioWeights: (f: { weights: string }) =>
    `The weights of the scenarios are ${f.weights}, which is not 100: change them so that they add up exactly. Weights are never rescaled.`,
  volumeName: (f: { volume: string }) =>
    `${quoted(f.volume)} cannot be named in a formula: give the volume a name of letters and digits, such as people.`,
  volumeUnfit: (f: { criterion: string; volume: string }) =>
    `${quoted(f.criterion)} is divided by the volume ${quoted(f.volume)}, which must be above zero and the same in every scenario: correct the volume, or name another.`,
  lineUnclear: (f: { line: string }) =>
    `Line ${quoted(f.line)} states neither "quantity" nor "rate": state the one that the tender publishes; bids offer the other.`,
  nothingAsked: (f: { lines: string }) =>
    `Every line of the schedule (${f.lines}) is a provisional sum, so that bids have nothing to offer: leave "quantity" or "rate" to the bids in some line.`,
  lineTwice: (f: { line: string; stated: readonly string[] }) =>
    `Line ${quoted(f.line)} states ${listed(f.stated, "and")}: keep one of them.`,
  yearMissing: (f: { line: string; years: readonly string[] }) =>
    `Line ${quoted(f.line)} does not say when it is paid: add "year" with ${listed(f.years, "or")}, "year": "unallocated", or "years".`,
  lineKeyNotUsed: (f: { line: string; key: string }) =>
    `Line ${quoted(f.line)} is a provisional sum, for which nothing is offered, so ${quoted(f.key)} has no meaning: remove it.`,
  quantityUnfit: (f: { line: string; formula: string }) =>
    `The quantity ${quoted(f.formula)} of line ${quoted(f.line)} is below zero or has no value: correct it, or the volumes it names.`,
  formulaRelative: (f: { formula: string }) =>
    `The formula ${quoted(f.formula)} looks at other offers, which has no meaning here: name only figures that are published or offered.`,
  itemCeilingsMissing: (f: { line: string }) =>
    `Line ${quoted(f.line)} has a ceiling, but it is not stated what follows where a figure is above it: add "itemCeilings" to the schedule.`,
  itemCeilingsNotUsed: (f: { key: string }) =>
    `No line has a ceiling, so ${quoted(f.key)} has nothing to follow from: give lines a "ceiling", or remove it.`,
  noSchedule: (f: { lot: string; key: string }) =>
    `Lot ${quoted(f.lot)} has no price schedule, so ${quoted(f.key)} has nothing to refer to: remove it, or publish "schedule".`,
  noScheduleFor: (f: { criterion: string; lot: string; key: string }) =>
    `Lot ${quoted(f.lot)} has no price schedule, which ${quoted(f.key)} needs: publish "schedule", or remove it.`,
  pricedBySchedule: (f: { key: string }) =>
    `The price follows from the lines of the schedule: remove ${quoted(f.key)}; a printed total is written as "price".`,
  unservedOwnFigure: (f: { line: string; formula: string }) =>
    `The rule ${quoted(f.formula)} for line ${quoted(f.line)} looks at the figure of the bid itself, which has none where it does not serve the line: look at those of the others, such as "lowest".`,
  provisionalOffered: (f: { line: string }) =>
    `Line ${quoted(f.line)} is a provisional sum, the same for every bid: remove what is offered for it.`,
  notServedUnruled: (f: { line: string }) =>
    `No rule is published for a bid that does not serve line ${quoted(f.line)}: offer a figure, or publish "unserved" for the line.`,
  unservedCombined: (f: { line: string }) =>
    `A combined offer serves every line, and this one leaves ${quoted(f.line)} out: offer a figure for it.`,
  lineHasNoYears: (f: { line: string }) =>
    `Line ${quoted(f.line)} is paid once, in no stated year: offer one figure for it.`,
  linesMissing: (f: { bid: string; lines: readonly string[] }) =>
    `Bid ${quoted(f.bid)} gives no figure for ${listed(f.lines, "and")}: add each, or "notServed" where a rule for that is published.`,
  totalDiffers: (f: { bid: string; what: string; printed: string; sum: string; allowed: string }) =>
    `Bid ${quoted(f.bid)} prints ${f.printed} for ${f.what}, and its lines add up to ${f.sum}, ${
      f.allowed === ""
        ? "though nothing is declared rounded"
        : `more than the ${f.allowed} that rounding explains`
    }: correct one of them, or publish "arithmetic": "linesPrevail".`,
  priceBasisDiffers: (f: { bid: string; key: string; stated: string; published: string }) =>
    `Bid ${quoted(f.bid)} states its prices ${quoted(f.stated)} under ${quoted(f.key)}, where the tender asks for ${
      f.published === "" ? "no such basis" : quoted(f.published)
    }: prices on different bases cannot be compared, so have the bid restated.`,
  discountWithoutYears: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is discounted, but the schedule has no years: add "years", or remove "discounting".`,
  discountBase: (f: { criterion: string; base: string; starts: string }) =>
    `${quoted(f.criterion)} is brought to ${f.base}, which is not a number of whole years (at most 100 in all) from ${f.starts}, when the first year starts: choose the same day of another year.`,
  priceBaseMissing: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is discounted, and the schedule does not say whether its prices are real or nominal: add "prices".`,
  inflationNotUsed: (f: { criterion: string; kind: string }) =>
    `Prices and discount rate of ${quoted(f.criterion)} are both ${f.kind}, so inflation has no part in it: remove "inflation".`,
  ratesDiffer: (f: { criterion: string; rateIs: string; prices: string }) =>
    `The discount rate of ${quoted(f.criterion)} is ${f.rateIs} and prices are ${f.prices}: state both alike, or publish "inflation" to go from one to the other.`,
  priceBaseDate: (f: { criterion: string; date: string; base: string }) =>
    `Prices are of ${f.date}, and ${quoted(f.criterion)} counts inflation from ${f.base === "" ? "a date that is not stated" : f.base}: make both the same date.`,
  unallocatedMissing: (f: { criterion: string; lines: readonly string[] }) =>
    `${listed(f.lines, "and")} ${f.lines.length === 1 ? "is" : "are"} paid at no stated time, and ${quoted(f.criterion)} is discounted: say in "unallocated" which year stands for that, or "undiscounted".`,
  conditionUnclear: (f: { rule: string; stated: readonly string[] }) =>
    `The adjustment ${quoted(f.rule)} states ${listed(f.stated, "and")}: keep one of them.`,
  factMissing: (f: { bid: string; fact: string; rule: string }) =>
    `Bid ${quoted(f.bid)} does not state ${quoted(f.fact)}, on which the adjustment ${quoted(f.rule)} depends: write true or false.`,
  adjustmentTwice: (f: { rule: string; bid: string; first: string }) =>
    `The adjustment ${quoted(f.rule)} of bid ${quoted(f.bid)} is stated twice for one lot and round, the first at ${f.first}: keep one.`,
  adjustmentByFormula: (f: { rule: string; bid: string }) =>
    `The adjustment ${quoted(f.rule)} has a published formula, so no amount is stated for bid ${quoted(f.bid)}: remove it.`,
  adjustmentNotDue: (f: { rule: string; bid: string; fact: string }) =>
    `The published condition of ${quoted(f.rule)} (${quoted(f.fact)}) does not reach bid ${quoted(f.bid)}: remove this amount.`,
  adjustmentUneven: (f: { rule: string; lot: string; with: readonly string[]; without: readonly string[] }) =>
    `The adjustment ${quoted(f.rule)} is applied to ${listed(f.with, "and")} in lot ${quoted(f.lot)} and not to ${listed(f.without, "and")}: state an amount for every bid, 0 where it comes to nothing, or publish the condition that explains it.`,
  rangeReversed: (f: { from: string; upTo: string }) =>
    `The range runs from ${f.from} up to ${f.upTo}: exchange them or correct one.`,
  budgetConsequence: (f: { budget: string }) =>
    `The budget ${quoted(f.budget)} is for several lots, so no single bid can be above it: write "decide" in "otherwise".`,
  budgetSplitsGroup: (f: { budget: string; lots: readonly string[] }) =>
    `${listed(f.lots, "and")} may be offered together at one price, and the budget ${quoted(f.budget)} holds some of them only: put all of them under it, or none.`,
  currencyTwice: (f: { currency: string }) =>
    `${quoted(f.currency)} has a rate already, or is the currency of the tender: keep one rate for each other currency.`,
  minorUnitMisplaced: (f: { stage: string }) =>
    `${quoted(f.stage)} is no amount of money, so "minorUnit" has no meaning for it: write a number of places.`,
  stageNotUsed: (f: { stage: string }) =>
    f.stage === "line"
      ? `There is no price schedule, so the rounding of "line" has nothing to round: remove it, or publish "schedule".`
      : `There are no other currencies, so the rounding of "converted" has nothing to round: remove it, or publish "currencies".`,
  priceAUnit: (f: { criterion: string }) =>
    `${quoted(f.criterion)} is divided by a volume, and "allPatterns" adds up the prices of lots: remove "per", or compare in another way.`,
  groupPricesDiffer: (f: { lot: string; other: string; difference: string }) =>
    `Lots ${quoted(f.lot)} and ${quoted(f.other)} may be offered together, but ${f.difference}: make them alike, or take one lot out of the group.`,
};
