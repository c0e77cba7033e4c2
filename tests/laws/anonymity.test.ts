import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { documents } from "../support/generate.js";
import { evaluated, forEveryMethod, type Json, published, unordered } from "./law.js";

const places = (count: number): fc.Arbitrary<number[]> => {
  const all = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: count, maxLength: count });
};

forEveryMethod("reordering and renaming bids changes nothing but the names", 30, (using) =>
  fc.property(
    documents(using).chain((document) =>
      fc.record({
        document: fc.constant(document),
        order: places(document.bids.length),
        names: places(document.bids.length),
        prefix: fc.constantFrom("Bid", "zz", "Ω "),
      }),
    ),
    ({ document, order, names, prefix }) => {
      const reordered: ProcedureDocument = {
        ...document,
        bids: order.flatMap((index) => document.bids[index] ?? []),
      };
      const rename = (json: Json): Json =>
        JSON.parse(
          JSON.stringify(json).replace(/Bid(\d)/g, (_, index) => `${prefix}${names[Number(index) - 1]}`),
        );
      const renamed = rename(reordered as unknown as Json) as unknown as ProcedureDocument;
      expect(unordered(published(evaluated(renamed)))).toEqual(
        unordered(rename(published(evaluated(document)))),
      );
    },
  ),
);
