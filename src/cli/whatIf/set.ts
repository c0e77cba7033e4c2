import { match } from "ts-pattern";
import type { Change } from "../../model/document/changes.js";
import { type Setting, settingForms, settings } from "./forms.js";
import { readSetting } from "./path.js";

/** What holds for every setting of one command line. */
export interface Around {
  readonly others: "fixed" | "proportional";
  readonly lots: readonly string[] | undefined;
}

const bidStates = ["withdrawn", "excluded", "readmitted"] as const;

/** The change that one --set stands for, or what is wrong with it. What a change names and holds is checked when it is made. */
export function settingOf(text: string, around: Around): Change | string {
  const read = readSetting(text);
  const [word = "", ...names] = read?.names ?? [];
  const known = Object.keys(settings).find((each): each is Setting => each === word);
  if (read === undefined || known === undefined) return misread(text);
  const wanted: readonly string[] = settings[known].names;
  const least = wanted.filter((name) => !name.startsWith("[")).length;
  if (names.length < least || names.length > wanted.length) return misread(text, known);
  const change = changeOf(known, names, read.value, around);
  return change ?? misread(text, known);
}

/** A wrong setting, with the form that it should have had. */
function misread(text: string, word?: Setting): string {
  const forms = settingForms.filter((form) => word === undefined || form.startsWith(word));
  return `--set ${text} cannot be read: write ${forms.join(", ")}.`;
}

function changeOf(
  word: Setting,
  names: readonly string[],
  value: string,
  around: Around,
): Change | undefined {
  const [first = "", second, third] = names;
  const { others, lots } = around;
  const [lot, ...more] = lots ?? [];
  // A rule is one lot's, or all lots'.
  const isOfRule = ["weight", "method", "parameter", "agreement", "bid"].includes(word);
  if (isOfRule && more.length > 0) return undefined;
  const inLot = lot === undefined ? {} : { lot };
  const inLots = lots === undefined ? {} : { lots: lots.slice() };
  const named = (key: "criterion" | "line", id: string | undefined) =>
    id === undefined ? {} : { [key]: id };
  const made: object | undefined = match(word)
    .with("weight", (): object => ({ kind: "setWeights", weights: { [first]: value }, others, ...inLot }))
    .with("method", () => ({ kind: "setMethod", criterion: first, method: { kind: value }, ...inLot }))
    .with("parameter", () => ({ kind: "setParameter", criterion: first, parameter: second, value, ...inLot }))
    .with("combine", () =>
      names.length === 0
        ? { kind: "setCombine", combine: { kind: value } }
        : { kind: "setParameter", parameter: first, value },
    )
    .with("agreement", () => ({
      kind: "setAgreement",
      agreement: value,
      ...named("criterion", names[0]),
      ...inLot,
    }))
    .with("price", () => ({
      kind: "setPrice",
      bid: first,
      price: value,
      ...named("criterion", second),
      ...inLots,
    }))
    .with("mark", () => ({
      kind: "setMark",
      bid: first,
      criterion: second,
      by: third,
      mark: value,
      ...inLots,
    }))
    .with("score", () => ({ kind: "setScore", bid: first, criterion: second, score: value, ...inLots }))
    .with("accepted", () => ({
      kind: "setAccepted",
      bid: first,
      criterion: second,
      accepted: value,
      ...named("line", third),
      ...inLots,
    }))
    .with("decision", () => ({
      kind: "setDecision",
      decision: { bid: first, about: second, outcome: value, ...(more.length === 0 ? inLot : inLots) },
    }))
    .with("bid", () => stateOf(first, value, inLot))
    .with("round", () => ({ kind: "takeRound", round: value }))
    .exhaustive();
  return made as Change | undefined;
}

function stateOf(bid: string, value: string, inLot: object): object | undefined {
  const state = bidStates.find((each) => each === value);
  return match(state)
    .with(undefined, () => undefined)
    .with("readmitted", () => ({ kind: "readmit", bid, ...inLot }))
    .with("withdrawn", () => ({ kind: "setAside", bid, about: "withdrawn", ...inLot }))
    .with("excluded", () => ({ kind: "setAside", bid, about: "supplierExclusion", ...inLot }))
    .exhaustive();
}

/** Weights set one by one on one command line are set together. */
export function weightsTogether(changes: readonly Change[]): Change[] {
  const [first, ...more] = changes.filter((each) => each.kind === "setWeights");
  if (first === undefined) return changes.slice();
  const together = {
    ...first,
    weights: Object.assign({}, first.weights, ...more.map(({ weights }) => weights)),
  };
  return changes.flatMap((each): Change[] =>
    each === first ? [together] : each.kind === "setWeights" ? [] : [each],
  );
}
