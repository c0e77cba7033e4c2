import { listed, quoted } from "./wording.js";

/** Sentences about offers, scoresheets and decisions. */
export const bidSentences = {
  lotMissing: (f: { lots: readonly string[] }) =>
    `It is not stated for which lot this is: name ${listed(f.lots, "or")}.`,
  roundMissing: (f: { rounds: readonly string[] }) =>
    `There are several rounds, and this offer does not say which it was sent in: name ${listed(f.rounds, "or")}.`,
  duplicateOffer: (f: { bid: string; round: string; lots: readonly string[]; first: string }) =>
    `Bid ${quoted(f.bid)} has two offers for ${listed(f.lots, "and")} in round ${quoted(f.round)}, the first at ${f.first}: keep the one that counts.`,
  priceTwice: (f: { stated: readonly string[] }) =>
    `The price is stated in ${listed(f.stated, "and")}: keep one of them.`,
  priceNeedsLeaf: (f: { criteria: readonly string[] }) =>
    `There are several prices (${listed(f.criteria, "and")}), so "price" does not say which: write "prices" with one for each, and "contractPrice".`,
  contractPriceMissing: (f: { criteria: readonly string[] }) =>
    `With several prices (${listed(f.criteria, "and")}) the price of the contract is not clear: add "contractPrice".`,
  lotsNotGrouped: (f: { lots: readonly string[]; groups: readonly string[] }) =>
    `${listed(f.lots, "and")} are not a group of lots under "award"${
      f.groups.length === 0
        ? ", which has none: name one lot at a time."
        : `: name exactly one group, which ${f.groups.length === 1 ? "is" : "are"} ${f.groups.join("; ")}, or one lot.`
    }`,
  combinationClosed: (f: { bid: string; round: string }) =>
    `Round ${quoted(f.round)} does not reopen "combinations", and bid ${quoted(f.bid)} had no combined offer for these lots before: remove this offer.`,
  closedFigureChanged: (f: { what: string; round: string; before: string; after: string }) =>
    `Round ${quoted(f.round)} does not reopen ${quoted(f.what)}, which was ${f.before} and is now ${f.after}: leave it out or repeat what stands.`,
  notReopened: (f: { criterion: string; round: string }) =>
    `Round ${quoted(f.round)} does not reopen ${quoted(f.criterion)}: remove it here, or file it under the round it belongs to.`,
  sheetWithoutOffer: (f: { criterion: string; round: string; bid: string }) =>
    `Bid ${quoted(f.bid)} has no offer in round ${quoted(f.round)}, so what stands for ${quoted(f.criterion)} is on an earlier sheet: remove this one, or file it under the round it belongs to.`,
  notRevised: (f: { criterion: string; round: string; bid: string }) =>
    `Bid ${quoted(f.bid)} did not revise ${quoted(f.criterion)} in round ${quoted(f.round)}, so its earlier score stands: remove this sheet, or name the criterion in "revises" of the offer.`,
  placeUnclear: (f: { stated: readonly string[] }) =>
    `${listed(f.stated, "and")} are both stated: keep "lot" for one lot, or the list for a combined offer.`,
  notMarked: (f: { criterion: string; type: string }) =>
    `${quoted(f.criterion)} is a ${f.type}, and a scoresheet is for a quality or measure criterion: name one, or remove this sheet.`,
  wrongSheet: (f: { criterion: string; type: string; key: string; holds: readonly string[] }) =>
    `${quoted(f.criterion)} is a ${f.type} criterion, whose sheet holds ${listed(f.holds, "and")}: remove ${quoted(f.key)}.`,
  duplicateSheet: (f: { bid: string; criterion: string; first: string }) =>
    `There are two sheets for bid ${quoted(f.bid)} on ${quoted(f.criterion)} for the same lot and round, the first at ${f.first}: keep one. A sheet without "lot" serves every lot.`,
  nothingToDecide: (f: { about: string }) =>
    f.about === "drawnFigure"
      ? "No method looks at a drawn figure: remove this decision, or score with a method that does."
      : f.about === "invited"
        ? `The round invites by a published rule and leaves nothing to decide: remove this decision, name another round, or write "kind": "decision" under "invited".`
        : `The published rules leave nothing to decide about ${quoted(f.about)}: remove this decision, or publish "decide" as what follows.`,
  decisionIncomplete: (f: { about: string; lacks: readonly string[] }) =>
    `A decision about ${quoted(f.about)} needs ${listed(f.lacks, "and")}: add what is missing.`,
  keyNotUsed: (f: { about: string; key: string }) =>
    `${quoted(f.key)} has no place in a decision about ${quoted(f.about)}: remove it.`,
  bidTwice: (f: { bid: string }) => `Bid ${quoted(f.bid)} is drawn twice: keep it once in "order".`,
  noEnvelopes: (f: { envelope: string }) =>
    `Envelope ${f.envelope} cannot be opened, because the tender publishes no envelopes: remove this decision, or add "envelopes" to the tender.`,
  contradictoryDecisions: (f: { about: string; first: string; second: string; other: string }) =>
    `This decision about ${quoted(f.about)} says ${quoted(f.second)}, and the one at ${f.other} says ${quoted(f.first)}: keep the one that holds.`,
  envelopesOutOfOrder: (f: { envelope: string; at: string; before: string; beforeAt: string }) =>
    `Envelope ${f.envelope} was opened at ${f.at}, before envelope ${f.before} at ${f.beforeAt}: envelopes are opened in the published order, so correct the times.`,
};
