import { Decimal } from "decimal.js";
import { evaluate, parseProcedure } from "../../dist/index.js";

import { timeAwards } from "./awards.js";
import { timeCompiled } from "./compiled.js";
import { medians } from "./medians.js";
import { evaluationOf, priceMethods } from "./methods.js";
import { timeRobustness } from "./robust.js";
import { timeRounds } from "./rounds.js";
import { decimalScript, floatScript, plainOf } from "./scripts.js";
import { timeTipping } from "./tipping.js";
import { type Size, workload } from "./workload.js";

function prepared(size: Size) {
  const document = workload(size);
  const text = JSON.stringify(document);
  const procedure = parseProcedure(document);
  const readFloats = () => plainOf(document, Number, (weight, count) => weight / Number(count));
  const readDecimals = () =>
    plainOf(
      document,
      (figure) => new Decimal(figure),
      (weight, count) => weight.div(count),
    );
  return {
    document,
    text,
    procedure,
    readFloats,
    readDecimals,
    floats: readFloats(),
    decimals: readDecimals(),
  };
}

const show = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

const base = prepared({ lots: 2, bids: 8, criteria: 12, evaluators: 4 });
const one = medians(
  {
    evaluate: () => evaluate(base.procedure),
    "evaluate, findings read": () => evaluate(base.procedure).findings,
    "float script": () => floatScript(base.readFloats()),
    "decimal.js script": () => decimalScript(base.readDecimals()),
    "float, figures read before": () => floatScript(base.floats),
    "decimal.js, read before": () => decimalScript(base.decimals),
    "JSON.parse": () => JSON.parse(base.text),
    parseProcedure: () => parseProcedure(base.document),
  },
  9,
  120,
);
const of = (name: string): number => one[name] ?? 0;
console.log("One evaluation, 2 lots × 8 bids × 12 criteria × 4 evaluators (medians of 9 rounds in turn).");
console.log(
  "The scripts start from the parsed document, as evaluate's input does; reading its figures before is shown apart.",
);
for (const [name, time] of Object.entries(one))
  console.log(`  ${name.padEnd(28)} ${show(time).padStart(8)} µs`);
console.log(
  `  evaluate ÷ float script        ${show(of("evaluate") / of("float script"))}   (goal: at most 5)`,
);
console.log(
  `  evaluate ÷ decimal.js script   ${show(of("evaluate") / of("decimal.js script"))}   (goal: below 1)`,
);
console.log(`  evaluate ÷ float, read before  ${show(of("evaluate") / of("float, figures read before"))}`);
console.log(`  parseProcedure ÷ JSON.parse    ${show(of("parseProcedure") / of("JSON.parse"))}`);

/** The exponent of growth between two sizes: 1 is linear. */
const exponent = (small: number, large: number, factor: number): number =>
  Math.log(large / small) / Math.log(factor);

function growth(
  title: string,
  sizes: readonly [number, number, number],
  sizeOf: (size: number) => Size,
): void {
  console.log(title);
  const times = sizes.map((size) => {
    const { procedure, readFloats } = prepared(sizeOf(size));
    const found = medians(
      { float: () => floatScript(readFloats()), evaluate: () => evaluate(procedure) },
      5,
      150,
    );
    console.log(
      `  ${String(size).padStart(5)}  evaluate ${show(found.evaluate ?? 0).padStart(9)} µs   float ${show(found.float ?? 0).padStart(8)} µs   ratio ${show((found.evaluate ?? 0) / (found.float ?? 1))}`,
    );
    return found;
  });
  const [, middle, large] = sizes;
  for (const name of ["evaluate", "float"])
    console.log(
      `  growth exponent of ${name}: ${show(exponent(times[1]?.[name] ?? 1, times[2]?.[name] ?? 1, large / middle))}`,
    );
}

growth("Bids, 1 lot × 12 criteria × 4 evaluators", [10, 100, 1000], (bids) => ({
  lots: 1,
  bids,
  criteria: 12,
  evaluators: 4,
}));
growth("Criteria, 1 lot × 8 bids × 4 evaluators", [12, 50, 200], (criteria) => ({
  lots: 1,
  bids: 8,
  criteria,
  evaluators: 4,
}));

/** The quickest of a few runs, in microseconds. */
function quickest(work: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1000;
  });
  return Math.min(...times);
}

timeRounds();
timeRobustness();
timeTipping();
timeCompiled();
await timeAwards();

console.log(
  "Every price method on 1,000 bids, evaluated whole; ratio to lowestPriceRatio in the same round, per bid.",
);
console.log("  Exact methods: goal at most 3. Growth from 250 to 1,000 bids: 4 is linear.");
const ratioOf = (kind: string) =>
  evaluationOf(priceMethods.find((each) => each.kind === kind) ?? never(), 1000);
const plainest = ratioOf("lowestPriceRatio");
for (const entry of priceMethods) {
  const [few, many] = [evaluationOf(entry, 250), evaluationOf(entry, 1000)];
  const runs = many.inexact ? 2 : 7;
  const [small, large, plain] = [
    quickest(few.evaluate, runs * 3),
    quickest(many.evaluate, runs),
    quickest(plainest.evaluate, 7),
  ];
  console.log(
    `  ${entry.kind.padEnd(26)} ${show(large / plain).padStart(7)}   growth ${show(large / small).padStart(5)}${many.inexact ? "   inexact" : ""}`,
  );
}

function never(): never {
  throw new Error("the catalogue has no such method");
}
