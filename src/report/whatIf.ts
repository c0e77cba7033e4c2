import { bidName, criterionName, listed } from "../explain/names.js";
import type { Finding } from "../model/finding.js";
import type { Procedure } from "../model/procedure.js";
import type { BidDifference, PlacingOf } from "../movement/records.js";
import type { Figure } from "../number/figure.js";
import { shown, shownAt } from "../number/shown.js";
import type { AwardChange, Lead, LotChange } from "../whatif/records.js";
import type { WhatIf } from "../whatif/whatIf.js";
import { takingWords, unfilledWords } from "./award.js";
import { issueLines } from "./issues.js";
import { lotHead, outcomes } from "./lines.js";
import { absenceWords } from "./movement/absent.js";
import { groupMovementLines } from "./movement/groups.js";
import { signed } from "./movement/words.js";
import { placesFor } from "./places.js";
import { wrapped } from "./table.js";

/**
 * What would differ with some changes, as lines of at most 100 columns: the changes, lot by lot who leads and what moved,
 * combined offers, the recommendation with its money, and findings that come or go. Or what is wrong.
 */
export function whatIfLines(result: WhatIf): string[] {
  if (!result.success)
    return [
      result.in === "changes"
        ? "These changes cannot be made."
        : "With these changes the document is not in order.",
      ...issueLines(result.issues).trimEnd().split("\n"),
    ];
  const { changes, difference, before } = result;
  // A change may leave a bid out, and puts none in: all names are known before it.
  const { procedure } = before;
  const { lots, groups, award, findings } = difference;
  const lines = [
    ...lots.flatMap((lot) => lotLines(procedure, lot)),
    ...groups.flatMap((group) => groupMovementLines(procedure, group)),
    ...(award === undefined ? [] : awardLines(procedure, award)),
    ...findingLines("New findings", findings.came),
    ...findingLines("No longer found", findings.went),
  ];
  return [
    ...changes.flatMap((each) => wrapped(`What if ${each}?`, "")),
    ...(lines.length === 0 ? ["Nothing differs."] : lines),
  ];
}

