import { tell } from "../formula/sentence.js";
import type { Working } from "../model/working.js";
import { shown } from "../number/shown.js";
import { ended } from "./ending.js";
import { holeWords } from "./holes.js";

/** How the rule on abnormally low tenders came to flag a bid or not: the prices, the formula and the lines it drew. */
export function abnormalWords(it: Working & { readonly of: "abnormal" }): string[] {
  const { offers, own, count } = it.heldAgainst;
  const { words, figures, steps, notes } = tell(it.valuation);
  const prices = `${count} ${offers} ${count === 1 ? "price" : "prices"}, its own ${own}`;
  const filled =
    it.filled === undefined
      ? ""
      : ` the formula has no value here, as ${holeWords[it.filled]}; the rule then gives`;
  const chain = [words, figures, shown(it.value)].filter((part, index, all) => part !== all[index - 1]);
  const said = it.value.n > 0n ? "flagged" : "not flagged";
  const noted = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  return [
    ended(`Abnormally low, against ${prices}:${filled} ${chain.join(" = ")}, ${said}${noted}`),
    ...steps.map((step) => ended(`  with ${step}`)),
  ];
}
