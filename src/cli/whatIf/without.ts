import { match } from "ts-pattern";
import type { Change } from "../../model/document/changes.js";
import { type Removal, removalForms, removals } from "./forms.js";

/** The change that one --without stands for, or what is wrong with it. */
export function removalOf(text: string, lots: readonly string[] | undefined): Change | string {
  const [, before = "", named] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  const found = Object.keys(removals).find((each): each is Removal => each === before);
  // A bid may be named by its id alone, unless that is one of the words.
  const word: Removal = found ?? "bid";
  const id = found === undefined ? text : (named ?? "");
  const [lot, ...more] = lots ?? [];
  const isNamed = removals[word] !== undefined;
  const isOfOneLot = word === "minimum";
  if (isNamed === (id === "") || (isOfOneLot && more.length > 0)) return misread(text);
  const inLots = lots === undefined ? {} : { lots: lots.slice() };
  return match(word)
    .with("bid", (): object => ({ kind: "removeBid", bid: id }))
    .with("offer", () => ({ kind: "removeOffer", bid: id, ...inLots }))
    .with("evaluator", () => ({ kind: "removeEvaluator", evaluator: id }))
    .with("minimum", () => ({ kind: "liftMinimum", of: id, ...(lot === undefined ? {} : { lot }) }))
    .with("limit", () => ({ kind: "liftLimit", on: "won", per: id }))
    .with("tenderLimit", () => ({ kind: "liftLimit", on: "tendered", per: id }))
    .with("ceiling", () => ({ kind: "liftCeiling", ...inLots }))
    .with("rounding", () => ({ kind: "setRounding", rounding: [] }))
    .with("tieBreaks", () => ({ kind: "setTieBreaks", tieBreaks: [] }))
    .exhaustive() as Change;
}

const misread = (text: string): string =>
  `--without ${text} cannot be read: write ${removalForms.join(", ")}.`;
