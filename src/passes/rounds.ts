import { match } from "ts-pattern";
import type { LotResult, NotInvited } from "../model/evaluation.js";
import type { Bid, Offer, Procedure, Round } from "../model/procedure.js";
import { figure } from "../number/figure.js";
import { compare, equal } from "../number/rational.js";
import { admitted, type Standing, type Verdict } from "./card.js";
import { decisionOn } from "./decisions.js";
import { invitationsTo, isOfOffer, open } from "./invitations.js";

/** One offer of a bid, for one lot or one exact set of lots, on its way through the rounds. */
export interface Entry {
  readonly standing: Standing;
  readonly verdict: Verdict;
}

/** All offers of a round: those that live, by bid and set of lots, and those of bids not invited. */
export interface RoundOffers {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly notInvited: readonly (NotInvited & { readonly lots: readonly string[] })[];
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
  const notInvited: (NotInvited & { readonly lots: readonly string[] })[] = [];
  const invitations = earlier && invitationsTo(round, earlier.lots);
  for (const bid of procedure.bids) {
    for (const { lots, sent, before } of offersIn(bid, round, earlier)) {
      const states = lots.map((lot) => invitations?.(lot, bid.id) ?? open);
      const closed = states.find((state) => !state.invited);
      if (closed?.setAside === true && before !== undefined)
        entries.set(entryKey(bid.id, lots), earlierSetAside(before, procedure, round));
      else if (
        closed !== undefined ||
        (earlier !== undefined && before === undefined && !isPresent(earlier, bid, lots))
      )
        notInvited.push({
          lots,
          bid: bid.id,
          rank: closed?.rank,
          total: closed?.total,
          offered: sent !== undefined,
          ref: bid.ref,
          meta: bid.meta,
        });
      else {
        const entry = entryOf(procedure, round, bid, lots, sent, before);
        if (entry !== undefined) entries.set(entryKey(bid.id, lots), entry);
      }
    }
  }
  return { entries, notInvited };
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

/** What was set aside in an earlier round stays out, with the round in which that happened to the bid or its offer. */
function earlierSetAside({ standing, verdict }: Entry, procedure: Procedure, round: Round): Entry {
  const earlier = verdict.kind === "setAside" ? verdict.reasons[0] : undefined;
  if (earlier?.code === "setAsideEarlier" || earlier?.code === "offerLapsed") return { standing, verdict };
  const code = earlier !== undefined && isOfOffer(earlier) ? "offerLapsed" : "setAsideEarlier";
  const at = procedure.tender.rounds[round.index - 1]?.id ?? "";
  return { standing, verdict: { kind: "setAside", reasons: [{ code, round: at }] } };
}

/** A new combined offer comes from a bid that is in every lot of it already; a new offer for one lot never does. */
const isPresent = (earlier: Earlier, bid: Bid, lots: readonly string[]): boolean =>
  lots.length > 1 &&
  lots.every((lot) =>
    bid.offers.some(
      (offer) => offer.lots.includes(lot) && earlier.offers.entries.has(entryKey(bid.id, offer.lots)),
    ),
  );

function entryOf(
  procedure: Procedure,
  round: Round,
  bid: Bid,
  lots: readonly string[],
  sent: Offer | undefined,
  before: Entry | undefined,
): Entry | undefined {
  if (before === undefined) return sent && { standing: stand(bid, sent, undefined), verdict: admitted };
  if (before.verdict.kind === "setAside") return earlierSetAside(before, procedure, round);
  const reach = { procedure, round, lots };
  if (sent === undefined) {
    const verdict = match(round.ifNoOffer ?? "previousOfferStands")
      .returnType<Verdict>()
      .with("previousOfferStands", () => admitted)
      .with("setAside", () => ({ kind: "setAside", reasons: [{ code: "noOffer" }] }))
      .with("decide", () =>
        decide(decisionOn(reach, bid.id, "noOffer", ["setAside", "stays"])?.outcome, bid, "noOffer", {
          code: "noOffer",
        }),
      )
      .exhaustive();
    return { standing: before.standing, verdict };
  }
  const standing = stand(bid, sent, before.standing);
  const [was, now] = [before.standing.contractPrice, standing.contractPrice];
  if (was === undefined || now === undefined || compare(now, was) <= 0)
    return { standing, verdict: admitted };
  const reason = { code: "priceRise", before: figure(was), after: figure(now) } as const;
  return match(round.priceRise ?? "allowed")
    .returnType<Entry>()
    .with("allowed", () => ({ standing, verdict: admitted }))
    .with("previousOfferStands", () => ({ standing: before.standing, verdict: admitted }))
    .with("setAside", () => ({ standing, verdict: { kind: "setAside", reasons: [reason] } }))
    .with("decide", () => {
      const outcome = decisionOn(reach, bid.id, "priceRise", ["accepted", "rejected"])?.outcome;
      return { standing, verdict: decide(outcome, bid, "priceRise", reason) };
    })
    .exhaustive();
}

type Missed = Extract<Verdict, { kind: "setAside" }>["reasons"][0];

function decide(outcome: string | undefined, bid: Bid, about: string, reason: Missed): Verdict {
  if (outcome === undefined) return { kind: "due", due: [{ kind: "decision", bid: bid.id, about }] };
  return outcome === "setAside" || outcome === "rejected"
    ? { kind: "setAside", reasons: [reason] }
    : admitted;
}

/** What is sent now over what stood before: a figure left out stays as it was. */
function stand(bid: Bid, sent: Offer, before: Standing | undefined): Standing {
  const restated = sent.contractPrice !== undefined || sent.prices.size > 0;
  const revised = new Map(before?.revised);
  for (const leaf of sent.revises) revised.set(leaf, sent.round);
  for (const [leaf, amount] of sent.measures) {
    const was = before?.measures.get(leaf);
    if (was !== undefined && !equal(was, amount)) revised.set(leaf, sent.round);
  }
  return {
    bid,
    lots: sent.lots,
    from: sent.round,
    prices: new Map([...(before?.prices ?? []), ...sent.prices]),
    contractPrice: restated ? sent.contractPrice : before?.contractPrice,
    submitted: sent.submitted ?? before?.submitted,
    measures: new Map([...(before?.measures ?? []), ...sent.measures]),
    revised,
  };
}
