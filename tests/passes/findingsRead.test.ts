import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { parseProcedure } from "../../src/model/parse.js";

const procedure = parseProcedure({
  format: "weighbridge/1",
  tender: {
    id: "alone",
    criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } }],
  },
  bids: [{ id: "A", offers: [{ price: "1" }] }],
});
const codes = ({ findings }: Pick<ReturnType<typeof evaluate>, "findings">) =>
  findings.map(({ code }) => code);

describe("findings are looked for when somebody reads them", () => {
  it("once, however often they are read", () => {
    const evaluation = evaluate(procedure);
    expect(evaluation.findings).toBe(evaluation.findings);
    expect(codes(evaluation)).toEqual(["singleBid"]);
  });

  it("a copy has them, and so has a frozen result", () => {
    expect(codes({ ...evaluate(procedure) })).toEqual(["singleBid"]);
    expect(codes(Object.freeze(evaluate(procedure)))).toEqual(["singleBid"]);
  });

  it("read or not, a result is told and compared alike", () => {
    const [read, unread] = [evaluate(procedure), evaluate(procedure)];
    expect(codes(read)).toEqual(["singleBid"]);
    expect(JSON.stringify(unread)).toBe(JSON.stringify(read));
    expect(JSON.parse(JSON.stringify(unread)).findings).toHaveLength(1);
    expect(unread).toEqual(read);
    expect({ ...unread, findings: [] }).not.toEqual({ ...read });
    expect(Object.keys(unread)).toEqual(Object.keys(read));
  });
});
