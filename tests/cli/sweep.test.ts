import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Machine } from "../../src/cli/command.js";
import { machineOf } from "../../src/cli/machine.js";
import { run } from "../../src/cli/run.js";
import { sweepOf } from "../../src/cli/whatIf/sweep.js";
import { parseProcedure } from "../../src/model/parse.js";
import { sweepJobs } from "../../src/sweep/sweep.js";

const small = readFileSync(
  fileURLToPath(new URL("../../examples/00-three-bids/procedure.json", import.meta.url)),
  "utf8",
);
const answer = (words: readonly string[], machine?: Machine) =>
  run(["what-if", "small.json", ...words], () => small, machine);

describe("weighbridge what-if --sweep", () => {
  it("tells who leads how often, with which ranks and at which weights", async () => {
    const { code, out } = await answer(["--sweep", "weights", "--grid", "10", "--award"]);
    expect([code, out.split("\n")]).toEqual([
      0,
      [
        "11 SCENARIOS in which 2 weights might have been otherwise; every point of the grid, nothing left to",
        "  chance",
        "",
        "Lot all. As things are C leads, and the same in 63.64 % of the scenarios. Most often C leads.",
        "  Bid    Leads  At its weights   Rank 1    Rank 2   Rank 3",
        "  A     0.00 %                   0.00 %  100.00 %   0.00 %",
        "  B    36.36 %        100.00 %  36.36 %    0.00 %  63.64 %",
        "  C    63.64 %        100.00 %  63.64 %    0.00 %  36.36 %",
        "  B leads on average at quality 15.00 and price 85.00.",
        "  C leads on average at quality 70.00 and price 30.00.",
        "",
        "AWARD. The same is recommended in 63.64 % of the scenarios.",
        "  63.64 %: all to C",
        "  36.36 %: all to B",
        "",
      ],
    ]);
  });

  it("gives data with --format json, of the changed procedure, and the same for the same seed", async () => {
    const words = ["--sweep", "weights,prices", "--n", "50", "--seed", "7", "--format", "json"];
    const { out } = await answer([...words, "--set", "score.A.quality=5"]);
    const { changes, sweep } = JSON.parse(out);
    expect(changes).toEqual(["the agreed score of A on quality is 5 instead of 4"]);
    expect([sweep.scenarios, sweep.chance.seed, sweep.varied.prices]).toEqual([50, "7", 3]);
    expect((await answer([...words, "--set", "score.A.quality=5"])).out).toBe(out);
    expect((await answer(words)).out).not.toBe(out);
  });

  it("tells how far it is, and shares the work out where it is asked to", async () => {
    const seen: number[] = [];
    const hired: string[] = [];
    const machine: Machine = {
      onProgress: (done) => seen.push(done),
      workersOn: (document, question, size) => {
        hired.push(`${size} hired`);
        const jobs = sweepJobs(parseProcedure(document), question);
        return {
          size,
          run: async (job) => (typeof jobs === "function" ? jobs(job) : expect.fail("refused")),
          end: () => hired.push("ended"),
        };
      },
    };
    const words = ["--sweep", "weights", "--n", "1100"];
    const shared = await answer([...words, "--workers", "2"], machine);
    expect([hired, seen.at(-1)]).toEqual([["2 hired", "ended"], 1103]);
    expect((await answer(words, machine)).out).toBe(shared.out);
    expect(hired.length).toBe(2);
  });

  it.each<[string[], number, string]>([
    [["--n", "10"], 2, "--n says how --sweep is meant: add --sweep weights,marks,prices."],
    [["--sweep", "weight"], 2, "--sweep takes weights, marks, prices, or several with commas, not weight."],
    [["--sweep", "marks", "--grid", "5"], 2, "--grid is about weights: add them to --sweep."],
    [["--sweep", "weights", "--band", "5"], 2, "--band is about prices: add them to --sweep."],
    [["--sweep", "weights", "--grid", "5", "--order", "a>b"], 2, "Weights are drawn in one way:"],
    [["--sweep", "weights", "--order", "a>>b"], 2, "--order a>>b cannot be read: write quality>price=team."],
    [["--sweep", "weights", "--range", "a=1"], 2, "--range a=1 cannot be read: write CRITERION=FROM..TO."],
    [["--sweep", "weights", "--workers", "many"], 2, "--workers is a whole number below 100, not many."],
    [["--sweep", "weights", "--lot", "a", "--lot", "b"], 2, "--sweep is about one lot, or all:"],
    [["--sweep", "weights", "--n", "ten"], 2, "--n is a whole number, not ten."],
    [["--sweep", "marks", "--steps", "x"], 2, "--steps is a whole number, not x."],
    [
      ["--sweep", "weights", "--n", "0"],
      1,
      "NO SCENARIOS can be drawn as they are asked for.\n  The number of",
    ],
    [
      ["--sweep", "weights", "--order", "a>b"],
      1,
      'NO SCENARIOS can be drawn as they are asked for.\n  There is no criterion "a"',
    ],
  ])("%j", async (words, code, why) => {
    const { err, out, ...answered } = await answer(words);
    expect([answered.code, err.slice(0, why.length), out]).toEqual([code, why, ""]);
  });
});

it("ways of drawing are read from the command line", () => {
  const asked = (values: Parameters<typeof sweepOf>[0]) => {
    const read = sweepOf({ sweep: "weights,marks,prices", ...values });
    return typeof read === "object" ? read.question : read;
  };
  expect(asked({})).toEqual({
    lot: undefined,
    award: undefined,
    weights: { kind: "free" },
    marks: { kind: "disagreement" },
    prices: { percent: "5" },
    count: 10_000,
    seed: "1",
  });
  expect(asked({ order: 'price>"a=b"=team>x', steps: "2", band: "7.5", lot: ["l"], n: "3" })).toMatchObject({
    lot: "l",
    weights: { kind: "order", places: [["price"], ["a=b", "team"], ["x"]] },
    marks: { kind: "steps", steps: 2 },
    prices: { percent: "7.5" },
    count: 3,
  });
  expect(asked({ range: ['"a.b"=10..20', "price=30.5..40"] })).toMatchObject({
    weights: {
      kind: "ranges",
      ranges: [
        { criterion: "a.b", from: "10", to: "20" },
        { criterion: "price", from: "30.5", to: "40" },
      ],
    },
  });
  expect(sweepOf({})).toBeUndefined();
});

it("progress is written to a terminal alone, and not in the first second", () => {
  const written: string[] = [];
  const terminal = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) });
  const { now } = Date;
  const [there, piped] = [machineOf("", terminal(true)), machineOf("", terminal(false))];
  try {
    there.onProgress(1, 10);
    Date.now = () => now() + 2000;
    for (const machine of [there, piped]) machine.onProgress(5, 10);
    there.onProgress(10, 10);
  } finally {
    Date.now = now;
  }
  expect(written).toEqual(["\r\u001b[K5 of 10 scenarios", "\r\u001b[K"]);
});
