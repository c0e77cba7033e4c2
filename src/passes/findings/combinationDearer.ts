import type { Finding } from "../../model/finding.js";
import { figure } from "../../number/figure.js";
import { compare, type Rational, reduce, sum } from "../../number/rational.js";
import { entryKey } from "../rounds.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A bidder asks more for the lots together than for each of them alone. */
export const combinationDearer = ({ round, offers }: Assessed): Finding[] =>
  Array.from(offers.entries.values()).flatMap(({ standing, verdict }): Finding[] => {
    const { bid, lots, contractPrice } = standing;
    if (lots.length < 2 || contractPrice === undefined || verdict.kind === "setAside") return [];
    const single = lots.map((lot) => offers.entries.get(entryKey(bid.id, [lot]))?.standing.contractPrice);
    if (!single.every((price): price is Rational => price !== undefined)) return [];
    const apart = reduce(sum(single));
    if (compare(contractPrice, apart) <= 0) return [];
    const figures = { combined: figure(contractPrice), single: figure(apart) };
    return [finding({ code: "combinationDearer", round: round.id, lots, bid: bid.id, ...figures })];
  });
