import type { Taker } from "../../model/award.js";
import type { FindingFigures, SentencesOf } from "../../model/finding.js";
import { pathText } from "../../model/issues.js";
import { shown } from "../../number/shown.js";
import { limitWords } from "../award/limitWords.js";

/** What each finding says, in the words of the reader. */
export const sentences: SentencesOf<FindingFigures> = {
  singleBid: (it) =>
    `Only bid ${it.bid} is left in lot ${it.lot}: points that depend on other bids measure nothing here.`,
  roundingDecides: (it) =>
    `The published rounding decides lot ${it.lot}: with it ${first(it.rounded)}, without it ${first(it.unrounded)}.`,
  tieBreakDecides: (it) =>
    `Bid ${it.bid} leads lot ${it.lot} by the tie-break ${it.tieBreak}, not by its total.`,
  offScale: (it) =>
    `The score ${it.score} of bid ${it.bid} for ${it.criterion} in lot ${it.lot} is an average that is not on the scale ${it.scale}.`,
  holeFilled: (it) =>
    `The formula for ${it.criterion} in lot ${it.lot} has no value for bid ${it.bid}; it gets ${it.points} points as the method says.`,
  outsideWeight: (it) =>
    `Bid ${it.bid} earns ${it.points} points for ${it.criterion} in lot ${it.lot}, outside 0 to ${it.weight}.`,
  combinationDearer: (it) =>
    `The combined offer of bid ${it.bid} for ${it.lots.join(" and ")} is dearer (${it.combined}) than its offers for each alone (${it.single}).`,
  printedTotalDiffers: (it) =>
    `Bid ${it.bid} prints ${it.printed} for ${it.lots.join(" and ")}, and its lines add up to ${it.sum}: ${
      it.explained
        ? "explained by rounding, so the printed total stands"
        : "the lines prevail where offers are compared, and the price of the contract is as printed"
    }.`,
  itemsAboveCeiling: (it) =>
    `Bid ${it.bid} is above the ceiling in ${it.lines} of the ${it.of} lines of lot ${it.lot}, ${it.excess} too dear together${it.percent === undefined ? "" : ` (${shown(it.percent.value)} % of its price)`}: have it clarified before anything follows.`,
  belowBudgetRange: (it) =>
    `Bid ${it.bid} asks ${it.asked} in lot ${it.lot}, below the ${it.from} from which the range of the budget ${it.budget} runs.`,
  markSpread: (it) =>
    `The marks for ${answer(it)} run from ${it.lowest} to ${it.highest}, ${it.steps} steps apart: the evaluators may not have read the question, or the answer, alike.`,
  agreedOutsideMarks: (it) =>
    `The agreed score ${it.agreed} for ${answer(it)} is outside the marks, which run from ${it.lowest} to ${it.highest}.`,
  movedFromMark: (it) =>
    `The agreed score ${it.agreed} for ${answer(it)} is ${it.steps} steps from the mark ${it.mark} of ${it.by ?? "the evaluator"}.`,
  minimumCrossed: (it) =>
    `The score for ${answer(it)} went from ${it.before} (${it.by ?? "the evaluator"}) to ${it.after}, which takes it ${it.isMet ? "over" : "below"} the minimum.`,
  changedAfterRanking: (it) =>
    `${changed[it.of]}${it.evaluator === undefined ? "" : ` of ${it.evaluator}`} for ${it.line === undefined ? "" : `${it.line} of `}${answer(it)} was changed ${it.before === undefined ? "" : `from ${it.before} `}to ${it.after} by ${it.by} (${it.at}) after the ranking was visible${ended(it.reason === undefined ? ", without a reason" : `: ${it.reason}`)}`,
  markedAfterPrice: (it) =>
    `${it.of === "mark" ? `The mark of ${it.by ?? "the evaluator"}` : "The agreed score"} for ${answer(it)} was given at ${it.at}, after the prices were opened at ${it.opened}.`,
  markMissing: (it) =>
    `A score is agreed for ${answer(it)} though ${it.by}, who is assigned to it, gave no mark and did not abstain.`,
  scoredNotAddressed: (it) =>
    `It is recorded that ${answer(it)} is not addressed${it.reason === undefined ? "" : ` (${it.reason})`}, and yet the score is ${it.score}, above ${it.most}.`,
  reasonMissing: (it) =>
    `No reason is recorded for ${it.missing.length} of ${it.count} ${it.count === 1 ? it.of : `${it.of}s`}: ${byCriterion(it.missing)}.`,
  reasonIsScale: (it) =>
    `The reason ${it.by === undefined ? "of the panel" : `of ${it.by}`} for ${answer(it)} only repeats the scale: ${quotedWhole(it.reason)}`,
  reasonRepeated: (it) =>
    `Bids ${it.bids.join(" and ")} have the same reason ${it.by === undefined ? "from the panel" : `from ${it.by}`} for ${it.criterion}, word for word: ${quotedWhole(it.reason)}`,
  offerNotInvited: (it) =>
    `Bid ${it.bid} sent an offer for ${it.lots.join(" and ")} though it is not invited to round ${it.round}; the offer is not read.`,
  offerNotCounted: (it) =>
    it.because === "late"
      ? `The offer of bid ${it.bid} for ${it.lots.join(" and ")} in round ${it.round} is late and is not read; the rule for a bid that sends none applies.`
      : `The offer of bid ${it.bid} for ${it.lots.join(" and ")} in round ${it.round} is dearer than the one before, which stands.`,
  commitmentFell: (it) =>
    `The amount that bid ${it.bid} ${it.amount === "offered" ? "offers" : "is accepted with"} for ${it.criterion} in ${it.lots.join(" and ")} was ${it.before} in round ${it.earlier} and is ${it.after} in round ${it.round}, which is worse.`,
  capReached: (it) =>
    `The cap of ${it.cap} counts for ${it.line === undefined ? "" : `${it.line} of `}${answer(it)}, in place of ${it.amount}.`,
  scoreFell: (it) =>
    `The score of bid ${it.bid} for ${it.criterion} in lot ${it.lot} fell from ${it.before} in round ${it.earlier} to ${it.after} in round ${it.round}.`,
  pricesUnchanged: (it) =>
    `Round ${it.round} reopened the price in lot ${it.lot}, and no bid that was invited changed it (${it.bids.join(", ")}).`,
  rescoringDiffers: (it) =>
    `In lot ${it.lot}, with the scores kept, ${inTurn(it.kept)}; scored once more without ${it.without.join(" and ")}, at ${it.without.length === 1 ? "its limit" : "their limits"}, ${inTurn(it.rescored)}.`,
  resourceTwice: (it) =>
    `${it.bids.length === 1 ? `Bid ${it.bids[0]} names` : `Bids ${it.bids.join(" and ")} of one bidder name`} "${it.resource}" for ${it.lots.join(" and ")}, and it would be needed for all of them.`,
  discountUnreachable: (it) =>
    `The discount of ${it.percent} % of bid ${it.bid} asks for ${it.lots?.join(" and ") ?? `${it.count} lots`}, and the limit is ${limitWords(it.limit)}: it never applies.`,
  ruleRefined: (it) =>
    `The rule ${pathText(it.path)} was refined by ${it.by} at ${it.at}, from ${it.before ?? "nothing"} to ${it.after ?? "nothing"}. The reason recorded: ${it.reason}`,
  notDisclosed: (it) =>
    `${it.what === "weight" ? "The weight of " : "Criterion "}${it.criterion}${it.lot === undefined ? "" : ` in lot ${it.lot}`} was ${it.state === "publishedLate" ? "published late" : "not published"}. The reason recorded: ${it.reason}`,
};

