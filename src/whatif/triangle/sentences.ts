import { match } from "ts-pattern";
import { listed } from "../../explain/names.js";
import { dueWords } from "../../explain/reasons.js";
import type { Procedure } from "../../model/procedure.js";
import { shown } from "../../number/shown.js";
import type { BendingStage, NoRegions, NoRegionsFigures } from "./records.js";

/** A reason with its sentence, in the words of the reader. */
export const told = (procedure: Procedure, lot: string, reason: NoRegionsFigures): NoRegions => ({
  ...reason,
  sentence: sentenceOf(procedure, lot, reason),
});

const sentenceOf = (procedure: Procedure, lot: string, reason: NoRegionsFigures): string =>
  match(reason)
    .with({ kind: "lotUnclear" }, (it) =>
      it.lot === undefined
        ? `The tender has several lots: name one of ${listed(it.lots)}.`
        : `There is no lot ${it.lot}: name one of ${listed(it.lots)}.`,
    )
    .with(
      { kind: "unknownCriterion" },
      (it) => `Lot ${it.lot} has no criterion ${it.criterion} that earns points.`,
    )
    .with(
      { kind: "notSiblings" },
      (it) =>
        `Name three different criteria side by side, of one group or at the top: ${listed(it.criteria)} are not.`,
    )
    .with(
      { kind: "noWeight" },
      (it) =>
        `The weights of ${listed(it.criteria)} add up to nothing, so that there is nothing to share out.`,
    )
    .with(
      { kind: "ruleNotTotal" },
      (it) => `The combining rule ${it.rule} does not go by the highest total alone.`,
    )
    .with(
      { kind: "tieWithin" },
      (it) =>
        `Bids within ${shown(it.points.value)} points of the leader count as its equals, so that the totals alone do not tell who leads.`,
    )
    .with(
      { kind: "roundedBefore" },
      (it) => `The rules round ${rounds[it.stage]}, so that totals go in steps and not in a straight line.`,
    )
    .with(
      { kind: "notLinear" },
      (it) =>
        `The points for ${it.criterion} by ${it.method} are not proven to move in a straight line with the weights.`,
    )
    .with(
      { kind: "notExact" },
      (it) =>
        `The points for ${it.criterion} by ${it.method} take a root, power or logarithm that no fraction gives: they are settled at 30 digits, and no corner would be exact.`,
    )
    .with(
      { kind: "admissionMoves" },
      (it) => `Which bids meet the minimum on ${it.criterion} may depend on the weights.`,
    )
    .with(
      { kind: "invitationMoves" },
      (it) => `Which bids are invited to round ${it.round} may depend on the weights.`,
    )
    .with(
      { kind: "incomplete" },
      (it) => `Not all is known yet: ${listed(it.due.map((due) => dueWords(procedure, lot, due)))}.`,
    )
    .with({ kind: "noAdmissibleBid" }, (it) => `No bid is admitted in lot ${it.lot}.`)
    .exhaustive();

const rounds: Record<BendingStage, string> = {
  priceScore: "the score of a price before it is weighted",
  measureScore: "the score of a measure before it is weighted",
  criterion: "the points of each criterion",
  group: "the points of each criterion and group at the top",
  total: "the total",
};
