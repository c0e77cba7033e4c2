import { figure } from "../number/figure.js";
import type { AssessedRound } from "../passes/assessRounds.js";
import { entryKey } from "../passes/rounds.js";
import type { OfferInRound } from "./records.js";

/** A bid's offer for a lot, round by round, as it stood in each that it took part in. */
export const offersIn = (rounds: readonly AssessedRound[], lot: string, bid: string): OfferInRound[] =>
  rounds.flatMap(({ round, offers }) => {
    const standing = offers.entries.get(entryKey(bid, [lot]))?.standing;
    if (standing === undefined) return [];
    const { from, contractPrice } = standing;
    return [
      {
        round: round.id,
        standing: from === round.index ? undefined : rounds[from]?.round.id,
        price: contractPrice && figure(contractPrice),
      },
    ];
  });
