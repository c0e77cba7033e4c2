import { listed } from "../explain/names.js";
import type { Figure } from "../number/figure.js";
import { shown, shownAt } from "../number/shown.js";
import type {
  FirstPlace,
  FormulaInMarkets,
  MarketSimulation,
  Often,
  Pathology,
  SimulatedMarkets,
} from "../prelaunch/records.js";
import { issueLines } from "./issues.js";
import { type Column, table, wrapped } from "./table.js";

/**
 * What formulas do with invented markets, as lines of at most 100 columns: who comes first, what the criteria really
 * weigh, what a further bid changes, and one market of each kind that is worth a look. Or why nothing was simulated.
 */
export function marketLines(found: MarketSimulation): string[] {
  if (found.outcome === "stopped")
    return [`Stopped after ${count(found.done)} of ${count(found.of)} markets.`];
  if (found.outcome === "refused")
    return [
      ...wrapped(refusedWords(found.in, found.alternative), ""),
      ...issueLines(found.issues).trimEnd().split("\n"),
    ];
  const { formulas, markets, lot, seed, generator, correlations } = found;
  const of = markets === 1 ? "1 MARKET" : `${count(markets)} MARKETS`;
  return [
    ...wrapped(
      `${of} of lot ${lot}, seed ${seed}, ${generator}. Bidders, prices and scores are invented.`,
      "",
    ),
    ...formulas.flatMap(({ alternative, changes }) =>
      alternative === undefined ? [] : wrapped(`${alternative}: ${listed(changes)}.`, "  "),
    ),
    ...correlations
      .filter(({ correlation }) => correlation.value.n !== 0n)
      .flatMap(({ criteria, correlation }) =>
        wrapped(`${listed(criteria)} are correlated by ${shown(correlation.value)}.`, "  "),
      ),
    "",
    "WHO COMES FIRST, in per cent of the markets",
    ...table([nameColumn(formulas), ...places.flatMap((place) => placeColumn(formulas, place))], 1),
    "",
    ...weightLines(found),
    "A FURTHER BID THAT DOES NOT COME FIRST, in per cent of the markets in which there is one",
    ...table(
      [
        nameColumn(formulas),
        figures(
          "changes who does",
          formulas.map(({ phantom }) => often(phantom.leaderChanges)),
        ),
        figures(
          "turns the first two",
          formulas.map(({ phantom }) => often(phantom.firstTwoChange)),
        ),
        figures(
          "markets",
          formulas.map(({ phantom }) => count(phantom.asked)),
        ),
        figures(
          "relative",
          formulas.map(({ relative }) => (relative ? "yes" : "no")),
        ),
      ],
      1,
    ),
    "",
    "MARKETS TO LOOK AT, by number",
    ...formulas.flatMap(exampleLines),
  ];
}

const refusedWords = (where: "question" | "rules", alternative: string | undefined): string =>
  where === "question"
    ? "These markets cannot be simulated."
    : `With bids in them the rules${alternative === undefined ? "" : ` of ${alternative}`} are not in order.`;

const places: readonly (readonly [FirstPlace, string])[] = [
  ["cheapestAndBest", "cheapest and best"],
  ["cheapest", "cheapest only"],
  ["best", "best only"],
  ["middle", "neither"],
  ["tied", "several"],
  ["noAdmissibleBid", "nobody"],
  ["incomplete", "not known"],
];

/** A place that nobody has anywhere is not told of. */
const placeColumn = (
  formulas: SimulatedMarkets["formulas"],
  [place, head]: (typeof places)[number],
): Column[] =>
  formulas.every(({ first }) => first[place].count === 0)
    ? []
    : [
        figures(
          head,
          formulas.map(({ first }) => often(first[place])),
        ),
      ];

const figures = (head: string, cells: readonly string[]): Column => ({ head, align: "right", cells });

const nameOf = ({ alternative }: FormulaInMarkets): string => alternative ?? "as published";

const nameColumn = (formulas: SimulatedMarkets["formulas"]): Column => ({
  head: "",
  align: "left",
  cells: formulas.map(nameOf),
});

const often = ({ percent }: Often): string => shownAt(percent.value, 2);
const percentOf = (figure: Figure | undefined): string =>
  figure === undefined ? "" : shownAt(figure.value, 2);

/** 12,000 as figures are written here: thousands apart. */
const count = (number: number): string => shown({ n: BigInt(number), d: 1n });

/** Declared and effective weights, a row for each criterion of each formula that weighs the price. */
function weightLines({ formulas }: SimulatedMarkets): string[] {
  const rows = formulas.flatMap((formula) =>
    formula.criteria.map((each, index) => ({ ...each, of: index === 0 ? nameOf(formula) : "" })),
  );
  if (rows.length === 0) return [];
  return [
    "WHAT THE CRITERIA WEIGH, in per cent, and how much of their points sets the bids apart",
    ...table(
      [
        { head: "", align: "left", cells: rows.map(({ of }) => of) },
        { head: "", align: "left", cells: rows.map(({ criterion }) => criterion) },
        figures(
          "declared",
          rows.map(({ declared }) => percentOf(declared)),
        ),
        figures(
          "effective",
          rows.map(({ effective }) => percentOf(effective)),
        ),
        figures(
          "points used",
          rows.map(({ used }) => percentOf(used)),
        ),
      ],
      2,
    ),
    "",
    ...formulas.flatMap((formula) =>
      formula.used === undefined
        ? []
        : wrapped(
            `${nameOf(formula)}: from the last to the first are ${percentOf(formula.used)} % of all points.`,
            "  ",
          ),
    ),
    "",
  ];
}

const pathologies: Readonly<Record<Pathology, string>> = {
  phantomDecides: "a further bid that does not come first decides who does",
  dominatedWins: "the first is beaten on both counts: another is as cheap and as good, and better in one",
  tied: "several are level in front",
  noAdmissibleBid: "no bid is admissible",
  incomplete: "something is due without which there is no ranking",
  priceCountsLeast: "of all markets, the price has the least part in what sets the bids apart",
};

const exampleLines = (formula: FormulaInMarkets): string[] =>
  formula.examples.flatMap(({ of, scenario }) => {
    const often = of === "dominatedWins" ? `, in ${count(formula.dominatedWins.count)} markets` : "";
    return wrapped(`${nameOf(formula)}, market ${count(scenario)}: ${pathologies[of]}${often}.`, "  ");
  });
