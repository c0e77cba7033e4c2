import { HyperFormula } from "hyperformula";
import { compileLot } from "../../src/compile/compileLot.js";
import type { Varied } from "../../src/compile/records.js";
import { evaluate } from "../../src/evaluate.js";
import { numbers, procedureOf, type Trade } from "../support/tradeMarket.js";
import { rankByHand } from "./handWritten.js";
import { medians } from "./medians.js";

const most = 2 ** 25;
const count = 20_000;
const show = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** A market ready for a sweep of all its weights, with the shares of so many scenarios drawn before. */
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
  const compiled = compileLot(procedure, "all", varied);
  if ("refused" in compiled) throw new Error("every weight is there");
  const next = numbers(criteria);
  const figures = Float64Array.from({ length: criteria * count }, () => 1 + next(most));
  const ranks = new Uint16Array(trade.prices.length * count);
  return { procedure, figures, ranks, work: () => compiled.rank(figures, count, count, ranks) };
}

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

/** Compiled rankings of ten bids on twelve criteria against a loop by hand, a spreadsheet and evaluations; and their growth. */
export function timeCompiled(): void {
  const [random, tied] = [market(10, 12, false), market(10, 12, true)];
  const [plain, level] = [sweepOf(random), sweepOf(tied)];
  const columns = columnsOf(random);
  const byHand = new Uint16Array(plain.ranks.length);
  const found = medians(
    {
      compiled: plain.work,
      byHand: () => rankByHand(columns, plain.figures, count, count, byHand),
      tied: level.work,
    },
    9,
    150,
  );
  const single = medians({ sheet: spreadsheetOf(random), evaluate: () => evaluate(plain.procedure) }, 5, 150);
  const of = (name: string): number => (found[name] ?? 0) / count;
  console.log(
    "One of many weight scenarios, 10 bids × 12 criteria, full ranks with ties (medians of 9 rounds in turn).",
  );
  console.log(
    `  compiled ${show(of("compiled") * 1000)} ns   by hand ${show(of("byHand") * 1000)} ns   all tied ${show(of("tied") * 1000)} ns`,
  );
  console.log(`  compiled ÷ by hand       ${show(of("compiled") / of("byHand"))}   (goal: at most 1.2)`);
  console.log(`  all tied ÷ random        ${show(of("tied") / of("compiled"))}   (goal: at most 1.5)`);
  console.log(
    `  HyperFormula ÷ compiled  ${show((single.sheet ?? 0) / of("compiled"))}   (goal: at least 200)`,
  );
  console.log(`  evaluate ÷ compiled      ${show((single.evaluate ?? 0) / of("compiled"))}`);
  const exponent = (small: Trade, large: Trade, factor: number): number => {
    const both = medians({ small: sweepOf(small).work, large: sweepOf(large).work }, 5, 150);
    return Math.log((both.large ?? 1) / (both.small ?? 1)) / Math.log(factor);
  };
  console.log(
    `  growth from 12 to 96 criteria, exponent  ${show(exponent(random, market(10, 96, false), 8))}   (goal: at most 1.05)`,
  );
  console.log(
    `  growth from 50 to 400 bids, exponent     ${show(exponent(market(50, 12, false), market(400, 12, false), 8))}   (goal: at most 1.25)`,
  );
}

timeCompiled();
