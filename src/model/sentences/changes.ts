import { listed, quoted } from "./wording.js";

/** Sentences about changes that are tried on a procedure. */
export const changeSentences = {
  othersWeighNothing: (f: { of: string; left: string }) =>
    `What is left of the weights in ${quoted(f.of)} is ${f.left}, and the other criteria weigh nothing that it could be shared by: state their weights as well.`,
  offerUnknown: (f: {
    bid: string;
    lots: readonly string[];
    round: string | undefined;
    known: readonly string[];
  }) =>
    `Bid ${quoted(f.bid)} has no offer${f.lots.length === 0 ? "" : ` for ${listed(f.lots, "and")}`}${f.round === undefined ? "" : ` in round ${quoted(f.round)}`}${
      f.known.length === 0 ? ": name another bid." : `: name one that it has, ${f.known.join("; ")}.`
    }`,
  priceUnclear: (f: { bid: string; criteria: readonly string[] }) =>
    `The offer of bid ${quoted(f.bid)} has several prices: name in "criterion" which is meant, ${listed(f.criteria, "or")}.`,
  sheetForEveryLot: (f: { bid: string; criterion: string }) =>
    `Bid ${quoted(f.bid)} has one sheet on ${quoted(f.criterion)} that serves every lot: leave out "lots", as the figure changes in all of them.`,
  decisionUnknown: (f: { about: string; bid: string | undefined }) =>
    `No such decision about ${quoted(f.about)}${f.bid === undefined ? "" : ` on bid ${quoted(f.bid)}`} is recorded: state "lots" and "round" as the record does, or remove this change.`,
  nothingToReadmit: (f: { bid: string }) =>
    `No recorded decision keeps bid ${quoted(f.bid)} out: where a published bar does, lift that ceiling, minimum or limit.`,
  nothingToLift: (f: { what: "ceiling" | "minimum" | "limit"; of: readonly string[] }) =>
    `There is no ${f.what}${f.of.length === 0 ? "" : ` of ${listed(f.of, "and")}`} to lift: remove this change, or name what has one.`,
};
