import type { Formula } from "../formula.js";
import type { AggregateWord, PlaceWord } from "../words.js";
import { reached } from "./walk.js";

/** The words by which the value looks at the other offers: its aggregates, `rank` and `next`. */
export function aggregateWords(formula: Formula): ReadonlySet<AggregateWord | PlaceWord> {
  const words = new Set<AggregateWord | PlaceWord>();
  for (const part of reached(formula)) {
    const word = part.kind === "aggregate" ? formula.aggregates[part.slot]?.word : undefined;
    if (word !== undefined) words.add(word);
    if (part.kind === "place") words.add(part.word);
  }
  return words;
}

/** Whether other offers can move the value. */
export const isRelative = (formula: Formula): boolean => aggregateWords(formula).size > 0;
