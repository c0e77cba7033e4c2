import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Alternative, GroupResult } from "../../src/model/evaluation.js";
import { exact } from "../../src/model/resolve/figures.js";
import { absolute, compare, negate, type Rational, subtract } from "../../src/number/rational.js";
import { combinable, combined } from "../support/generateCombined.js";
import type { Using } from "../support/generateMethods.js";
import { evaluated, forEveryMethod } from "./law.js";

const forEveryCombinable = (
  sentence: string,
  numRuns: number,
  property: (using: Using) => fc.IProperty<unknown>,
) => forEveryMethod(sentence, numRuns, property, combinable);

/** The document without combined offers, and without the bids that have no others. */
function apart(document: ProcedureDocument): ProcedureDocument {
  const bids = document.bids.flatMap((bid) => {
    const offers = bid.offers.filter((offer) => offer.lots?.length === 1);
    return offers.length === 0 ? [] : [{ ...bid, offers }];
  });
  const isIn = ({ bid }: { bid?: string | undefined }) => bids.some((each) => each.id === bid);
  return {
    ...document,
    bids,
    scoresheets: document.scoresheets?.filter((each) => isIn(each) && each.combined === undefined),
    decisions: document.decisions?.filter(isIn),
  };
}

forEveryCombinable("a combined offer never changes the ranking of a single lot", 30, (using) =>
  fc.property(combined(using, { complete: true }), (document) => {
    const rankings = (each: ProcedureDocument) =>
      evaluated(each).rounds.flatMap((round) =>
        round.lots.map(({ lot, outcome, ranking }) => JSON.stringify({ lot, outcome, ranking })),
      );
    const alone = apart(document);
    fc.pre(alone.bids.length > 0);
    expect(rankings(document)).toEqual(rankings(alone));
  }),
);

/** What decides, in order, the better figure being the higher one. */
const decisive = ({ keys, total }: Alternative): Rational[] =>
  keys === undefined
    ? [total.value]
    : keys.map(({ wins, value }) => (wins === "lower" ? negate(value.value) : value.value));

/** Whether one way is better than another by more than what counts as a tie. */
function isBetter(one: Alternative, other: Alternative, within: Rational): boolean {
  const others = decisive(other);
  const gaps = decisive(one).map((figure, index) => subtract(figure, others[index] as Rational));
  const [first] = gaps as [Rational];
  if (within.n > 0n && compare(absolute(first), within) <= 0) return false;
  return (gaps.find((gap) => gap.n !== 0n)?.n ?? 0n) > 0n;
}

/** Whether some combination is strictly better than every way of awarding the lots apart. */
function combinationLeads({ compared }: GroupResult, within: Rational): boolean {
  const separate = compared.filter((each) => each.kind === "separate");
  return compared.some(
    (each) => each.kind === "combined" && separate.every((other) => isBetter(each, other, within)),
  );
}

/** Whether some way of awarding the lots apart is better than every combination by more than a tie. */
const apartLeads = ({ compared }: GroupResult, within: Rational): boolean => {
  const together = compared.filter((each) => each.kind === "combined");
  return compared.some(
    (each) => each.kind === "separate" && together.every((other) => isBetter(each, other, within)),
  );
};

forEveryCombinable("a combination wins only where it is strictly better than the lot winners", 40, (using) =>
  fc.property(combined(using), (document) => {
    const within = exact(document.tender.tieWithin ?? "0");
    const { award } = document.tender;
    const lotWinners = award?.kind === "combinations" && award.compare === "lotWinners";
    for (const group of evaluated(document).rounds.flatMap((round) => round.groups)) {
      // Where every pattern is compared, a published tie-break may settle a tie.
      if (group.outcome === "combined")
        expect(lotWinners ? combinationLeads(group, within) : !apartLeads(group, within)).toBe(true);
      if (group.outcome === "separate" && lotWinners) expect(combinationLeads(group, within)).toBe(false);
    }
  }),
);

forEveryCombinable("every lot is in one contract or unfilled, whether alone or together", 40, (using) =>
  fc.property(combined(using), (document) => {
    const { rounds, award } = evaluated(document);
    const held = [...award.contracts.flatMap((each) => each.lots), ...award.unfilled.map((each) => each.lot)];
    expect(held.sort()).toEqual(rounds[0]?.lots.map((each) => each.lot).sort());
    for (const contract of award.contracts.filter((each) => each.lots.length > 1)) {
      const group = rounds[0]?.groups.find((each) => each.lots.join() === contract.lots.join());
      expect(group?.outcome).toBe("combined");
      const best = group?.compared.find((each) => each.rank === 1);
      expect(best?.winners.map((each) => each.bid)).toEqual(contract.lots.map(() => contract.bid));
    }
  }),
);

/** The same lots and groups given out by a rule of allocation: without a limit it is each lot to its leader. */
const allocated = (document: ProcedureDocument, groups: object): ProcedureDocument =>
  ({
    ...document,
    tender: {
      ...document.tender,
      award: { kind: "allocation", rule: { kind: "preference" }, groups, compare: "lotWinners" },
    },
  }) as ProcedureDocument;

forEveryCombinable(
  "an allocation without limits compares as lot winners and combined offers are",
  12,
  (using) =>
    fc.property(combined(using), (document) => {
      const { award } = document.tender;
      fc.pre(award?.kind === "combinations" && award.compare === "lotWinners");
      const plainly = evaluated(document);
      const inAllocation = evaluated(allocated(document, award?.kind === "combinations" ? award.groups : []));
      const { contracts, unfilled, outcome } = inAllocation.award;
      expect({ contracts, unfilled, outcome }).toEqual({
        contracts: plainly.award.contracts,
        unfilled: plainly.award.unfilled,
        outcome: plainly.award.outcome,
      });
      const groups = inAllocation.award.allocation?.groups ?? [];
      const round = plainly.rounds.find((each) => each.round === plainly.award.round);
      for (const told of groups.filter((each) => each.outcome !== "incomplete"))
        expect([told]).toMatchObject(
          (round?.groups ?? []).map(({ lots, outcome, compared }) => ({ lots, outcome, compared })),
        );
    }),
);
