import { match, P } from "ts-pattern";
import type { Procedure } from "../model/procedure.js";
import { listed, quoted } from "../model/sentences/wording.js";
import { shown } from "../number/shown.js";
import { refusalSentence } from "../whatif/tipping/sentences.js";
import { told as toldOfWeights } from "../whatif/triangle/sentences.js";
import type { SweepRefusal, SweepRefusalFigures } from "./refusal.js";

/** A reason with its sentence, which says what can be asked in its place. */
export const told = (procedure: Procedure, refusal: SweepRefusalFigures): SweepRefusal => ({
  ...refusal,
  sentence: sentenceOf(procedure, refusal),
});

const sentenceOf = (procedure: Procedure, refusal: SweepRefusalFigures): string =>
  match(refusal)
    .with({ kind: P.union("unknown", "madeOfMore") }, refusalSentence)
    .with({ kind: "noWeight" }, (it) => toldOfWeights(procedure, "", it).sentence)
    .with(
      { kind: P.union("incomplete", "noAdmissibleBid") },
      (it) => toldOfWeights(procedure, it.lot, it).sentence,
    )
    .with(
      { kind: "nothingVaried" },
      () =>
        "Nothing varies: name weights, marks or prices, or several of them, of which the tender has some.",
    )
    .with({ kind: "badFigure" }, ({ of, figure }) => `${figures[of]}, not ${quoted(figure)}.`)
    .with(
      { kind: "notSiblings" },
      ({ criteria }) =>
        `Name two criteria or more that stand side by side, of one group or at the top, each once: ${listed(criteria, "and") || "none"} will not do.`,
    )
    .with(
      { kind: "rangesEmpty" },
      ({ sum, least, most }) =>
        `Weights in these ranges add up to ${shown(least.value)} at least and ${shown(most.value)} at most, and never to ${shown(sum.value)}: widen them.`,
    )
    .with(
      { kind: "rangesTooNarrow" },
      ({ criteria }) =>
        `Hardly any weights of ${listed(criteria, "and")} lie in all their ranges: leave one of them free, or widen some.`,
    )
    .with(
      { kind: "stepUneven" },
      ({ step, sum }) =>
        `Steps of ${shown(step.value)} do not lead to ${shown(sum.value)} in 10 000 or fewer: write a step that divides it.`,
    )
    .with(
      { kind: "tooMany" },
      ({ scenarios }) =>
        `That is ${scenarios} scenarios, and a thousand million is the most: write a greater step, or fewer criteria.`,
    )
    .with(
      { kind: "noSteps" },
      ({ criterion, scale }) =>
        `${quoted(criterion)} is marked on scale ${quoted(scale)}, which has no steps: vary weights and prices only, or give the scale a step.`,
    )
    .with(
      { kind: "noDisagreement" },
      () =>
        "No answer has marks of several evaluators that differ: ask for steps up and down in place of disagreement.",
    )
    .exhaustive();

const figures: Record<Extract<SweepRefusalFigures, { kind: "badFigure" }>["of"], string> = {
  count: "The number of scenarios is a whole number from 1 to a thousand million",
  seed: "The seed is a whole number from 0 to 18 446 744 073 709 551 615",
  parts: "Weights are drawn in at least as many parts as there are criteria, and at most a million",
  steps: "Marks move by a whole number of steps from 1 to 100",
  percent: "Prices move by more than 0 per cent and at most 99",
  step: "The step of a grid is a decimal figure above zero",
  from: "The lowest weight of a range is a decimal figure, zero or more",
  to: "The highest weight of a range is a decimal figure, no lower than its lowest",
};
