import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { checkTender } from "../../src/design/checkTender.js";
import type { Figure } from "../../src/number/figure.js";
import { shown } from "../../src/number/shown.js";
import { forAnyMethod, parsed } from "./law.js";

const isFigure = (each: unknown): each is Figure =>
  typeof each === "object" && each !== null && "decimal" in each && "exact" in each;

describe("what rules show before publication", () => {
  forAnyMethod(
    "is told of every tender, in figures that the sentence says, of lots that there are",
    16,
    (documents) =>
      fc.property(documents, (document) => {
        const { tender } = parsed(document);
        const ids = tender.lots.map(({ id }) => id);
        for (const { lots, sentence, source, ...figures } of checkTender(tender)) {
          const silent = Object.values(figures).filter(
            (each) => isFigure(each) && !sentence.includes(shown(each.value)),
          );
          expect([figures.code, silent.map(String)]).toEqual([figures.code, []]);
          expect(lots.length > 0 && lots.every((lot) => ids.includes(lot)) && source !== "").toBe(true);
        }
      }),
  );

  forAnyMethod("hangs on the rules alone: not on the bids", 8, (documents) =>
    fc.property(documents, (document) => {
      const {
        bids: _bids,
        scoresheets: _sheets,
        decisions: _decisions,
        adjustments: _adjustments,
        ...rules
      } = document;
      const [with_, without] = [document, { ...rules, bids: [] }].map((each) =>
        JSON.stringify(checkTender(parsed(each).tender)),
      );
      expect(with_).toBe(without);
    }),
  );
});
