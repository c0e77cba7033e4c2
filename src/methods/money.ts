import type { Vocabulary } from "../formula/formula.js";

const plain = (subject: string, names: readonly string[]): Vocabulary => ({
  subject,
  names,
  items: {},
  choices: {},
  tables: [],
});

/** What a quantity may name: the published volumes. */
export const quantityVocabulary = (volumes: readonly string[]): Vocabulary => plain("", volumes);

/** What the rule on an unserved line may name: the figure of the line, over the bids that serve it. */
export const unservedVocabulary: Vocabulary = plain("figure", ["figure"]);

/** What an adjustment may name: the offered price, and what the lot publishes. */
export const adjustmentVocabulary: Vocabulary = plain("price", ["price", "estimate", "ceiling"]);

/** What is named where an amount of a later year is brought to the base date. */
export const presentVocabulary: Vocabulary = plain("amount", ["amount", "rate", "inflation", "years"]);

/**
 * The value at the base date of an amount that is due a number of years later, with rate and inflation in per cent a
 * year: where prices and rate are stated alike, where real prices meet a nominal rate, and the other way round.
 *
 * Source: HM Treasury, The Green Book, annex on discounting; the relation of real and nominal rates is Fisher's.
 */
export const presentValue = {
  alike: "amount / (1 + rate / 100) ^ years",
  realAtNominal: "amount * ((1 + inflation / 100) / (1 + rate / 100)) ^ years",
  nominalAtReal: "amount / ((1 + inflation / 100) * (1 + rate / 100)) ^ years",
} as const;
