import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { usage } from "../../src/cli/answer.js";
import { run } from "../../src/cli/run.js";
import { catalogue } from "../../src/methods/catalogue.js";
import { version } from "../../src/record/version.js";

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
  "social.json": example("06-social-value"),
  "broken.json": '{ "format": ',
  "agreed.csv": "bid,criterion,score\nC,quality,5\n",
  "agreed-wrong.csv": "bid;criterion;score\nA;quality;4\nC;quality;4,5\n",
};
const withTender = (change: object): string => {
  const document = JSON.parse(small) as { tender: object };
  return JSON.stringify({ ...document, tender: { ...document.tender, ...change } });
};
const digest = (await run(["freeze", "small.json"], () => small)).out.trim();
const { criteria, scales } = (JSON.parse(small) as { tender: { criteria: object[]; scales: object } }).tender;
Object.assign(files, {
  "tender.json": JSON.stringify((JSON.parse(small) as { tender: object }).tender),
  "frozen.json": withTender({ frozen: digest }),
  "changed.json": withTender({
    frozen: digest,
    scales: { ...scales, other: { from: "0", to: "5", step: "1" } },
    criteria: [{ ...criteria[0], scale: "other" }, criteria[1]],
  }),
});
const answer = (...words: string[]) => run(words, (file) => files[file]);