/** Bids in the order of their totals. */
const inTurn = (bids: readonly Taker[]): string => {
  const [first = "nobody is left", ...others] = bids.map(
    ({ bid, total }) => `${bid} (${shown(total.value)})`,
  );
  return others.length === 0 ? first : `${first} comes before ${others.join(" and ")}`;
};

/** A sentence has one full stop, also where a recorded text brings its own. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const quotedWhole = (text: string): string => (/[.!?]$/.test(text) ? `"${text}"` : `"${text}".`);

const changed = { mark: "The mark", agreed: "The agreed score", accepted: "The accepted amount" } as const;

const answer = (it: {
  readonly criterion: string;
  readonly bid: string;
  readonly lots: readonly string[];
}): string =>
  `${it.criterion} of bid ${it.bid} in ${it.lots.length === 1 ? "lot" : "lots"} ${it.lots.join(" and ")}`;

/** The criteria with the bids that each is about, a few of them by name. */
function byCriterion(places: readonly { readonly criterion: string; readonly bid: string }[]): string {
  const bids = new Map<string, Set<string>>();
  for (const { criterion, bid } of places) bids.set(criterion, (bids.get(criterion) ?? new Set()).add(bid));
  const named = Array.from(bids, ([criterion, each]) => `${criterion} (${few(Array.from(each))})`);
  return few(named);
}

const few = (words: readonly string[]): string =>
  words.length <= 6 ? words.join(", ") : `${words.slice(0, 5).join(", ")} and ${words.length - 5} more`;

const first = (bids: readonly string[]): string =>
  bids.length === 0
    ? "nobody stands first"
    : bids.length === 1
      ? `${bids[0]} stands first`
      : `${bids.join(" and ")} stand tied at the top`;
