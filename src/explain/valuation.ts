import { tell } from "../formula/sentence.js";
import type { Hole, Valuation } from "../formula/valuation.js";
import { zero } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { ended } from "./ending.js";
import { holeWords } from "./holes.js";

/** The parts of a sentence about a valuation, and the lines of its steps. */
export interface Told {
  /** " the formula has no value here, as …; the method then gives", where it was filled. */
  readonly filled: string;
  /** "weight × lowest price ÷ price = 35 × 100 ÷ 125 = 28" */
  readonly chain: string;
  /** " (since …)" */
  readonly noted: string;
  readonly steps: readonly string[];
}

/** Tells a valuation; `giver` is what says how a hole is filled. */
export function toldOf(valuation: Valuation, hole: Hole | undefined, giver: "method" | "rule"): Told {
  const { words, figures, steps, notes } = tell(valuation);
  const parts = [words, figures, shown(valuation.value ?? zero)];
  return {
    filled:
      hole === undefined
        ? ""
        : ` the formula has no value here, as ${holeWords[hole]}; the ${giver} then gives`,
    chain: parts.filter((part, index) => part !== parts[index - 1]).join(" = "),
    noted: notes.length === 0 ? "" : ` (${notes.join("; ")})`,
    steps: steps.map((step) => ended(`  with ${step}`)),
  };
}
