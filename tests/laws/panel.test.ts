import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { AgreementDocument } from "../../src/model/document/panel.js";
import { evaluated, published } from "./law.js";

const evaluators = ["E1", "E2", "E3", "E4"];
const bids = ["A", "B", "C"];
const criteria = ["design", "delivery"];

const agreements: fc.Arbitrary<AgreementDocument> = fc.constantFrom<AgreementDocument>(
  "consensus",
  "mean",
  "median",
  "mode",
  { kind: "mean", weights: { E1: "3", E2: "1", E3: "0.5", E4: "2" } },
  { kind: "trimmedMean", dropEachEnd: "1" },
);

const mark = fc.constantFrom("0", "2", "3", "4", "5", "abstained", "notAnswered");

/** A panel of four that marks three bids on two criteria; a score is agreed where the rules ask for one, or mode may. */
const panels: fc.Arbitrary<ProcedureDocument> = fc
  .record({
    agreement: agreements,
    marks: fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
    agreed: fc.array(fc.constantFrom("1", "3", "4", "notAnswered"), { minLength: 6, maxLength: 6 }),
  })
  .map(({ agreement, marks, agreed }) => ({
    format: "weighbridge/1",
    tender: {
      id: "panel",
      scales: { "0-5": { from: "0", to: "5", step: "1" } },
      agreement,
      notAnswered: { otherwise: "score", score: "0" },
      criteria: [
        ...criteria.map((id) => ({ id, type: "quality" as const, weight: "30", scale: "0-5" })),
        { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
      ],
    },
    evaluators: evaluators.map((id) => ({ id })),
    bids: bids.map((id, index) => ({ id, offers: [{ price: `${100 + 10 * index}` }] })),
    scoresheets: bids.flatMap((bid, row) =>
      criteria.map((criterion, column) => {
        const at = 2 * row + column;
        return {
          bid,
          criterion,
          marks: evaluators.map((by, index) => ({ by, mark: marks[at]?.[index] ?? "0" })),
          ...(agreement === "consensus" ? { agreed: { score: agreed[at] ?? "0" } } : {}),
        };
      }),
    ),
  }));

const runs = process.env.LAWS === "long" ? 1000 : 100;

it("the order of marks and of evaluators changes nothing", () => {
  fc.assert(
    fc.property(panels, (document) => {
      const turned: ProcedureDocument = {
        ...document,
        evaluators: document.evaluators?.toReversed(),
        scoresheets: document.scoresheets?.map((sheet) => ({ ...sheet, marks: sheet.marks?.toReversed() })),
      };
      const rounds = (each: ProcedureDocument): string => {
        const { award, rounds } = published(evaluated(each)) as Record<string, unknown>;
        return JSON.stringify([award, rounds]);
      };
      // What is due of several evaluators is listed in the order of the panel.
      const isDue = rounds(document).includes('"due":[{');
      if (!isDue) expect(rounds(turned)).toBe(rounds(document));
    }),
    { seed: 1, numRuns: runs },
  );
});

const rankings = (document: ProcedureDocument): string =>
  JSON.stringify(evaluated(document).rounds[0]?.lots[0]?.ranking);

it("an abstention equals that evaluator's absence from the bid", () => {
  fc.assert(
    fc.property(panels, fc.constantFrom(...bids), fc.constantFrom(...evaluators), (document, bid, by) => {
      const change = (to: "abstained" | undefined): ProcedureDocument => ({
        ...document,
        scoresheets: document.scoresheets?.map((sheet) =>
          sheet.bid !== bid
            ? sheet
            : {
                ...sheet,
                marks: sheet.marks?.flatMap((each) =>
                  each.by !== by ? [each] : to === undefined ? [] : [{ by, mark: to }],
                ),
              },
        ),
      });
      // Somebody in conflict with the bid is not on its panel.
      const absent: ProcedureDocument = {
        ...change(undefined),
        evaluators: evaluators.map((id) => (id === by ? { id, conflicts: [{ bid }] } : { id })),
      };
      expect(rankings(change("abstained"))).toBe(rankings(absent));
    }),
    { seed: 2, numRuns: runs },
  );
});

it("a mark that is missing is due, and neither zero nor an abstention", () => {
  fc.assert(
    fc.property(panels, fc.constantFrom(...bids), fc.constantFrom(...evaluators), (document, bid, by) => {
      fc.pre(document.tender.agreement !== "consensus");
      const missing: ProcedureDocument = {
        ...document,
        scoresheets: document.scoresheets?.map((sheet) =>
          sheet.bid === bid ? { ...sheet, marks: sheet.marks?.filter((each) => each.by !== by) } : sheet,
        ),
      };
      const [lot] = evaluated(missing).rounds[0]?.lots ?? [];
      expect(lot?.outcome).toBe("incomplete");
      expect(lot?.due).toContainEqual({ kind: "mark", bid, criterion: "design", by });
      expect(lot?.ranking.map((each) => each.bid)).not.toContain(bid);
    }),
    { seed: 3, numRuns: runs },
  );
});
