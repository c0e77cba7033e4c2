import { evaluate } from "../../evaluate.js";
import type { Rule } from "../../methods/entry.js";
import type { LotResult, RankedBid } from "../../model/evaluation.js";
import { parseProcedure } from "../../model/parse.js";
import { samples } from "./sample.js";

/** What the four bids score for quality and social value, and what measures that a rule names accept of them. */
const scores: Readonly<Record<string, readonly [quality: string, social: string]>> = {
  A: ["60", "40"],
  B: ["75", "55"],
  C: ["88", "70"],
  D: ["95", "90"],
};
const amounts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  yearly: { A: "20000", B: "17000", C: "12000", D: "6000" },
  days: { A: "120", B: "100", C: "80", D: "60" },
};

export interface Sent {
  readonly id: string;
  /** The sample bid whose figures it has. */
  readonly like: string;
  readonly withoutQuality?: boolean;
}

export const fourBids: readonly Sent[] = Object.keys(scores).map((id) => ({ id, like: id }));

/** A lot of bids out of the four under a rule: quality 55 and social value 10 of 65, and the price as the rule takes it. */
export function underRule(
  { kind, parameters, weighsPrice }: Rule,
  example: Readonly<Record<string, unknown>>,
  sent: readonly Sent[] = fourBids,
): LotResult {
  const measures = Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.is === "criterion" ? [example[name] as string] : [],
  );
  const procedure = parseProcedure({
    format: "weighbridge/1",
    tender: {
      id: kind,
      outOf: weighsPrice ? "100" : "65",
      scales: { "0-100": { from: "0", to: "100" } },
      criteria: [
        { id: "quality", type: "quality", weight: "55", scale: "0-100" },
        { id: "social-value", type: "quality", weight: "10", scale: "0-100" },
        ...measures.map((id) => ({
          id,
          type: "measure",
          weight: "0",
          unit: id,
          better: "lower",
          method: { kind: "lowestRatio" },
        })),
        {
          id: "price",
          type: "price",
          ...(weighsPrice ? { weight: "35", method: { kind: "lowestPriceRatio" } } : {}),
        },
      ],
      combine: { kind, ...example },
    },
    bids: sent.map(({ id, like }) => {
      const offered = measures.map((measure) => [measure, amounts[measure]?.[like]]);
      return { id, offers: [{ price: samples.price.bids[like], measures: Object.fromEntries(offered) }] };
    }),
    scoresheets: sent.flatMap(({ id, like, withoutQuality = false }) => [
      ...(["quality", "social-value"] as const).map((criterion, index) => ({
        bid: id,
        criterion,
        agreed: { score: withoutQuality ? "0" : (scores[like]?.[index] as string) },
      })),
      ...measures.map((criterion) => ({ bid: id, criterion, accepted: amounts[criterion]?.[like] })),
    ]),
  });
  return evaluate(procedure).rounds[0]?.lots[0] as LotResult;
}

/** The figures that decide for a bid: its keys, or its total where that alone does. */
export const decidingOf = ({ keys, total }: RankedBid) => keys?.map((key) => key.value) ?? [total];

export const leadersOf = ({ ranking }: LotResult): string[] =>
  ranking.filter(({ rank }) => rank === 1).map(({ bid }) => bid);
