import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";

const rules = `{ "format": "weighbridge/1", "tender": { "id": "cleaning", "tieBreaks": [{ "kind": "drawnOrder" }],
  "scales": { "0-4": { "from": "0", "to": "4", "step": "1" } },
  "criteria": [
    { "id": "quality", "type": "quality", "weight": "65", "scale": "0-4" },
    { "id": "price", "type": "price", "weight": "35", "method": { "kind": "lowestToHighest" } } ] } }`;
const files: Readonly<Record<string, string>> = {
  rules,
  clean: rules.replace('"lowestToHighest"', '"linearToReference", "allAt": "100000", "noneAt": "120000"'),
  list: "[]",
  broken: "{",
};
const answer = (...words: readonly string[]) => run(["check", ...words], (file) => files[file]);

describe("weighbridge check --design", () => {
  it("reads rules without bids", async () => {
    const { code, out } = await answer("rules", "--design");
    expect(code).toBe(0);
    expect(out).toContain("BEFORE PUBLICATION: 2 findings in the rules\n");
    expect(out).toContain("  Of two bids alone, 100 000 earns 35 points for price and 100 000.01 earns 0");
    expect((await answer("clean", "--design")).out).toBe("BEFORE PUBLICATION: nothing found in the rules\n");
    expect((await answer("rules")).err).toContain('"bids" is missing');
  });

  it("gives the same as data", async () => {
    const { tender, findings } = JSON.parse((await answer("rules", "--design", "--format", "json")).out);
    expect(tender).toBe("cleaning");
    expect(findings.map(({ code }: { code: string }) => code)).toEqual([
      "othersMovePoints",
      "leastGapDecides",
    ]);
    expect(findings[1]).toMatchObject({
      criterion: "price",
      at: "100000",
      next: "100000.01",
      nextPoints: "0",
    });
  });

  it.each([
    [["rules", "--format", "json"], 2, "check takes --format with --design alone."],
    [["rules", "--design", "--format", "xml"], 2, "--format is text or json, not xml."],
    [["nothing", "--design"], 2, "nothing cannot be read."],
    [["list", "--design"], 1, "1 issue"],
    [["broken", "--design"], 1, "1 issue"],
  ])("refuses %j", async (words, code, why) => {
    const refused = await answer(...words);
    expect([refused.code, refused.err.startsWith(why)]).toEqual([code, true]);
  });
});
