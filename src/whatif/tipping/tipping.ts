import { match } from "ts-pattern";
import type { Award } from "../../model/award.js";
import type { Procedure } from "../../model/procedure.js";
import { published } from "../../model/written.js";
import { type Figure, figure } from "../../number/figure.js";
import { assessRounds, type KnownLots } from "../../passes/assessRounds.js";
import { contractsAfter } from "../../passes/award/award.js";
import { lastRound } from "../../passes/lastRound.js";
import { isSameLead, type Leaders, leadersOf } from "../leaders.js";
import { reweighted } from "../reweighted.js";
import { knownIn, standingOf } from "../standing.js";
import { asked } from "./asked.js";
import { explore } from "./explore.js";
import { type Interval, intervalsOf } from "./intervals.js";
import { refusalSentence } from "./sentences.js";
import type { Refusal, Subject, TippingQuestion } from "./subject.js";
import { turnOf } from "./turn.js";

/** What would follow had one figure been another, for every figure that it might have been. */
export interface Tipping<T> {
  readonly kind: "tipping";
  readonly subject: Subject;
  /** The lot whose lead is told; undefined where it is the award. */
  readonly lot: string | undefined;
  /** What the figure is. */
  readonly current: Figure;
  /** One after the other, from the lowest figure that was looked at to the highest. */
  readonly intervals: readonly Interval<T>[];
  readonly procedure: Procedure;
}

/** A figure that cannot be asked about, and why. */
export interface NoTipping {
  readonly kind: "refused";
  /** Undefined where the lot that was to be asked about is not there. */
  readonly question: TippingQuestion | undefined;
  readonly refusal: Refusal;
  readonly sentence: string;
}

export type Tipped<T> = Tipping<T> | NoTipping;

/** The contracts that would be recommended. */
export interface Contracts {
  readonly outcome: Award["outcome"];
  readonly contracts: readonly { readonly lots: readonly string[]; readonly bid: string }[];
}

/**
 * Gives who would lead a lot for every figure that a weight, a price, a score or a parameter might have been: as
 * intervals on exact figures, in which the leader is the same, with ties at their edges where there are any.
 *
 * Nothing is tried out on a grid: the evaluation is followed along the figure, and an interval ends where a comparison
 * that was made in it turns. A price is followed in the smallest unit of its currency from nothing to ten times the
 * dearest price, ceiling or estimate; a score along its scale; a weight from nothing to all, the others of its level
 * giving way in the proportions they have; a parameter over the range that the catalogue states for it.
 */
export const tipping = (procedure: Procedure, question: TippingQuestion, lot?: string): Tipped<Leaders> =>
  leadTipping(procedure, question, (it) => recallIn(procedure, it), lot);

/** What is known of a lot as it stands, for procedures with other figures of bids, or with other weights. */
export interface Recall {
  readonly still: KnownLots | undefined;
  readonly reweighted: (altered: Procedure) => KnownLots | undefined;
}

export function recallIn(procedure: Procedure, lot: string): Recall {
  const still = knownIn(procedure, [standingOf(procedure, lot)]);
  return { still, reweighted: reweighted(procedure, still) };
}

/** As `tipping`, told what is known of a lot as it stands. */
export const leadTipping = (
  procedure: Procedure,
  question: TippingQuestion,
  recallOf: (lot: string) => Recall,
  lot?: string,
): Tipped<Leaders> =>
  tipped(
    procedure,
    question,
    (subject) => lot ?? lotOf(subject),
    ({ kind }, it = "") => {
      const { still, reweighted } = recallOf(it);
      const known = match(kind)
        .with("price", "score", () => () => still)
        .with("weight", () => reweighted)
        .with("parameter", () => () => undefined)
        .exhaustive();
      return (turned) => leadersOf(turned, it, known(turned));
    },
    isSameLead,
  );

const lotOf = (subject: Subject): string =>
  subject.kind === "price" ? (subject.lots[0] as string) : subject.lot;

/** Gives which contracts would be recommended for every figure that one might have been, as `tipping` does for a leader. */
export const awardTipping = (procedure: Procedure, question: TippingQuestion): Tipped<Contracts> =>
  procedure.tender.allocation?.rule?.kind === "bestOverall"
    ? noTipping(question, { kind: "searched" })
    : tipped(
        procedure,
        question,
        () => undefined,
        () => contractsOf,
        isSameAward,
      );

/** What is printed of a tipping. */
export const toldTipping = <T>({ procedure: _procedure, ...told }: Tipping<T>): object => told;

/** What is answered to a question that cannot be. */
export const noTipping = (question: TippingQuestion | undefined, refusal: Refusal): NoTipping => ({
  kind: "refused",
  question,
  refusal,
  sentence: refusalSentence(refusal),
});

function tipped<T>(
  procedure: Procedure,
  question: TippingQuestion,
  lotIn: (subject: Subject) => string | undefined,
  answerFor: (subject: Subject, lot: string | undefined) => (procedure: Procedure) => T,
  isSame: (a: T, b: T) => boolean,
): Tipped<T> {
  const subject = asked(procedure, question);
  if ("refusal" in subject) return noTipping(question, subject.refusal);
  const turn = turnOf(procedure, subject);
  if ("refusal" in turn) return noTipping(question, turn.refusal);
  const lot = lotIn(subject);
  const ids = procedure.tender.lots.map(({ id }) => id);
  if (lot !== undefined && !ids.includes(lot))
    return noTipping(question, { kind: "unknown", what: "lot", id: lot, known: ids });
  const answer = answerFor(subject, lot);
  const pieces = explore({ ...turn, answer: (it) => answer(turn.turned(it)) });
  const intervals = intervalsOf(pieces, turn.grid, isSame);
  return published(
    { kind: "tipping", subject, lot, current: figure(turn.current), intervals, procedure },
    toldTipping,
  );
}

/** The contracts that are recommended, without anything else of an evaluation. */
export function contractsOf(procedure: Procedure): Contracts {
  const rounds = assessRounds(procedure, lastRound(procedure));
  const { outcome, contracts } = contractsAfter(rounds as [(typeof rounds)[number]]);
  return { outcome, contracts: contracts.map(({ lots, bid }) => ({ lots, bid })) };
}

const isSameAward = (a: Contracts, b: Contracts): boolean => awardText(a) === awardText(b);

/** An award as text, the same for the same contracts. */
export const awardText = ({ outcome, contracts }: Contracts): string =>
  JSON.stringify({
    outcome,
    contracts: contracts
      .map(({ lots, bid }) => ({ lots, bid }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  });
