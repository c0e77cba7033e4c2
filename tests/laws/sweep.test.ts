import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { decimalPlaces, writePlaces } from "../../src/number/decimalText.js";
import { multiply, type Rational, reduce } from "../../src/number/rational.js";
import { seeded } from "../../src/random/xoshiro128.js";
import type { SweepJob } from "../../src/sweep/job.js";
import type { Plan, Varied } from "../../src/sweep/plan/plan.js";
import { planOf } from "../../src/sweep/plan/planOf.js";
import type { SweepQuestion } from "../../src/sweep/question.js";
import type { LotSweep, Swept } from "../../src/sweep/records.js";
import { sweep, sweepJobs } from "../../src/sweep/sweep.js";
import { weightRegions } from "../../src/whatif/triangle/weightRegions.js";
import { evaluated, parsed } from "./law.js";

const few = fc.integer({ min: 0, max: 10 });
const mark = fc.integer({ min: 0, max: 5 });

/** Small tenders with much that is equal: two scores, one made of the marks of three, a price, a minimum at times. */
const small: fc.Arbitrary<ProcedureDocument> = fc
  .record({
    method: fc.constantFrom("lowestPriceRatio", "lowestToHighest", "shareBelowHighest"),
    bids: fc.array(fc.record({ design: few, marks: fc.tuple(mark, mark, mark), price: few }), {
      minLength: 2,
      maxLength: 4,
    }),
    agreement: fc.constantFrom("mean", "median"),
    minimum: fc.constantFrom(undefined, { percent: "30", otherwise: "setAside" }),
    rounding: fc.constantFrom([], [{ of: "total", places: "1", mode: "halfUp" }]),
    tieBreaks: fc.constantFrom([], [{ kind: "lowerPrice" }]),
  })
  .map(({ method, bids, agreement, minimum, rounding, tieBreaks }) =>
    JSON.parse(
      JSON.stringify({
        format: "weighbridge/1",
        tender: {
          id: "small",
          currency: "EUR",
          scales: { "0-10": { from: "0", to: "10", step: "1" }, "0-5": { from: "0", to: "5", step: "0.5" } },
          criteria: [
            { id: "design", type: "quality", weight: "30", scale: "0-10", minimum },
            { id: "team", type: "quality", weight: "20", scale: "0-5", agreement },
            { id: "price", type: "price", weight: "50", method: { kind: method } },
          ],
          rounding,
          tieBreaks,
        },
        bids: bids.map(({ price }, at) => ({ id: `B${at}`, offers: [{ price: String(50 + 3 * price) }] })),
        scoresheets: bids.flatMap(({ design, marks }, at) => [
          {
            bid: `B${at}`,
            criterion: "design",
            agreed: { score: String(design) },
            marks: [
              { by: "x", mark: String(Math.max(0, design - 2)) },
              { by: "y", mark: String(Math.min(10, design + 1)) },
            ],
          },
          {
            bid: `B${at}`,
            criterion: "team",
            marks: marks.map((each, by) => ({ by: "xyz"[by], mark: String(each) })),
          },
        ]),
      }),
    ),
  );

const criteria = ["design", "team", "price"] as const;
const weights: readonly NonNullable<SweepQuestion["weights"]>[] = [
  { kind: "free" },
  { kind: "free", criteria: ["price", "design"], parts: 12 },
  {
    kind: "ranges",
    ranges: [
      { criterion: "price", from: "40", to: "60" },
      { criterion: "team", from: "0", to: "15.5" },
    ],
  },
  { kind: "order", places: [["price"], ["design", "team"]] },
  { kind: "grid", step: "25" },
];
const questions: readonly Omit<SweepQuestion, "seed">[] = [
  ...weights.map((each) => ({ weights: each })),
  { marks: { kind: "steps", steps: 1 } },
  { marks: { kind: "disagreement" } },
  { prices: { percent: "7.5" } },
  { weights: { kind: "free" }, marks: { kind: "disagreement" }, prices: { percent: "3" } },
  { weights: { kind: "grid", step: "50" }, prices: { percent: "3" } },
];

const text = (value: Rational): string => {
  const short = reduce(value);
  return writePlaces(short, decimalPlaces(short) as number);
};

