import { holeWords } from "../../explain/holes.js";
import type { Rule } from "../../methods/entry.js";
import { isFormulaRelative, readMethod, vocabularyOf } from "../../methods/method.js";
import type { LotResult } from "../../model/evaluation.js";
import { exact } from "../../model/resolve/figures.js";
import { shown, shownAt } from "../../number/shown.js";
import { bullets, code, markdownTable, section } from "./markdown.js";
import { exampleWords, unverified } from "./page.js";
import { decidingOf, fourBids, leadersOf, type Sent, underRule } from "./ruleSample.js";
import { samples } from "./sample.js";
import { formulaBlock, parameterLines } from "./traits.js";

/** One combining rule as a page of Markdown, wholly read from its entry. */
export const rulePage = (rule: Rule): string[] => [
  `# ${rule.kind}`,
  "",
  rule.words,
  ...(rule.verified === false ? ["", unverified] : []),
  ...section("What decides", keyLines(rule)),
  ...section("Parameters", parameterLines(rule.parameters)),
  ...section("What it is like", bullets(traitsOfRule(rule))),
  ...section("The same four bids", exampleLines(rule)),
  ...section("At the edges", edgeLines(rule)),
  ...section("What is said against it", bullets(rule.criticism ?? [])),
  ...section("Also known as", bullets(rule.alsoKnown)),
  ...section("Sources", bullets(rule.sources)),
];

const formulasOf = ({ keys, parameters }: Rule) =>
  keys.flatMap(({ formula, wins }) => {
    const parsed = readMethod(formula, vocabularyOf("combine", parameters, []));
    return parsed.ok ? [{ formula: parsed.formula, wins }] : [];
  });

function keyLines(rule: Rule): string[] {
  const lines = formulasOf(rule).flatMap(({ formula, wins }) => [
    ...formulaBlock(formula),
    "",
    `The ${wins} figure wins.`,
    "",
  ]);
  if (rule.procedure === "stepUp")
    lines.push("The bids are not compared by these figures, but walked through by them.", "");
  return lines.slice(0, -1);
}

function traitsOfRule(rule: Rule): string[] {
  const formulas = formulasOf(rule).map(({ formula }) => formula);
  const names = formulas.flatMap((formula) => formula.names);
  return [
    formulas.some(isFormulaRelative) || rule.procedure !== undefined || rule.weighsPrice
      ? "**Relative**: the other admitted bids move what decides."
      : "**Absolute**: the other bids do not move what decides.",
    rule.weighsPrice
      ? "The price criterion has a weight and a method."
      : "The price criterion has neither weight nor method, and the other weights add up to what the total is out of.",
    ...(names.includes("price") || rule.weighsPrice ? [] : ["The price has no say."]),
    ...(names.some((name) => name.startsWith("quality") || name === "total") ? [] : ["Quality has no say."]),
    "The contract price is the tendered price.",
  ];
}

export const ruleExamples = ({ examples }: Rule): readonly Readonly<Record<string, unknown>>[] =>
  examples ?? [{}];

/** The first figure that decides for each of the four, and who wins. */
export function decidedRow(rule: Rule, example: Readonly<Record<string, unknown>>, places: number): string[] {
  const lot = underRule(rule, example);
  const figures = fourBids.map(({ id }) => {
    const ranked = lot.ranking.find((each) => each.bid === id);
    const [first] = ranked === undefined ? [] : decidingOf(ranked);
    return first === undefined ? "–" : shownAt(first.value, places);
  });
  return [...figures, leadersOf(lot).join(" and ")];
}

const heads = fourBids.map(({ id }) => `${id}, ${shown(exact(samples.price.bids[id] as string))}`);

const exampleLines = (rule: Rule): string[] => [
  "The figure that decides, for quality of 37, 46.75, 55.40 and 61.25 of 65 points:",
  "",
  ...markdownTable(
    [
      ["Parameters", ...heads, "Winner"],
      ...ruleExamples(rule).map((example) => [exampleWords(example), ...decidedRow(rule, example, 6)]),
    ],
    [1, 2, 3, 4],
  ),
];

const edges: readonly (readonly [words: string, sent: readonly Sent[]])[] = [
  ["a single bid", fourBids.slice(0, 1)],
  ["two equal bids", [...fourBids.slice(0, 1), { id: "E", like: "A" }]],
  [
    "A without any quality beside the others",
    [{ id: "A", like: "A", withoutQuality: true }, ...fourBids.slice(1)],
  ],
];

function edgeLines(rule: Rule): string[] {
  const [example = {}] = ruleExamples(rule);
  const rows = edges.map(([words, sent]) => [words, outcomeWords(underRule(rule, example, sent))]);
  return markdownTable([["Case", "Outcome"], ...rows]);
}

function outcomeWords(lot: LotResult): string {
  const open = lot.due.flatMap((each) =>
    each.kind === "formulaUndefined" ? [`${each.bid}: no figure, as ${holeWords[each.hole]}`] : [],
  );
  if (open.length > 0) return `open (${open.join("; ")})`;
  const leaders = leadersOf(lot);
  return leaders.length > 1 ? `${leaders.join(" and ")} tied` : `${leaders.join("")} wins`;
}

/** Every rule on the same four bids in one table, each under its usual parameters; pages lie in `folder`. */
export const ruleComparison = (rules: readonly Rule[], folder: string): string[] =>
  markdownTable(
    [
      ["Rule", "Parameters", "Wins", ...heads, "Winner"],
      ...rules.map((rule) => {
        const [example = {}] = ruleExamples(rule);
        return [
          `[${code(rule.kind)}](${folder}${rule.kind}.md)${rule.verified === false ? "\\*" : ""}`,
          exampleWords(example),
          rule.procedure === undefined ? rule.keys[0].wins : "first place",
          ...decidedRow(rule, example, 4),
        ];
      }),
    ],
    [3, 4, 5, 6],
  );
