import * as fc from "fast-check";
import { expect } from "vitest";
import type { Entry, Rule } from "../../src/methods/entry.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { compare } from "../../src/number/rational.js";
import { documents } from "../support/generate.js";
import { everyMethod, times } from "../support/generateMethods.js";
import { evaluated, forEveryMethod } from "./law.js";
import { bound, cases, type Scoring, scaledBy, scoringMethods } from "./scoring.js";

const factors = fc.constantFrom("3", "0.5", "1000", "0.07", "1.17");

forEveryMethod(
  "multiplying every price and every published amount of money by one factor changes nobody's points",
  100,
  (using: Scoring) =>
    fc.property(cases(using), factors, (made, factor) => {
      const [as, scaled] = [bound(made), bound(scaledBy(using.entry, made, factor))];
      for (const [index, subject] of as.subjects.entries()) {
        const other = scaled.subjects[index] as typeof subject;
        const [before, after] = [as.earns(subject, index), scaled.earns(other, index)];
        expect(after === undefined).toBe(before === undefined);
        if (before !== undefined && after !== undefined) expect(compare(before, after)).toBe(0);
      }
    }),
  scoringMethods.filter(({ entry }) => entry.breaks?.includes("scale") !== true),
);

const byKind = new Map(everyMethod.map(({ entry }) => [entry.kind, entry as Entry | Rule]));

/** Everything that is money in a document times one factor; what counts as near-equal is money under some rules only, and goes. */
function inOtherMoney(document: ProcedureDocument, factor: string): ProcedureDocument {
  const money = new Set(["price", "contractPrice", "estimate"]);
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return money.has(key) ? times(value, factor) : value;
    if (Array.isArray(value)) return value.map((each) => visit(each, ""));
    if (typeof value !== "object" || value === null) return value;
    const parameters = byKind.get((value as { kind?: string }).kind ?? "")?.parameters ?? {};
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => {
        const parameter = parameters[name];
        const isMoney = key === "prices" || (parameter?.is === "number" && parameter.unit === "money");
        return [name, isMoney ? times(each, factor) : visit(each, name)];
      }),
    );
  };
  return visit(document, "") as ProcedureDocument;
}

/** A rule that reads an amount and no money takes the amount itself to be money, which the documents here do not. */
const readsMoneyAsAmount = ({ combine }: ProcedureDocument["tender"]): boolean => {
  const parameters = Object.values(byKind.get(combine?.kind ?? "")?.parameters ?? {});
  return (
    parameters.some((each) => each.is === "criterion") &&
    !parameters.some((each) => each.is === "number" && each.unit === "money")
  );
};

const withoutNearness = ({
  tender: { tieWithin: _, ...tender },
  ...rest
}: ProcedureDocument): ProcedureDocument => ({
  ...rest,
  tender,
});

forEveryMethod("a tender in another unit of money has the same points and ranks", 20, (using) =>
  fc.property(documents(using, { unrounded: true }), factors, (drawn, factor) => {
    if (readsMoneyAsAmount(drawn.tender)) return;
    const document = withoutNearness(drawn);
    const figures = (each: ProcedureDocument) =>
      evaluated(each).rounds.flatMap((round) =>
        round.lots.map(({ ranking, setAside, outcome }) => ({
          outcome,
          ranking: ranking.map(({ bid, rank, total, points }) =>
            JSON.stringify({ bid, rank, total, points, exact: total.exact }),
          ),
          setAside: setAside.map((each) => each.bid),
        })),
      );
    expect(figures(inOtherMoney(document, factor))).toEqual(figures(document));
  }),
);
