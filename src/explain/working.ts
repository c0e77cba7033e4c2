import { match } from "ts-pattern";
import type { Agreement, Mark } from "../model/panel.js";
import type { Procedure } from "../model/procedure.js";
import type { Working } from "../model/working.js";
import type { Rational } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { abnormalWords } from "./abnormal.js";
import { acrossLotsWords, amountWords, presentValueWords } from "./amounts.js";
import { ended } from "./ending.js";
import { offeredWords, priceWords } from "./ledger.js";
import { bidName, criterionName } from "./names.js";
import { roundedWords } from "./rounding.js";
import { toldOf } from "./valuation.js";

/** How one figure came about, in sentences. They print what was computed and compute nothing. */
export function workingWords(procedure: Procedure, working: Working): string[] {
  const lot = working.lots[0] ?? "";
  const name = (id: string | undefined): string =>
    id === undefined ? "Total" : criterionName(procedure, lot, id);
  return match(working)
    .returnType<string[]>()
    .with({ of: "score" }, (it) => scoreWords(procedure, it, name(it.criterion)))
    .with({ of: "offered" }, offeredWords)
    .with({ of: "price" }, (it) => priceWords(procedure, it, name(it.criterion)))
    .with({ of: "amount" }, (it) => amountWords(procedure, it, name(it.criterion)))
    .with({ of: "presentValue" }, (it) => presentValueWords(it, name(it.criterion)))
    .with({ of: "acrossLots" }, (it) => [acrossLotsWords(procedure, it, name(it.criterion))])
    .with({ of: "points" }, (it) => pointsWords(procedure, it, name(it.criterion)))
    .with({ of: "abnormal" }, abnormalWords)
    .with({ of: "average" }, (it) => {
      const parts = it.parts.map((part) => `${shown(part.share)} × ${shown(part.points)}`).join(" + ");
      const before = it.rounded?.before ?? it.value;
      return [
        ended(
          `${name(it.criterion)}: averaged over the lots by estimate = ${parts} = ${shown(before)}${roundedWords(it.rounded, it.value)}`,
        ),
      ];
    })
    .with({ of: "raw" }, { of: "sum" }, (it) => {
      const parts = it.parts.map((part) => shown(part.points)).join(" + ");
      const names = it.parts.map((part) => name(part.criterion)).join(" + ");
      const before = it.rounded?.before ?? it.value;
      const whole = it.parts.length < 2 ? parts : `${parts} = ${shown(before)}`;
      const together = it.of === "raw" ? ", parts together" : "";
      return [
        ended(
          `${name(it.criterion)}${together}: ${names} = ${whole || "0"}${roundedWords(it.rounded, it.value)}`,
        ),
      ];
    })
    .with({ of: "step" }, (it) => stepWords(procedure, it))
    .with({ of: "key" }, (it) => valuationWords("What decides", it))
    .exhaustive();
}

/** A bid held against the one in hand: what it costs more, what it gains, and whether it is taken. */
function stepWords(procedure: Procedure, it: Working & { of: "step" }): string[] {
  const place = ended(`What decides: place ${shown(it.value)}`);
  if (it.against === undefined) return [ended("Step: the cheapest bid is the first in hand"), place];
  const moved = (figure: Rational | undefined): string =>
    figure === undefined ? "from nothing" : `${figure.n < 0n ? "" : "+"}${shown(figure)} %`;
  const held = `against ${bidName(procedure, it.against)} the price is ${moved(it.rise)}, the quality ${moved(it.gain)}`;
  return [ended(`Step: ${held}; ${it.taken ? "it is taken in hand" : "it is passed over"}`), place];
}

/** Where the score comes from. */
const agreementWords = (agreement: Agreement): string =>
  match(agreement)
    .with({ kind: "consensus" }, () => "agreed by the panel")
    .with({ kind: "single" }, () => "the mark given")
    .with(
      { kind: "mean" },
      ({ weights }) => `the ${weights === undefined ? "" : "weighted "}mean of the marks`,
    )
    .with({ kind: "sum" }, ({ weights }) => `the ${weights === undefined ? "" : "weighted "}sum of the marks`)
    .with({ kind: "median" }, () => "the median of the marks")
    .with({ kind: "mode" }, () => "the most frequent mark")
    .with(
      { kind: "trimmedMean" },
      (it) => `the mean of the marks without the ${it.dropEachEnd} highest and the ${it.dropEachEnd} lowest`,
    )
    .exhaustive();

const words = { notAnswered: "not answered", abstained: "abstained" } as const;

function markWords({ by, mark }: Mark, agreement: Agreement): string {
  const told = typeof mark === "string" ? words[mark] : shown(mark);
  const weight = "weights" in agreement && by !== undefined ? agreement.weights?.get(by) : undefined;
  const weighed =
    weight === undefined || typeof mark === "string" ? told : `${told} (weight ${shown(weight)})`;
  return by === undefined ? weighed : `${by} ${weighed}`;
}

function scoreWords(procedure: Procedure, it: Working & { of: "score" }, name: string): string[] {
  const leaf = procedure.tender.lots
    .find((lot) => lot.id === it.lots[0])
    ?.leaves.find((each) => each.id === it.criterion);
  const scale = leaf?.type === "quality" ? ` on the scale ${leaf.scale.name}` : "";
  const marks = it.marks.map((mark) => markWords(mark, it.agreement)).join(", ");
  const shownMarks = marks === "" || it.agreement.kind === "single" ? "" : `; marks: ${marks}`;
  const carried = it.carried === undefined ? "" : `; carried from round ${it.carried}`;
  const before = it.rounded?.before ?? it.value;
  const lines = [
    ended(
      `${name}: score ${shown(before)}${scale} (${it.answered ? agreementWords(it.agreement) : "not answered; this is the score published for that"}${shownMarks}${carried})${roundedWords(it.rounded, it.value)}`,
    ),
  ];
  if (it.reason !== undefined) lines.push(`  Reason recorded: ${it.reason}`);
  return lines;
}

function pointsWords(procedure: Procedure, it: Working & { of: "points" }, name: string): string[] {
  const lines = valuationWords(`${name}${weightWords(procedure, it)}`, it);
  if (it.scoreRounded === undefined) return lines;
  const { before, value } = it.scoreRounded;
  const points = `${shown(it.rounded?.before ?? it.value)}${roundedWords(it.rounded, it.value)}`;
  const score = `  Score out of 100: ${shown(before)}${roundedWords(it.scoreRounded, value)}; points from it = ${points}`;
  return [...lines, ended(score)];
}

/** Where the effective weight of a criterion inside a group comes from. */
function weightWords(procedure: Procedure, it: Working & { of: "points" }): string {
  const lot = procedure.tender.lots.find((each) => each.id === it.lots[0]);
  const leaf = lot?.leaves.find((each) => each.id === it.criterion);
  if (leaf?.declared.parent === undefined) return "";
  const { weight, of, parent } = leaf.declared;
  return ` (${shown(weight)} of ${shown(of)} within ${criterionName(procedure, it.lots[0] ?? "", parent)})`;
}

function valuationWords(name: string, it: Working & { of: "points" | "key" }): string[] {
  const { filled, chain, noted, steps } = toldOf(
    it.valuation,
    it.of === "points" ? it.filled : undefined,
    "method",
  );
  const settled = it.valuation.inexact ? " (settled at 30 significant digits)" : "";
  const rounded =
    it.of === "points" && it.scoreRounded !== undefined ? "" : roundedWords(it.rounded, it.value);
  return [ended(`${name}:${filled} ${chain}${settled}${noted}${rounded}`), ...steps];
}
