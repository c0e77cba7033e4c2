import type { Working } from "../model/working.js";
import { ended } from "./ending.js";
import { toldOf } from "./valuation.js";

/** How the rule on abnormally low tenders came to flag a bid or not: the prices, the formula and the lines it drew. */
export function abnormalWords(it: Working & { readonly of: "abnormal" }): string[] {
  const { offers, own, count } = it.heldAgainst;
  const { filled, chain, noted, steps } = toldOf(it.valuation, it.filled, "rule");
  const prices = `${count} ${offers} ${count === 1 ? "price" : "prices"}, its own ${own}`;
  const said = it.value.n > 0n ? "flagged" : "not flagged";
  return [ended(`Abnormally low, against ${prices}:${filled} ${chain}, ${said}${noted}`), ...steps];
}
