import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Lot, Procedure } from "../../src/model/procedure.js";
import { multiply, one, type Rational, reduce } from "../../src/number/rational.js";
import { withoutBid } from "../../src/whatif/altered/bid.js";
import { withLot } from "../../src/whatif/altered/lot.js";
import { withPrice } from "../../src/whatif/altered/price.js";
import { withFigure } from "../../src/whatif/altered/score.js";
import { inProportion, withWeights } from "../../src/whatif/altered/weight.js";
import { reweighted } from "../../src/whatif/reweighted.js";
import { panelFigures, steppedFrom } from "../../src/whatif/robustness/figures.js";
import { knownIn, standingOf } from "../../src/whatif/standing.js";
import { documents } from "../support/generate.js";
import { combinable, combined } from "../support/generateCombined.js";
import { secondRounds } from "../support/generateRounds.js";
import { forAnyMethod, forEveryMethod, parsed } from "./law.js";

/** One lot looked at alone is what the whole evaluation says of it. */
function standsAlone(procedure: Procedure): void {
  for (const lot of evaluate(procedure).rounds.at(-1)?.lots ?? []) {
    const alone = standingOf(procedure, lot.lot);
    expect(alone.ranked.map(({ item, rank, settledBy }) => [item.name, rank, settledBy])).toEqual(
      lot.ranking.map(({ bid, rank, settledBy }) => [bid, rank, settledBy]),
    );
    expect(alone.outcome).toBe(lot.outcome);
    expect(alone.due).toEqual(lot.due);
  }
}

/** The procedure with one figure or bid another. */
function alterationsOf(
  procedure: Procedure,
  lot: Lot,
): readonly (readonly [Procedure, "bids" | "weights"])[] {
  const prices = procedure.bids.flatMap(({ id, offers }) =>
    offers.flatMap((offer) =>
      Array.from(offer.prices, ([leaf, price]) =>
        withPrice(procedure, id, offer, leaf, multiply(price, { n: 3n, d: 2n })),
      ),
    ),
  );
  const steps = panelFigures(procedure).flatMap((each) =>
    [1, -1].flatMap((by) => {
      const to = steppedFrom(each, by);
      return to === undefined ? [] : [withFigure(procedure, each.at, to)];
    }),
  );
  const without = procedure.bids.map(({ id }) => withoutBid(procedure, id));
  const weights = lot.criteria.flatMap(({ id }) => {
    const other = inProportion(lot.criteria, id, one);
    return other === undefined ? [] : [withLot(procedure, lot.id, (each) => withWeights(each, other))];
  });
  return [
    ...[...prices, ...steps, ...without].map((each) => [each, "bids"] as const),
    ...weights.map((each) => [each, "weights"] as const),
  ];
}

/** What was known of a lot changes nothing of what is found of it once something else is changed. */
function recallsNothingWrong(procedure: Procedure): void {
  const told = ({ outcome, due, cards, ranked }: ReturnType<typeof standingOf>) => ({
    outcome,
    due,
    // As they are told: 0 is 0, whatever it is over. Groups are added up for bids that are ranked alone.
    ranked: ranked.map(({ item, rank, settledBy }) => [
      item.name,
      rank,
      settledBy,
      fractionOf(item.total),
      JSON.stringify(item.card.points),
    ]),
    cards: cards.map(({ bid, verdict }) => [bid.id, JSON.stringify(verdict)]),
  });
  for (const lot of procedure.tender.lots) {
    const known = knownIn(procedure, [standingOf(procedure, lot.id)]);
    const then = reweighted(procedure, known);
    for (const [altered, differsIn] of alterationsOf(procedure, lot))
      expect(
        told(standingOf(altered, lot.id, { known: differsIn === "bids" ? known : then(altered) })),
      ).toEqual(told(standingOf(altered, lot.id)));
  }
}

const fractionOf = (value: Rational): string => {
  const { n, d } = reduce(value);
  return `${n}/${d}`;
};

describe("a lot of which something is known", () => {
  forEveryMethod("stands as if nothing were", 30, (using) =>
    fc.property(documents(using), (document) => recallsNothingWrong(parsed(document))),
  );
});

describe("a lot standing alone", () => {
  forAnyMethod("is ranked as in the whole evaluation", 60, (documents) =>
    fc.property(documents.chain(secondRounds), (document) => standsAlone(parsed(document))),
  );

  forEveryMethod(
    "is ranked as beside combined offers",
    20,
    (using: (typeof combinable)[number]) =>
      fc.property(combined(using), (document) => standsAlone(parsed(document))),
    combinable,
  );
});
