import * as fc from "fast-check";
import { expect } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Rule } from "../../src/methods/entry.js";
import type { CriterionDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotResult } from "../../src/model/evaluation.js";
import { compare, divide, multiply, type Rational } from "../../src/number/rational.js";
import { procedureOf } from "../cases/read.js";
import { documents } from "../support/generate.js";
import { lotsIn } from "../support/generateBids.js";
import { everyMethod, namedMeasure, times, type Using, written } from "../support/generateMethods.js";
import { evaluated, forEveryMethod } from "./law.js";

type Ruling = Using & { readonly context: "combine"; readonly entry: Rule };
const everyRule = everyMethod.filter((each): each is Ruling => each.context === "combine");

interface Plain {
  readonly price: string;
  readonly score: string;
  readonly amount: string;
}

const plain: fc.Arbitrary<Plain> = fc.record({
  price: fc.constantFrom("100", "110", "110.00", "125", "150", "333.33"),
  score: fc.constantFrom("10", "40", "60", "60", "75", "100"),
  amount: fc.constantFrom("1", "10", "20"),
});

/** Bids with a price, one score and, for rules that read one, an amount; the first is better or as good in all. */
function under(rule: Rule, combine: object, bids: readonly Plain[]): LotResult {
  const names = (_: unknown, index: number): string => `Bid${index + 1}`;
  const evaluation = evaluate(
    procedureOf({
      format: "weighbridge/1",
      tender: {
        id: "plain",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [
          { id: "quality", type: "quality", weight: rule.weighsPrice ? "60" : "100", scale: "0-100" },
          {
            id: namedMeasure,
            type: "measure",
            weight: "0",
            unit: "days",
            better: "lower",
            method: { kind: "lowestRatio" },
          },
          {
            id: "price",
            type: "price",
            ...(rule.weighsPrice ? { weight: "40", method: { kind: "lowestPriceRatio" } } : {}),
          },
        ],
        combine,
      },
      bids: bids.map(({ price, amount }, index) => ({
        id: names(price, index),
        offers: [{ price, measures: { [namedMeasure]: amount } }],
      })),
      scoresheets: bids.flatMap(({ score, amount }, index) => [
        { bid: names(score, index), criterion: "quality", agreed: { score } },
        { bid: names(amount, index), criterion: namedMeasure, accepted: amount },
      ]),
    } as never),
  );
  return evaluation.rounds[0]?.lots[0] as LotResult;
}

const first = ({ ranking }: LotResult): string[] =>
  ranking.filter(({ rank }) => rank === 1).map(({ bid }) => bid);

forEveryMethod(
  "a bid alone is first",
  99,
  ({ entry }: Ruling) =>
    fc.property(written(entry), plain, (combine, bid) => {
      expect(first(under(entry, combine, [bid]))).toEqual(["Bid1"]);
    }),
  everyRule,
);

forEveryMethod(
  "a bid that is dominated never wins alone",
  100,
  ({ entry }: Ruling) =>
    fc.property(
      written(entry),
      fc.array(plain, { minLength: 1, maxLength: 4 }),
      plain,
      (combine, others, worse) => {
        const [better, ...rest] = others as [Plain, ...Plain[]];
        const dominated: Plain = {
          price: max(better.price, worse.price),
          score: min(better.score, worse.score),
          amount: max(better.amount, worse.amount),
        };
        const winners = first(under(entry, combine, [better, dominated, ...rest]));
        if (winners.includes("Bid2")) expect(winners).toContain("Bid1");
      },
    ),
  everyRule,
);

const max = (a: string, b: string): string => (Number(a) >= Number(b) ? a : b);
const min = (a: string, b: string): string => (Number(a) <= Number(b) ? a : b);

const ignoresPrice = ({ entry }: Ruling): boolean =>
  !entry.weighsPrice && entry.keys.every(({ formula }) => !/\b(price|total)\b/.test(formula));

forEveryMethod(
  "a rule that ignores the price is not moved by prices",
  100,
  ({ entry }: Ruling) =>
    fc.property(
      written(entry),
      fc.array(plain, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("0.5", "2", "7"),
      (combine, bids, factor) => {
        const ranks = (all: readonly Plain[]) =>
          under(entry, combine, all).ranking.map(({ bid, rank }) => `${rank} ${bid}`);
        const moved = bids.map((bid, index) =>
          index % 2 === 0 ? { ...bid, price: times(bid.price, factor) } : bid,
        );
        expect(ranks(moved)).toEqual(ranks(bids));
      },
    ),
  everyRule.filter(ignoresPrice),
);

/** The groups of a lot whose method is the weakest link. */
const weakest = (criteria: readonly CriterionDocument[]) =>
  criteria.filter((each) => each.type === undefined && each.method?.kind === "weakestLink");

forEveryMethod(
  "a group under the weakest link earns the least share that one of its parts earned",
  100,
  (using) =>
    fc.property(documents(using, { unrounded: true }), (document: ProcedureDocument) => {
      const { rounds, workings } = evaluated(document);
      for (const [index, { lot, ranking }] of (rounds[0]?.lots ?? []).entries())
        for (const group of weakest(lotsIn(document.tender)[index]?.criteria ?? []))
          for (const { points, bid } of ranking) {
            const weights = new Map(
              workings.flatMap((each) =>
                each.of === "points" && each.bid === bid && each.lots[0] === lot
                  ? [
                      [
                        each.criterion,
                        each.valuation.offer.figures[each.valuation.formula.names.indexOf("weight")],
                      ] as const,
                    ]
                  : [],
              ),
            );
            if (group.type !== undefined) continue;
            const shares = group.criteria.flatMap(({ id }): Rational[] => {
              const weight = weights.get(id);
              const own = points[id];
              return weight === undefined || weight.n === 0n || own === undefined
                ? []
                : [divide(own.value, weight)];
            });
            if (shares.length < group.criteria.length) continue;
            const least = shares.reduce((a, b) => (compare(b, a) < 0 ? b : a));
            const whole = weights.get(group.id) as Rational;
            expect(compare(points[group.id]?.value as Rational, multiply(least, whole))).toBe(0);
          }
    }),
  everyMethod.filter(({ entry }) => entry.kind === "weakestLink"),
);
