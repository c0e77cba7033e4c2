import { HyperFormula } from "hyperformula";
import { compileLot } from "../../src/compile/compileLot.js";
import type { CompiledLot, Varied } from "../../src/compile/records.js";
import { evaluate } from "../../src/evaluate.js";
import { parseProcedure } from "../../src/model/parse.js";
import { next as nextWord, seeded } from "../../src/random/xoshiro128.js";
import { numbers, procedureOf, type Trade } from "../support/tradeMarket.js";
import { type FloatLot, rankByHand, rankFromMarks } from "./handWritten.js";
import { medians } from "./medians.js";
import { workload } from "./workload.js";

const most = 2 ** 25;
const scenarios = 1_000_000;
/** So many are drawn before they are ranked, as sweeps do. */
const chunk = 1_000;
const show = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

function ready(compiled: ReturnType<typeof compileLot>): CompiledLot {
  if ("refused" in compiled) throw new Error("every weight is there");
  return compiled;
}

/** A market ready for a sweep of all its weights, chunk by chunk of shares. */
function sweepOf(trade: Trade) {
  const procedure = procedureOf(trade);
  const criteria = (trade.scores[0] as number[]).length + 1;
  const varied = Array.from(
    { length: criteria },
    (_, index): Varied => ({
      kind: "weight",
      criterion: index === criteria - 1 ? "price" : `c${index}`,
      most,
    }),
  );
  const { rank } = ready(compileLot(procedure, "all", varied));
  const stream = seeded(7n);
  const figures = new Float64Array(criteria * chunk);
  const ranks = new Uint16Array(trade.prices.length * chunk);
  const draw = (): void => {
    for (let at = 0; at < figures.length; at += 1) figures[at] = 1 + (nextWord(stream) >>> 7);
  };
  draw();
  return { procedure, figures, ranks, draw, work: () => rank(figures, chunk, chunk, ranks) };
}

/** A million scenarios, chunk by chunk. */
const all = (work: () => void) => () => {
  for (let done = 0; done < scenarios; done += chunk) work();
};

/** Bids at random, or all of one total: twins, and points traded between two criteria at one price. */
function market(bids: number, criteria: number, isTied: boolean): Trade {
  const next = numbers(bids * criteria);
  const first = Array.from({ length: criteria - 1 }, () => next(11));
  return {
    scores: Array.from({ length: bids }, (_, bid) =>
      isTied
        ? first.map((_score, at) => first[(at + (bid >> 1)) % first.length] as number)
        : first.map(() => next(11)),
    ),
    prices: Array.from({ length: bids }, () => (isTied ? 840_000 : 100_000 + next(900_000))),
  };
}

const columnsOf = ({ scores, prices }: Trade): Float64Array => {
  const lowest = Math.min(...prices);
  return Float64Array.from({ length: 120 }, (_, at) => {
    const [criterion, bid] = [Math.floor(at / 10), at % 10];
    return criterion === 11
      ? lowest / (prices[bid] as number)
      : ((scores[bid] as number[])[criterion] as number) / 10;
  });
};

/** The same sums and ranks as a spreadsheet: one weight is changed, and ten ranks are read. */
function spreadsheetOf({ scores, prices }: Trade): () => unknown {
  const letters = "BCDEFGHIJKL";
  const sheet = HyperFormula.buildFromArray(
    [
      ["weights", ...Array.from({ length: 12 }, () => 10)],
      ...scores.map((own, bid) => [
        `B${bid}`,
        ...own,
        prices[bid] as number,
        `=SUMPRODUCT($B$1:$${letters[10]}$1,B${bid + 2}:${letters[10]}${bid + 2})/10+$M$1*MIN($M$2:$M$11)/M${bid + 2}`,
        `=COUNTIF($N$2:$N$11,">"&N${bid + 2})+1`,
      ]),
    ],
    { licenseKey: "gpl-v3" },
  );
  let weight = 10;
  return () => {
    weight = weight === 10 ? 11 : 10;
    sheet.setCellContents({ sheet: 0, row: 0, col: 1 }, weight);
    return prices.map((_, bid) => sheet.getCellValue({ sheet: 0, row: bid + 1, col: 14 }));
  };
}

