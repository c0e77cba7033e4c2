import { type Manner, manners, wrongRanks } from "../support/tradeMarket.js";

/** 300,000 compiled rankings against evaluations and whole numbers, a third of each manner: `npm run agreement`. */
const scenarios = 200;
const markets = 500;

const count = (manner: Manner): number =>
  Array.from({ length: markets }, (_, seed) => wrongRanks(manner, seed, scenarios)).reduce(
    (a, b) => a + b,
    0,
  );

const wrong = manners.map((manner) => {
  const found = count(manner);
  console.log(`${manner.padEnd(6)}  ${markets * scenarios} rankings, ${found} wrong`);
  return found;
});
process.exitCode = wrong.some((each) => each > 0) ? 1 : 0;
