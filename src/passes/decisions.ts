import type { Method } from "../methods/method.js";
import type { Consequence } from "../model/document/basics.js";
import type { DecisionDocument } from "../model/document/bids.js";
import type { Decision, Procedure, Round } from "../model/procedure.js";
import type { Reason } from "../model/reason.js";
import type { Rational } from "../number/rational.js";
import { admitted, type Verdict } from "./card.js";

type Outcome = NonNullable<DecisionDocument["outcome"]>;

/** Which offers of a bid a decision may speak of: those of one lot, or the combined one for several. */
export interface Reach {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly lots: readonly string[];
}

/** Whether a decision speaks of these lots in this round. */
const reaches = (decision: Decision, { round, lots }: Reach): boolean =>
  decision.round <= round.index &&
  (decision.lot === undefined || (lots.length === 1 && decision.lot === lots[0])) &&
  (decision.lots === undefined ||
    (lots.length === decision.lots.length && decision.lots.every((lot) => lots.includes(lot))));

/** The latest decision on a bid about one thing that answers with one of these outcomes. */
export function decisionOn(
  reach: Reach,
  bid: string,
  about: string,
  outcomes: readonly Outcome[],
): Decision | undefined {
  let latest: Decision | undefined;
  for (const decision of reach.procedure.decisions.get(bid) ?? []) {
    if (decision.about !== about || decision.outcome === undefined || !outcomes.includes(decision.outcome))
      continue;
    if (reaches(decision, reach) && (latest === undefined || decision.round >= latest.round))
      latest = decision;
  }
  return latest;
}

/** The decision that the offer of a bid in this very round came late, where there is one. */
export const lateIn = (reach: Reach, bid: string): Decision | undefined =>
  reach.procedure.decisions
    .get(bid)
    ?.find(
      (each) =>
        each.about === "late" &&
        each.outcome === "setAside" &&
        each.round === reach.round.index &&
        reaches(each, reach),
    );

/** The latest draw for these lots: an order that breaks ties, or a figure that a method looks at. */
export function drawFor(reach: Reach, about: "draw" | "drawnFigure" = "draw"): Decision | undefined {
  const draws = (reach.procedure.decisions.get("") ?? []).filter(
    (each) => each.about === about && reaches(each, reach),
  );
  return latestOf(draws);
}

/** The record of the latest round; of several of one round the last. */
export const latestOf = <T extends { readonly round: number }>(records: readonly T[]): T | undefined =>
  records.reduce<T | undefined>((a, b) => (a !== undefined && a.round > b.round ? a : b), undefined);

/** Whether a method looks at a figure that is drawn once the offers are in. */
export const looksAtDraw = ({ formula }: Method): boolean => formula.names.includes("draw");

/** The figure drawn for these lots, where a method looks at one and it is known. */
export const drawnFor = (reach: Reach, method: Method): Rational | undefined =>
  looksAtDraw(method) ? drawFor(reach, "drawnFigure")?.figure : undefined;

/** The envelopes recorded as opened in a round. */
export const openedIn = (
  { decisions }: Procedure,
  round: number,
): { envelope: number; at: string | undefined }[] =>
  (decisions.get("") ?? []).flatMap(({ about, envelope, at, round: from }) =>
    about === "opened" && envelope !== undefined && from === round ? [{ envelope, at }] : [],
  );

/** That a round is recorded as closed: its deadline has passed, whoever answered. */
export const closedIn = ({ decisions }: Procedure, round: number): { at: string | undefined } | undefined => {
  const closed = decisions.get("")?.find((each) => each.about === "closed" && each.round === round);
  return closed && { at: closed.at };
};

/** What follows when a bar is missed: as published, or as the buyer decides and records. */
export function consequenceOf(
  reach: Reach,
  bid: string,
  about: string,
  otherwise: Consequence,
  reason: Reason,
): Verdict {
  if (otherwise === "setAside") return { kind: "setAside", reasons: [reason] };
  const decided = decisionOn(reach, bid, about, ["setAside", "stays"]);
  if (decided === undefined) return { kind: "due", due: [{ kind: "decision", bid, about }] };
  return decided.outcome === "setAside" ? { kind: "setAside", reasons: [reason] } : admitted;
}