/** The document of one scenario, written anew from what was drawn. */
function written(document: ProcedureDocument, plan: Plan, drawn: readonly number[]): ProcedureDocument {
  const made = JSON.parse(JSON.stringify(document));
  const write = (each: Varied, figure: number): void => {
    if (each.kind === "weight") {
      const { sum, parts } = each.level;
      const node = made.tender.criteria.find(({ id }: { id: string }) => id === each.criterion);
      const weight = multiply(sum, { n: BigInt(figure), d: BigInt(parts) });
      node.weight =
        decimalPlaces(reduce(weight)) === undefined
          ? `${reduce(weight).n}/${reduce(weight).d}`
          : text(weight);
    } else if (each.kind === "price") {
      const bid = made.bids.find(({ id }: { id: string }) => id === each.bid);
      const offer = bid.offers.find(({ lots = each.offer.lots }) => `${lots}` === `${each.offer.lots}`);
      offer.price = text(multiply(each.unit, { n: BigInt(figure), d: 1n }));
    } else {
      const { bid, of, by } = each.figure.at;
      const sheet = made.scoresheets.find(
        (given: { bid: string; criterion: string }) =>
          given.bid === bid && given.criterion === each.figure.criterion,
      );
      const score = text(each.points[figure] as Rational);
      if (of === "agreed") sheet.agreed.score = score;
      else sheet.marks.find((given: { by: string }) => given.by === by).mark = score;
    }
  };
  for (const [row, each] of plan.varied.entries()) write(each, drawn[row] as number);
  return made;
}

const swept = async (document: ProcedureDocument, question: SweepQuestion): Promise<Swept | undefined> => {
  const found = await sweep(parsed(document), question);
  return found.outcome === "swept" ? found : undefined;
};

describe("a sweep counts what full evaluations of its scenarios give", () => {
  it.each(questions.map((question) => [JSON.stringify(question), question] as const))(
    "%s",
    async (_name, asked) => {
      let read = 0;
      const property = fc.asyncProperty(small, fc.integer({ min: 0, max: 1000 }), async (document, seed) => {
        const question = { ...asked, count: asked.weights?.kind === "grid" ? 1 : 12, seed };
        const plan = planOf(parsed(document), question);
        if ("refusals" in plan) return;
        const stream = seeded(BigInt(seed));
        const figures = new Float64Array(plan.varied.length);
        const ranks = new Map<string, number>();
        const central = new Map<string, number[]>();
        let [stays, tied] = [0, 0];
        for (let scenario = 0; scenario < plan.scenarios; scenario += 1) {
          for (const draw of plan.draws) draw(stream, figures, 1, 0, scenario);
          const { ranking } = evaluated(written(document, plan, Array.from(figures))).rounds[0]?.lots[0] ?? {
            ranking: [],
          };
          const leaders = ranking.filter(({ rank }) => rank === 1).map(({ bid }) => bid);
          for (const { bid, rank } of ranking) {
            const key = `${bid} ${rank}`;
            ranks.set(key, (ranks.get(key) ?? 0) + 1);
          }
          for (const bid of leaders)
            central.set(
              bid,
              plan.varied.map((_, row) => (central.get(bid)?.[row] ?? 0) + (figures[row] as number)),
            );
          if (leaders.length > 1) tied += 1;
          if (leaders.join() === plan.lots[0]?.leaders.join()) stays += 1;
        }
        const lot = (await swept(document, question))?.lots[0] as LotSweep;
        read += 1;
        expect([lot.stays.count, lot.tied.count]).toEqual([stays, tied]);
        for (const bid of lot.bids) {
          for (const { rank, count } of bid.ranks) expect(count).toBe(ranks.get(`${bid.bid} ${rank}`) ?? 0);
          const all = bid.ranks.reduce((sum, { count }) => sum + count, bid.unranked.count);
          expect(all).toBe(plan.scenarios);
          for (const [row, each] of plan.varied.entries()) {
            if (each.kind !== "weight" || bid.leads.count === 0) continue;
            const mean = {
              n: BigInt(central.get(bid.bid)?.[row] ?? 0),
              d: BigInt(bid.leads.count * each.level.parts),
            };
            expect(reduce(bid.central?.[each.criterion]?.value as Rational)).toEqual(
              reduce(multiply(each.level.sum, mean)),
            );
          }
        }
      });
      await fc.assert(property, { seed: 1, numRuns: process.env.LAWS === "long" ? 40 : 4 });
      expect(read).toBeGreaterThan(0);
    },
  );
});

