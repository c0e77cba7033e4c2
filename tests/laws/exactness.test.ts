import * as fc from "fast-check";
import { expect } from "vitest";
import type { NotInvited } from "../../src/model/evaluation.js";
import { documents } from "../support/generate.js";
import { secondRounds } from "../support/generateRounds.js";
import { oracle } from "../support/oracle.js";
import { oracleRounds } from "../support/oracleRounds.js";
import { asOracle, inOrder, text } from "./asOracle.js";
import { evaluated, forEveryMethod } from "./law.js";

forEveryMethod("every point, total and rank equals that of exact fractions", 40, (using) =>
  fc.property(documents(using), (document) => {
    const [round] = evaluated(document).rounds;
    expect(round?.lots.map(asOracle).map(inOrder)).toEqual(oracle(document).map(inOrder));
  }),
);

/** What is told of a bid that is not invited; by how much it fell short, where one figure alone decides. */
function missed({ bid, rule, comparison }: NotInvited, keys: number) {
  if (rule === undefined || comparison === undefined) return { bid };
  const isChain = rule.kind === "best" && rule.by === "total" && keys > 1;
  return { bid, isIn: false, margin: isChain ? undefined : text(comparison.margin.value) };
}

forEveryMethod(
  "who is invited, who stands and what follows in every round equals a second reading",
  20,
  (using) =>
    fc.property(documents(using).chain(secondRounds), (document) => {
      const { rounds, procedure } = evaluated(document);
      const { keys } = procedure.tender.rule;
      const read = oracleRounds(document);
      for (const [index, { lots }] of rounds.entries()) {
        const found = lots.map((lot) =>
          inOrder({
            ...asOracle(lot),
            notInvited: lot.notInvited.map((each) => missed(each, keys.length)),
          }),
        );
        expect(found).toEqual(read[index]?.map(inOrder));
      }
    }),
);
