import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { exact } from "../../src/model/resolve/figures.js";
import { compare, type Rational } from "../../src/number/rational.js";
import { documents } from "../support/generate.js";
import { scales } from "../support/generateCriteria.js";
import { brokenBy, evaluated, forEveryMethod } from "./law.js";
import { bound, type Case, cases, type Scoring, scoringMethods } from "./scoring.js";

const breaks = ({ entry }: Scoring): boolean => entry.breaks?.includes("monotonicity") === true;

/** Whether the better of two subjects earns fewer points; the baseline is kept. Holes are filled by hand and left out. */
function isReversed(made: Case, one: Rational, other: Rational): boolean {
  const { earns } = bound(made);
  const isBetter = made.better === "lower" ? compare(one, other) < 0 : compare(one, other) > 0;
  const [better, worse] = isBetter ? [earns(one), earns(other)] : [earns(other), earns(one)];
  return better !== undefined && worse !== undefined && compare(better, worse) < 0;
}

const neverReversed = (using: Scoring) =>
  fc.property(cases(using), cases(using), (made, { subjects: [one, other] }) => {
    expect(isReversed(made, exact(one as string), exact(other as string))).toBe(false);
  });

forEveryMethod(
  "a cheaper price or a better amount or score never earns fewer points while the baseline is kept",
  300,
  neverReversed,
  scoringMethods.filter((using) => !breaks(using)),
);
brokenBy(
  "under a method that is declared not to be monotone some cheaper price earns fewer points",
  neverReversed,
  scoringMethods.filter(breaks),
);

/** The document with one mark or score of one bid raised to the top of its scale. */
function better(
  document: ProcedureDocument,
  at: number,
): { document: ProcedureDocument; bid: string } | undefined {
  const sheets = document.scoresheets ?? [];
  const marked = sheets.filter((sheet) => sheet.accepted === undefined);
  const chosen = marked[at % Math.max(marked.length, 1)];
  if (chosen === undefined) return undefined;
  const top = topOf(document, chosen.criterion);
  const { agreed, marks, ...rest } = chosen;
  // Marks that are all the same have one that is the most frequent: nothing is left to agree on.
  const raised = marks
    ? { ...rest, marks: marks.map((mark) => ({ ...mark, mark: top })) }
    : { ...rest, ...(agreed && { agreed: { score: top } }) };
  return {
    document: { ...document, scoresheets: sheets.map((sheet) => (sheet === chosen ? raised : sheet)) },
    bid: chosen.bid,
  };
}

function topOf(document: ProcedureDocument, criterion: string): string {
  const text = JSON.stringify(document.tender);
  const name = new RegExp(`"id":"${criterion}","type":"quality","weight":"[^"]*","scale":"([^"]*)"`).exec(
    text,
  )?.[1];
  return scales[name as string]?.scores.at(-1) as string;
}

forEveryMethod("a better mark never lowers the points or the rank of its bid", 30, (using) =>
  fc.property(documents(using, { complete: true }), fc.nat(99), (document, at) => {
    const raised = better(document, at);
    fc.pre(raised !== undefined);
    const after = evaluated(raised.document).rounds[0];
    for (const [index, lot] of (evaluated(document).rounds[0]?.lots ?? []).entries()) {
      const was = lot.ranking.find((each) => each.bid === raised.bid);
      const is = after?.lots[index]?.ranking.find((each) => each.bid === raised.bid);
      if (was === undefined) continue;
      expect(is?.rank).toBeLessThanOrEqual(was.rank);
      for (const [id, points] of Object.entries(was.points))
        expect(compare(is?.points[id]?.value as Rational, points.value)).toBeGreaterThanOrEqual(0);
    }
  }),
);
