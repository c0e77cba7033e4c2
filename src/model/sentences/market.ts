import { quoted } from "./wording.js";

/** Sentences about markets that are drawn before a tender is published. */
export const marketSentences = {
  marketRange: (f: { of: string; key: string; figure: string; from: string; to: string }) =>
    f.key === "to"
      ? `The range of ${quoted(f.of)} runs from ${f.from} to ${f.to}: exchange the two, or correct one.`
      : `${quoted(f.key)} of ${quoted(f.of)} is ${f.figure}: write a figure from ${f.from} to ${f.to}.`,
  marketStep: (f: { of: string; step: string; from: string; key: string; figure: string }) =>
    f.key === "step"
      ? `Steps of ${f.step} do not lead from ${f.from} to further figures of ${quoted(f.of)}: write a "step" above zero of which each is one.`
      : `Steps of ${f.step} do not lead from ${f.from} to ${f.figure}, which is ${quoted(f.key)} of ${quoted(f.of)}: write a figure that they lead to, or another "step".`,
  stepNotUsed: (f: { of: string; scale: string }) =>
    `Scale ${quoted(f.scale)} has levels, so ${quoted(f.of)} has no "step" to state: remove it.`,
  notSimulated: (f: {
    of: string;
    because: "noPrice" | "severalPrices" | "schedule" | "lines" | "computed";
  }) =>
    `${quoted(f.of)} cannot be simulated, because ${
      {
        noPrice: "it has no price criterion: simulate a lot with one",
        severalPrices:
          "it has several price criteria, and nobody is the cheapest by them all: simulate a lot with one",
        schedule: "its prices add up from the lines of a schedule: simulate rules without the schedule",
        lines: "its amount adds up from several lines: simulate rules in which it is stated as one",
        computed: "its amount is computed from a whole offer: simulate rules in which it is stated",
      }[f.because]
    }.`,
};
