import type { Award } from "../../model/award.js";
import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, whole } from "../../number/rational.js";
import { isWithin, limitsIn, limitsOn } from "../award/allocation/holdings.js";
import { finding } from "./finding.js";

/** A bidder offers a discount for lots that a limit never lets it win together. */
export function discountUnreachable(procedure: Procedure, { round }: Award): Finding[] {
  const limits = limitsIn(procedure);
  return procedure.bids.flatMap((bid) =>
    bid.winning.discounts.flatMap(({ ifWon, ifWonCount, percent }): Finding[] => {
      const count = ifWon?.length ?? ifWonCount ?? 0;
      const limit = limitsOn(limits, bid).find((each) =>
        each.kind === "share"
          ? ifWon !== undefined && !isWithin(limits, each, ifWon)
          : each.kind !== "atLeast" && compare(whole(BigInt(count)), each.bar) > 0,
      );
      if (limit === undefined) return [];
      const { per, kind, bar } = limit;
      const told = { per, kind, bar: figure(bar) };
      const figures = { percent: figure(percent), lots: ifWon, count, limit: told };
      return [finding({ code: "discountUnreachable", round, bid: bid.id, ...figures })];
    }),
  );
}