/** Whoever reads which jobs, and in whatever order they come back. */
it("the same seed gives the same bytes, however the work is shared out", async () => {
  const [document] = fc.sample(
    small.filter(
      ({ bids, tender }) =>
        bids.length === 2 &&
        /"mean"/.test(JSON.stringify(tender)) &&
        !/minimum|halfUp/.test(JSON.stringify(tender)),
    ),
    { seed: 4, numRuns: 1 },
  ) as [ProcedureDocument];
  const procedure = parsed(document);
  const question: SweepQuestion = {
    weights: { kind: "free" },
    marks: { kind: "steps", steps: 1 },
    count: 200_000,
    seed: "18446744073709551615",
  };
  const run = sweepJobs(procedure, question);
  if (typeof run !== "function") throw new Error("refused");
  const alone = await sweep(procedure, question);
  expect(alone.outcome).toBe("swept");
  const waiting: (() => void)[] = [];
  const shuffled = {
    size: 3,
    run: (job: SweepJob) =>
      new Promise<ReturnType<typeof run>>((answer) => {
        // As a worker would have it: plain data alone.
        waiting.push(() => answer(structuredClone(run(structuredClone(job)))));
        setTimeout(() => waiting.pop()?.());
      }),
  };
  expect(JSON.stringify(await sweep(procedure, question, { workers: shuffled }))).toBe(JSON.stringify(alone));
  const other = await sweep(procedure, { ...question, seed: 5 });
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(alone));

  // One job of all: where another job began, it only goes on to the next chunk.
  const plan = planOf(procedure, question);
  if ("refusals" in plan) throw new Error("refused");
  const stream = Array.from(seeded(plan.seed));
  const whole = run({ from: 0, count: 200_000, stream });
  expect(whole.figures.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(200_000);
  const told = alone.outcome === "swept" ? alone.lots[0]?.bids[0]?.ranks[0]?.count : undefined;
  expect(whole.figures[1]).toBe(told);
});

describe("acceptabilities are the areas of the weight regions", () => {
  const market = (bids: Readonly<Record<string, readonly [number, number, number]>>): ProcedureDocument => ({
    format: "weighbridge/1",
    tender: {
      id: "areas",
      scales: { "0-10": { from: "0", to: "10", step: "1" } },
      criteria: [
        { id: "design", type: "quality", weight: "30", scale: "0-10" },
        { id: "team", type: "quality", weight: "20", scale: "0-10" },
        { id: "price", type: "price", weight: "50", method: { kind: "lowestPriceRatio" } },
      ],
    },
    bids: Object.entries(bids).map(([id, [, , price]]) => ({ id, offers: [{ price: String(price) }] })),
    scoresheets: Object.entries(bids).flatMap(([bid, [design, team]]) => [
      { bid, criterion: "design", agreed: { score: String(design) } },
      { bid, criterion: "team", agreed: { score: String(team) } },
    ]),
  });
  it.each([
    ["two bids", { A: [10, 6, 400], B: [6, 6, 300] }],
    ["three bids that mirror one another", { A: [10, 5, 200], B: [5, 10, 200], C: [5, 5, 100] }],
    ["three bids", { A: [9, 5, 500], B: [6, 5, 400], C: [7, 9, 500] }],
  ] as const)("of %s", async (_name, bids) => {
    const document = market(bids);
    const found = weightRegions(parsed(document), { criteria });
    if (found.outcome === "refused") throw new Error("refused");
    const count = 50_000;
    const lot = (await swept(document, { weights: { kind: "free" }, count, seed: 11 }))?.lots[0];
    for (const bid of lot?.bids ?? []) {
      const region = found.regions.find(({ bids: leading }) => leading.includes(bid.bid));
      const share = Number(region?.percent.decimal ?? 0) / 100;
      const error = Math.sqrt((share * (1 - share)) / count);
      expect(Math.abs(bid.leads.count / count - share)).toBeLessThanOrEqual(4 * error);
    }
  });
});

