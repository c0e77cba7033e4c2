import type { Award } from "../../model/award.js";
import type { Procedure } from "../../model/procedure.js";
import { published } from "../../model/written.js";
import { type Figure, figure } from "../../number/figure.js";
import { assessRounds } from "../../passes/assessRounds.js";
import { contractsAfter } from "../../passes/award/award.js";
import { lastRound } from "../../passes/lastRound.js";
import { isSameLead, type Leaders, leadersOf } from "../leaders.js";
import { explore } from "./explore.js";
import { type Interval, intervalsOf } from "./intervals.js";
import type { Refusal, Subject } from "./subject.js";
import { turnOf } from "./turn.js";

/** What would follow had one figure been another, for every figure that it might have been. */
export interface Tipping<T> {
  readonly subject: Subject;
  /** What the figure is. */
  readonly current: Figure;
  /** One after the other, from the lowest figure that was looked at to the highest. */
  readonly intervals: readonly Interval<T>[];
}

/** The contracts that would be recommended. */
export interface Contracts {
  readonly outcome: Award["outcome"];
  readonly contracts: readonly { readonly lots: readonly string[]; readonly bid: string }[];
}

export type Tipped<T> =
  | ({ readonly kind: "tipping" } & Tipping<T>)
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Gives who would lead a lot for every figure that a weight, a price, a score or a parameter might have been: as
 * intervals on exact figures, in which the leader is the same, with ties at their edges where there are any.
 *
 * Nothing is tried out on a grid: the evaluation is followed along the figure, and an interval ends where a comparison
 * that was made in it turns. A price is followed in the smallest unit of its currency from nothing to ten times the
 * dearest price, ceiling or estimate; a score along its scale; a weight from nothing to all, the others of its level
 * giving way in the proportions they have; a parameter over the range that the catalogue states for it.
 */
export const tipping = (procedure: Procedure, subject: Subject, lot = lotOf(subject)): Tipped<Leaders> =>
  tipped(procedure, subject, (turned) => leadersOf(turned, lot), isSameLead);

const lotOf = (subject: Subject): string =>
  subject.kind === "price" ? (subject.lots[0] as string) : subject.lot;

/** Gives which contracts would be recommended for every figure that one might have been, as `tipping` does for a leader. */
export function awardTipping(procedure: Procedure, subject: Subject): Tipped<Contracts> {
  if (procedure.tender.allocation?.rule?.kind === "bestOverall")
    return { kind: "refused", refusal: { kind: "searched" } };
  return tipped(procedure, subject, contractsOf, isSameAward);
}

function tipped<T>(
  procedure: Procedure,
  subject: Subject,
  answer: (procedure: Procedure) => T,
  isSame: (a: T, b: T) => boolean,
): Tipped<T> {
  const turn = turnOf(procedure, subject);
  if ("refusal" in turn) return { kind: "refused", refusal: turn.refusal };
  const pieces = explore({ ...turn, answer: (it) => answer(turn.turned(it)) });
  const intervals = intervalsOf(pieces, turn.grid, isSame);
  return published({ kind: "tipping", subject, current: figure(turn.current), intervals });
}

function contractsOf(procedure: Procedure): Contracts {
  const rounds = assessRounds(procedure, lastRound(procedure));
  const { outcome, contracts } = contractsAfter(rounds as [(typeof rounds)[number]]);
  return { outcome, contracts: contracts.map(({ lots, bid }) => ({ lots, bid })) };
}

const isSameAward = (a: Contracts, b: Contracts): boolean =>
  a.outcome === b.outcome && textOf(a) === textOf(b);

const textOf = ({ contracts }: Contracts): string =>
  JSON.stringify(contracts.map(({ lots, bid }) => JSON.stringify([bid, lots])).sort());
