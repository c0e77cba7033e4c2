import { holeWords } from "../../explain/holes.js";
import type { Entry, TableText } from "../../methods/entry.js";
import { exact } from "../../model/resolve/figures.js";
import { add, compare, type Rational } from "../../number/rational.js";
import { shown, shownAt } from "../../number/shown.js";
import { edgesOf } from "./edges.js";
import { bullets, code, markdownTable, section } from "./markdown.js";
import { type Earned, examplesOf, otherPoints, type Scoring, samples, scorer } from "./sample.js";
import { entryBlock, parameterLines, traitLines } from "./traits.js";

/** One method of the catalogue as a page of Markdown, wholly read from its entry. */
export const methodPage = (context: Scoring, entry: Entry, curve?: string): string[] => [
  `# ${entry.kind}`,
  "",
  entry.words,
  ...(entry.verified === false ? ["", unverified] : []),
  ...section("Formula", entryBlock(context, entry, `earns ${code(entry.otherwise ?? "")}`)),
  ...section("Parameters", parameterLines(entry.parameters)),
  ...section("What it is like", bullets(traitLines(context, entry))),
  ...section("The same four bids", exampleLines(context, entry)),
  ...(curve === undefined
    ? []
    : section("The curve", ["What a fifth bid earns beside the four:", "", curve])),
  ...section("At the edges", edgeLines(context, entry)),
  ...section("What is said against it", bullets(entry.criticism ?? [])),
  ...section("Also known as", bullets(entry.alsoKnown)),
  ...section("Sources", bullets(entry.sources)),
];

export const unverified =
  "> The algebra is written down from general knowledge: no public source of this very form was seen. The name describes\n> what it does and attributes it to no law or body.";

const earnedText = ({ points }: Earned): string => (points === undefined ? "no value" : shownAt(points, 6));

/** The four bids under every example, with who comes first where price is 35 of 100 and the rest as on their sheet. */
function exampleLines(context: Scoring, entry: Entry): string[] {
  const { bids, weight, subject, beside } = samples[context];
  const isByPrice = context === "measure" && /\bprice\b/.test(entry.formula);
  const heads = Object.entries(bids).map(([id, own]) => {
    const price = isByPrice ? beside?.[own]?.price : undefined;
    return `${id}, ${shown(exact(own))}${price === undefined ? "" : ` for ${shown(exact(price))}`}`;
  });
  const priced = context === "price" ? ["First of 55/35/10"] : [];
  const rows = examplesOf(entry).map((example) => {
    const earned = sampleEarned(context, entry, example);
    return [
      exampleWords(example),
      ...Object.values(earned).map(earnedText),
      ...(context === "price" ? [leaderWords(earned)] : []),
    ];
  });
  return [
    `Points of ${weight} for a ${subject} of:`,
    "",
    ...markdownTable([["Parameters", ...heads, ...priced], ...rows], [1, 2, 3, 4]),
  ];
}

/** What each of the four bids earns under one example. */
export function sampleEarned(
  context: Scoring,
  entry: Entry,
  example: Readonly<Record<string, unknown>>,
): Record<string, Earned> {
  const { bids } = samples[context];
  const { earns } = scorer(context, entry, example, Object.values(bids));
  return Object.fromEntries(Object.entries(bids).map(([id, own]) => [id, earns(own)]));
}

/** Who comes first with price at 35 of 100, and with how much; equal totals together. */
export function leaderWords(earned: Readonly<Record<string, Earned>>): string {
  const totals = Object.entries(earned).flatMap(([id, { points }]): (readonly [string, Rational])[] =>
    points === undefined ? [] : [[id, add(points, exact(otherPoints[id] as string))]],
  );
  const best = totals.reduce<Rational | undefined>(
    (top, [, total]) => (top === undefined || compare(total, top) > 0 ? total : top),
    undefined,
  );
  if (best === undefined) return "nobody";
  const leaders = totals.filter(([, total]) => compare(total, best) === 0).map(([id]) => id);
  return `${leaders.join(" and ")}, ${shownAt(best, 4)}`;
}

/** The parameters of an example in few words; a table by its rows. */
export function exampleWords(example: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(example).map(
    ([name, value]) =>
      `${name} ${typeof value === "string" ? shownWord(value) : tableWords(value as TableText)}`,
  );
  return parts.length === 0 ? "none" : parts.join(", ");
}

const shownWord = (text: string): string => (/^-?\d/.test(text) ? shown(exact(text)) : text);

const tableWords = ({ rows, otherwise }: TableText): string =>
  [...rows.map(({ upTo, gives }) => `≤ ${upTo}: ${gives}`), `else: ${otherwise}`].join("; ");

function edgeLines(context: Scoring, entry: Entry): string[] {
  const rows = edgesOf(context, entry).map(({ words, earned }) => [
    words,
    earnedText(earned),
    earned.hole === undefined ? "" : `the formula has no value, as ${holeWords[earned.hole]}`,
  ]);
  const [first] = examplesOf(entry);
  return [
    `Points of ${samples[context].weight}${first === undefined || Object.keys(first).length === 0 ? "" : `, under the first parameters above`}:`,
    "",
    ...markdownTable([["Case", "Points", ""], ...rows], [1]),
  ];
}
