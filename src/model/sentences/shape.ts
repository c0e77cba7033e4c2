import { listed, quoted, suggestion } from "./wording.js";

/** Most words that a sentence lists one by one. */
const mostListed = 12;

/** Sentences about the form of a document: text, records, keys and figures as they are written. */
export const shapeSentences = {
  notJson: (f: { line: string; column: string; problem: string }) =>
    `This is not JSON text: ${f.problem}, at line ${f.line}, column ${f.column}. Mend the text there.`,
  duplicateKey: (f: { key: string; line: string; column: string }) =>
    `${quoted(f.key)} is written twice in one record, again at line ${f.line}, column ${f.column}: keep the one that is meant.`,
  tooDeep: (f: { most: string }) =>
    `Records and lists are nested more than ${f.most} deep: flatten what is written here.`,
  tooMany: (f: { at: string; most: string }) =>
    `${f.at} holds more than ${f.most} items: leave out those that are not needed.`,
  tooFew: (f: { at: string; least: string }) =>
    `${f.at} needs at least ${f.least} ${f.least === "1" ? "item" : "items"}: add what is missing, or leave the list out where it may be left out.`,
  missing: (f: { key: string; expected: string }) => `${quoted(f.key)} is missing: add it, as ${f.expected}.`,
  unknownKey: (f: { key: string; meant: readonly string[] }) =>
    f.meant.length > 0
      ? `${quoted(f.key)} is not a key that can stand here${suggestion(f.meant)}`
      : `${quoted(f.key)} is not a key that can stand here: remove it, or put what your own system needs under "meta".`,
  wrongType: (f: { at: string; expected: string; found: string }) =>
    `${f.at} is ${f.found}: write ${f.expected} instead.`,
  notOneOf: (f: { value: string; options: readonly string[]; meant: readonly string[] }) =>
    f.options.length > mostListed
      ? `${quoted(f.value)} is not one of the ${f.options.length} words that can stand here, which are listed in "options": write one of them${suggestion(f.meant) || "."}`
      : `${quoted(f.value)} cannot stand here: write ${listed(f.options, "or")}${(f.options.length > 1 && suggestion(f.meant)) || "."}`,
  wordOrRecord: (f: {
    value: string;
    words: readonly string[];
    kinds: readonly string[];
    meant: readonly string[];
  }) =>
    `${quoted(f.value)} cannot stand here in this form: write ${listed(f.words, "or")} by itself, or a record of the kind ${listed(f.kinds, "or")}${suggestion(f.meant) || "."}`,
  badFigure: (f: { figure: string; noun: string; example: string }) =>
    `${quoted(f.figure)} is not ${f.noun}: write digits with a point, such as ${f.example}, at most 40 digits and no exponent, leading zeros, sign of money or separators.`,
  badFraction: (f: { fraction: string }) =>
    `${quoted(f.fraction)} is not a fraction in lowest terms that no decimal holds: write 100/3 and not 200/6, and 12.5 rather than 25/2, with at most 40 digits above and below.`,
  badCount: (f: { figure: string }) =>
    `${quoted(f.figure)} is not a whole number: write digits alone, such as 3, and at most 9 of them.`,
  badId: (f: { id: string }) =>
    f.id === "__proto__"
      ? `${quoted(f.id)} cannot be an id, because it has a meaning of its own in many programs: write another.`
      : `${quoted(f.id)} cannot be an id: write 1 to 100 characters without square brackets or line breaks, and no space at either end.`,
  badTime: (f: { time: string }) =>
    `${quoted(f.time)} is not a time: write a date of the calendar and a time in UTC with whole seconds, such as 2026-03-01T11:00:00Z.`,
  badDate: (f: { date: string }) =>
    `${quoted(f.date)} is not a date: write a day of the calendar, such as 2027-04-01.`,
  badDigest: (f: { digest: string }) =>
    `${quoted(f.digest)} is not a SHA-256: write the 64 hexadecimal digits in small letters that "weighbridge freeze" prints.`,
  badCurrency: (f: { currency: string }) =>
    `${quoted(f.currency)} is not a currency: write its three capital letters, such as GBP.`,
  numberNotExact: (f: { number: string }) =>
    /\d/.test(f.number)
      ? `The number ${f.number} is not certain to be what was written: a number may have at most 15 digits that count. Write it as text in quotation marks.`
      : `${f.number} is no figure: write the one that is meant, as text in quotation marks.`,
  empty: (f: { key: string }) =>
    `${quoted(f.key)} is empty: write something, or leave it out where it may be left out.`,
  tooLong: (f: { key: string; most: string }) =>
    `${quoted(f.key)} is longer than ${f.most} characters: shorten it.`,
  criterionUnclear: (f: { criterion: string }) =>
    `It is not clear what ${quoted(f.criterion)} is: a criterion is either a group with "criteria", or it has a "type" ("quality", "price", "measure" or "requirement"). Add one of the two.`,
};