/** Two lots with the same criteria and offers for each and for both, so that who gets what hangs on every price. */
const twoLots: fc.Arbitrary<ProcedureDocument> = fc
  .array(fc.record({ score: few, x: few, y: few, both: few }), { minLength: 2, maxLength: 3 })
  .map((bids) => ({
    format: "weighbridge/1",
    tender: {
      id: "two",
      currency: "EUR",
      scales: { "0-10": { from: "0", to: "10", step: "1" } },
      criteria: [
        { id: "design", type: "quality", weight: "40", scale: "0-10" },
        { id: "price", type: "price", weight: "60", method: { kind: "lowestPriceRatio" } },
      ],
      lots: [
        { id: "x", estimate: "100" },
        { id: "y", estimate: "100" },
      ],
      award: { kind: "combinations", groups: [["x", "y"]], compare: "lotWinners" },
    },
    bids: bids.map(({ x, y, both }, at) => ({
      id: `B${at}`,
      offers: [
        { lots: ["x"], price: String(95 + x) },
        { lots: ["y"], price: String(95 + y) },
        { lots: ["x", "y"], price: String(185 + 2 * both) },
      ],
    })),
    scoresheets: bids.map(({ score }, at) => ({
      bid: `B${at}`,
      criterion: "design",
      agreed: { score: String(score) },
    })),
  }));

it("an award of several lots is counted as full evaluations give it; lots with the same criteria have the same weights", async () => {
  const property = fc.asyncProperty(twoLots, fc.integer({ min: 0, max: 1000 }), async (document, seed) => {
    const question: SweepQuestion = {
      weights: { kind: "free" },
      marks: { kind: "steps", steps: 1 },
      prices: { percent: "4" },
      award: true,
      count: 8,
      seed,
    };
    const plan = planOf(parsed(document), question);
    if ("refusals" in plan) throw new Error(JSON.stringify(plan.refusals));
    expect(plan.varied.filter(({ kind }) => kind === "weight").length).toBe(2);
    const stream = seeded(BigInt(seed));
    const figures = new Float64Array(plan.varied.length);
    const awards = new Map<string, number>();
    const leads = new Map<string, number>();
    for (let scenario = 0; scenario < plan.scenarios; scenario += 1) {
      for (const draw of plan.draws) draw(stream, figures, 1, 0, scenario);
      const { award, rounds } = evaluated(written(document, plan, Array.from(figures)));
      for (const { lot, ranking } of rounds[0]?.lots ?? [])
        for (const { bid, rank } of ranking)
          if (rank === 1) leads.set(`${lot} ${bid}`, (leads.get(`${lot} ${bid}`) ?? 0) + 1);
      const text = told(award.outcome, award.contracts);
      awards.set(text, (awards.get(text) ?? 0) + 1);
    }
    const found = await swept(document, question);
    const ways = found?.award?.ways.map((way) => [told(way.outcome, way.contracts), way.count] as const);
    expect(new Map(ways)).toEqual(awards);
    for (const { lot, bids } of found?.lots ?? [])
      for (const bid of bids) expect(bid.leads.count).toBe(leads.get(`${lot} ${bid.bid}`) ?? 0);
  });
  await fc.assert(property, { seed: 1, numRuns: process.env.LAWS === "long" ? 40 : 5 });
});

const told = (
  outcome: string,
  contracts: readonly { readonly bid: string; readonly lots: readonly string[] }[],
): string => `${outcome}: ${contracts.map(({ bid, lots }) => `${lots.join("+")} ${bid}`).sort()}`;

it("a confidence factor counts the same scenarios once more, at the central weights", async () => {
  const property = fc.asyncProperty(small, fc.integer({ min: 0, max: 1000 }), async (document, seed) => {
    const question: SweepQuestion = {
      weights: { kind: "free" },
      marks: { kind: "steps", steps: 2 },
      count: 6,
      seed,
    };
    const plan = planOf(parsed(document), question);
    if ("refusals" in plan) return;
    for (const { bid, central, confidence } of (await swept(document, question))?.lots[0]?.bids ?? []) {
      if (central === undefined) {
        expect(confidence).toBeUndefined();
        continue;
      }
      const stream = seeded(BigInt(seed));
      const figures = new Float64Array(plan.varied.length);
      let led = 0;
      for (let scenario = 0; scenario < plan.scenarios; scenario += 1) {
        for (const draw of plan.draws) draw(stream, figures, 1, 0, scenario);
        const made = written(document, plan, Array.from(figures));
        for (const node of made.tender.criteria ?? [])
          (node as { weight: string }).weight = central[node.id]?.exact ?? String(central[node.id]);
        const { ranking } = evaluated(made).rounds[0]?.lots[0] ?? { ranking: [] };
        if (ranking.some((each) => each.bid === bid && each.rank === 1)) led += 1;
      }
      expect(confidence?.count).toBe(led);
    }
  });
  await fc.assert(property, { seed: 1, numRuns: process.env.LAWS === "long" ? 40 : 4 });
});
