import type { LotResult, NotInvited } from "../model/evaluation.js";
import type { Bid, Offer, Procedure, Round } from "../model/procedure.js";
import type { RoundRules } from "../model/roundRules.js";
import type { Verdict } from "./card.js";
import { lateIn, type Reach } from "./decisions.js";
import { type Entry, earlierSetAside, entry, laterEntry, stand } from "./entry.js";
import { type Invitation, type Invitations, invitationsTo, openToAll } from "./invite/invitations.js";

/** All offers of a round: those that live, by bid and set of lots, and those of bids not invited. */
export interface RoundOffers {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly invitations: Invitations;
  readonly notInvited: readonly (NotInvited & { readonly lots: readonly string[] })[];
  /** Offers that were sent in this later round and came late; they are not read. */
  readonly late: readonly { readonly bid: string; readonly lots: readonly string[] }[];
}

export const entryKey = (bid: string, lots: readonly string[]): string => `${bid}\n${lots.join("\t")}`;

/** What a round starts from: the offers and the results of the one before. */
export interface Earlier {
  readonly offers: RoundOffers;
  readonly lots: readonly LotResult[];
}

/** The offers as they stand in a round: sent now, or standing from before as the round's rules say. */
export function offersOf(procedure: Procedure, round: Round, earlier: Earlier | undefined): RoundOffers {
  const entries = new Map<string, Entry>();
  const notInvited: RoundOffers["notInvited"][number][] = [];
  const late: RoundOffers["late"][number][] = [];
  const invitations =
    earlier === undefined
      ? openToAll
      : invitationsTo(procedure, round, earlier.lots, earlier.offers.invitations);
  for (const bid of procedure.bids)
    for (const met of offersIn(bid, round, earlier)) {
      const { lots, sent, before } = met;
      const states = lots.map((lot) => invitations(lot, bid.id));
      const missed = states.find((state) => state.kind === "notInvited");
      const isNew = earlier !== undefined && before === undefined && !isPresent(earlier, bid, lots);
      if (missed !== undefined || isNew) {
        notInvited.push({ lots, ...missing(bid, round, missed, sent !== undefined) });
        continue;
      }
      const reach = { procedure, round, lots };
      const decision = sent && lateIn(reach, bid.id);
      if (decision !== undefined && earlier !== undefined) late.push({ bid: bid.id, lots });
      const made = earlier
        ? inLater(reach, bid, { ...met, sent: decision === undefined ? sent : undefined }, states)
        : sent && entry(stand(bid, sent, undefined), decision && lateVerdict(decision.reason));
      if (made !== undefined) entries.set(entryKey(bid.id, lots), made);
    }
  return { entries, invitations, notInvited, late };
}

interface Met {
  readonly lots: readonly string[];
  readonly sent: Offer | undefined;
  readonly before: Entry | undefined;
}

/** Every set of lots for which the bid has an offer, now or from before. */
function offersIn(bid: Bid, round: Round, earlier: Earlier | undefined): Met[] {
  const met = new Map<string, Met>();
  for (const offer of bid.offers) {
    const key = entryKey(bid.id, offer.lots);
    const before = earlier?.offers.entries.get(key);
    if (offer.round === round.index) met.set(key, { lots: offer.lots, sent: offer, before });
    else if (offer.round < round.index && !met.has(key))
      met.set(key, { lots: offer.lots, sent: undefined, before });
  }
  return Array.from(met.values());
}

/** In a later round: what was set aside stays out, an open invitation is waited for, then the rules speak. */
function inLater(reach: Reach, bid: Bid, met: Met, states: readonly Invitation[]): Entry | undefined {
  const { lots, sent, before } = met;
  const isAside = states.some((state) => state.kind === "setAside");
  const made = before ?? (sent && entry(stand(bid, sent, undefined)));
  if (made === undefined) return undefined;
  if (isAside) return earlierSetAside(made, reach.procedure, reach.round);
  // The lots of a combined offer have the same rules.
  const rules = reach.round.rules.get(lots[0] as string) as RoundRules;
  const found = before === undefined ? made : laterEntry(reach, rules, bid, sent, before);
  if (made.verdict.kind === "setAside" || !states.some((state) => state.kind === "undecided")) return found;
  return { ...found, verdict: { kind: "due", due: [{ kind: "decision", bid: bid.id, about: "invited" }] } };
}

const lateVerdict = (reason: string | undefined): Verdict => ({
  kind: "setAside",
  reasons: [{ code: "decided", about: "late", reason }],
});

/** A new combined offer comes from a bid that is in every lot of it already; a new offer for one lot never does. */
const isPresent = (earlier: Earlier, bid: Bid, lots: readonly string[]): boolean =>
  lots.length > 1 &&
  lots.every((lot) =>
    bid.offers.some(
      (offer) => offer.lots.includes(lot) && earlier.offers.entries.has(entryKey(bid.id, offer.lots)),
    ),
  );

const unmet = {
  rule: undefined,
  comparison: undefined,
  reason: undefined,
  rank: undefined,
  total: undefined,
};

function missing(
  bid: Bid,
  round: Round,
  missed: Extract<Invitation, { kind: "notInvited" }> | undefined,
  offered: boolean,
): NotInvited {
  const { kind: _kind, ...told } = missed ?? { kind: undefined, round: round.id, ...unmet };
  return { bid: bid.id, ...told, offered, ref: bid.ref, meta: bid.meta };
}
