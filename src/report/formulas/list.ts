import { type Context, catalogue } from "../../methods/catalogue.js";
import type { Entry, Rule } from "../../methods/entry.js";
import { entryTraits } from "../../methods/traits.js";
import { wrapped } from "../table.js";
import { abnormalPage } from "./abnormalPage.js";
import { methodPage } from "./page.js";
import { rulePage } from "./rulePage.js";
import type { Scoring } from "./sample.js";

const titles: Readonly<Record<Context, string>> = {
  price: "Price methods (criteria of type price)",
  measure: "Measure methods (criteria of type measure)",
  quality: "Quality methods (criteria of type quality, and groups)",
  group: "Group methods (groups of criteria)",
  combine: "Combining rules (tender.combine)",
  abnormal: "Rules on abnormally low tenders (tender.abnormallyLow)",
};

/** Every method a buyer may name, by where it stands: its kind, whether other bids move it, and what it does. */
export function catalogueText(): string {
  const parts = (Object.keys(catalogue) as Context[]).map((context) => {
    const lines = Object.values<Entry | Rule>(catalogue[context]).flatMap((each) => [
      `  ${each.kind}${relationOf(context, each)}`,
      ...wrapped(each.words, "      "),
    ]);
    return [titles[context], ...lines].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

const relationOf = (context: Context, each: Entry | Rule): string =>
  context === "combine" ? "" : entryTraits(context, each as Entry)?.relative ? ", relative" : ", absolute";

/** The page of one method; undefined where the catalogue has none of that kind. */
export function methodText(kind: string): string | undefined {
  for (const context of ["price", "measure", "quality", "group"] as const satisfies readonly Scoring[]) {
    const entry = Object.values<Entry>(catalogue[context]).find((each) => each.kind === kind);
    if (entry !== undefined) return `${methodPage(context, entry).join("\n")}\n`;
  }
  const abnormal = Object.values<Entry>(catalogue.abnormal).find((each) => each.kind === kind);
  if (abnormal !== undefined) return `${abnormalPage(abnormal).join("\n")}\n`;
  const rule = Object.values<Rule>(catalogue.combine).find((each) => each.kind === kind);
  return rule === undefined ? undefined : `${rulePage(rule).join("\n")}\n`;
}
