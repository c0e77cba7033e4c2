import { checkTender } from "../../src/design/checkTender.js";
import type { DesignCode, DesignFigures, DesignFinding } from "../../src/design/finding.js";
import type { Figure } from "../../src/number/figure.js";
import { procedureOf } from "../cases/read.js";
import { documentOf, exact, price, quality, type Rules } from "../vectors/documents.js";

export const checked = (rules: Rules): readonly DesignFinding[] =>
  checkTender(procedureOf(documentOf(rules, {})).tender);

export const codes = (rules: Rules): DesignCode[] => checked(rules).map(({ code }) => code);

/** The first finding of a code. */
export function found<Code extends DesignCode>(
  rules: Rules,
  code: Code,
): Extract<DesignFigures, { code: Code }> & DesignFinding {
  const first = checked(rules).find((each) => each.code === code);
  if (first === undefined) throw new Error(`no ${code}`);
  return first as Extract<DesignFigures, { code: Code }> & DesignFinding;
}

/** Figures to their last digit. */
export const figures = (...all: readonly (Figure | undefined)[]): string => all.map(exact).join(" ");

/** All prices from 100 000 to 120 000 are told apart by the whole weight, whoever bids, and no tie is left. */
export const clean: Rules = {
  currency: "GBP",
  criteria: [
    quality("quality", "65", "0-4"),
    price("35", { kind: "linearToReference", allAt: "100000", noneAt: "120000" }),
  ],
  tieBreaks: [{ kind: "drawnOrder" }],
};

export const priced = (...method: Parameters<typeof price>): Rules => ({
  ...clean,
  criteria: [quality("quality", "65", "0-4"), price(...method)],
});

/** A rule under which the price carries no weight. */
export const combined = (combine: Rules["combine"]): Rules => ({
  ...clean,
  criteria: [quality("quality", "100", "0-4"), { id: "price", type: "price" }],
  combine,
});
