import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run, usage } from "../../src/cli/run.js";
import { catalogue } from "../../src/methods/catalogue.js";

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}/procedure.json`, import.meta.url)), "utf8");

type Document = {
  scoresheets: unknown[];
  bids: { offers: { round?: string }[] }[];
  tender: { criteria: { weight: string }[] };
};

const small = example("00-three-bids");
const changed = (change: (document: Document) => void): string => {
  const document = JSON.parse(small) as Document;
  change(document);
  return JSON.stringify(document);
};

const files: Record<string, string> = {
  "small.json": small,
  "two-lots.json": example("01-pcd-1019"),
  "half-marked.json": changed((document) => document.scoresheets.pop()),
  "wrong.json": changed((document) => {
    for (const each of document.tender.criteria) each.weight = "49.995";
  }),
  "broken.json": '{ "format": ',
};
const answer = (...words: string[]) => run(words, (file) => files[file]);

describe("weighbridge formulas", () => {
  it("lists every method in lines that fit 100 columns", () => {
    const { code, out } = answer("formulas");
    expect(code).toBe(0);
    for (const methods of Object.values(catalogue))
      for (const kind of Object.keys(methods)) expect(out).toContain(`  ${kind}`);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("shows the page of one kind", () => {
    const { code, out } = answer("formulas", "logarithmic");
    expect([code, out.split("\n")[0]]).toEqual([0, "# logarithmic"]);
    expect(out).toContain(
      "| zeroAt 2, belowZero negative   |  35.000000 |  30.187377 |  23.732517 |  14.526312 |",
    );
  });

  it.each([
    [["formulas", "superformula"], 'The catalogue has no method "superformula"'],
    [["formulas", "bands", "logarithmic"], "formulas takes one kind at most."],
    [["formulas", "--final"], "formulas does not take --final."],
  ])("refuses %j", (words, why) => {
    const { code, err } = answer(...words);
    expect([code, err.startsWith(why)]).toEqual([2, true]);
  });
});

describe("weighbridge evaluate", () => {
  it("prints a table that fits 100 columns", () => {
    for (const file of ["small.json", "two-lots.json"]) {
      const { code, out, err } = answer("evaluate", file);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    }
  });

  it("prints JSON that JSON.parse reads, with the fraction beside a figure that decimals do not hold", () => {
    const { out } = answer("evaluate", "small.json", "--format", "json");
    const [first] = JSON.parse(out).rounds[0].lots[0].ranking;
    expect(first).toMatchObject({
      bid: "C",
      rank: 1,
      points: { quality: "60" },
      exact: { price: "720/23", total: "2100/23" },
    });
    expect(JSON.parse(out).workings).toBeUndefined();
  });

  it("adds the workings where asked, as data or as sentences", () => {
    const { out } = answer("evaluate", "small.json", "--format", "json", "--workings");
    const working = JSON.parse(out).workings.find(
      (each: { bid: string; criterion: string; of: string }) =>
        each.bid === "C" && each.criterion === "price" && each.of === "points",
    );
    expect(working).toMatchObject({
      formula: "weight * lowest / price",
      names: { weight: "40", price: "345000", lowest: "270000" },
    });
    expect(answer("evaluate", "small.json", "--workings").out).toContain(
      "40 × 270 000 ÷ 345 000 = 31.304347…",
    );
  });

  it("shows the state after a round, the recommendation included, and knows the rounds it has", () => {
    const { out } = answer("evaluate", "two-lots.json", "--round", "initial");
    expect(out).toContain("ROUND initial offers");
    expect(out).not.toContain("ROUND best and final offers");
    expect(out).toContain("RECOMMENDATION after round initial offers by the published rules");
    expect(out).toContain("Lots Inspiring Leadership and Lead On: C (Cedar Partners), price 1 760 000 GBP");
    const json = answer("evaluate", "two-lots.json", "--round", "initial", "--format", "json").out;
    expect(JSON.parse(json).award.contracts).toMatchObject([{ bid: "C", price: "1760000" }]);
    const unknown = answer("evaluate", "two-lots.json", "--round", "third");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/^Round third is not evaluated: the rounds with offers are initial, bafo\./);
  });

  it("exits with 0 while something is due, and with 1 under --final", () => {
    expect(answer("evaluate", "half-marked.json")).toMatchObject({ code: 0 });
    expect(answer("evaluate", "half-marked.json").out).toContain("Due: bid C: the agreed score for quality");
    expect(answer("evaluate", "half-marked.json", "--final")).toMatchObject({ code: 1 });
    expect(answer("evaluate", "small.json", "--final")).toMatchObject({ code: 0 });
  });

  it("exits with 1 and the issues on standard error where the paperwork is wrong", () => {
    const { code, out, err } = answer("evaluate", "wrong.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^1 issue\ntender\.criteria \[weightsDoNotAddUp\]: .*99\.99.*100/s);
    expect(answer("check", "broken.json")).toMatchObject({ code: 1, out: "" });
  });
});

describe("weighbridge explain", () => {
  it("explains one figure, or all of a bid's", () => {
    expect(answer("explain", "small.json", "--bid", "B", "--criterion", "price").out).toBe(
      "Bid B, price\nprice: weight × lowest price ÷ price = 40 × 270 000 ÷ 270 000 = 40.\n",
    );
    expect(
      answer("explain", "two-lots.json", "--bid", "E", "--lot", "ilp", "--round", "initial").out,
    ).toContain("Set aside: Programme design: score 45 below the minimum of 50.");
  });

  it("asks for the lot where there are several, and knows which bids there are", () => {
    expect(answer("explain", "two-lots.json", "--bid", "A")).toMatchObject({ code: 2 });
    expect(answer("explain", "small.json", "--bid", "Z")).toMatchObject({ code: 2 });
    expect(answer("explain", "small.json")).toMatchObject({ code: 2 });
    expect(answer("explain", "small.json", "--bid", "A", "--criterion", "colour")).toMatchObject({ code: 2 });
  });
});

describe("weighbridge rounds", () => {
  it("tells what moved between the last two rounds, or the two named, in lines that fit", () => {
    const { code, out, err } = answer("rounds", "two-lots.json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(out).toContain("B (Birch Consulting)  2 → 1  830 000 → 760 000  −8.43 %  30.36 → 33.16");
    expect(out).toContain("RECOMMENDATION after round initial offers by the published rules");
    expect(answer("rounds", "two-lots.json", "--from", "initial", "--to", "bafo").out).toBe(out);
    const same = answer("rounds", "two-lots.json", "--from", "bafo", "--to", "bafo").out;
    expect(same).toContain("Lot Lead On: nothing differs");
    expect(same).not.toContain("Combined offers");
    expect(same).toContain("It is the same after round best and final offers.");
  });

  it("holds the ways of awarding a group against each other", () => {
    const { out } = answer("rounds", "two-lots.json");
    expect(out).toMatch(/A \+ B +– → 2 +– → 1 910 000 +– → 83\.71/);
    expect(out).toMatch(/A \+ C +3 → – /);
  });

  it("gives the same as data", () => {
    const { out } = answer("rounds", "two-lots.json", "--format", "json");
    const { from, to, lots, groups, award } = JSON.parse(out);
    expect({ from, to }).toEqual({ from: "initial", to: "bafo" });
    expect(lots[1].bids[0]).toMatchObject({
      kind: "moved",
      bid: "B",
      price: { before: "830000", after: "760000", change: "-70000", exact: { percent: "-700/83" } },
      steps: { own: { rank: 1 }, others: { rank: 1 }, baseline: { rank: 1, total: "0" } },
    });
    expect(groups[0].ways).toHaveLength(5);
    expect(award.before.contracts).toMatchObject([{ bid: "C" }]);
  });

  it.each([
    [["--from", "third"], /^Round third is not evaluated: the rounds with offers are initial, bafo\./],
    [["--to", "initial"], /^There is no round before initial to compare it with\./],
    [["--format", "xml"], /^--format is text or json, not xml\./],
    [["--bid", "A"], /^rounds does not take --bid\./],
  ])("refuses %j", (words, why) => {
    expect(answer("rounds", "two-lots.json", ...words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(why),
    });
  });

  it("has nothing to tell where there is one round", () => {
    expect(answer("rounds", "small.json").err).toMatch(/^There is no round before only to compare it with\./);
  });
});

describe("the command line", () => {
  it("gives its usage where nothing is asked, or help", () => {
    expect(answer()).toEqual({ code: 0, out: usage, err: "" });
    expect(answer("--help")).toEqual({ code: 0, out: usage, err: "" });
  });

  it.each([
    [["weigh", "small.json"]],
    [["evaluate"]],
    [["evaluate", "small.json", "small.json"]],
    [["evaluate", "nowhere.json"]],
    [["evaluate", "small.json", "--format", "xml"]],
    [["evaluate", "small.json", "--bid", "A"]],
    [["check", "small.json", "--final"]],
    [["evaluate", "small.json", "--loud"]],
  ])("%j is a usage error", (words) => {
    const { code, out, err } = answer(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("weighbridge evaluate FILE");
  });
});
