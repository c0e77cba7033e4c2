import { match } from "ts-pattern";
import type { Quantities } from "../model/measure.js";
import type { Bid, Offer, Procedure, Round } from "../model/procedure.js";
import type { RoundRules } from "../model/roundRules.js";
import { contractTotal } from "../model/schedule.js";
import { figure } from "../number/figure.js";
import { alike, compare } from "../number/rational.js";
import { admitted, type Standing, type Verdict } from "./card.js";
import { decisionOn, type Reach } from "./decisions.js";
import { isOfEarlierRound, isOfOffer } from "./reasons.js";

/** One offer of a bid, for one lot or one exact set of lots, on its way through the rounds. */
export interface Entry {
  readonly standing: Standing;
  readonly verdict: Verdict;
  /** Whether an offer was sent in the round and asks more than the one before, which stands in its place. */
  readonly isDearer: boolean;
}

export const entry = (standing: Standing, verdict: Verdict = admitted): Entry => ({
  standing,
  verdict,
  isDearer: false,
});

/** What was set aside in an earlier round stays out, with the round in which that happened to the bid or its offer. */
export function earlierSetAside({ standing, verdict }: Entry, procedure: Procedure, round: Round): Entry {
  const earlier = verdict.kind === "setAside" ? verdict.reasons[0] : undefined;
  if (earlier !== undefined && isOfEarlierRound(earlier)) return entry(standing, verdict);
  const code = earlier !== undefined && isOfOffer(earlier) ? "offerLapsed" : "setAsideEarlier";
  const at = procedure.tender.rounds[round.index - 1]?.id ?? "";
  return entry(standing, { kind: "setAside", reasons: [{ code, round: at }] });
}

/** The offer of a later round beside the one before, as the rules of the round say. */
export function laterEntry(
  reach: Reach,
  rules: RoundRules,
  bid: Bid,
  sent: Offer | undefined,
  before: Entry,
): Entry {
  if (before.verdict.kind === "setAside") return earlierSetAside(before, reach.procedure, reach.round);
  if (sent === undefined) return entry(before.standing, silent(reach, rules, bid));
  const standing = stand(bid, sent, before.standing);
  const [was, now] = [before.standing.contractPrice, standing.contractPrice];
  if (was === undefined || now === undefined || compare(now, was) <= 0) return entry(standing);
  const reason = { code: "priceRise", before: figure(was), after: figure(now) } as const;
  return match(rules.priceRise)
    .returnType<Entry>()
    .with("allowed", () => entry(standing))
    .with("previousOfferStands", () => ({ ...entry(before.standing), isDearer: true }))
    .with("setAside", () => entry(standing, { kind: "setAside", reasons: [reason] }))
    .with("decide", () => {
      const outcome = decisionOn(reach, bid.id, "priceRise", ["accepted", "rejected"])?.outcome;
      return entry(standing, decide(outcome, bid, "priceRise", reason));
    })
    .exhaustive();
}

const silent = (reach: Reach, { ifNoOffer }: RoundRules, bid: Bid): Verdict =>
  match(ifNoOffer)
    .returnType<Verdict>()
    .with("previousOfferStands", () => admitted)
    .with("setAside", () => ({ kind: "setAside", reasons: [{ code: "noOffer" }] }))
    .with("decide", () => {
      const outcome = decisionOn(reach, bid.id, "noOffer", ["setAside", "stays"])?.outcome;
      return decide(outcome, bid, "noOffer", { code: "noOffer" });
    })
    .exhaustive();

type Missed = Extract<Verdict, { kind: "setAside" }>["reasons"][0];

function decide(outcome: string | undefined, bid: Bid, about: string, reason: Missed): Verdict {
  if (outcome === undefined) return { kind: "due", due: [{ kind: "decision", bid: bid.id, about }] };
  return outcome === "setAside" || outcome === "rejected"
    ? { kind: "setAside", reasons: [reason] }
    : admitted;
}

/** What is sent now over what stood before: a figure left out stays as it was. */
export function stand(bid: Bid, sent: Offer, before: Standing | undefined): Standing {
  const restated = sent.contractPrice !== undefined || sent.prices.size > 0 || sent.lines.size > 0;
  const lines = new Map([...(before?.lines ?? []), ...sent.lines]);
  const revised = new Map(before?.revised);
  for (const leaf of sent.revises) revised.set(leaf, sent.round);
  const measures = new Map(before?.measures);
  for (const [leaf, amounts] of sent.measures) {
    const was = before?.measures.get(leaf);
    if (was !== undefined && !isRepeated(amounts, was)) revised.set(leaf, sent.round);
    measures.set(leaf, was === undefined ? amounts : new Map([...was, ...amounts]));
  }
  return {
    bid,
    lots: sent.lots,
    from: sent.round,
    prices: new Map([...(before?.prices ?? []), ...sent.prices]),
    contractPrice: restated
      ? (sent.contractPrice ?? contractTotal(sent.schedules, lines))
      : before?.contractPrice,
    schedules: sent.schedules,
    lines,
    currency: restated ? sent.currency : before?.currency,
    submitted: sent.submitted ?? before?.submitted,
    measures,
    computed: over(before?.computed, sent.computed),
    commitments: over(before?.commitments, sent.commitments),
    revised,
  };
}

/** Whether every quantity is one that stood before. */
const isRepeated = (amounts: Quantities, before: Quantities): boolean =>
  Array.from(amounts).every(([line, amount]) => alike(amount, before.get(line)));

const over = <Value>(
  before: ReadonlyMap<string, Value> | undefined,
  sent: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> =>
  before === undefined || before.size === 0 ? sent : new Map([...before, ...sent]);
