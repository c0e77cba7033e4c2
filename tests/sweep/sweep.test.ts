import { describe, expect, it } from "vitest";
import { parseProcedure } from "../../src/model/parse.js";
import type { SweepQuestion } from "../../src/sweep/question.js";
import type { Swept } from "../../src/sweep/records.js";
import { sweep, sweepJobs } from "../../src/sweep/sweep.js";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

type Change = readonly [(string | number)[], unknown];
const made = (document: Plain, changes: readonly Change[] = []) =>
  parseProcedure(changes.reduce((all, [path, value]) => changed(all, path, value), document));

const swept = async (
  question: SweepQuestion,
  document: Plain = threeBids(),
  changes: readonly Change[] = [],
): Promise<Swept> => {
  const found = await sweep(made(document, changes), question);
  return found.outcome === "swept" ? found : expect.fail(JSON.stringify(found));
};

const text = (value: { readonly exact: string | undefined } | undefined): string =>
  value?.exact ?? String(value);

describe("a grid of weights", () => {
  it("is exhaustive, and its answers are those of a hand calculation", async () => {
    // Quality: C 1, A 4/5, B 3/5. Price: B 1, A 9/10, C 18/23. A and B are equal where q/5 = p/10, A and C where
    // q/5 = 27p/230, so that C leads from 40 quality up, B up to 30, and A leads nowhere at steps of 10.
    const { scenarios, lots } = await swept({ weights: { kind: "grid", step: "10" }, seed: 1 });
    const [lot] = lots;
    expect(scenarios).toBe(11);
    expect(lot?.bids.map(({ bid, leads }) => [bid, leads.count, text(leads.share)])).toEqual([
      ["A", 0, "0"],
      ["B", 4, "4/11"],
      ["C", 7, "7/11"],
    ]);
    // The means of 0, 10, 20, 30 and of 40, 50 … 100.
    expect(lot?.bids.map(({ central }) => central && [text(central.quality), text(central.price)])).toEqual([
      undefined,
      ["15", "85"],
      ["70", "30"],
    ]);
    expect(lot?.bids.map(({ confidence }) => confidence?.count)).toEqual([undefined, 11, 11]);
    expect([lot?.expected, lot?.leaders, lot?.stays.count, lot?.tied.count]).toEqual([["C"], ["C"], 7, 0]);
  });

  it("counts shared ranks in full, and says how many are shared", async () => {
    const twins: Change = [["scoresheets", 1, "agreed", "score"], "4"];
    const price: Change = [["bids", 1, "offers", 0, "price"], "300000"];
    const { lots } = await swept({ weights: { kind: "grid", step: "50" }, seed: 1 }, threeBids(), [
      twins,
      price,
    ]);
    // At no quality A and B share the first place; with half and more, C leads and they share the second.
    const [a, b] = lots[0]?.bids ?? [];
    expect(a?.ranks.map(({ count, shared }) => [count, shared])).toEqual([
      [1, 1],
      [2, 2],
      [0, 0],
    ]);
    expect(b?.ranks).toEqual(a?.ranks);
    expect(lots[0]?.tied.count).toBe(1);
  });
});

