import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { exact } from "../../src/model/resolve/figures.js";
import { compare, type Rational } from "../../src/number/rational.js";
import { documents } from "../support/generate.js";
import { scales } from "../support/generateCriteria.js";
import { evaluated, forEveryMethod } from "./law.js";
import { bound, type Case, cases, type Scoring, scoringMethods } from "./scoring.js";

const breaks = ({ entry }: Scoring): boolean => entry.breaks?.includes("monotonicity") === true;

/** Whether the better of two subjects earns fewer points; the baseline is kept. Holes are filled by hand and left out. */
function isReversed(made: Case, one: Rational, other: Rational): boolean {
  const { earns } = bound(made);
  const isBetter = made.better === "lower" ? compare(one, other) < 0 : compare(one, other) > 0;
  const [better, worse] = isBetter ? [earns(one), earns(other)] : [earns(other), earns(one)];
  return better !== undefined && worse !== undefined && compare(better, worse) < 0;
}

forEveryMethod(
  "a cheaper price or a better amount or score never earns fewer points while the baseline is kept",
  300,
  (using: Scoring) =>
    fc.property(cases(using), cases(using), (made, { subjects: [one, other] }) => {
      expect(isReversed(made, exact(one as string), exact(other as string))).toBe(false);
    }),
  scoringMethods.filter((using) => !breaks(using)),
);

describe("a method that is declared not to be monotone has its counterexample", () => {
  const published = { weight: "100", ceiling: "500", estimate: "300", bottom: "0", top: "5" };
  const counterexamples: Readonly<Record<string, Case>> = {
    // A table may reward the dearer step.
    bands: {
      ...published,
      context: "price",
      better: "lower",
      written: {
        kind: "bands",
        table: {
          rows: [
            { upTo: "0", gives: "80" },
            { upTo: "10", gives: "100" },
          ],
          otherwise: "0",
        },
      },
      subjects: ["100", "105"],
    },
  };

  it.each(scoringMethods.filter(breaks).map((using) => [using.entry.kind, using] as const))("%s", (kind) => {
    const made = counterexamples[kind] as Case;
    const [one, other] = made.subjects.map(exact) as [Rational, Rational];
    expect(isReversed(made, one, other)).toBe(true);
  });
});

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
  const raised = {
    ...chosen,
    ...(chosen.marks && { marks: chosen.marks.map((mark) => ({ ...mark, mark: top })) }),
    ...(chosen.agreed && { agreed: { score: top } }),
  };
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
