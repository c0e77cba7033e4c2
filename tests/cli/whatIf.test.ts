import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { usage } from "../../src/cli/answer.js";
import { run } from "../../src/cli/run.js";
import { readSetting } from "../../src/cli/whatIf/path.js";
import { settingOf } from "../../src/cli/whatIf/set.js";
import { removalOf } from "../../src/cli/whatIf/without.js";

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}/procedure.json`, import.meta.url)), "utf8");

const files: Record<string, string> = {
  "small.json": example("00-three-bids"),
  "two-lots.json": example("01-pcd-1019"),
  "changes.json": '[{ "kind": "setPrice", "bid": "B", "price": 150000 }]',
  "no-list.json": '{ "kind": "removeBid", "bid": "B" }',
  "broken.json": '[{ "kind": ',
};
const answer = (...words: string[]) => run(["what-if", ...words], (file) => files[file]);

describe("weighbridge what-if", () => {
  it("sets weights together, the others in proportion or as they are", async () => {
    const weights = ["--set", "weight.quality=50", "--set", "weight.price=50"];
    const { code, out } = await answer("small.json", ...weights);
    expect([code, out.split("\n")[0]]).toEqual([
      0,
      "What if quality weighs 50 instead of 60 and price weighs 50 instead of 40, the others as they are?",
    ]);
    expect(
      (await answer("two-lots.json", "--set", "weight.price=60", "--others", "proportional")).out,
    ).toContain("Price weighs 60 instead of 35, the others in proportion");
    const fixed = await answer("two-lots.json", "--set", "weight.price=60");
    expect([fixed.code, fixed.err.split("\n")[0]]).toEqual([
      1,
      "With these changes the document is not in order.",
    ]);
  });

  it("makes the changes of a file first, then what is set, then what is left out", async () => {
    const { out } = await answer(
      ...["small.json", "--without", "C", "--set", "score.A.quality=5", "--changes", "changes.json"],
    );
    expect(out.split("\n").slice(0, 3)).toEqual([
      "What if the price of B is 150000 instead of 270000?",
      "What if the agreed score of A on quality is 5 instead of 4?",
      "What if C did not bid?",
    ]);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("gives data: both evaluations and what differs", async () => {
    const { out } = await answer("small.json", "--without", "B", "--format", "json");
    const { difference, before, after, procedure } = JSON.parse(out);
    expect(difference.lots[0].departed).toMatchObject([{ bid: "B", now: { kind: "noOffer" } }]);
    expect([before, after].map(({ rounds }) => rounds[0].lots[0].ranking.length)).toEqual([3, 2]);
    expect([procedure, after.workings, before.procedure]).toEqual([undefined, undefined, undefined]);
  });

  it("names one lot, or the lots of a combined offer", async () => {
    const { out } = await answer("two-lots.json", "--set", "price.B=1000000", "--lot", "ilp");
    expect(out).toContain("What if the price of B for ilp is 1000000 instead of 1080000.00?");
    const both = await answer("two-lots.json", "--without", "offer:A", "--lot", "ilp", "--lot", "lead-on");
    expect(both.out).toContain("What if A made no offer for ilp + lead-on?");
  });

  it.each<[string[], number, string]>([
    [["small.json"], 0, ""],
    [["small.json", "--set", "pric.B=1"], 2, "--set pric.B=1 cannot be read: write weight.CRITERION=WEIGHT,"],
    [
      ["small.json", "--set", "mark.A=3"],
      2,
      "--set mark.A=3 cannot be read: write mark.BID.CRITERION.EVALUATOR=MARK.",
    ],
    [["small.json", "--set", "price.B"], 2, "--set price.B cannot be read"],
    [["small.json", "--set", "bid.B=gone"], 2, "--set bid.B=gone cannot be read"],
    [
      ["small.json", "--without", "minimum"],
      2,
      "--without minimum cannot be read: write [bid:]BID, offer:BID,",
    ],
    [["small.json", "--without", "rounding:total"], 2, "--without rounding:total cannot be read"],
    [["small.json", "--others", "equal"], 2, "--others is fixed or proportional, not equal."],
    [["small.json", "--changes", "none.json"], 2, "none.json cannot be read."],
    [["small.json", "--format", "xml"], 2, "--format is text or json, not xml."],
    [["small.json", "--changes", "broken.json"], 1, "1 issue"],
    [["small.json", "--changes", "no-list.json"], 1, "These changes cannot be made."],
    [["small.json", "--without", "D"], 1, "These changes cannot be made."],
    [
      ["two-lots.json", "--set", "weight.price=60", "--lot", "ilp", "--lot", "lead-on"],
      2,
      "--set weight.price=60 cannot be read",
    ],
  ])("answers %j with %i", async (words, code, why) => {
    const given = await answer(...words);
    expect([given.code, given.err.startsWith(why)]).toEqual([code, true]);
  });
});

it("reads ids with dots and signs of equality in double quotes", () => {
  expect(readSetting('price."B.1=2".main=3=4')).toEqual({ names: ["price", "B.1=2", "main"], value: "3=4" });
  for (const wrong of ["price.B", "price..B=1", ".B=1", "price.B=", 'price."B=1', "=1"])
    expect(readSetting(wrong)).toBeUndefined();
});

it("every form of the help text makes a change", () => {
  const forms = usage.split("\n").filter((line) => /^ {2}(?! )(?!weighbridge)/.test(line));
  const around = { others: "fixed", lots: undefined } as const;
  const made = forms.map((line) => {
    const form = line.trim();
    const filled = form
      .replace(/\[\.?(\w+)\]/g, ".$1")
      .replace(/\[bid:\]/, "")
      .replace("KIND|VALUE", "KIND");
    const [first = ""] = filled.split("|");
    return form.includes("=") ? settingOf(first, around) : removalOf(first, undefined);
  });
  expect(made.length).toBe(21);
  expect(made.filter((each) => typeof each === "string")).toEqual([]);
});