it("with several places a bid leads that has one, or is level for the last", async () => {
  const places: Change = [["tender", "lots"], [{ id: "all", places: "2" }]];
  const { lots } = await swept({ weights: { kind: "grid", step: "10" }, seed: 1 }, threeBids(), [places]);
  const leads = lots[0]?.bids.map(({ leads }) => leads.count) ?? [];
  const [, ...ranks] = [0, 1, 2].map((at) => lots[0]?.bids[at]?.ranks ?? []);
  expect(leads.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(22);
  expect(leads[1]).toBe((ranks[0]?.[0]?.count ?? 0) + (ranks[0]?.[1]?.count ?? 0));
});

it("says how often the award stays, over all lots, and what it would be", async () => {
  const procedure = made(twoLots());
  const found = await sweep(procedure, { prices: { percent: "20" }, award: true, count: 40, seed: 3 });
  if (found.outcome === "refused") expect.fail(JSON.stringify(found.refusals));
  if (found.outcome !== "swept") return;
  const { award } = found;
  expect(award?.ways.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  const own = award?.ways.find(
    (way) => JSON.stringify(way.contracts) === JSON.stringify(award.now.contracts),
  );
  expect(award?.stays.count).toBe(own?.count ?? 0);
  const counts = award?.ways.map(({ count }) => count) ?? [];
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

it("tells how far it is, and what was ended is no result", async () => {
  const signal = { aborted: false };
  const seen: (readonly [number, number])[] = [];
  const found = await sweep(
    made(threeBids()),
    { weights: { kind: "free" }, count: 200_000, seed: 1 },
    {
      signal,
      onProgress: (done, of) => {
        seen.push([done, of]);
        signal.aborted = seen.length === 2;
      },
    },
  );
  expect(found).toEqual({ outcome: "stopped", done: seen.at(-1)?.[0], of: 200_000 });
  expect(seen.length).toBe(2);
});

const free = { weights: { kind: "free" }, count: 10, seed: 1 } as const;
const ranges = (...all: readonly (readonly [string, string, string])[]): SweepQuestion => ({
  ...free,
  weights: { kind: "ranges", ranges: all.map(([criterion, from, to]) => ({ criterion, from, to })) },
});

describe("what cannot be drawn is refused with all reasons", () => {
  const cases: readonly [string, SweepQuestion, readonly string[], Change?][] = [
    ["nothing", { count: 10, seed: 1 }, ["nothingVaried"]],
    [
      "prices by less than a penny",
      { count: 1, seed: 1, prices: { percent: "0.000001" } },
      ["nothingVaried"],
    ],
    ["no lot of this name", { ...free, lot: "north" }, ["unknown north"]],
    ["no such criterion", { ...free, weights: { kind: "free", criteria: ["price", "x"] } }, ["unknown x"]],
    ["no scenario", { ...free, count: 0 }, ["badFigure count 0"]],
    ["no count", { weights: { kind: "free" }, seed: 1 }, ["badFigure count 0"]],
    [
      "half a scenario and no seed",
      { ...free, count: 1.5, seed: "-1" },
      ["badFigure seed -1", "badFigure count 1.5"],
    ],
    [
      "a seed beyond 64 bits",
      { ...free, seed: "18446744073709551616" },
      ["badFigure seed 18446744073709551616"],
    ],
    ["too few parts", { ...free, weights: { kind: "free", parts: 1 } }, ["badFigure parts 1"]],
    ["one criterion", { ...free, weights: { kind: "free", criteria: ["price"] } }, ["notSiblings"]],
    ["one twice", { ...free, weights: { kind: "order", places: [["price"], ["price"]] } }, ["notSiblings"]],
    ["no decimal", ranges(["price", "ten", "20"]), ["badFigure from ten"]],
    ["upside down", ranges(["price", "20", "10"]), ["badFigure to 10"]],
    ["ranges that never add up", ranges(["price", "0", "20"], ["quality", "10", "70"]), ["rangesEmpty"]],
    ["a step that divides nothing", { seed: 1, weights: { kind: "grid", step: "30" } }, ["stepUneven"]],
    ["too many steps", { seed: 1, weights: { kind: "grid", step: "0.001" } }, ["stepUneven"]],
    ["no step", { seed: 1, weights: { kind: "grid", step: "0" } }, ["badFigure step 0"]],
    ["too many scenarios", { seed: 1, count: 1e9, weights: { kind: "grid", step: "50" } }, ["tooMany"]],
    ["no marks that differ", { count: 1, seed: 1, marks: { kind: "disagreement" } }, ["noDisagreement"]],
    ["no steps", { count: 1, seed: 1, marks: { kind: "steps", steps: 0 } }, ["badFigure steps 0"]],
    ["everything off", { count: 1, seed: 1, prices: { percent: "100" } }, ["badFigure percent 100"]],
    [
      "a scale without steps",
      { count: 1, seed: 1, marks: { kind: "steps", steps: 1 } },
      ["noSteps"],
      [["tender", "scales", "0-5"], { from: "0", to: "5" }],
    ],
    ["a score that is missing", free, ["incomplete"], [["scoresheets", 0], undefined]],
    [
      "nobody in",
      free,
      ["noAdmissibleBid"],
      [["tender", "lots"], [{ id: "all", ceiling: { price: "1", otherwise: "setAside" } }]],
    ],
  ];
  it.each(cases)("%s", async (_name, question, reasons, change) => {
    const procedure = made(threeBids(), change === undefined ? [] : [change]);
    const found = await sweep(procedure, question);
    if (found.outcome !== "refused") return expect.fail(found.outcome);
    for (const { sentence } of found.refusals) expect(sentence).toMatch(/^["A-Z0-9].*[.?]$/);
    expect(JSON.stringify(found)).not.toMatch(/undefined|NaN/);
    expect(found.refusals.map(toldOf)).toEqual(reasons);
    expect(sweepJobs(procedure, question)).toEqual(found.refusals);
  });
});

const toldOf = (refusal: { readonly kind: string }): string => {
  const { kind, of, figure, id } = refusal as Record<string, unknown>;
  return [kind, ...(kind === "unknown" ? [id] : kind === "badFigure" ? [of, figure] : [])].join(" ");
};