/** Two lots of eight bids, twelve criteria and four evaluators: one weight is changed, and everything ranked anew. */
function reevaluations(): { readonly compiled: () => void; readonly floats: () => void } {
  const [evaluators, leaves, bids] = [4, 11, 8];
  const document = workload({ lots: 2, bids, criteria: leaves + 1, evaluators });
  const { rounding: _rounding, ...tender } = document.tender;
  const procedure = parseProcedure({ ...document, tender });
  const varied = ["quality", "social-value", "price"].map(
    (criterion): Varied => ({ kind: "weight", criterion, most: 100 }),
  );
  const figures = Float64Array.of(55, 10, 35);
  const ranks = new Uint16Array(bids);
  const lots = ["lot-1", "lot-2"].map((lot) => ready(compileLot(procedure, lot, varied)));
  const floatLots = lots.map(({ lot }): FloatLot => {
    const sheets = document.scoresheets?.filter((sheet) => sheet.lot === lot) ?? [];
    const marks = sheets.flatMap((sheet) => (sheet.marks ?? []).map(({ mark }) => Number(mark)));
    const prices = document.bids.flatMap(({ offers }) =>
      offers.flatMap(({ lots: named, price }) => (named?.includes(lot) ? [Number(price)] : [])),
    );
    return { marks: Float64Array.from(marks), prices: Float64Array.from(prices) };
  });
  const weights = Float64Array.from({ length: leaves }, (_, leaf) => (leaf < 8 ? 55 / 8 : 10 / 3));
  const totals = new Float64Array(2 * bids);
  const places = new Uint16Array(2 * bids);
  return {
    compiled: () => {
      figures[1] = figures[1] === 10 ? 11 : 10;
      for (const { rank } of lots) rank(figures, 1, 1, ranks);
    },
    floats: () => {
      weights[9] = weights[9] === 3 ? 4 : 3;
      rankFromMarks(floatLots, weights, 35, evaluators, totals, places);
    },
  };
}

/** Compiled rankings of ten bids on twelve criteria against a loop by hand, a spreadsheet and evaluations; and their growth. */
export function timeCompiled(): void {
  const [random, tied] = [market(10, 12, false), market(10, 12, true)];
  const [plain, level] = [sweepOf(random), sweepOf(tied)];
  const columns = columnsOf(random);
  const byHand = new Uint16Array(plain.ranks.length);
  const rankAllByHand = () => rankByHand(columns, plain.figures, chunk, chunk, byHand);
  const { compiled, floats } = reevaluations();
  const found = medians(
    {
      compiled: all(() => {
        plain.draw();
        plain.work();
      }),
      byHand: all(() => {
        plain.draw();
        rankAllByHand();
      }),
      rank: all(plain.work),
      rankByHand: all(rankAllByHand),
      tied: all(level.work),
    },
    9,
    1,
  );
  const single = medians(
    {
      again: times(compiled),
      floats: times(floats),
      sheet: spreadsheetOf(random),
      evaluate: () => evaluate(plain.procedure),
    },
    7,
    100,
  );
  const of = (name: string): number => (found[name] ?? 0) / scenarios;
  const one = (name: string): number => single[name] ?? 0;
  console.log(
    "A million weight scenarios, 10 bids × 12 criteria, full ranks with ties (medians of 9 rounds in turn).",
  );
  console.log(
    `  drawn and ranked: compiled ${show(of("compiled") * 1000)} ns, by hand ${show(of("byHand") * 1000)} ns   ÷ ${show(of("compiled") / of("byHand"))}   (goal: at most 1.2)`,
  );
  console.log(
    `  ranked alone:     compiled ${show(of("rank") * 1000)} ns, by hand ${show(of("rankByHand") * 1000)} ns   ÷ ${show(of("rank") / of("rankByHand"))}`,
  );
  console.log(`  all tied ÷ random                ${show(of("tied") / of("rank"))}   (goal: at most 1.5)`);
  console.log("One weight changed, 2 lots × 8 bids × 12 criteria × 4 evaluators.");
  console.log(
    `  compiled ÷ floats from the marks ${show(one("again") / one("floats"))}   (goal: at most 1.1)`,
  );
  console.log("One weight changed, 10 bids × 12 criteria, against a scenario of many.");
  console.log(`  HyperFormula ÷ compiled          ${show(one("sheet") / of("rank"))}   (goal: at least 200)`);
  console.log(`  evaluate ÷ compiled              ${show(one("evaluate") / of("rank"))}`);
  const exponent = (small: Trade, large: Trade, factor: number): number => {
    const both = medians({ small: sweepOf(small).work, large: sweepOf(large).work }, 5, 1);
    return Math.log((both.large ?? 1) / (both.small ?? 1)) / Math.log(factor);
  };
  console.log(
    `  growth from 12 to 96 criteria    ${show(exponent(random, market(10, 96, false), 8))}   (exponent; goal: at most 1.05)`,
  );
  console.log(
    `  growth from 250 to 1,000 bids    ${show(exponent(market(250, 12, false), market(1000, 12, false), 4))}   (exponent; goal: at most 1.25)`,
  );
}

/** A thousand times: one is too short to be timed. */
const times = (work: () => void) => () => {
  for (let count = 0; count < 1000; count += 1) work();
};
