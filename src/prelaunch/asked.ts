import type { MarketQuestion } from "../model/document/market.js";
import { knownOf, mustExist } from "../model/draft/known.js";
import { type Issue, issue, type Path } from "../model/issues.js";
import type { Lot, MeasureLeaf, Procedure } from "../model/procedure.js";
import { type DrawnFigure, readFigure } from "./figures.js";

/** Most bidders that a market may have. */
const mostBidders = 1000;

/** The lot that is meant, or why there is none. */
export function lotAsked({ tender }: Procedure, id: string | undefined): Lot | Issue {
  const known = tender.lots.map((lot) => lot.id);
  const path: Path = ["market", "lot"];
  const [only, ...more] = tender.lots;
  if (id === undefined)
    return only !== undefined && more.length === 0
      ? only
      : issue("missing", path, { key: "lot", expected: `one of the lots ${known.join(", ")}` });
  return tender.lots.find((lot) => lot.id === id) ?? (mustExist(knownOf(known), "lot", id, path)[0] as Issue);
}

/** What is wrong with how many bidders and markets there are to be. */
export function numbersWrong({ from, to }: { from: number; to: number }, count: string): Issue[] {
  const path: Path = ["market", "bidders"];
  const range = (key: "from" | "to", value: number, atMost: number): Issue[] =>
    value >= 1 && value <= atMost
      ? []
      : [
          issue("outOfRange", [...path, key], {
            parameter: key,
            value: `${value}`,
            range: `from 1 to ${atMost}`,
          }),
        ];
  return [
    ...range("from", from, Math.min(Math.max(to, 1), mostBidders)),
    ...range("to", to, mostBidders),
    ...(Number(count) > 0 ? [] : [issue("notAboveZero", ["count"], { at: "count", figure: count })]),
  ];
}

type Ranges = MarketQuestion["market"]["figures"];

/** The figures that bidders name in a lot, or what is wrong with them. */
export function figuresIn(
  { tender }: Procedure,
  { leaves, schedule, id }: Lot,
  ranges: Ranges,
): { figures: DrawnFigure[]; issues: Issue[] } {
  const path: Path = ["market", "figures"];
  const issues: Issue[] = [];
  const figures: DrawnFigure[] = [];
  const prices = leaves.filter(({ type }) => type === "price");
  const because = prices.length === 0 ? "noPrice" : prices.length > 1 ? "severalPrices" : undefined;
  const why = because ?? (schedule === undefined ? undefined : "schedule");
  if (why !== undefined) issues.push(issue("notSimulated", path, { of: id, because: why }));
  const known = knownOf(leaves.map((leaf) => leaf.id));
  for (const each of Object.keys(ranges))
    issues.push(...mustExist(known, "criterion", each, [...path, each]));
  for (const leaf of leaves) {
    const range = ranges[leaf.id];
    const made = leaf.type === "measure" ? madeOf(leaf) : undefined;
    if (made !== undefined)
      issues.push(issue("notSimulated", [...path, leaf.id], { of: leaf.id, because: made }));
    else if (range === undefined)
      issues.push(
        issue("missing", [...path, leaf.id], { key: leaf.id, expected: 'a record with "from" and "to"' }),
      );
    else {
      const read = readFigure(tender, leaf, range, [...path, leaf.id]);
      if ("issues" in read) issues.push(...read.issues);
      else figures.push(read.figure);
    }
  }
  return { figures, issues };
}

/** What the amount of a measure is made of, where no one figure is it. */
const madeOf = ({ procedure, lines }: MeasureLeaf): "computed" | "lines" | undefined =>
  procedure !== undefined ? "computed" : lines[0].id !== undefined ? "lines" : undefined;
