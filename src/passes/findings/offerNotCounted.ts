import type { Finding } from "../../model/finding.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** An offer was sent and does not count: it came late, or is dearer than the one before, which then stands. */
export const offerNotCounted = ({ round, offers }: Assessed): Finding[] => [
  ...offers.late.map((each) =>
    finding({ code: "offerNotCounted", round: round.id, ...each, because: "late" }),
  ),
  ...Array.from(offers.entries.values()).flatMap(({ standing, isDearer }) =>
    isDearer
      ? [
          finding({
            code: "offerNotCounted",
            round: round.id,
            lots: standing.lots,
            bid: standing.bid.id,
            because: "priceRise",
          }),
        ]
      : [],
  ),
];
