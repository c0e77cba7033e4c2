import type { Finding } from "../../model/finding.js";
import { itemsAbove } from "../admit/itemCeilings.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A bid that is not set aside for it has single figures above the ceilings of their lines. */
export const itemsAboveCeiling = ({ lots, round }: Assessed): Finding[] =>
  lots.flatMap(({ lot, cards }) =>
    cards.flatMap(({ bid, offer, verdict }): Finding[] => {
      if (lot.schedule?.itemCeilings === undefined || offer === undefined || verdict.kind === "setAside")
        return [];
      const found = itemsAbove(lot.schedule, offer);
      if (found === undefined) return [];
      const { lines, of, excess, percent } = found;
      const figures = { lines, of, excess, percent };
      return [finding({ code: "itemsAboveCeiling", round: round.id, lot: lot.id, bid: bid.id, ...figures })];
    }),
  );
