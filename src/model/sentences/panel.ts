import { quoted } from "./wording.js";

/** Sentences about evaluators, their marks, what was agreed, and how that changed. */
export const panelSentences = {
  badMark: (f: { mark: string }) =>
    `${quoted(f.mark)} is not a mark: write a figure of the scale, such as 4 or 2.5, or "notAnswered" or "abstained". Leave the mark out where it is not given yet.`,
  tooManyMarks: (f: { marks: string }) =>
    `The published agreement is "single", but this sheet has ${f.marks} marks: keep one.`,
  agreementUnused: (f: { agreement: string }) =>
    f.agreement === "mode"
      ? `One mark is the most frequent, and the published agreement is "mode", so that is the score: remove "agreed".`
      : `The published agreement is ${quoted(f.agreement)}, which computes the score from the marks: remove "agreed".`,
  markWithoutEvaluator: (f: { mark: string }) => `This mark of ${f.mark} does not say whose it is: add "by".`,
  duplicateMark: (f: { by: string }) =>
    `${quoted(f.by)} has two marks on one sheet: keep the one that counts.`,
  notForMarks: (f: { criterion: string; type: string }) =>
    `Evaluators mark quality criteria, and ${quoted(f.criterion)}, a ${f.type}, has none: name a quality criterion, or a group that holds one.`,
  notAssigned: (f: { evaluator: string; criterion: string; lot: string }) =>
    `${quoted(f.evaluator)} is not assigned to ${quoted(f.criterion)} in lot ${quoted(f.lot)}: remove the mark, or assign the evaluator to it.`,
  conflictedMark: (f: { evaluator: string; bid: string; reason: string }) =>
    `${quoted(f.evaluator)} declared a conflict of interest with bid ${quoted(f.bid)}${f.reason === "" ? "" : ` (${f.reason})`} and cannot mark it: remove this, and let somebody else on the panel decide.`,
  noRuleForUnanswered: (f: { criterion: string; bid: string }) =>
    `Bid ${quoted(f.bid)} does not answer ${quoted(f.criterion)}, and the rules do not say what follows, and there is no default: publish "notAnswered" for the criterion or the tender, or give the score that holds.`,
  panelAbstains: (f: { criterion: string }) =>
    `A panel cannot agree to abstain on ${quoted(f.criterion)}: write the score agreed, or leave "agreed" out until there is one.`,
  answeredOrNot: (f: { criterion: string; silent: string; marked: string; mark: string }) =>
    `${quoted(f.silent)} finds ${quoted(f.criterion)} not answered, and ${quoted(f.marked)} gives it ${f.mark}: whether a question is answered is not averaged, so let the panel settle it and correct one of the marks.`,
  unansweredInCombined: (f: { criterion: string; otherwise: string }) =>
    `A combined offer is set aside by its lots, so "notAnswered" for ${quoted(f.criterion)} (${quoted(f.otherwise)}) has to stand on the sheet of a lot: write it there, or a score here.`,
  sumNeedsAllMarks: (f: { evaluator: string; bid: string; criterion: string }) =>
    `The marks for ${quoted(f.criterion)} are added up, so without ${quoted(f.evaluator)} bid ${quoted(f.bid)} would lose what they might have given: put somebody else on the panel, or publish "mean".`,
  markScaleMissing: (f: { criterion: string }) =>
    `The marks for ${quoted(f.criterion)} are added up, so its "scale" is that of the sum: name the scale of one mark in "markScale".`,
  markScaleNotUsed: (f: { criterion: string; agreement: string }) =>
    `The published agreement for ${quoted(f.criterion)} is ${quoted(f.agreement)}, under which marks and score have one scale: remove "markScale".`,
  sumWithoutEvaluators: (f: { criterion: string }) =>
    `The marks for ${quoted(f.criterion)} are added up, so it has to be known whose: name the panel in "evaluators".`,
  sumScaleEnds: (f: {
    criterion: string;
    lot: string;
    scale: string;
    from: string;
    to: string;
    sumFrom: string;
    sumTo: string;
  }) =>
    `The marks for ${quoted(f.criterion)} in lot ${quoted(f.lot)} add up to ${f.sumFrom} at least and ${f.sumTo} at most, but scale ${quoted(f.scale)} runs from ${f.from} to ${f.to}: make the two equal.`,
  evaluatorNotWeighed: (f: { evaluator: string; criterion: string }) =>
    `The marks for ${quoted(f.criterion)} are weighed, and ${quoted(f.evaluator)} has no weight: add it under "weights".`,
  changeUnclear: (f: { of: string }) =>
    f.of === "mark"
      ? `A change of a mark says whose mark it is: add "evaluator".`
      : `${quoted(f.of)} is the panel's and no evaluator's: remove "evaluator".`,
  historyBroken: (f: { of: string; from: string; stood: string }) =>
    `This change of ${f.of} starts from ${f.from}, but ${f.stood === "" ? "nothing was recorded" : f.stood} before it: give every change in its order, each from what the one before left.`,
  historyNotCurrent: (f: { of: string; to: string; stands: string }) =>
    `The last recorded change of ${f.of} leads to ${f.to}, but the sheet ${f.stands === "" ? "states none" : `says ${f.stands}`}: write what holds on the sheet, or record the change that is missing.`,
};
