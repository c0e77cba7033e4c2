import { match } from "ts-pattern";
import { readableText } from "../model/canonical.js";
import { pathText } from "../model/issues.js";
import { faultLines } from "./faultLines.js";
import type { FrozenCheck, RuleDifference } from "./frozen.js";

/** What a check of frozen rules found, for people: a sentence, then a line for each rule that differs. */
export const frozenLines = (check: FrozenCheck): string[] =>
  match(check)
    .with({ outcome: "notFrozen" }, ({ digest }) => [
      `The tender is not frozen: to freeze its rules as they are, write "frozen": "${digest}" in it.`,
    ])
    .with({ outcome: "unchanged" }, ({ digest, refinements }) => [
      `The rules are those that were frozen as ${digest}${recorded(refinements.length)}.`,
    ])
    .with({ outcome: "changed" }, ({ frozen, found, differences }) => [
      `The rules are not those that were frozen: ${frozen} was frozen, and what stands now, with recorded refinements taken back, is ${found}.`,
      ...(differences?.map(differenceLine) ?? [
        "Supply the text that was frozen, and every difference is named.",
      ]),
      "A recorded refinement is the only way to change a frozen rule: put the rules back, or record each change.",
    ])
    .with({ outcome: "otherText" }, ({ frozen, supplied, found }) => [
      `The text supplied is not the one that was frozen: ${frozen} was frozen, and the text is ${supplied}. The rules of the document are ${found === frozen ? "those that were frozen" : `not those that were frozen either, but ${found}`}.`,
    ])
    .with({ outcome: "unreadable" }, ({ what, issues }) =>
      faultLines(what === "document" ? "The document" : "The text supplied as published", issues),
    )
    .exhaustive();

const recorded = (count: number): string =>
  count === 0 ? "" : `, with ${count} recorded ${count === 1 ? "refinement" : "refinements"}`;

const differenceLine = ({ path, published, now }: RuleDifference): string =>
  `${pathText(path)}: published ${readableText(published) ?? "nothing"}, now ${readableText(now) ?? "nothing"}`;
