import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { safeParseProcedureText } from "../../src/model/parse.js";

const example = (file: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../examples/09-before-publication/${file}`, import.meta.url)),
    "utf8",
  );

const files: Record<string, string> = {
  "rules.json": example("procedure.json"),
  "market.json": example("market.json"),
  "wrong.json": '{ "bidders": { "from": 3, "to": 6 }, "figures": {} }',
  "broken.json": '{ "bidders": ',
};
const answer = (...words: string[]) => run(["simulate", ...words], (file) => files[file]);
const asked = ["rules.json", "--market", "market.json", "--seed", "7"];

describe("weighbridge simulate", () => {
  it("tells what the formulas do with the markets in lines that fit 100 columns", async () => {
    const { code, out } = await answer(...asked, "--n", "20");
    expect(code).toBe(0);
    expect(out).toContain("20 MARKETS of lot all, seed 7, xoshiro128** seeded by SplitMix64.");
    for (const name of ["as published", "linear", "min-max", "mean"]) expect(out).toContain(`  ${name} `);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("gives data, without the documents of its examples", async () => {
    const { out } = await answer(...asked, "--n", "20", "--format", "json");
    const { outcome, markets, formulas } = JSON.parse(out);
    expect([outcome, markets, formulas.length]).toEqual(["simulated", 20, 4]);
    for (const { of, scenario, ...rest } of formulas[0].examples)
      expect([typeof of, typeof scenario, rest]).toEqual(["string", "number", {}]);
  });

  it("prints one market as a document, with the further bid where that is asked", async () => {
    const bidsOf = async (...words: string[]) => {
      const { code, out } = await answer(...asked, "--scenario", "2", ...words);
      const read = safeParseProcedureText(out);
      expect([code, read.success]).toEqual([0, true]);
      return read.success ? read.procedure : undefined;
    };
    const [plain, other] = [await bidsOf(), await bidsOf("--alternative", "min-max", "--phantom")];
    const ids = plain?.bids.map(({ id }) => id) ?? [];
    expect(other?.bids.map(({ id }) => id)).toEqual([...ids, "phantom"]);
    const kinds = [plain, other].map((each) => each?.tender.lots[0]?.leaves[1]?.method?.kind);
    expect(kinds).toEqual(["lowestPriceRatio", "lowestToHighest"]);
  });

  it.each<[string[], number, string]>([
    [["rules.json", "--n", "5", "--seed", "1"], 2, "simulate needs --market"],
    [["rules.json", "--market", "market.json", "--n", "5"], 2, "simulate needs --seed"],
    [["rules.json", "--market", "market.json", "--seed", "1"], 2, "simulate needs --n"],
    [["rules.json", "--market", "none.json", "--seed", "1", "--n", "1"], 2, "none.json cannot be read."],
    [[...asked, "--n", "many"], 2, "many is no whole number of at most nine digits."],
    [[...asked, "--n", "1", "--scenario", "1"], 2, "--n draws many markets and --scenario shows one"],
    [[...asked, "--n", "1", "--phantom"], 2, "--alternative and --phantom say which market"],
    [[...asked, "--scenario", "1", "--format", "json"], 2, "--scenario prints a document"],
    [[...asked, "--n", "1", "--format", "xml"], 2, "--format is text or json, not xml."],
    [[...asked, "--n", "0"], 1, "These markets cannot be simulated.\n1 issue\ncount [notAboveZero]"],
    [[...asked, "--scenario", "1", "--alternative", "linaer"], 1, "These markets cannot be simulated."],
    [["rules.json", "--market", "wrong.json", "--seed", "1", "--n", "1"], 1, "These markets cannot be"],
    [["rules.json", "--market", "broken.json", "--seed", "1", "--n", "1"], 1, "1 issue"],
  ])("%j: %i", async (words, code, err) => {
    const found = await answer(...words);
    expect([found.code, found.err]).toEqual([code, expect.stringContaining(err)]);
  });
});
