import { catalogue } from "../../methods/catalogue.js";
import type { Entry } from "../../methods/entry.js";
import { entryTraits } from "../../methods/traits.js";
import { exact } from "../../model/resolve/figures.js";
import { shown, shownAt } from "../../number/shown.js";
import { code, markdownTable } from "./markdown.js";
import { exampleWords, leaderWords, sampleEarned } from "./page.js";
import { examplesOf, type Scoring, samples } from "./sample.js";

/** Every method of a context on the same four bids, each under its usual parameters, in one table. */
export function comparison(context: Scoring): string[] {
  const heads = Object.entries(samples[context].bids).map(([id, own]) => `${id}, ${shown(exact(own))}`);
  const rows = Object.values<Entry>(catalogue[context]).map((entry) => {
    const example = examplesOf(entry)[0] ?? {};
    const earned = sampleEarned(context, entry, example);
    return [
      `[${code(entry.kind)}](${entry.kind}.md)${entry.verified === false ? "\\*" : ""}`,
      exampleWords(example),
      entryTraits(context, entry)?.relative ? "relative" : "absolute",
      ...Object.values(earned).map(({ points }) => (points === undefined ? "–" : shownAt(points, 2))),
      ...(context === "price" ? [leaderWords(earned)] : []),
    ];
  });
  const first = context === "price" ? ["First of 55/35/10"] : [];
  return markdownTable([["Method", "Parameters", "", ...heads, ...first], ...rows], [3, 4, 5, 6]);
}
