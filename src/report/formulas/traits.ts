import { holeWords } from "../../explain/holes.js";
import type { Formula, Sum } from "../../formula/formula.js";
import { printSum } from "../../formula/print.js";
import { words } from "../../formula/sentence.js";
import type { Context } from "../../methods/catalogue.js";
import type { Entry, Law, NumberParameter, Parameter } from "../../methods/entry.js";
import { readMethod, vocabularyOf } from "../../methods/method.js";
import { entryTraits, type Traits } from "../../methods/traits.js";
import { code, markdownTable } from "./markdown.js";
import type { Scoring } from "./sample.js";

const subjects = { price: "price", measure: "amount", quality: "score", group: "score" } as const;

/** What can be told of a method from its formula, and what its entry says it breaks: one sentence each. */
export function traitLines(context: Scoring, entry: Entry): string[] {
  const traits = entryTraits(context, entry) as Traits;
  return [
    traits.relative
      ? "**Relative**: the other admitted bids move the points."
      : "**Absolute**: the other bids do not move the points.",
    directionWords(context, entry, traits),
    traits.proportionalToWeight
      ? "Twice the weight gives twice the points."
      : "Twice the weight does not give twice the points.",
    ...needWords(context, entry),
    ...(entry.breaks ?? []).flatMap((law) => (law === "monotonicity" ? [] : [lawWords[law]])),
  ];
}

function directionWords(context: Scoring, entry: Entry, { direction }: Traits): string {
  const subject = subjects[context];
  if (entry.breaks?.includes("monotonicity"))
    return direction === "rising"
      ? `Points rise with the ${subject}.`
      : `**Not monotone**: a ${context === "price" ? "cheaper" : "better"} bid can earn fewer points.`;
  if (direction === "rising" || direction === "falling")
    return `Points never ${direction === "rising" ? "fall" : "rise"} as the ${subject} rises.`;
  return context === "price"
    ? "Points never rise as the price rises."
    : `A better ${subject} never earns fewer points.`;
}

const lawWords: Readonly<Record<Exclude<Law, "monotonicity">, string>> = {
  bounds: "Points can lie outside nothing and the weight.",
  scale: "Points change when all prices are multiplied by one factor.",
  lowestEarnsAll: "The lowest price need not earn the whole weight.",
};

const needs: Readonly<Record<string, string>> = {
  ceiling: "The lot must have a ceiling.",
  estimate: "The lot must have an estimate.",
  draw: 'A decision about "drawnFigure" is due before there are points.',
};

const byPrice = "It looks at the contract price, so that it is scored once prices are open.";

function needWords(context: Scoring, entry: Entry): string[] {
  const parsed = readMethod(entry.formula, vocabularyOf(context, entry.parameters, []));
  const names = parsed.ok ? parsed.formula.names : [];
  const priced = context === "measure" && names.includes("price") ? [byPrice] : [];
  return [
    ...priced,
    ...Object.entries(needs).flatMap(([name, said]) => (names.includes(name) ? [said] : [])),
  ];
}

/** A formula as it is written in the language, and below it as people write it: one line a step. */
export function formulaBlock(formula: Formula): string[] {
  const lines = (tell: (formula: Formula, sum: Sum) => string, start: string, end: string): string[] => [
    ...formula.steps.map((step) => `${start}${step.name} = ${tell(formula, step.of)}${end}`),
    `${start}${tell(formula, formula.result)}`,
  ];
  return ["```text", ...lines(printSum, "", ";"), "```", "", ...lines(words, "    ", "")];
}

/** The same of a catalogue entry, with what holds where the formula has no value. */
export function entryBlock(context: Exclude<Context, "combine">, entry: Entry, filled: string): string[] {
  const parsed = readMethod(entry.formula, vocabularyOf(context, entry.parameters, []));
  const holes = entryTraits(context, entry)?.holes ?? [];
  const where = holes.map(({ hole, text }) => `${holeWords[hole]} (${code(text)})`).join("; ");
  return [
    ...(parsed.ok ? formulaBlock(parsed.formula) : []),
    ...(holes.length === 0 ? [] : ["", `Where it has no value the bid ${filled}: ${where}.`]),
  ];
}

/** The parameters of a method: what each is, where it may lie and what is usual. */
export function parameterLines(parameters: Readonly<Record<string, Parameter>>): string[] {
  const rows = Object.entries(parameters).map(([name, each]) => [
    code(name),
    each.words,
    rangeWords(each),
    each.is === "number" ? (each.usual ?? "") : "",
  ]);
  return rows.length === 0 ? [] : markdownTable([["Parameter", "What it is", "May be", "Usual"], ...rows]);
}

function rangeWords(parameter: Parameter): string {
  if (parameter.is === "choice") return parameter.of.map(code).join(" or ");
  if (parameter.is === "criterion") return "the id of a measure";
  if (parameter.is === "table") return "rows in rising order and what holds beyond them";
  const limits = limitsOf(parameter).map(([word, limit]) => `${word} ${limit}`);
  const unit = units[parameter.unit];
  return [unit, limits.join(" and ")].filter((part) => part !== "").join(", ");
}

const units = {
  money: "money",
  percent: "per cent",
  points: "points",
  times: "a multiple",
  number: "",
} as const;

const limitsOf = ({ above, atLeast, below, atMost }: NumberParameter): (readonly [string, string])[] =>
  (
    [
      ["above", above],
      ["at least", atLeast],
      ["below", below],
      ["at most", atMost],
    ] as const
  ).flatMap(([word, limit]) => (limit === undefined ? [] : [[word, limit] as const]));
