import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { usage } from "../../src/cli/answer.js";
import { run } from "../../src/cli/run.js";
import { readSetting } from "../../src/cli/whatIf/path.js";
import { settingOf } from "../../src/cli/whatIf/set.js";
import { tippingOf } from "../../src/cli/whatIf/tip.js";
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

/** The forms that the help text shows between two of its lines. */
const formsIn = (from: string, to: string): string[] =>
  usage
    .slice(usage.indexOf(`\n${from}`), usage.indexOf(`\n${to}`))
    .split("\n")
    .filter((line) => /^ {2}(?! )/.test(line));

it("every form of the help text makes a change", () => {
  const forms = formsIn("--set takes", "--others says");
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

it("every form of the help text asks about a figure", () => {
  const forms = formsIn("with changes, of the changed", "--robustness says").flatMap((line) => {
    const form = line.trim();
    return [form.replace(/\[[^\]]*\]/g, ""), form.replace(/[[\]]/g, "")];
  });
  expect(new Set(forms).size).toBe(8);
  const asked = forms.map((form) => tippingOf(form, undefined));
  expect(asked.filter((each) => typeof each === "object" && "wrong" in each)).toEqual([]);
  expect(tippingOf('score:"B:1":design:E1', ["north"])).toEqual({
    kind: "score",
    bid: "B:1",
    criterion: "design",
    by: "E1",
    lot: "north",
  });
});

describe("weighbridge what-if --tipping", () => {
  it("tells where the result of the changed procedure tips, after the changes", async () => {
    const { code, out } = await answer(
      ...["small.json", "--set", "price.B=150000", "--tipping", "price:B", "--tipping", "weight:quality"],
    );
    const heads = out.split("\n").filter((line) => /^\S/.test(line));
    expect([code, heads]).toEqual([
      0,
      [
        "What if the price of B is 150000 instead of 270000?",
        "TIPPING POINTS of the price of B, which is 150 000.00 GBP: who leads",
        "TIPPING POINTS of the weight of quality, which is 60: who leads",
      ],
    ]);
    expect(out).toContain("it asked for 150 000.00 GBP, which is 12 000.00 GBP more.");
  });

  it("tells all of them, winning prices first", async () => {
    const { out } = await answer("small.json", "--tipping", "all");
    expect(out.split("\n").filter((line) => /^\S/.test(line))).toEqual([
      "WINNING PRICES. Ranking, all other figures as they are",
      "TIPPING POINTS. Ranking: 8 of 8 figures decide, each alone, who leads",
    ]);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("tells who has the contracts, with the prices of combined offers too", async () => {
    const combined = ["--lot", "ilp", "--lot", "lead-on"];
    const { out } = await answer("two-lots.json", "--tipping", "price:A", ...combined, "--award");
    expect(out).toContain(
      "to 1 857 939.97 GBP: A (Alder Learning) has Inspiring Leadership + Lead On, as it",
    );
  });

  it("tells how safe the result is, with the margin in money", async () => {
    const { out } = await answer("small.json", "--robustness");
    expect(out).toContain("ROBUSTNESS of the result");
    expect(out).toContain("  In money: A would lead, or be level, with a price lower by 58 500.00 GBP");
  });

  it("gives data", async () => {
    const json = ["--format", "json"];
    const { out } = await answer(
      "small.json",
      "--tipping",
      "price:B",
      "--robustness",
      "--without",
      "C",
      ...json,
    );
    const data = JSON.parse(out);
    expect(Object.keys(data)).toEqual(["changes", "tippings", "robustness"]);
    expect(data.tippings[0]).toMatchObject({ kind: "tipping", subject: { bid: "B" }, current: "270000" });
    expect(data.robustness.lots[0].margin.leader).toBe("A");
    const all = JSON.parse((await answer("small.json", "--tipping", "all", ...json)).out);
    expect(all.tippings.map(({ subject }: { subject: { kind: string } }) => subject.kind)).toEqual([
      "weight",
      "weight",
      "price",
      "price",
      "price",
      "score",
      "score",
      "score",
    ]);
  });

  it.each<[string[], number, string]>([
    [["small.json", "--tipping", "price:b"], 2, 'There is no bid "b"; did you mean "B"?'],
    [
      ["small.json", "--tipping", "weight:qualty"],
      2,
      'There is no criterion "qualty"; did you mean "quality"?',
    ],
    [["small.json", "--tipping", "all", "--lot", "north"], 2, 'There is no lot "north"'],
    [["two-lots.json", "--tipping", "price:B"], 2, "There are several: name the lots meant"],
    [
      ["two-lots.json", "--tipping", "all", "--lot", "ilp", "--lot", "lead-on"],
      2,
      "--tipping all is about one lot",
    ],
    [["small.json", "--tipping", "pric:B"], 2, "--tipping pric:B cannot be read: write weight:CRITERION,"],
    [["small.json", "--tipping", "price:"], 2, "--tipping price: cannot be read"],
    [["small.json", "--award"], 2, "--award says of what --tipping is asked"],
    [["small.json", "--award", "--tipping", "all"], 2, "--tipping all says who leads"],
    [["small.json", "--tipping", "price:D", "--set", "price.D=1"], 1, "These changes cannot be made."],
    [
      ["two-lots.json", "--tipping", "price:E", "--lot", "ilp", "--lot", "lead-on"],
      1,
      'Bid "E" has no price for exactly "ilp" and "lead-on"',
    ],
  ])("answers %j with %i", async (words, code, why) => {
    const given = await answer(...words);
    expect([given.code, given.err.slice(0, why.length)]).toEqual([code, why]);
  });
});