describe("weighbridge formulas", () => {
  it("lists every method in lines that fit 100 columns", async () => {
    const { code, out } = await answer("formulas");
    expect(code).toBe(0);
    for (const methods of Object.values(catalogue))
      for (const kind of Object.keys(methods)) expect(out).toContain(`  ${kind}`);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("shows the page of one kind", async () => {
    const { code, out } = await answer("formulas", "logarithmic");
    expect([code, out.split("\n")[0]]).toEqual([0, "# logarithmic"]);
    expect(out).toContain(
      "| zeroAt 2, belowZero negative   |  35.000000 |  30.187377 |  23.732517 |  14.526312 |",
    );
  });

  it.each([
    [["formulas", "superformula"], 'The catalogue has no method "superformula"'],
    [["formulas", "bands", "logarithmic"], "formulas takes one kind at most."],
    [["formulas", "--final"], "formulas does not take --final."],
  ])("refuses %j", async (words, why) => {
    const { code, err } = await answer(...words);
    expect([code, err.startsWith(why)]).toEqual([2, true]);
  });
});

describe("weighbridge evaluate", () => {
  it("prints a table that fits 100 columns", async () => {
    for (const file of ["small.json", "two-lots.json"]) {
      const { code, out, err } = await answer("evaluate", file);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    }
  });

  it("prints JSON that JSON.parse reads, with the fraction beside a figure that decimals do not hold", async () => {
    const { out } = await answer("evaluate", "small.json", "--format", "json");
    const [first] = JSON.parse(out).rounds[0].lots[0].ranking;
    expect(first).toMatchObject({
      bid: "C",
      rank: 1,
      points: { quality: "60" },
      exact: { price: "720/23", total: "2100/23" },
    });
    expect(JSON.parse(out).workings).toBeUndefined();
  });

  it("adds the workings where asked, as data or as sentences", async () => {
    const { out } = await answer("evaluate", "small.json", "--format", "json", "--workings");
    const working = JSON.parse(out).workings.find(
      (each: { bid: string; criterion: string; of: string }) =>
        each.bid === "C" && each.criterion === "price" && each.of === "points",
    );
    expect(working).toMatchObject({
      formula: "weight * lowest / price",
      names: { weight: "40", price: "345000", lowest: "270000" },
    });
    expect((await answer("evaluate", "small.json", "--workings")).out).toContain(
      "40 × 270 000 ÷ 345 000 = 31.304347…",
    );
  });

  it("shows the state after a round, the recommendation included, and knows the rounds it has", async () => {
    const { out } = await answer("evaluate", "two-lots.json", "--round", "initial");
    expect(out).toContain("ROUND initial offers");
    expect(out).not.toContain("ROUND best and final offers");
    expect(out).toContain("RECOMMENDATION after round initial offers by the published rules");
    expect(out).toContain("Lots Inspiring Leadership and Lead On: C (Cedar Partners), price 1 760 000 GBP");
    const json = (await answer("evaluate", "two-lots.json", "--round", "initial", "--format", "json")).out;
    expect(JSON.parse(json).award.contracts).toMatchObject([{ bid: "C", price: "1760000" }]);
    const unknown = await answer("evaluate", "two-lots.json", "--round", "third");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/^Round third is not evaluated: the rounds with offers are initial, bafo\./);
  });

  it("exits with 0 while something is due, and with 1 under --final", async () => {
    expect(await answer("evaluate", "half-marked.json")).toMatchObject({ code: 0 });
    expect((await answer("evaluate", "half-marked.json")).out).toContain(
      "Due: bid C: the agreed score for quality",
    );
    expect(await answer("evaluate", "half-marked.json", "--final")).toMatchObject({ code: 1 });
    expect(await answer("evaluate", "small.json", "--final")).toMatchObject({ code: 0 });
  });

  it("exits with 1 and the issues on standard error where the paperwork is wrong", async () => {
    const { code, out, err } = await answer("evaluate", "wrong.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^1 issue\ntender\.criteria \[weightsDoNotAddUp\]: .*99\.99.*100/s);
    expect(await answer("check", "broken.json")).toMatchObject({ code: 1, out: "" });
  });
});

describe("weighbridge explain", () => {
  it("explains one figure, or all of a bid's", async () => {
    expect((await answer("explain", "small.json", "--bid", "B", "--criterion", "price")).out).toBe(
      "Bid B, price\nprice: weight × lowest price ÷ price = 40 × 270 000 ÷ 270 000 = 40.\n",
    );
    expect(
      (await answer("explain", "two-lots.json", "--bid", "E", "--lot", "ilp", "--round", "initial")).out,
    ).toContain("Set aside: Programme design: score 45 below the minimum of 50.");
  });

  it("asks for the lot where there are several, and knows which bids there are", async () => {
    expect(await answer("explain", "two-lots.json", "--bid", "A")).toMatchObject({ code: 2 });
    expect(await answer("explain", "small.json", "--bid", "Z")).toMatchObject({ code: 2 });
    expect(await answer("explain", "small.json")).toMatchObject({ code: 2 });
    expect(await answer("explain", "small.json", "--bid", "A", "--criterion", "colour")).toMatchObject({
      code: 2,
    });
  });
});

describe("weighbridge freeze", () => {
  it("prints the digest to write in, of a document that is not frozen or not changed", async () => {
    const { code, out } = await answer("freeze", "small.json");
    expect([code, out]).toEqual([0, `${digest}\n`]);
    expect(await answer("freeze", "frozen.json")).toEqual({ code: 0, out, err: "" });
  });

  it("gives rules that were frozen and changed no new digest", async () => {
    const { code, out, err } = await answer("freeze", "changed.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("The rules are not those that were frozen");
  });
});

describe("a frozen tender", () => {
  const commands = [["evaluate"], ["explain", "--bid", "A"], ["check"], ["record"]];

  it.each(commands)("is worked with by %s while it is unchanged", async (command, ...more) => {
    expect(await answer(command, "frozen.json", ...more)).toMatchObject({ code: 0, err: "" });
    expect(await answer(command, "frozen.json", ...more, "--published", "small.json")).toMatchObject({
      code: 0,
    });
  });

  it.each(commands)(
    "is refused by %s once it has changed, and the published text names how",
    async (command, ...more) => {
      const plain = await answer(command, "changed.json", ...more);
      expect(plain).toMatchObject({ code: 1, out: "" });
      expect(plain.err).not.toContain("tender.criteria[0]");
      const { code, out, err } = await answer(command, "changed.json", ...more, "--published", "tender.json");
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain("tender.criteria[0].scale: published 0-5, now other\n");
      expect(err.split("\n").filter((line) => line.length > 100)).toEqual([]);
    },
  );

  it("is said to be so by check", async () => {
    expect((await answer("check", "frozen.json")).out).toBe(
      `school-meals is in order: 1 lot, 3 bids.\nThe rules are those that were frozen as\n  ${digest}.\n`,
    );
  });

  it.each([
    ["frozen.json", "two-lots.json", 1, "The text supplied is not the one that was frozen"],
    ["frozen.json", "wrong.json", 1, "The text supplied as published cannot be read:"],
    ["frozen.json", "broken.json", 1, "1 issue"],
    ["frozen.json", "nowhere.json", 2, "nowhere.json cannot be read."],
    ["small.json", "small.json", 1, "The tender is not frozen"],
  ])("%s is not held against %s", async (file, published, code, why) => {
    const found = await answer("evaluate", file, "--published", published);
    expect([found.code, found.out, found.err.startsWith(why)]).toEqual([code, "", true]);
  });
});

describe("weighbridge record and replay", () => {
  it("print a record, and reproduce it", async () => {
    const { code, out } = await answer("record", "two-lots.json");
    expect([code, JSON.parse(out).format]).toEqual([0, "weighbridge-record/1"]);
    files["record.json"] = out;
    files["edited.json"] = out.replace(/"total": "\d/, '"total": "1');
    const replayed = await answer("replay", "record.json");
    expect([replayed.code, replayed.err]).toEqual([0, ""]);
    expect(replayed.out).toMatch(/^Reproduced: /);
    const edited = await answer("replay", "edited.json");
    expect([edited.code, edited.err]).toEqual([1, ""]);
    expect(edited.out).toMatch(/^Not reproduced .*\nrounds\[0\].*total: stored 1/);
  });

  it("say what is no record", async () => {
    const { code, out, err } = await answer("replay", "small.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^The record cannot be read:\nformat \[wrongType\]/);
  });
});

describe("tables of rows", () => {
  it("go into the document for every command that reads one", async () => {
    const table = ["half-marked.json", "--agreed", "agreed.csv"];
    expect(await answer("evaluate", ...table)).toEqual(await answer("evaluate", "small.json"));
    expect(await answer("explain", ...table, "--bid", "C")).toEqual(
      await answer("explain", "small.json", "--bid", "C"),
    );
    expect(await answer("check", ...table)).toEqual(await answer("check", "small.json"));
    expect(await answer("table", "agreed", ...table)).toEqual(await answer("table", "agreed", "small.json"));
  });

  it("come out as text that goes in again", async () => {
    const { code, out } = await answer("table", "agreed", "small.json");
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "bid,lot,combined,round,criterion,score,reason,by,at,accepted",
        "A,,,,quality,4,,,,",
        "B,,,,quality,3,,,,",
        "C,,,,quality,5,,,,",
        "",
      ].join("\r\n"),
    );
  });

  it("say in which row and column something is wrong", async () => {
    const { code, out, err } = await answer("evaluate", "half-marked.json", "--agreed", "agreed-wrong.csv");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^1 issue\nagreed-wrong\.csv, row 3, score \[badMark\]: "4,5" is not a mark/);
  });

  it.each([
    [["evaluate", "small.json", "--marks", "nowhere.csv"], "nowhere.csv cannot be read."],
    [
      ["table", "scores", "small.json"],
      'There is no table "scores": write marks, agreed, prices, decisions, commitments.',
    ],
    [["table", "marks"], "table marks takes one file, or - for standard input."],
    [["table"], "table KIND takes one file, or - for standard input."],
    [["formulas", "--marks", "agreed.csv"], "formulas does not take --marks."],
  ])("refuse %j", async (words, why) => {
    const { code, err } = await answer(...words);
    expect([code, err.startsWith(why)]).toEqual([2, true]);
  });
});

describe("weighbridge commitments", () => {
  it("prints the register in lines that fit", async () => {
    const { code, out, err } = await answer("commitments", "social.json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^COMMITMENTS under the recommended contracts \(people award\)\n {2}A \(Alder Grounds\), /,
    );
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("gives the same as data, and as CSV", async () => {
    const rows = JSON.parse((await answer("commitments", "social.json", "--format", "json")).out);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({
      bid: "A",
      id: "apprentices",
      amount: "156",
      value: "64350",
      points: "10",
    });
    const { out } = await answer("table", "commitments", "social.json");
    expect(out.split("\r\n")).toHaveLength(7);
  });

  it("says that nobody is held to anything", async () => {
    const { code, out } = await answer("commitments", "half-marked.json");
    expect([code, out]).toEqual([0, "COMMITMENTS: none, as nothing is recommended.\n"]);
  });

  it.each([
    [["--round", "third"], /^Round third is not evaluated/],
    [["--format", "xml"], /^--format is text or json, not xml\./],
    [["--bid", "A"], /^commitments does not take --bid\./],
  ])("refuses %j", async (words, why) => {
    const { code, err } = await answer("commitments", "social.json", ...words);
    expect([code, why.test(err)]).toEqual([2, true]);
  });
});

describe("weighbridge rounds", () => {
  it("tells what moved between the last two rounds, or the two named, in lines that fit", async () => {
    const { code, out, err } = await answer("rounds", "two-lots.json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(out).toContain("B (Birch Consulting)  2 → 1  830 000 → 760 000  −8.43 %  30.36 → 33.16");
    expect(out).toContain("RECOMMENDATION after round initial offers by the published rules");
    expect((await answer("rounds", "two-lots.json", "--from", "initial", "--to", "bafo")).out).toBe(out);
    const same = (await answer("rounds", "two-lots.json", "--from", "bafo", "--to", "bafo")).out;
    expect(same).toContain("Lot Lead On: nothing differs");
    expect(same).not.toContain("Combined offers");
    expect(same).toContain("It is the same after round best and final offers.");
  });

  it("holds the ways of awarding a group against each other", async () => {
    const { out } = await answer("rounds", "two-lots.json");
    expect(out).toMatch(/A \+ B +– → 2 +– → 1 910 000 +– → 83\.71/);
    expect(out).toMatch(/A \+ C +3 → – /);
  });

  it("gives the same as data", async () => {
    const { out } = await answer("rounds", "two-lots.json", "--format", "json");
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
  ])("refuses %j", async (words, why) => {
    expect(await answer("rounds", "two-lots.json", ...words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(why),
    });
  });

  it("has nothing to tell where there is one round", async () => {
    expect((await answer("rounds", "small.json")).err).toMatch(
      /^There is no round before only to compare it with\./,
    );
  });
});

describe("the command line", () => {
  it("tells its version", async () => {
    expect(await answer("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it("gives its usage where nothing is asked, or help", async () => {
    expect(await answer()).toEqual({ code: 0, out: usage, err: "" });
    expect(await answer("--help")).toEqual({ code: 0, out: usage, err: "" });
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
    [["freeze", "small.json", "--published", "small.json"]],
    [["replay"]],
    [["check", "small.json", "--version"]],
  ])("%j is a usage error", async (words) => {
    const { code, out, err } = await answer(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("weighbridge evaluate FILE");
  });
});
