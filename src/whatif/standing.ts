import type { Procedure } from "../model/procedure.js";
import type { AssessedLot } from "../passes/assess.js";
import { assessRounds, type KnownLots, type Scope } from "../passes/assessRounds.js";
import { lastRound } from "../passes/lastRound.js";

/**
 * One lot as it stands in the last round that has offers: the same cards and ranking as an evaluation gives, without
 * the other lots, the comparison of combined offers, the recommendation and the findings. It is what what-if answers
 * look at again and again.
 */
export function standingOf(
  procedure: Procedure,
  lot: string,
  scope: Omit<Scope, "groups"> = {},
): AssessedLot {
  const lots = bearingOn(procedure, lot);
  const { tender } = procedure;
  const alone = { ...procedure, tender: { ...tender, lots: tender.lots.filter(({ id }) => lots.has(id)) } };
  const rounds = assessRounds(alone, lastRound(procedure), { ...scope, groups: [] });
  return rounds.at(-1)?.lots.find((state) => state.lot.id === lot) as AssessedLot;
}

/**
 * The lots whose invitations bear on a lot: a combined offer lives on where its bid is invited in every lot of it, so
 * that they hang together by combined offers. In a first round nobody is invited by rank.
 */
function bearingOn({ tender, bids }: Procedure, lot: string): ReadonlySet<string> {
  const bearing = new Set([lot]);
  if (tender.rounds.length === 1) return bearing;
  const combined = bids.flatMap(({ offers }) => offers.filter(({ lots }) => lots.length > 1));
  for (let known = 0; known < bearing.size; ) {
    known = bearing.size;
    for (const { lots } of combined)
      if (lots.some((each) => bearing.has(each))) for (const each of lots) bearing.add(each);
  }
  return bearing;
}

/**
 * What is known of every bid in some lots, for procedures that differ in one of them; undefined with several rounds, as
 * with one round alone an offer is what was sent.
 */
export const knownIn = ({ tender }: Procedure, lots: Iterable<AssessedLot>): KnownLots | undefined =>
  tender.rounds.length > 1
    ? undefined
    : new Map(
        Array.from(lots, ({ lot, cards }) => [
          lot.id,
          { lot, cards: new Map(cards.map((card) => [card.bid.id, card])) },
        ]),
      );
