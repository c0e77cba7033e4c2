import type { Entry } from "../../methods/entry.js";
import { type Earned, examplesOf, type Scoring, scorer } from "./sample.js";

/** A case at the edge of a method, with what the bid in question earns. */
export interface Edge {
  readonly words: string;
  readonly earned: Earned;
}

/** For each kind of criterion: the case, what the other bids put before it, and the bid in question. */
const cases: Readonly<
  Record<Scoring, readonly (readonly [words: string, others: readonly string[], own: string])[]>
> = {
  price: [
    ["a single bid", [], "100000"],
    ["each of four equal bids", ["100000", "100000", "100000"], "100000"],
    ["each of four bids at the ceiling", ["160000", "160000", "160000"], "160000"],
    ["a price of 0 beside the four", ["100000", "110000", "125000", "150000"], "0"],
    ["A, with a price of 0 beside it", ["110000", "125000", "150000", "0"], "100000"],
    [
      "a price above the ceiling, 170 000, beside the four",
      ["100000", "110000", "125000", "150000"],
      "170000",
    ],
  ],
  measure: [
    ["a single bid", [], "40"],
    ["each of four equal bids", ["40", "40", "40"], "40"],
    ["an amount of 0 beside the four", ["40", "55", "70", "90"], "0"],
    ["each of four bids at 0", ["0", "0", "0"], "0"],
  ],
  quality: [
    ["a single bid", [], "60"],
    ["the bottom of the scale beside the four", ["60", "75", "88", "95"], "0"],
    ["each of four bids at the bottom", ["0", "0", "0"], "0"],
    ["the top of the scale beside the four", ["60", "75", "88", "95"], "100"],
  ],
  group: [
    ["a single bid, A", [], "37"],
    ["a bid with nothing in any part beside the four", ["37", "46.75", "55.4", "61.25"], "0"],
    ["a bid with everything in every part beside the four", ["37", "46.75", "55.4", "61.25"], "65"],
  ],
};

/** What a method gives where others divide by zero or leave their bounds, computed under its usual parameters. */
export const edgesOf = (context: Scoring, entry: Entry): Edge[] =>
  cases[context].map(([words, others, own]) => ({
    words,
    earned: scorer(context, entry, examplesOf(entry)[0] ?? {}, [...others, own]).earns(own),
  }));