const findingLines = (head: string, findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? []
    : ["", `${head}:`, ...findings.flatMap(({ sentence }) => wrapped(sentence, "  "))];

function lotLines(procedure: Procedure, change: LotChange): string[] {
  const { lot, outcome, lead, arrived, departed, changed } = change;
  const places = placesFor(totalsIn(change));
  return [
    "",
    `${lotHead(procedure, lot)}:`,
    ...[
      ...(outcome === undefined
        ? []
        : [`Now ${outcomes[outcome.after]}; before ${outcomes[outcome.before]}.`]),
      ...(lead === undefined ? [] : [leadWords(procedure, lead, places)]),
      ...arrived.map((each) => arrivedWords(procedure, lot, each, places)),
      ...changed.map((each) => changedWords(procedure, lot, each, places)),
      ...departed.map((each) => departedWords(procedure, lot, each)),
    ].flatMap((line) => wrapped(line, "  ")),
  ];
}

const totalsIn = ({ lead, arrived, changed }: LotChange) =>
  [
    ...[lead?.before, lead?.after].flatMap((each) => [each?.figure, each?.next?.figure]),
    ...arrived.map(({ after }) => after.total),
    ...changed.flatMap(({ total }) => [total?.before, total?.after]),
  ].flatMap((figure) => (figure === undefined ? [] : [figure.value]));

/** "A leads instead of B: 72.25 over 68.44 (B)." */
function leadWords(procedure: Procedure, { before, after }: NonNullable<LotChange["lead"]>, places: number) {
  const names = ({ bids }: Lead): string => listed(bids.map((bid) => bidName(procedure, bid)));
  if (after === undefined) return `Nobody is ranked; before, ${before && names(before)} led.`;
  const verb = after.bids.length > 1 ? "lead" : "leads";
  const by = (lead: Lead): string => marginWords(lead, places);
  if (before === undefined) return `${names(after)} ${verb}, where nobody was ranked: ${by(after)}.`;
  return names(before) === names(after)
    ? `${names(after)} still ${verb}: ${by(after)}; before, ${by(before)}.`
    : `${names(after)} ${verb} instead of ${names(before)}: ${by(after)}; before, ${by(before)}.`;
}

function marginWords({ by, figure, next, settledBy }: Lead, places: number): string {
  const of = by === "total" ? "" : `${by} `;
  const print = ({ value }: Figure): string => (by === "total" ? shownAt(value, places) : shown(value));
  const over = by === "total" ? " over " : " before ";
  const rest =
    next === undefined ? ", and nobody else" : `${over}${print(next.figure)} (${listed(next.bids)})`;
  return `${of}${print(figure)}${rest}${settledBy === undefined ? "" : `, by the tie-break ${settledBy}`}`;
}

/** "B: rank 1 → 2; price 300 000 → 290 000; quality 36.00 → 40.00 (+4.00); total 71.20 → 68.44 (−2.76)." */
function changedWords(procedure: Procedure, lot: string, bid: BidDifference, places: number): string {
  const { rank, price, criteria, total } = bid;
  const tops = procedure.tender.lots.find(({ id }) => id === lot)?.criteria ?? [];
  const moved = ({ before, after, change }: NonNullable<typeof total>): string =>
    `${shownAt(before.value, places)} → ${shownAt(after.value, places)} (${signed(change, places)})`;
  const parts = [
    ...(rank === undefined ? [] : [`rank ${rank.before} → ${rank.after}`]),
    ...(price === undefined ? [] : [`price ${shown(price.before.value)} → ${shown(price.after.value)}`]),
    ...criteria
      .filter(({ criterion }) => tops.some(({ id }) => id === criterion))
      .map((each) => `${criterionName(procedure, lot, each.criterion)} ${moved(each)}`),
    ...(total === undefined ? [] : [`total ${moved(total)}`]),
  ];
  const told =
    parts.length === 0
      ? `points inside ${listed(tops.map(({ title, id }) => title ?? id))}`
      : parts.join("; ");
  return `${bidName(procedure, bid.bid)}: ${told}.`;
}

const arrivedWords = (
  procedure: Procedure,
  lot: string,
  { bid, was, after }: PlacingOf<"arrived">,
  places: number,
): string =>
  `${bidName(procedure, bid)} is ranked: rank ${after.rank}, total ${shownAt(after.total.value, places)}. Before: ${absenceWords(procedure, lot, was)}.`;

const departedWords = (
  procedure: Procedure,
  lot: string,
  { bid, now, before }: PlacingOf<"departed">,
): string =>
  `${bidName(procedure, bid)}, at rank ${before.rank} before, is not ranked: ${absenceWords(procedure, lot, now)}.`;

function awardLines(procedure: Procedure, { outcome, contracts, price, unfilled }: AwardChange): string[] {
  const came = [
    ...contracts.came.map((each) => takingWords(procedure, each)),
    ...unfilled.came.map((each) => unfilledWords(procedure, each)),
  ];
  const went = [
    ...contracts.went.map((each) => takingWords(procedure, each)),
    ...unfilled.went.map((each) => unfilledWords(procedure, each)),
  ];
  const money =
    price === undefined
      ? []
      : [
          `The contracts come to ${shown(price.after.value)} instead of ${shown(price.before.value)} (${price.change.value.n > 0n ? "+" : ""}${shown(price.change.value)}).`,
        ];
  return [
    "",
    "Recommendation by the published rules (people award):",
    ...[
      ...(outcome === undefined
        ? []
        : [`Now ${awardOutcomes[outcome.after]}; before ${awardOutcomes[outcome.before]}.`]),
      ...came.map((each) => `Now: ${each}`),
      ...went.map((each) => `Before: ${each}`),
      ...money,
    ].flatMap((line) => wrapped(line, "  ")),
  ];
}

/** What became of the recommendation, in words. */
export const awardOutcomes: Readonly<Record<NonNullable<AwardChange["outcome"]>["after"], string>> = {
  recommended: "there is a recommendation",
  tied: "it is tied",
  noAdmissibleBid: "no bid is admissible",
  incomplete: "it is incomplete",
  awaitsLaterRound: "a later round comes first",
  notProven: "the best is not proven",
  aboveBudget: "it is above the budget",
};
