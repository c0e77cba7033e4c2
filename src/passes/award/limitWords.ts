import { match } from "ts-pattern";
import type { WonLimit } from "../../model/award.js";

/** A limit as a rule reads: "at most 2 lots per bidder". */
export const limitWords = ({ per, kind, bar }: WonLimit): string =>
  match(kind)
    .with("atMost", () => `at most ${lotsOf(bar.toString())} per ${ownerWord(per)}`)
    .with("atLeast", () => `at least ${lotsOf(bar.toString())} per ${ownerWord(per)}, or none`)
    .with("exactly", () => `exactly ${lotsOf(bar.toString())} per ${ownerWord(per)}, or none`)
    .with("share", () => `at most ${bar} % of the value of all lots per ${ownerWord(per)}`)
    .with("capacity", () => `at most ${lotsOf(bar.toString())}, as the bidder itself says`)
    .exhaustive();

const lotsOf = (count: string): string => `${count} ${count === "1" ? "lot" : "lots"}`;

export const ownerWord = (per: WonLimit["per"]): string =>
  per === "group" ? "group of affiliates" : "bidder";
