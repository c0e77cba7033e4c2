import type { Entry, Reference } from "../../methods/entry.js";
import { baseline, points } from "../../methods/method.js";
import { exact } from "../../model/resolve/figures.js";
import { resolveMethod } from "../../model/resolve/method.js";
import { shown } from "../../number/shown.js";
import { bullets, markdownTable, section } from "./markdown.js";
import { exampleWords, unverified } from "./page.js";
import { examplesOf } from "./sample.js";
import { entryBlock, parameterLines } from "./traits.js";

/** Six prices that the pages hold against every rule, where the estimate and the ceiling are a million. */
const prices = ["700000", "820000", "850000", "870000", "905000", "990000"];
const million = exact("1000000");

/** One rule on abnormally low tenders as a page of Markdown, wholly read from its entry. */
export const abnormalPage = (entry: Entry): string[] => [
  `# ${entry.kind}`,
  "",
  entry.words,
  ...(entry.verified === false ? ["", unverified] : []),
  ...section("Formula", entryBlock("abnormal", entry, "is not flagged")),
  ...section("Parameters", parameterLines(entry.parameters)),
  ...section("The prices a bid is held against", referenceLines(entry.reference)),
  ...section("Six prices", sixPrices(entry)),
  ...section("What is said against it", bullets(entry.criticism ?? [])),
  ...section("Also known as", bullets(entry.alsoKnown)),
  ...section("Sources", bullets(entry.sources)),
];

const referenceLines = ({ offers, own }: Reference = {}): string[] =>
  bullets([
    offers === undefined
      ? "The prices of the first round or the current ones, as the buyer publishes."
      : `The ${offers} prices, as its source has it.`,
    own === undefined
      ? "With the bid's own price among them or without, as the buyer publishes."
      : `The bid's own price is ${own === "included" ? "among them" : "not among them"}, as its source has it.`,
  ]);

/** Which of the six prices are flagged under every example. */
function sixPrices(entry: Entry): string[] {
  const rows = examplesOf(entry).map((example) => [exampleWords(example), flagged(entry, example)]);
  return [
    `Of ${prices.map((price) => shown(exact(price))).join(", ")}, under an estimate and a ceiling of ${shown(million)}:`,
    "",
    ...markdownTable([["Parameters", "Flagged"], ...rows]),
  ];
}

function flagged(entry: Entry, example: Readonly<Record<string, unknown>>): string {
  const method = resolveMethod(
    "abnormal",
    { ...example, kind: entry.kind },
    { estimate: million, ceiling: million },
  );
  const brought = prices.map((price) => ({ price: exact(price), initialPrice: exact(price) }));
  const found = brought.filter((own) => {
    const others = entry.reference?.own === "excluded" ? brought.filter((each) => each !== own) : brought;
    const { value } = points(method, baseline(method, others), own).valuation;
    return value !== undefined && value.n > 0n;
  });
  return found.length === 0 ? "none" : found.map(({ price }) => shown(price)).join(", ");
}
