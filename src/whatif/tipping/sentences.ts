import { match } from "ts-pattern";
import { ruleSentences } from "../../model/sentences/rules.js";
import { listed, quoted } from "../../model/sentences/wording.js";
import { meant } from "../../model/shape/spelling.js";
import type { Refusal } from "./subject.js";

/** Why a figure cannot be asked about, and what can be asked in its place. */
export const refusalSentence = (refusal: Refusal): string =>
  match(refusal)
    .with({ kind: "unknown" }, ({ what, id, known }) =>
      ruleSentences.unknownId({ what, id, known: known.slice(0, 10), meant: meant(id, known) }),
    )
    .with(
      { kind: "unclear" },
      ({ what, known }) => `There are several: name the ${what} meant, ${listed(known, "or")}.`,
    )
    .with(
      { kind: "noPrice" },
      ({ bid, lots }) =>
        `Bid ${quoted(bid)} has no price for exactly ${listed(lots, "and")}: name lots it has an offer for.`,
    )
    .with({ kind: "madeOfMore" }, ({ bid, of }) =>
      of === "schedule"
        ? `The price of bid ${quoted(bid)} adds up from the lines of a schedule, so that no one figure is it: change lines of it with what-if.`
        : `The price of bid ${quoted(bid)} was made in another currency and is converted: try other prices with what-if.`,
    )
    .with(
      { kind: "noOtherWeight" },
      ({ criterion }) =>
        `Nothing beside ${quoted(criterion)} has a weight that could give way: ask about the group that holds it, or set several weights with what-if.`,
    )
    .with(
      { kind: "noScore" },
      ({ bid, criterion }) =>
        `Bid ${quoted(bid)} has no score for ${quoted(criterion)} that could be another: set one with what-if.`,
    )
    .with({ kind: "ofMarks" }, ({ bid, criterion, evaluators }) => {
      const whose = evaluators.length === 0 ? "" : `, ${listed(evaluators, "or")}`;
      return `The score of bid ${quoted(bid)} for ${quoted(criterion)} is made of several marks: name the evaluator whose mark is meant${whose}.`;
    })
    .with(
      { kind: "searched" },
      () =>
        "The award is the best of all ways of giving the lots out, which is searched for and not followed along a figure: ask who leads a lot, or try single figures with what-if.",
    )
    .exhaustive();
